"""Lo de un grupo en cada corte de la vigencia, para un formato con los seguimientos lado a lado."""

from pipeline import estilo
from pipeline.calculo.relato.con_que_se_divide import division
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.llenado import Fila, Proporcion
from pipeline.salidas.valores_opinion import Indice, del_grupo
from pipeline.tablas.resumen import Resumen

MAXIMO = 4
"""Los cortes que puede tener un esquema de periodos iguales: trimestres."""
_DE_CADA_UNO = ("programadas", "cumplidas", "avance", "cuenta", "zona", "observacion_control_interno")
CAMPOS_POR_CORTE = tuple(f"{campo}_{i}" for i in range(1, MAXIMO + 1) for campo in _DE_CADA_UNO)


def de_cada_corte(resumen: Resumen, resultado: Resultado, indice: Indice) -> Fila:
    """`programadas_1`, `avance_2`…: lo del grupo en el primer corte, en el segundo…; vacío el que no ha llegado."""
    fila: Fila = dict.fromkeys(CAMPOS_POR_CORTE)
    for i, corte in enumerate(resultado.cortes[:MAXIMO], 1):
        suyos = (r for r in resultado.resumenes.get(corte.fecha, ()) if _mismo(r, resumen))
        if suyo := next(suyos, None):
            fila |= {f"{campo}_{i}": valor for campo, valor in _de_un_corte(suyo, indice).items()}
    return fila


def fechas_de_los_cortes(resultado: Resultado) -> Fila:
    """`corte_1`, `nombre_corte_1`…: la fecha y el nombre de cada corte de la vigencia."""
    fechas: Fila = {f"{que}_{i}": None for i in range(1, MAXIMO + 1) for que in ("corte", "nombre_corte")}
    for i, corte in enumerate(resultado.cortes[:MAXIMO], 1):
        fechas |= {f"corte_{i}": corte.fecha, f"nombre_corte_{i}": corte.nombre}
    return fechas


def _mismo(uno: Resumen, otro: Resumen) -> bool:
    return (uno.dimension, uno.grupo, uno.nombre) == (otro.dimension, otro.grupo, otro.nombre)


def _de_un_corte(resumen: Resumen, indice: Indice) -> Fila:
    dicho = del_grupo(resumen.dimension, resumen.nombre, resumen.corte, indice)
    return {
        "programadas": resumen.aplican,
        "cumplidas": resumen.cumplidas,
        "avance": "No aplica" if resumen.cumplimiento is None else Proporcion(resumen.cumplimiento),
        "cuenta": str(division(resumen)),
        "zona": estilo.ZONAS[resumen.zona].rotulo,
        "observacion_control_interno": dicho["observacion_control_interno"],
    }
