"""El numeral del menú de transparencia que dice una celda, y su nombre."""

import re

from pipeline.base.texto import llave
from pipeline.entidad import Entidad
from pipeline.vocabulario import cargar

_NUMERAL = re.compile(r"^\s*(?:numeral\s+|num\.?\s+|n[.º°o]*\s+)?(\d+(?:\.\d+)*)\.?(?!\d)", re.IGNORECASE)


def menu_de(entidad: Entidad) -> dict[str, str]:
    """Los numerales que se conocen: los del programa y los que la entidad agrega."""
    return {**cargar("menu_de_transparencia")["numerales"], **entidad.menu_de_transparencia}


def numeral_de(texto: str, entidad: Entidad) -> str:
    """El numeral escrito o el de la sección que nombra («Datos abiertos»); vacío si no dice ninguno."""
    if hallado := _NUMERAL.match(texto):
        return hallado[1]
    dicho = llave(texto)
    return next((numeral for numeral, nombre in menu_de(entidad).items() if dicho and llave(nombre) == dicho), "")


def nombre_del_menu(texto: str, entidad: Entidad) -> str:
    """«4.7.1 Informe de gestión», si se conoce; si no, como está escrito."""
    numeral = numeral_de(texto, entidad)
    nombre = menu_de(entidad).get(numeral)
    return f"{numeral} {nombre}" if nombre else texto
