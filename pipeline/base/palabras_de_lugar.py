"""Si unas palabras nombran un lugar o una organización, por lo que se declara en `nombres_de_persona.toml`."""

import re

from pipeline.base.palabras_de_nombre import MAXIMO, UNEN, lista
from pipeline.base.texto import llave

_CIERRAN = ".,;:?!)"
_COMILLAS = ('"', "“", "«", "‘")
"""Lo que va entre comillas es el nombre de algo."""


def es_de_un_lugar(antes: str) -> bool:
    """Lo que va justo antes empieza el nombre de un lugar o de una organización: «barrio», «Casa de la Cultura».

    «La casa de» no: lo que sigue es de quién es.
    """
    if antes.rstrip(" ")[-1:] in _COMILLAS or re.search(r"\b(?:La|El|Los|Las) $", antes[-5:]):
        return True
    unen = False
    for i, palabra in enumerate(reversed(antes.split()[-MAXIMO:])):
        clave, propia = llave(palabra), palabra[:1].isupper()
        if palabra[-1:] in _CIERRAN:
            return False
        if _es_lugar(clave):
            return propia or not unen or i > 2
        if clave not in (*UNEN, "el", "don", "dona") and not propia:
            return False
        unen = unen or clave in UNEN
    return False


def sigue_a_un_lugar(antes: str) -> bool:
    """La última palabra es el comienzo de un lugar, con mayúscula: «Avenida Don Diego»."""
    ultima = (antes.split() or [""])[-1]
    return ultima[:1].isupper() and ultima[-1] not in _CIERRAN and _es_lugar(llave(ultima))


def empieza_como_organizacion(texto: str) -> bool:
    """Si la primera palabra es de las que empiezan el nombre de una dependencia o un cargo, o es una sola y no es un
    nombre de pila («Umata»)."""
    palabras = llave(texto).split()
    if len(palabras) == 1:
        return palabras[0].isalpha() and palabras[0] not in lista("pila")
    return bool(palabras) and palabras[0] in lista("organizaciones")


def _es_lugar(clave: str) -> bool:
    return clave in lista("lugares") or clave in lista("organizaciones")
