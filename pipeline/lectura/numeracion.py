"""La fila con los números de las columnas que algunos formatos ponen bajo los títulos."""

import re

from pipeline.lectura.hoja import Celda
from pipeline.lectura.malla import texto_de


def es_numeracion(propias: list[tuple[int, Celda]]) -> bool:
    """Los números de las columnas, `(1) (2) (3)`."""
    numeros = [re.fullmatch(r"\(?(\d{1,2})\)?", texto_de(c)) for _, c in propias]
    hallados = [int(n[1]) for n in numeros if n]
    return len(hallados) == len(propias) >= 3 and hallados == list(range(hallados[0], hallados[0] + len(hallados)))
