"""Lo que el paquete declara de una parte nueva: su tipo y quién la nombra."""

import posixpath

from pipeline.salidas.llenado.arbol import aplicar, escapar, leer_arbol
from pipeline.salidas.llenado.paquete import Partes, leer_parte, ruta_de_relaciones

_TIPOS = "[Content_Types].xml"
_VACIAS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_DE_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def nombre_libre(partes: Partes, modelo: str) -> str:
    """La primera ruta libre de `xl/comments{}.xml`, sin mirar mayúsculas."""
    usadas = {nombre.lower() for nombre in partes}
    return next(ruta for i in range(1, len(partes) + 2) if (ruta := modelo.format(i)).lower() not in usadas)


def declarar_parte(partes: Partes, ruta: str, tipo: str) -> None:
    """Dice de qué tipo es una parte."""
    _agregar(partes, _TIPOS, f'Override PartName="/{escapar(ruta)}" ContentType="{tipo}"/>')


def declarar_extension(partes: Partes, extension: str, tipo: str) -> None:
    """Dice de qué tipo son las partes con una extensión, si nadie lo ha dicho."""
    raiz = leer_arbol(leer_parte(partes, _TIPOS))
    if all(n.atributo("Extension").lower() != extension for n in raiz.todos("Default")):
        texto = leer_parte(partes, _TIPOS)
        nuevo = f'<{raiz.prefijo}Default Extension="{extension}" ContentType="{tipo}"/>'
        partes[_TIPOS] = aplicar(texto, [(raiz.dentro, raiz.dentro, nuevo)]).encode()


def relacionar(partes: Partes, dueno: str, clase: str, ruta: str) -> str:
    """Hace que una parte nombre a otra; devuelve con qué identidad."""
    relaciones = ruta_de_relaciones(dueno)
    partes.setdefault(relaciones, _VACIAS.encode())
    usadas = {n.atributo("Id") for n in leer_arbol(leer_parte(partes, relaciones)).todos("Relationship")}
    libre = next(i for n in range(1, len(usadas) + 2) if (i := f"rId{n}") not in usadas)
    destino = escapar(posixpath.relpath(ruta, posixpath.dirname(dueno) or "."))
    _agregar(partes, relaciones, f'Relationship Id="{libre}" Type="{_DE_OFFICE}{clase}" Target="{destino}"/>')
    return libre


def _agregar(partes: Partes, donde: str, elemento: str) -> None:
    texto = leer_parte(partes, donde)
    raiz = leer_arbol(texto)
    if raiz.hasta == raiz.dentro and raiz.apertura.endswith("/>"):  # vacío: `<Relationships …/>`
        abierta = f"{raiz.apertura[:-2]}>"
        nuevo = f"{abierta}<{raiz.prefijo}{elemento}</{raiz.prefijo}{raiz.nombre}>"
        partes[donde] = aplicar(texto, [(raiz.inicio, raiz.fin, nuevo)]).encode()
    else:
        partes[donde] = aplicar(texto, [(raiz.hasta, raiz.hasta, f"<{raiz.prefijo}{elemento}")]).encode()
