"""La fila de un grupo en los formatos de seguimiento: sus cifras y lo que de él se dijo."""

from collections import Counter

from pipeline import estilo
from pipeline.base.texto import enumerar
from pipeline.calculo.cifras import cifra
from pipeline.calculo.grupos import es_del_grupo
from pipeline.calculo.relato.con_que_se_divide import division
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.llenado import Fila, Proporcion, Valor, decir_que
from pipeline.salidas.notas_seguimiento import no_aplican, plural, rango_de_zona
from pipeline.salidas.valores_opinion import del_grupo, indexar
from pipeline.salidas.valores_por_corte import de_cada_corte
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ATRASADA, INCUMPLIDA, SIN_REPORTE, Seguimiento

CIFRAS = {"actividades": "actividades", "programadas": "aplican", "cumplidas": "cumplidas", "avance": "cumplimiento",
          "zona": "zona", "avance_ponderado": "avance", "sin_reporte": "sin_reporte"}  # fmt: skip
"""Qué mide cada campo."""
_FALTAS = ((INCUMPLIDA, "incumplida", "incumplidas"), (ATRASADA, "atrasada", "atrasadas"),
           (SIN_REPORTE, "sin reporte", "sin reporte"))  # fmt: skip


def fila_con_cifras(resumen: Resumen, resultado: Resultado) -> Fila:
    """La fila de un grupo, con la cifra que dice cada valor: así el cuadre sabe en qué celdas quedaron."""
    fila = fila_de_resumen(resumen, resultado)
    return fila | {campo: decir_que(fila[campo], cifra(resumen, medida)) for campo, medida in CIFRAS.items()}


def fila_de_resumen(resumen: Resumen, resultado: Resultado) -> Fila:
    """La fila de un grupo, con los nombres de formatos/LEEME.md."""
    filas = [f for f in resultado.filas if es_del_grupo(f, resumen)]
    dichas = indexar(resultado)
    return {
        "nombre": resumen.nombre or "Sin nombre en el plan",
        "grupo": resumen.grupo,
        "componente": resumen.nombre or "Sin componente en el plan",
        "actividades": resumen.actividades,
        "programadas": resumen.aplican,
        "cumplidas": resumen.cumplidas,
        "avance": _proporcion(resumen.cumplimiento),
        "cuenta": str(division(resumen)),
        "zona": estilo.ZONAS[resumen.zona].rotulo,
        "rango": rango_de_zona(resumen.zona, resultado.entidad.semaforo),
        "avance_ponderado": _proporcion(resumen.avance),
        "sin_reporte": resumen.sin_reporte,
        "observaciones": _observaciones(resumen, filas),
        **del_grupo(resumen.dimension, resumen.nombre, resumen.corte, dichas),
        **de_cada_corte(resumen, resultado, dichas),
    }


def _observaciones(resumen: Resumen, filas: list[Seguimiento]) -> str:
    """Los hechos del grupo: qué no se cumplió y por qué, y cuánto no aplica. La opinión es de quien firma."""
    cuenta = Counter(f.estado for f in filas if f.aplica and not f.cumplida)
    faltas = [plural(cuenta[e], una, varias) for e, una, varias in _FALTAS if cuenta[e]]
    partes = [f"No cumplidas: {enumerar(faltas)}."] if faltas else []
    if resumen.aplican and resumen.cumplidas == resumen.aplican:
        partes.append("Se cumplió todo lo programado al corte.")
    if fuera := resumen.actividades - resumen.aplican:
        partes.append(f"{no_aplican(fuera)}.")
    return " ".join(partes)


def _proporcion(valor: float | None) -> Valor:
    return "No aplica" if valor is None else Proporcion(valor)
