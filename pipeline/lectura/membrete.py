"""El membrete de un formato: código, versión, página, fecha de aprobación."""

import re
from datetime import date

from pipeline.base.texto import llave
from pipeline.lectura.fechas import fechas_de
from pipeline.lectura.tiempo import plano
from pipeline.vocabulario import cargar

_VERSION = re.compile(
    r"\b(?:version|fecha de (?:aprobacion|version|actualizacion|modificacion)|(?:aprob|actualiz|modific)ado(?: el)?"
    r"|vigente desde)\b"
)


_NUMERADO = re.compile(r"(?:pagina|version) (?:n |no |num |numero )?\d")
"""«Página 1 de 2» y «Versión No. 3» son membrete; «Página de emergencia» no."""


def es_membrete(texto: str) -> bool:
    """El texto es una casilla del membrete (`Código: F-01`, `Página 1 de 4`)."""
    clave = llave(texto[:40])
    for forma in cargar("valores")["ruido"]["membretes"]:
        palabra = llave(forma)
        if clave == palabra or (clave.startswith(palabra + " ") and (":" in texto[:30] or _NUMERADO.match(clave))):
            return True
    return False


def es_casilla(texto: str) -> bool:
    """Lo que dice va en la celda siguiente: acaba en dos puntos o es solo el nombre de la casilla (`Versión`)."""
    return texto.rstrip().endswith(":") or llave(texto) in {llave(f) for f in cargar("valores")["ruido"]["membretes"]}


def fecha_de_version(texto: str, valor: str, vigencia: int) -> date | None:
    """La fecha de la versión que dice una casilla, sola o con la de su derecha; None si no dice ninguna."""
    if not _VERSION.search(plano(texto)):
        return None
    dias = [f.dia for f in fechas_de(plano(f"{texto} {valor}"), vigencia) if f.dia]
    return dias[-1] if dias else None
