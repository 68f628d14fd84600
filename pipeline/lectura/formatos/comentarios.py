"""Lo que alguien anotó sobre una celda, sin el nombre de quien lo anotó."""

import re

PROPIO = "rendicion"
"""El autor de las notas que este programa pone en los libros que devuelve: no son de quien los envió."""
_CABE_EN_UN_NOMBRE = 60
_DE_GOOGLE = re.compile(r"^[=-]+\nID#.*\n.*\(\d{4}-\d\d-\d\d [\d:]+\)\n", re.MULTILINE)


def limpiar_comentario(texto: str, autor: str = "", con_encabezado: bool = False) -> str:
    """El texto de un comentario sin el renglón del autor que pone Excel; vacío si es de este programa o no dice nada.

    `con_encabezado`: el primer renglón va en negrita aparte, que es como Excel escribe a quien anota.
    """
    if autor.strip().casefold() == PROPIO:
        return ""
    texto = _DE_GOOGLE.sub("", texto.replace("\r\n", "\n").replace("\r", "\n")).strip()
    primero, _, resto = texto.partition("\n")
    nombre = primero.strip().removesuffix(":").strip()
    es_autor = bool(autor.strip()) and nombre.casefold() == autor.strip().casefold()
    if es_autor or (con_encabezado and primero.rstrip().endswith(":") and len(nombre) <= _CABE_EN_UN_NOMBRE):
        return resto.strip()
    if autor.strip() and texto.casefold().startswith(f"{autor.strip().casefold()}:"):
        return texto[len(autor.strip()) + 1 :].strip()
    return texto
