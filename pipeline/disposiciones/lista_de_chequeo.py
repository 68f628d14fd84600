"""Lo que alguien marcó o escribió en una lista de chequeo del programa, cada casilla con la clave de su renglón."""

from collections.abc import Iterator

from pipeline.disposiciones.tabla_con_clave import CLAVE, buscar_titulos, filas_escritas, texto_escrito, trae_tabla
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.tablas.anotaciones import Anotacion

REGLA = "lista de chequeo"
HECHO, RESPONSABLE, OBSERVACION = CASILLAS = ("hecho", "responsable", "observacion")
"""Los títulos de las columnas que una persona llena, como se comparan."""


def es_lista_de_chequeo(libro: Libro) -> bool:
    """Dice si el libro tiene una lista de chequeo."""
    return trae_tabla(libro, HECHO)


def leer_anotaciones(libro: Libro) -> list[Anotacion]:
    """Lo escrito en cada casilla, en su orden; la vacía o sin clave no da nada."""
    return [anotacion for hoja in libro.hojas for anotacion in _de_hoja(hoja)]


def _de_hoja(hoja: Hoja) -> Iterator[Anotacion]:
    titulos = buscar_titulos(hoja, HECHO)
    if not titulos:
        return
    encabezado, columnas = titulos
    for fila in filas_escritas(hoja, encabezado):
        clave = texto_escrito(hoja, fila, columnas[CLAVE])
        for casilla in CASILLAS:
            columna = columnas.get(casilla, 0)
            if clave and (dicho := texto_escrito(hoja, fila, columna)):
                lugar = hoja.origen(fila, columna)
                yield Anotacion(
                    clave, casilla, dicho, None, lugar.archivo, hoja.nombre, lugar.celda, {"dicho": (lugar,)}
                )
