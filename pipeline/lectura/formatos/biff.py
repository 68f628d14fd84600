"""Cuenta las celdas de un .xls en sus propios registros, sin interpretarlas: testigo de lo que da el lector."""

import io
import struct
from collections.abc import Iterator

from pipeline.lectura.formatos.reconocer import OLE

_INICIO, _FIN, _HOJA, _VARIOS_RK = {0x009, 0x209, 0x409, 0x809}, 0x00A, 0x085, 0x0BD
# INTEGER, NUMBER, LABEL y BOOLERR de BIFF2; NUMBER, LABEL, BOOLERR, RK, RSTRING, LABELSST; FORMULA de cada versión.
_DE_UNA_CELDA = {0x002, 0x003, 0x004, 0x005, 0x203, 0x204, 0x205, 0x27E, 0x0D6, 0x0FD, 0x006, 0x206, 0x406}


def contar_por_hoja(contenido: bytes) -> dict[int, int]:
    """Posición de la hoja de celdas → sus celdas con contenido. Vacío si los registros no se pueden recorrer."""
    flujo = _flujo_del_libro(contenido)
    if flujo is None:
        return {}
    try:
        hojas = [
            struct.unpack_from("<I", datos)[0]
            for tipo, datos in _registros(flujo, 0)
            if tipo == _HOJA and len(datos) > 5 and datos[5] == 0
        ]
        return {i: len(_lugares(flujo, inicio)) for i, inicio in enumerate(hojas or [0])}
    except (struct.error, IndexError):
        return {}


def _flujo_del_libro(contenido: bytes) -> bytes | None:
    if not contenido.startswith(OLE):
        return contenido
    from xlrd.compdoc import CompDoc

    documento = CompDoc(contenido, logfile=io.StringIO())
    for nombre in ("Workbook", "Book"):
        flujo: bytes | None = documento.get_named_stream(nombre)
        if flujo:
            return flujo
    return None


def _registros(flujo: bytes, desde: int) -> Iterator[tuple[int, bytes]]:
    """Los registros hasta el fin de la parte que empieza en `desde`, saltando las partes anidadas (gráficos)."""
    hondura = 0
    while desde + 4 <= len(flujo):
        tipo, largo = struct.unpack_from("<HH", flujo, desde)
        if tipo in _INICIO:
            hondura += 1
        elif tipo == _FIN:
            hondura -= 1
            if hondura <= 0:
                return
        elif hondura == 1:
            yield tipo, flujo[desde + 4 : desde + 4 + largo]
        desde += 4 + largo


def _lugares(flujo: bytes, inicio: int) -> set[tuple[int, int]]:
    lugares: set[tuple[int, int]] = set()
    for tipo, datos in _registros(flujo, inicio):
        if tipo in _DE_UNA_CELDA:
            fila, columna = struct.unpack_from("<HH", datos)
            lugares.add((fila, columna))
        elif tipo == _VARIOS_RK:
            fila, columna = struct.unpack_from("<HH", datos)
            lugares.update((fila, columna + i) for i in range((len(datos) - 6) // 6))
    return lugares
