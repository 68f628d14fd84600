"""Dónde fallamos: los grupos de menor cumplimiento, que se ordenan solos."""

from collections.abc import Mapping

from pipeline.calculo.cifras import puntos
from pipeline.calculo.relato import (
    Falla,
    decir_lo_que_deben,
    decir_que_falta,
    reunir_fallas,
)
from pipeline.calculo.relato.donde_fallamos import decir_por_que
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ZONAS
from pipeline.salidas._excel import Enlace, Formula
from pipeline.salidas.tablero.cifras import contar_estados
from pipeline.salidas.tablero.evolucion import Evolucion
from pipeline.salidas.tablero.frases import (
    vivir_lo_que_deben,
    vivir_que_falta,
)
from pipeline.salidas.tablero.fuente import Fuente, entrecomillar
from pipeline.salidas.tablero.pagina import ZONA, Lista, Pagina, cuantas_filas
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.tablas.seguimiento import ESTADOS


def poner_donde_fallamos(
    pagina: Pagina, resultado: Resultado, actividades: Fuente, componentes: Fuente | None, evolucion: Evolucion
) -> None:
    """Los componentes por debajo de la zona Alta, del peor al mejor."""
    enlaces = [Enlace("Componentes", "Ver los componentes →")] if componentes else []
    pagina.preguntar("Dónde fallamos", *enlaces)
    estados = contar_estados(actividades, (), resultado.total)
    cuentas = {e: f.expresion.removeprefix("=") for e, f in zip(ESTADOS, estados, strict=True)}
    deben = vivir_lo_que_deben(decir_lo_que_deben(resultado), cuentas)
    if not componentes:
        return pagina.decir(str(decir_que_falta(resultado)), deben)
    media, baja = (componentes.contar((("zona", entrecomillar(ZONAS[z].rotulo)),)) for z in ("Media", "Baja"))
    fallan, aplican = f"({media}+{baja})", f'COUNTIF({componentes.rango("aplican")},">0")'
    falta = decir_que_falta(resultado)
    hay_que_medir = any(r.aplican for r in resultado.por("componente"))
    pagina.decir(vivir_que_falta(falta, fallan, baja, aplican) if hay_que_medir else str(falta), deben)
    fallas = reunir_fallas(resultado)
    n = cuantas_filas(len(fallas), len(resultado.por("componente")))
    columnas = ("Componente", "cumplidas", "aplican", "anterior", "cambio", "cumplimiento", "zona", "por_que")

    def fila(i: int) -> list[Formula]:
        valores = _de_falla(fallas[i], evolucion) if i < len(fallas) else {}
        return [
            Formula(f'=IF({i + 1}>{fallan},"",{componentes.ordenada(c, "orden", str(i + 1))})', valores.get(c))
            for c in columnas
        ]

    primera, ultima = pagina.listar(Lista(
        ("Componente, del menor cumplimiento al mayor", "Cumplidas", "Aplican", "Corte anterior", "Cambio en puntos",
         "Cumplimiento", "Zona", "Qué deben sus actividades"),
        ("texto", "entero", "entero", "porcentaje", "cambio", "porcentaje", "centro", "texto"),
        [fila(i) for i in range(n)], fallan, len(fallas), "Componentes",
    ))  # fmt: skip
    colorear_zonas(pagina.libro, pagina.hoja, (primera, ZONA, ultima, ZONA))


def _de_falla(falla: Falla, evolucion: Evolucion) -> Mapping[str, float | str | None]:
    r = falla.resumen
    antes = evolucion.anterior(r) if evolucion.hay_anterior else None
    return {
        "Componente": r.nombre, "cumplidas": r.cumplidas, "aplican": r.aplican,
        "anterior": antes.cumplimiento if antes else None, "cambio": puntos(antes, r) if antes else None,
        "cumplimiento": r.cumplimiento, "zona": ZONAS[r.zona].rotulo, "por_que": decir_por_que(r),
    }  # fmt: skip
