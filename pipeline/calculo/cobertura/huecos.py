"""Los vacíos de la cobertura: lo que no tiene actividades y qué hacer con cada uno."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.calculo.cobertura.estrategia import SIN_ELEMENTO, elementos
from pipeline.calculo.cobertura.matrices import OTROS, SIN_ETAPA, SIN_FECHA
from pipeline.calculo.cobertura.matriz import Matriz

_DIALOGO = "Diálogo"


@dataclass(frozen=True, slots=True)
class Hueco:
    """Un vacío: en qué matriz, qué falta, qué hacer y las actividades de que habla, si habla de algunas.

    `entero`: falta toda la fila o toda la columna, y no solo un cruce.
    """

    matriz: str
    falta: str
    que_hacer: str
    entero: bool
    codigos: tuple[str, ...] = ()


def buscar_huecos(matrices: Sequence[Matriz]) -> list[Hueco]:
    """Primero lo que falta entero, después los cruces, matriz por matriz."""
    huecos = [h for m in matrices for h in _de(m)]
    return sorted(huecos, key=lambda h: not h.entero)


def _de(m: Matriz) -> Iterator[Hueco]:
    if m.clave == "etapas":
        yield from _vacias(
            m, m.filas, "etapa", "programe al menos una actividad en ella, o márquela en las que ya le tocan"
        )
        yield from _cruces(m, "programe una actividad en ese cruce, o confirme que no hace falta")
        yield from _sueltas(m, m.de_la_fila(SIN_ETAPA), "no dicen su etapa", "marque la etapa de cada una")
    elif m.clave == "cuatrimestres":
        for e in elementos():
            if e.exigido and e.nombre in m.filas and not m.de_la_fila(e.nombre):
                yield Hueco(m.titulo, f"Ninguna actividad de {e.nombre} en el año", e.accion, True)
        yield from _cruces(m, "reparta las actividades del año, o confirme que en ese cuatrimestre no hace falta")
        yield from _sueltas(m, m.de_la_columna(SIN_FECHA), "no tienen fecha", "escriba cuándo vence cada una")
    elif m.clave == "grupos_valor":
        yield from _vacias(m, m.filas, "grupo de valor", "dirija a ese grupo al menos una actividad")
        yield from _sin_dialogo(m)
    yield from _sueltas(m, m.de_la_columna(SIN_ELEMENTO), "no dicen su elemento", "escriba el elemento de cada una")


def _vacias(m: Matriz, filas: Sequence[str], que: str, hacer: str) -> Iterator[Hueco]:
    for fila in filas:
        if fila != SIN_ETAPA and not m.de_la_fila(fila):
            yield Hueco(m.titulo, f"Ninguna actividad en: {fila} ({que})", hacer, True)


def _cruces(m: Matriz, hacer: str) -> Iterator[Hueco]:
    """Los cruces sin actividades de filas y columnas que sí tienen en otra parte."""
    for fila in filter(m.de_la_fila, m.filas):
        for columna in filter(m.de_la_columna, m.columnas):
            if (fila, columna) in m.exigidas and not m.casillas.get((fila, columna)):
                yield Hueco(m.titulo, f"Ninguna actividad en: {fila} · {columna}", hacer, False)


def _sueltas(m: Matriz, codigos: tuple[str, ...], que: str, hacer: str) -> Iterator[Hueco]:
    if codigos:
        verbo = que if len(codigos) > 1 else que.replace("dicen", "dice").replace("tienen", "tiene")
        cuantas = f"{len(codigos)} actividades" if len(codigos) > 1 else "1 actividad"
        yield Hueco(m.titulo, f"{cuantas} {verbo}", hacer, False, codigos)


def _sin_dialogo(m: Matriz) -> Iterator[Hueco]:
    """Al grupo se le informa y con él no se dialoga."""
    for fila in m.filas:
        suyas = m.de_la_fila(fila)
        de_otros = m.casillas.get((fila, OTROS), ())
        if _DIALOGO in m.columnas and len(suyas) > len(de_otros) and not m.casillas.get((fila, _DIALOGO)):
            hacer = "prevea un espacio de diálogo con ese grupo, o nómbrelo en los que ya hay"
            yield Hueco(m.titulo, f"Ninguna actividad de diálogo con: {fila}", hacer, False, suyas)
