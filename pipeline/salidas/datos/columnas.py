"""Las columnas que una tabla publica, y lo que identifica a una fila."""

from datetime import date
from functools import cache
from typing import get_args, get_type_hints

from pipeline.base.tabla import ENTERO, FECHA, NUMERO, TEXTO, Campo, Tabla

ORDEN = "orden"
_NUMERO_DE_FILA = Campo(ORDEN, ENTERO, "Lugar de la fila en esta tabla, desde 1", "")


def columnas_de(tabla: Tabla) -> tuple[Campo, ...]:
    """Los campos que no nombran a una persona, y de último el lugar de la fila si la tabla es numerada."""
    publicos = tuple(campo for campo in tabla.campos if campo.publico)
    return (*publicos, _NUMERO_DE_FILA) if tabla.numerada else publicos


def llave_de(tabla: Tabla) -> tuple[str, ...]:
    """Los campos que no se repiten juntos en lo publicado."""
    return (ORDEN,) if tabla.numerada else tabla.llave


def puede_faltar(tabla: Tabla, campo: Campo) -> bool:
    """Si una fila puede traer el campo vacío."""
    if campo is _NUMERO_DE_FILA or llave_de(tabla) == (campo.nombre,):
        return False
    tipo = _tipos(tabla.clase)[campo.nombre]
    return type(None) in get_args(tipo) or (campo.tipo not in (ENTERO, NUMERO, FECHA) and tipo is not bool)


def tipo_de_cada_parte(tabla: Tabla, campo: Campo) -> str:
    """De qué son los valores de un campo de lista."""
    clases = get_args(_tipos(tabla.clase)[campo.nombre])
    return FECHA if date in clases else NUMERO if float in clases else TEXTO


@cache
def _tipos(clase: type) -> dict[str, object]:
    return get_type_hints(clase)
