"""La fila de arriba de un encabezado que dice de qué corte o de quién son los títulos que se repiten debajo."""

from pipeline.base.texto import llave
from pipeline.lectura.malla import Malla
from pipeline.lectura.subtitulos import titulo_de_arriba
from pipeline.lectura.titulos import Titulos
from pipeline.tablas.avances import CONTENIDOS

_QUE_SE_REPITEN = frozenset(
    {
        "cantidad",
        "porcentaje",
        "estado",
        "descripcion",
        "evidencia",
        "observaciones",
        "fecha_ejecucion",
        "fecha_reporte",
        *CONTENIDOS,
    }
)
"""Lo que un reporte trae una vez por corte o por dependencia."""


def se_repite(campo: str, titulos: Titulos) -> bool:
    """El campo puede venir varias veces en un renglón: una por cada corte o dependencia."""
    return titulos.clase == "avance" and campo in _QUE_SE_REPITEN


def abre_grupos(malla: Malla, fila: int, titulos: Titulos) -> bool:
    """La fila de arriba separa títulos iguales de `fila`: «I cuatrimestre» y «II cuatrimestre» sobre dos «Avance»."""
    arriba = fila - 1
    if titulos.clase != "avance" or len(malla.filas.get(arriba, ())) < 2:
        return False
    if any(titulos.campo(malla.texto(arriba, c)) for c in malla.filas[arriba]):
        return False
    grupos: dict[str, set[str]] = {}
    for columna in malla.filas[fila]:
        texto = malla.texto(fila, columna)
        if se_repite(titulos.campo(texto) or "", titulos):
            grupos.setdefault(llave(texto), set()).add(titulo_de_arriba(malla, arriba, fila, columna))
    return any(len(suyos - {""}) >= 2 for suyos in grupos.values())
