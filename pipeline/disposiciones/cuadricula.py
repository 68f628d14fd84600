"""La cuadrícula de periodos de una hoja: qué filas traen marcas escritas y qué color es solo fondo."""

from collections import Counter
from dataclasses import dataclass

from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.nombres_de_color import nombre_de_color

FONDO = 0.9
"""Un color que cubre casi toda la cuadrícula de periodos es el fondo, no una marca."""
ALTA = 4  # filas desde las que una columna pintada entera puede ser una franja
DE_PERIODO = ("periodo", "ejecutado")


@dataclass(frozen=True, slots=True)
class Cuadricula:
    """Las filas de actividades de cada tabla, sus columnas de periodo y qué filas traen algo escrito en ellas."""

    columnas: dict[int, frozenset[int]]
    """Fila → sus columnas de periodo."""
    anclas: dict[int, frozenset[int]]
    """Fila → las columnas de la actividad y del responsable, que dicen si la fila entera es una banda."""
    titulos: dict[int, int]
    """Fila → la última fila de su encabezado."""
    escritas: frozenset[int]

    @property
    def calladas(self) -> set[int]:
        """Las filas con actividad y sin nada escrito en sus periodos."""
        return self.columnas.keys() - self.escritas


def hacer_cuadricula(malla: Malla, encabezados: list[Encabezado]) -> Cuadricula:
    """La cuadrícula de todas las tablas de la hoja que tienen al menos dos columnas de periodo."""
    columnas: dict[int, frozenset[int]] = {}
    anclas: dict[int, frozenset[int]] = {}
    titulos: dict[int, int] = {}
    for encabezado, hasta in zip(encabezados, [e.fila for e in encabezados[1:]] + [1 << 21], strict=True):
        de_periodo = frozenset(c.numero for c in encabezado.columnas if c.campo in DE_PERIODO)
        de_actividad = frozenset(c.numero for c in encabezado.columnas if c.campo in ("actividad", "responsable"))
        if len(de_periodo) < 2:
            continue
        for fila in (f for f in malla.filas if encabezado.fila_final < f < hasta):
            if any(malla.cubre(fila, c) for c in de_actividad):
                columnas[fila], anclas[fila], titulos[fila] = de_periodo, de_actividad, encabezado.fila_final
    escritas = frozenset(f for f, cs in columnas.items() if any(c in cs for c in malla.filas[f]))
    return Cuadricula(columnas, anclas, titulos, escritas)


def quitar_fondos(
    malla: Malla, cuadricula: Cuadricula, rellenos: dict[Lugar, str], explicados: set[str], cuadro: set[Lugar]
) -> dict[Lugar, str]:
    """Lo pintado y vacío de la cuadrícula, sin fondos, bandas de filas, franjas de columnas ni el cuadro de colores.

    Un color que las convenciones explican no es fondo, por mucho que cubra.
    """
    pintadas = {
        (f, c): rellenos[f, c]
        for f, columnas in cuadricula.columnas.items()
        for c in columnas
        if (f, c) in rellenos and (f, c) not in malla.hoja.celdas and (f, c) not in cuadro
    }
    area = sum(len(cs) for cs in cuadricula.columnas.values())
    usos = Counter(pintadas.values())
    franjas = _franjas(cuadricula, rellenos)
    return {
        (f, c): color
        for (f, c), color in pintadas.items()
        if color in explicados
        or not (
            usos[color] > FONDO * area
            or any(rellenos.get((f, ancla)) == color for ancla in cuadricula.anclas[f])
            or (c, color) in franjas
        )
    }


def _franjas(cuadricula: Cuadricula, rellenos: dict[Lugar, str]) -> set[tuple[int, str]]:
    """Las columnas pintadas de arriba abajo de un mismo color, gris o el de su título: fines de semana, adornos."""
    alturas: Counter[int] = Counter(c for cs in cuadricula.columnas.values() for c in cs)
    llenas: Counter[tuple[int, str]] = Counter()
    del_titulo: set[tuple[int, str]] = set()
    for fila, columnas in cuadricula.columnas.items():
        for c in columnas:
            if color := rellenos.get((fila, c)):
                llenas[c, color] += 1
                if nombre_de_color(color) == "gris" or rellenos.get((cuadricula.titulos[fila], c)) == color:
                    del_titulo.add((c, color))
    return {par for par in del_titulo if llenas[par] == alturas[par[0]] >= ALTA}
