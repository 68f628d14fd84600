"""Un texto en trozos: cada palabra comparable con lo que la rodea, y las siglas y abreviaturas extendidas."""

import re
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.cruces.palabras import extensiones

_TROZO = re.compile(r"[^\W_]+|[.;:,()\-–—/]")
_LETRAS_CON_PUNTO = re.compile(r"\b(?:[^\W\d_]\.){2,}")
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


def trocear(texto: str) -> list[Trozo]:
    """Los trozos de un texto, sin el numeral que traiga delante."""
    texto = _NUMERAL_DELANTE.sub("", texto)
    texto = _LETRAS_CON_PUNTO.sub(lambda m: m[0].replace(".", "") + " ", texto)
    gritado = texto.isupper()
    trozos: list[Trozo] = []
    corte = False
    hallados = list(_TROZO.finditer(texto))
    for i, hallado in enumerate(hallados):
        escrita = hallado[0]
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
            trozos.append(Trozo(palabra, corte, punto and i + 2 < len(hallados), sigla))
            corte = False
    return trozos


_TAMBIEN_PALABRA = frozenset(
    {"act", "inst", "res", "sem", "pol", "doc", "docs", "nal", "inf", "opa", "pic", "suit", "ti"}
)
