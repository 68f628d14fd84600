"""La columna principal de un listado cuando su título no la nombra y los demás sí: la primera de textos propios."""

from dataclasses import replace

from pipeline.disposiciones.listado.cabeza import OTRO, Cabeza
from pipeline.lectura.columna_de_textos import MUESTRA, es_de_textos
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar

_BASTAN, _TITULADA = 5, 3
"""Los campos que se han de conocer para suponer el que falta; si la hoja se titula así, menos."""


def con_ancla_supuesta(malla: Malla, cabeza: Cabeza) -> Cabeza:
    """El encabezado con la columna que debe de ser su ancla; el mismo si la trae o no hay de qué suponerla."""
    anclas = cargar(f"listado_{cabeza.listado.nombre}")["ancla"]
    bastan = _TITULADA if cabeza.titulada else _BASTAN
    if cabeza.conocidos & set(anclas) or len(cabeza.conocidos) < bastan:
        return cabeza
    filas = [f for f in malla.filas if f > cabeza.fila_final][:MUESTRA]
    sueltas = sorted({c for f in filas for c in malla.filas[f] if cabeza.campos.get(c, OTRO) == OTRO})
    elegida = next((c for c in sueltas if es_de_textos(malla, filas, c)), None)
    if elegida is None:
        return cabeza
    titulos = {elegida: "", **cabeza.titulos}
    return replace(cabeza, campos={**cabeza.campos, elegida: anclas[0]}, titulos=titulos, ancla_supuesta=elegida)
