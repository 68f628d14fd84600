"""Lo que se pega al final de `entidad.toml`: una sección de palabras propias que ya estaba se junta con la primera."""

import re

_SECCION = re.compile(r"\s*\[\s*(titulos|estados|pesos)\s*\]\s*(?:#.*)?")
_OTRA = re.compile(r"\s*\[")


def juntar_secciones(texto: str) -> tuple[str, list[int]]:
    """El texto con cada sección repetida en un solo lugar, y de qué línea viene cada una de las suyas."""
    trozos: list[tuple[str, list[int]]] = [("", [])]
    lineas = texto.split("\n")
    for numero, linea in enumerate(lineas, 1):
        if hallado := _SECCION.fullmatch(linea.rstrip("\r")):
            trozos.append((hallado[1], [numero]))
        elif _OTRA.match(linea) and not _es_de_lista(trozos[-1][1], lineas):
            trozos.append(("", [numero]))
        else:
            trozos[-1][1].append(numero)
    primeras: dict[str, list[int]] = {}
    reunidos: list[list[int]] = []
    for seccion, numeros in trozos:
        if seccion in primeras:
            primeras[seccion].extend(numeros[1:])
            continue
        reunidos.append(numeros)
        if seccion:
            primeras[seccion] = numeros
    orden = [n for numeros in reunidos for n in numeros]
    return "\n".join(lineas[n - 1] for n in orden), [*orden, len(lineas)]


def _es_de_lista(numeros: list[int], lineas: list[str]) -> bool:
    """La línea que empieza por corchete sigue una lista abierta: cambiar su lugar la rompería."""
    abierto = "\n".join(lineas[n - 1].partition("#")[0] for n in numeros[1:])
    return abierto.count("[") > abierto.count("]")
