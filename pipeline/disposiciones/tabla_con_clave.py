"""La tabla de un libro que el programa manda a llenar: cada fila trae su clave, y se reconoce por dos títulos.

No se mira el nombre del libro ni sus propiedades: LibreOffice y otros las pierden.
"""

from collections.abc import Iterator

from pipeline.base.texto import llave
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.limpieza import limpiar
from pipeline.lectura.malla import texto_de

CLAVE = "clave rendicion"
_LARGO = 80
Titulos = tuple[int, dict[str, int]]


def trae_tabla(libro: Libro, exigido: str) -> bool:
    """Alguna de sus hojas tiene una tabla con la clave y el título `exigido`."""
    return any(buscar_titulos(hoja, exigido) for hoja in libro.hojas)


def buscar_titulos(hoja: Hoja, exigido: str) -> Titulos | None:
    """La fila de los títulos y la columna de cada uno; None si falta la clave o el título `exigido`."""
    for fila in _filas_con_clave(hoja):
        suyos = {llave(texto_de(c)): columna for (f, columna), c in sorted(hoja.celdas.items()) if f == fila}
        if exigido in suyos:
            return fila, suyos
    return None


def _filas_con_clave(hoja: Hoja) -> list[int]:
    textos = {c.valor for c in hoja.celdas.values() if isinstance(c.valor, str) and len(c.valor) <= _LARGO}
    claves = {t for t in textos if llave(limpiar(t)) == CLAVE}
    return sorted({fila for (fila, _), c in hoja.celdas.items() if c.valor in claves}) if claves else []


def filas_escritas(hoja: Hoja, encabezado: int) -> Iterator[int]:
    """Las filas con algo escrito debajo del encabezado, en su orden."""
    yield from sorted({fila for fila, _ in hoja.celdas if fila > encabezado})


def texto_escrito(hoja: Hoja, fila: int, columna: int) -> str:
    """Lo que dice la celda, letra por letra si es texto."""
    celda = hoja.celdas.get((fila, columna))
    if celda is None:
        return ""
    return celda.valor.strip() if isinstance(celda.valor, str) else texto_de(celda)
