"""La tabla de un libro que el programa manda a llenar: cada fila trae su clave, y se reconoce por dos títulos.

No se mira el nombre del libro ni sus propiedades: LibreOffice y otros las pierden.
"""

from collections.abc import Iterator

from pipeline.base.texto import llave
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.malla import texto_de

CLAVE = "clave rendicion"
Titulos = tuple[int, dict[str, int]]


def trae_tabla(libro: Libro, exigido: str) -> bool:
    """Alguna de sus hojas tiene una tabla con la clave y el título `exigido`."""
    return any(buscar_titulos(hoja, exigido) for hoja in libro.hojas)


def buscar_titulos(hoja: Hoja, exigido: str) -> Titulos | None:
    """La fila de los títulos y la columna de cada uno; None si falta la clave o el título `exigido`."""
    for (fila, _), celda in sorted(hoja.celdas.items()):
        if llave(texto_de(celda)) == CLAVE:
            suyos = {llave(texto_de(c)): columna for (f, columna), c in sorted(hoja.celdas.items()) if f == fila}
            if exigido in suyos:
                return fila, suyos
    return None


def filas_escritas(hoja: Hoja, encabezado: int) -> Iterator[int]:
    """Las filas con algo escrito debajo del encabezado, en su orden."""
    yield from sorted({fila for fila, _ in hoja.celdas if fila > encabezado})


def texto_escrito(hoja: Hoja, fila: int, columna: int) -> str:
    """Lo que dice la celda, letra por letra si es texto."""
    celda = hoja.celdas.get((fila, columna))
    if celda is None:
        return ""
    return celda.valor.strip() if isinstance(celda.valor, str) else texto_de(celda)
