"""Los registros de una parte binaria de .xlsb y los textos que traen."""

import struct
from collections.abc import Iterator

from pipeline.lectura.formatos.falla import danado


def recorrer_registros(datos: bytes) -> Iterator[tuple[int, bytes]]:
    """Los registros de una parte binaria: (tipo, datos), con tipo y largo en grupos de siete bits."""
    lugar = 0
    while lugar < len(datos):
        tipo, lugar = _numero(datos, lugar, 2)
        largo, lugar = _numero(datos, lugar, 4)
        if lugar + largo > len(datos):
            raise danado("una de sus partes está cortada")
        yield tipo, datos[lugar : lugar + largo]
        lugar += largo


def _numero(datos: bytes, lugar: int, maximo: int) -> tuple[int, int]:
    valor = 0
    for i in range(maximo):
        if lugar >= len(datos):
            raise danado("una de sus partes está cortada")
        valor |= (datos[lugar] & 0x7F) << (7 * i)
        lugar += 1
        if not datos[lugar - 1] & 0x80:
            break
    return valor, lugar


def leer_ancho(datos: bytes, lugar: int = 0) -> tuple[str, int]:
    """Un texto precedido de su largo, y dónde termina."""
    fin = lugar + 4 + struct.unpack_from("<I", datos, lugar)[0] * 2
    return datos[lugar + 4 : fin].decode("utf-16-le", "replace"), fin
