"""Las cifras de toda la entidad: por plan, por etapa y por estado."""

from pipeline.base.espanol import numero
from pipeline.calculo.relato import decir_como_vamos, decir_lo_que_deben, decir_por_grupo
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.informe.notas import anotar_cumplimiento
from pipeline.salidas.informe.pluma import Pluma
from pipeline.salidas.informe.tabla_de_grupos import hacer_tabla
from pipeline.vocabulario import nombre_de_instrumento

_REPETIDAS = "Una actividad de varias etapas cuenta en cada una; en el total, una vez."


def escribir_cifras(pluma: Pluma) -> None:
    """Por plan, por estado y, si el plan las dice, por etapa."""
    resultado = pluma.resultado
    pluma.titular("Por plan", 1)
    pluma.decir(decir_como_vamos(resultado)[0], decir_por_grupo(resultado, "instrumento"))
    pluma.tabular(
        hacer_tabla("Cumplimiento por plan", "Plan", resultado.por("instrumento"), resultado.total),
        anotar_cumplimiento(resultado, _nombrar_planes(pluma)),
    )
    pluma.titular("Por estado", 1)
    pluma.decir(decir_lo_que_deben(resultado))
    _poner_estados(pluma)
    if etapas := resultado.por("etapa"):
        pluma.titular("Por etapa", 1)
        pluma.decir(decir_por_grupo(resultado, "etapa"))
        tabla = hacer_tabla("Cumplimiento por etapa", "Etapa", etapas, resultado.total)
        pluma.tabular(tabla, anotar_cumplimiento(resultado, _REPETIDAS))


def _poner_estados(pluma: Pluma) -> None:
    total = pluma.resultado.total
    columnas = (Columna("Estado al corte", 12.0), Columna("Actividades", 4.49, "derecha"))
    filas: list[list[str | Celda]] = [[e, numero(n)] for e, n in total.estados.items()]
    filas.append([Celda("Total de la entidad", fuerte=True), Celda(numero(total.actividades), fuerte=True)])
    tabla = Tabla("Actividades según su estado", "Una fila por estado; la última es el total.", columnas, filas)
    pluma.tabular(tabla, anotar_cumplimiento(pluma.resultado))


def _nombrar_planes(pluma: Pluma) -> str:
    """`PTEP: Programa de Transparencia y Ética Pública.`"""
    siglas = [r.nombre for r in pluma.resultado.por("instrumento")]
    return " ".join(f"{s}: {largo}." for s in siglas if (largo := nombre_de_instrumento(s)) != s)
