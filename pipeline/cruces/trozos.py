"""Un texto en trozos: cada palabra comparable con lo que la rodea, y las siglas y abreviaturas extendidas."""

import re
from dataclasses import dataclass
from math import ceil

from pipeline.base.texto import llave
from pipeline.cruces.palabras import extensiones, nombres_largos

_TROZO = re.compile(r"\d+,\d+|[^\W_]+|[.;:,()\-–—/]")
_LETRAS_CON_PUNTO = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_PORCENTAJE = re.compile(r"\d+(?:[.,]\d+)?\s*%(?:\s+de\s+(?:avance|cumplimiento|ejecuci[oó]n))?", re.I)
_NUMERAL_DELANTE = re.compile(r"^\s*\d+(?:\.\d+)*\s*[.)\-–]+\s*(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Trozo:
    """Una palabra comparable. `corte`: la separa de la anterior un signo; `punto`: la sigue uno, puede ser abreviatura.

    `sigla`: está escrita en mayúsculas dentro de un texto que no lo está.
    """

    palabra: str
    corte: bool = False
    punto: bool = False
    sigla: bool = False
    aguda: bool = False
    """Termina en «ó»: es un verbo, y no un nombre que se escribe igual."""


def trocear(texto: str) -> list[Trozo]:
    """Los trozos de un texto, sin el numeral que traiga delante."""
    texto = _PORCENTAJE.sub("", _NUMERAL_DELANTE.sub("", texto))  # cuánto va no dice de qué es
    texto = _LETRAS_CON_PUNTO.sub(lambda m: m[0].replace(".", "") + " ", texto)
    gritado = texto.isupper()
    trozos: list[Trozo] = []
    corte = False
    hallados = list(_TROZO.finditer(texto))
    for i, hallado in enumerate(hallados):
        escrita = hallado[0]
        if "," in escrita and escrita[0] != ",":  # «0,8 km» es parte de uno
            escrita = str(ceil(float(escrita.replace(",", "."))))
        if not escrita[0].isalnum():
            corte = corte or escrita in ".;:,()-–—"
            continue
        punto = i + 1 < len(hallados) and hallados[i + 1][0] == "." and hallados[i + 1].start() == hallado.end()
        palabra = llave(escrita).replace(" ", "")
        sigla = escrita.isupper() and not gritado and len(escrita) > 1
        if palabra in extensiones() and (sigla or gritado or punto or palabra not in _TAMBIEN_PALABRA):
            extendidas = extensiones()[palabra]
            trozos += [Trozo(p, corte and not j) for j, p in enumerate(extendidas)]
            corte = False
            continue
        if palabra:
            trozos.append(Trozo(palabra, corte, punto and i + 2 < len(hallados), sigla, escrita[-1] in "óÓ"))
            corte = False
    return _encoger(trozos)


def _encoger(trozos: list[Trozo]) -> list[Trozo]:
    """Cada nombre entero, por su sigla."""
    salida: list[Trozo] = []
    i = 0
    while i < len(trozos):
        for palabras, sigla in nombres_largos().get(trozos[i].palabra, ()):
            if tuple(t.palabra for t in trozos[i : i + len(palabras)]) == palabras:
                salida.append(Trozo(sigla, trozos[i].corte))
                i += len(palabras)
                break
        else:
            salida.append(trozos[i])
            i += 1
    return salida


_TAMBIEN_PALABRA = frozenset(
    {"act", "inst", "res", "sem", "pol", "doc", "docs", "nal", "inf", "opa", "pic", "suit", "ti"}
)
