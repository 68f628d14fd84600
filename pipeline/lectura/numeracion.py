"""La fila con los números de las columnas que algunos formatos ponen bajo los títulos."""

import re

from pipeline.lectura.hoja import Celda
from pipeline.lectura.malla import texto_de

_NUMERO = re.compile(r"\(?(\d{1,2})\)?")


def es_numeracion(propias: list[tuple[int, Celda]]) -> bool:
    """Los números de las columnas, `(1) (2) (3)`."""
    if len(propias) < 3:
        return False
    hallados: list[int] = []
    for _, celda in propias:
        numero = _NUMERO.fullmatch(texto_de(celda))
        if not numero or (hallados and int(numero[1]) != hallados[-1] + 1):
            return False
        hallados.append(int(numero[1]))
    return True
