"""La columna principal de un listado cuando su título no la nombra y los demás sí: la primera de textos propios."""

from dataclasses import replace

from pipeline.disposiciones.listado.cabeza import DE_NINGUN_CAMPO, OTRO, Cabeza
from pipeline.entidad import Entidad
from pipeline.lectura.columna_de_textos import MUESTRA, es_de_textos
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de
from pipeline.vocabulario import cargar

_BASTAN, _PROPIOS, _TITULADA = 5, 2, 3
"""Los campos que se han de conocer para suponer el que falta, y cuántos de ellos con un título que ni un plan ni un
reporte usan; si la hoja se titula así, bastan menos, del que sea."""
_DE_NADIE = (None, OTRO, "detalle")


def con_ancla_supuesta(malla: Malla, cabeza: Cabeza, entidad: Entidad) -> Cabeza:
    """El encabezado con la columna que debe de ser su ancla; el mismo si la trae o no hay de qué suponerla."""
    anclas = cargar(f"listado_{cabeza.listado.nombre}")["ancla"]
    if cabeza.conocidos & set(anclas) or not _hay_de_que(cabeza, entidad):
        return cabeza
    filas = [f for f in malla.filas if f > cabeza.fila_final][:MUESTRA]
    sueltas = sorted({c for f in filas for c in malla.filas[f] if cabeza.campos.get(c, OTRO) == OTRO})
    elegida = next((c for c in sueltas if es_de_textos(malla, filas, c)), None)
    if elegida is None:
        return cabeza
    titulos = {elegida: "", **cabeza.titulos}
    return replace(cabeza, campos={**cabeza.campos, elegida: anclas[0]}, titulos=titulos, ancla_supuesta=elegida)


def _hay_de_que(cabeza: Cabeza, entidad: Entidad) -> bool:
    """Lo que se conoce de la tabla no lo trae también cualquier plan o reporte."""
    if cabeza.titulada:
        return len(cabeza.conocidos) >= _TITULADA
    otras = [titulos_de(clase, entidad.titulos, entidad.dependencias) for clase in ("plan", "avance")]
    dichos = [cabeza.titulos[c] for c, campo in cabeza.campos.items() if campo not in DE_NINGUN_CAMPO]
    propios = sum(all(t.campo(dicho) in _DE_NADIE for t in otras) for dicho in dichos)
    return len(cabeza.conocidos) >= _BASTAN and propios >= _PROPIOS
