"""Las razones que alguien escribió en el libro de modificaciones del plan, cada una con la clave de su fila."""

from collections.abc import Iterator

from pipeline.disposiciones.tabla_con_clave import CLAVE, buscar_titulos, filas_escritas, texto_escrito, trae_tabla
from pipeline.lectura.hoja import Hoja, Libro
from pipeline.tablas.modificaciones import Razon

REGLA = "modificaciones del plan"
RAZON, ACTIVIDAD = "razon del cambio", "actividad"


def es_de_modificaciones(libro: Libro) -> bool:
    """Dice si el libro tiene la tabla de modificaciones."""
    return trae_tabla(libro, RAZON)


def leer_razones(libro: Libro) -> list[Razon]:
    """Las razones escritas, en su orden; la fila sin clave o sin razón no da ninguna."""
    return [razon for hoja in libro.hojas for razon in _de_hoja(hoja)]


def _de_hoja(hoja: Hoja) -> Iterator[Razon]:
    titulos = buscar_titulos(hoja, RAZON)
    if not titulos:
        return
    encabezado, columnas = titulos
    for fila in filas_escritas(hoja, encabezado):
        dichos = {nombre: texto_escrito(hoja, fila, columnas.get(nombre, 0)) for nombre in (CLAVE, RAZON, ACTIVIDAD)}
        if dichos[CLAVE] and dichos[RAZON]:
            lugar = hoja.origen(fila, columnas[RAZON])
            yield Razon(
                dichos[CLAVE], dichos[RAZON], dichos[ACTIVIDAD], None, lugar.archivo, hoja.nombre, lugar.celda,
                {"razon": (lugar,)},
            )  # fmt: skip
