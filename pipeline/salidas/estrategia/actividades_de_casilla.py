"""La hoja adonde llevan las cuentas: las actividades de cada casilla, seguidas."""

from collections.abc import Iterator, Sequence

from pipeline.calculo.cobertura import Matriz
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Enlace, Libro, agregar_hoja, poner_tabla

HOJA = "Actividades"
Lugares = dict[tuple[str, str, str], int]
"""De la casilla de una matriz (su clave, fila y columna) a su primera fila en la hoja, desde 0."""
_COLUMNAS = (
    Columna("Matriz", 24), Columna("Fila", 26), Columna("Columna", 22), Columna("Código", 20), Columna("Actividad", 56),
    Columna("Dependencias", 30), Columna("Celda", 34),
)  # fmt: skip


def ubicar(matrices: Sequence[Matriz]) -> Lugares:
    """Dónde empieza cada casilla."""
    lugares: Lugares = {}
    for i, (m, fila, columna, _) in enumerate(_seguidas(matrices)):
        lugares.setdefault((m.clave, fila, columna), PRIMERA + i)
    return lugares


def poner_actividades(libro: Libro, matrices: Sequence[Matriz], resultado: Resultado) -> None:
    """Una fila por actividad y casilla, en el orden de las matrices."""
    de_codigo = {a.codigo: a for a in resultado.actividades}
    filas = [
        [m.titulo, fila, columna, codigo, a.actividad, "\n".join(a.dependencias) or a.responsable, str(a.origen())]
        for m, fila, columna, codigo in _seguidas(matrices)
        for a in [de_codigo[codigo]]
    ]
    poner_tabla(libro, agregar_hoja(libro, HOJA), Cuadro(
        "TablaActividades", "Actividades de cada casilla",
        "Esta hoja contiene una tabla con las actividades que cuenta cada casilla; filtre por matriz, fila o columna.",
        _COLUMNAS, filas, impresas=6, volver=Enlace("Vacíos", "← Ver los vacíos y qué hacer"),
    ))  # fmt: skip


def _seguidas(matrices: Sequence[Matriz]) -> Iterator[tuple[Matriz, str, str, str]]:
    for m in matrices:
        for fila in m.filas:
            for columna in m.columnas:
                for codigo in m.casillas.get((fila, columna), ()):
                    yield m, fila, columna, codigo
