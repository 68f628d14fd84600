"""Cómo está puesta cada tabla: una por hoja, con encabezados que no se repiten y sin huecos."""

from collections import Counter

from openpyxl.worksheet.worksheet import Worksheet

from tests.accesibilidad.comprobacion import Comprobacion
from tests.accesibilidad.libro_abierto import LibroAbierto, Rango

PARA_LEER = {"Resumen", "Recibo", "Instrucciones"}
"""Las hojas que se leen de arriba abajo, como una página: sus cuadros no son para ordenar ni filtrar."""


def una_tabla_por_hoja(libro: LibroAbierto) -> list[str]:
    de_datos = (h for h in libro.hojas if h.title not in PARA_LEER)
    return [f"{h.title}: {n} tablas" for h in de_datos if (n := len(libro.tablas(h))) > 1]


def encabezados_sin_repetir(libro: LibroAbierto) -> list[str]:
    fallas = []
    for hoja, (c1, f1, c2, _) in _con_tabla(libro):
        titulos = [str(hoja.cell(f1, c).value or "").strip() for c in range(c1, c2 + 1)]
        repetidos = [t or "en blanco" for t, veces in Counter(titulos).items() if veces > 1 or not t]
        fallas += [f"{hoja.title}: encabezado {t}" for t in repetidos]
    return fallas


def sin_celdas_combinadas(libro: LibroAbierto) -> list[str]:
    return [
        f"{hoja.title} › {r}" for hoja, (_, f1, _, f2) in _con_tabla(libro) for r in hoja.merged_cells.ranges
        if hoja.title not in PARA_LEER and r.min_row <= f2 and f1 <= r.max_row
    ]  # fmt: skip


def sin_filas_ni_columnas_en_blanco(libro: LibroAbierto) -> list[str]:
    """Una columna hecha para que alguien escriba puede estar vacía: su encabezado dice qué va en ella.

    La tabla que no trae nada es un formato por llenar: sus filas son casillas.
    """
    fallas = []
    for hoja, (c1, f1, c2, f2) in _con_tabla(libro):
        filas = range(f1 + 1, f2 + 1)
        vacias = [f for f in filas if all(hoja.cell(f, c).value in (None, "") for c in range(c1, c2 + 1))]
        if len(vacias) < len(filas):
            fallas += [f"{hoja.title}: fila {f}" for f in vacias]
        fallas += [f"{hoja.title}: columna {c}" for c in range(c1, c2 + 1) if hoja.cell(f1, c).value in (None, "")]
    return fallas


def titulo_en_a1(libro: LibroAbierto) -> list[str]:
    return [h.title for h in libro.hojas if not _texto(libro, h, 1)]


def a2_dice_que_contiene(libro: LibroAbierto) -> list[str]:
    """El formato que se llena lo dice en su título, porque debajo van las casillas de quien reporta."""
    hojas = {hoja.title: hoja for hoja, _ in _con_tabla(libro)}
    return [n for n, hoja in hojas.items() if len(_texto(libro, hoja, 2)) < 15 and ":" not in _texto(libro, hoja, 1)]


def _texto(libro: LibroAbierto, hoja: Worksheet, fila: int) -> str:
    return str(hoja.cell(fila, libro.primera_columna(hoja)).value or "").strip()


def _con_tabla(libro: LibroAbierto) -> list[tuple[Worksheet, Rango]]:
    return [(hoja, tabla) for hoja in libro.hojas for tabla in libro.tablas(hoja)]


DE_TABLAS = (
    Comprobacion("Una tabla por hoja", "Quien oye la hoja sabe que lo que sigue es siempre la misma tabla.", una_tabla_por_hoja),
    Comprobacion("Encabezados sin repetir", "Cada columna se anuncia con un nombre que solo es suyo.", encabezados_sin_repetir),
    Comprobacion(
        "Sin celdas combinadas en las tablas",
        "Una celda combinada se lee en un lugar y vale en varios: el lector de pantalla se pierde y la tabla no se ordena.",
        sin_celdas_combinadas,
    ),
    Comprobacion(
        "Sin filas ni columnas en blanco", "Un hueco parece el final de la tabla.", sin_filas_ni_columnas_en_blanco
    ),
    Comprobacion("Título en A1", "Lo primero que se oye al abrir una hoja dice cuál es.", titulo_en_a1),
    Comprobacion(
        "A2 dice qué contiene la hoja",
        "Antes de recorrer una tabla se sabe qué trae, sin tener que explorarla.", a2_dice_que_contiene,
    ),
)  # fmt: skip
