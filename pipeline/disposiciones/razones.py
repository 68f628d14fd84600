"""Las razones que alguien escribió en el libro de modificaciones del plan, cada una con la clave de su fila.

Se reconoce por sus dos títulos, no por su nombre ni por sus propiedades: LibreOffice y otros las pierden.
"""

from collections.abc import Iterator

from pipeline.base.texto import llave
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.lectura.malla import texto_de
from pipeline.tablas.modificaciones import Razon

REGLA = "modificaciones del plan"
CLAVE, RAZON, ACTIVIDAD = "clave rendicion", "razon del cambio", "actividad"


def es_de_modificaciones(libro: Libro) -> bool:
    """Dice si el libro tiene la tabla de modificaciones."""
    return any(_titulos(hoja) for hoja in libro.hojas)


def leer_razones(libro: Libro) -> list[Razon]:
    """Las razones escritas, en su orden; la fila sin clave o sin razón no da ninguna."""
    return [razon for hoja in libro.hojas for razon in _de_hoja(hoja)]


def _de_hoja(hoja: Hoja) -> Iterator[Razon]:
    titulos = _titulos(hoja)
    if not titulos:
        return
    encabezado, columnas = titulos
    for fila in sorted({f for f, _ in hoja.celdas if f > encabezado}):
        dichos = {nombre: _texto(hoja, fila, columnas.get(nombre, 0)) for nombre in (CLAVE, RAZON, ACTIVIDAD)}
        if dichos[CLAVE] and dichos[RAZON]:
            lugar = hoja.origen(fila, columnas[RAZON])
            yield Razon(
                dichos[CLAVE], dichos[RAZON], dichos[ACTIVIDAD], None, lugar.archivo, hoja.nombre, lugar.celda,
                {"razon": (lugar,)},
            )  # fmt: skip


def _titulos(hoja: Hoja) -> tuple[int, dict[str, int]] | None:
    """La fila de los títulos y la columna de cada uno; None si falta la clave o la razón."""
    for (fila, _), celda in sorted(hoja.celdas.items()):
        if llave(texto_de(celda)) == CLAVE:
            suyos = {llave(texto_de(c)): columna for (f, columna), c in sorted(hoja.celdas.items()) if f == fila}
            if RAZON in suyos:
                return fila, suyos
    return None


def _texto(hoja: Hoja, fila: int, columna: int) -> str:
    """Lo que dice la celda, letra por letra si es texto."""
    celda = hoja.celdas.get((fila, columna))
    if celda is None:
        return ""
    return celda.valor.strip() if isinstance(celda.valor, str) else texto_de(celda)
