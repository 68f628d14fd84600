"""Lo pintado de una hoja de .xls, por los formatos que da xlrd."""

import io
from typing import Any

from pipeline.lectura.colores import BLANCO, DENSIDADES, NEGRO, escribir, mezclar
from pipeline.lectura.hoja import Rango
from pipeline.lectura.pintura import Pintura

# Las tramas de BIFF, por su número, con el nombre que les da OOXML; la 1 es el relleno sólido.
_TRAMAS = (
    "", "", "mediumGray", "darkGray", "lightGray", "darkHorizontal", "darkVertical", "darkDown", "darkUp", "darkGrid",
    "darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp", "lightGrid", "lightTrellis", "gray125",
    "gray0625",
)  # fmt: skip


def leer_pintura_xls(contenido: bytes, hoja: str) -> Pintura:
    """Lo pintado de la hoja de ese nombre. Lanza lo que lance xlrd con un archivo que no entiende."""
    import xlrd  # solo quien trae un .xls paga su carga

    libro = xlrd.open_workbook(
        file_contents=contenido, formatting_info=True, ragged_rows=True, on_demand=True, logfile=io.StringIO()
    )
    origen = libro.sheet_by_name(hoja)
    colores = [_ver(libro, xf.background) for xf in libro.xf_list]
    pintura = Pintura()
    for fila in range(origen.nrows):
        for columna, tipo in enumerate(origen.row_types(fila)):
            color = colores[origen.cell_xf_index(fila, columna)] if tipo != xlrd.XL_CELL_EMPTY else BLANCO
            if color != BLANCO:
                pintura.celdas[fila + 1, columna + 1] = color
    pintura.filas = {f + 1: colores[d.xf_index] for f, d in origen.rowinfo_map.items() if d.has_default_xf_index}
    pintura.columnas = {c + 1: colores[d.xf_index] for c, d in origen.colinfo_map.items()}
    pintura.combinadas = [Rango(f1 + 1, c1 + 1, f2, c2) for f1, f2, c1, c2 in origen.merged_cells]
    return pintura


def _ver(libro: Any, fondo: Any) -> str:
    """El color que se ve de un relleno; los automáticos son el negro del trazo y el blanco del fondo."""
    if not fondo.fill_pattern:
        return BLANCO
    trazo = _resolver(libro, fondo.pattern_colour_index, NEGRO)
    if fondo.fill_pattern == 1:
        return trazo
    densidad = DENSIDADES[_TRAMAS[fondo.fill_pattern]] if fondo.fill_pattern < len(_TRAMAS) else 0.0
    return mezclar(trazo, _resolver(libro, fondo.background_colour_index, BLANCO), densidad)


def _resolver(libro: Any, numero: int, automatico: str) -> str:
    if numero == 0x41:
        return BLANCO
    partes = libro.colour_map.get(numero)
    return escribir(partes) if partes else automatico
