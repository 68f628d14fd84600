"""La columna que se sabe de qué campo es por lo que trae: «Etapa», si debajo todo es antes, durante o después.

Después de un renglón en blanco o de un total puede haber otra tabla: no cuenta.
"""

from collections.abc import Iterator, Mapping

from pipeline.base.texto import llave
from pipeline.lectura.malla import Malla
from pipeline.lectura.renglones import es_pie
from pipeline.vocabulario import cargar, singular

_OTRO = "otro"


def campos_por_sus_valores(malla: Malla, listado: str, fila: int, campos: Mapping[int, str]) -> dict[int, str]:
    """El campo de las columnas sin campo que lo dicen con sus valores, según `[[por_sus_valores]]` de su listado."""
    hallados: dict[int, str] = {}
    for regla in cargar(f"listado_{listado}").get("por_sus_valores", ()):
        titulos, palabras = {singular(t) for t in regla["titulos"]}, {llave(p) for p in regla["dicen"]}
        for columna in (c for c, campo in campos.items() if campo == _OTRO):
            ya_esta = regla["campo"] in {*campos.values(), *hallados.values()}
            if not ya_esta and singular(malla.texto(fila, columna)) in titulos:
                dichos = list(_dichos(malla, fila, columna))
                if dichos and all(palabras & set(d.split()) for d in dichos):
                    hallados[columna] = regla["campo"]
    return hallados


def _dichos(malla: Malla, fila: int, columna: int) -> Iterator[str]:
    while (fila := fila + 1) in malla.filas and not es_pie(list(malla.celdas_de(fila))):
        if texto := malla.texto(fila, columna):
            yield llave(texto)
