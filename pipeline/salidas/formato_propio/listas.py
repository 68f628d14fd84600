"""Las validaciones del formato: qué admite cada celda, y con qué palabra de su lista se escribe un valor."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import llave
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.llenado.arbol import contenido
from pipeline.salidas.llenado.hoja import Rectangulo, rectangulo
from pipeline.vocabulario import cargar

_RANGO = re.compile(r"(?:'((?:[^']|'')+)'!|([\w.]+)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)")
_CELDAS_DE_LISTA = 2000


@dataclass(frozen=True, slots=True)
class Validacion:
    """Una validación y las celdas que cubre; `opciones` de una lista, `hasta` de un número."""

    zonas: tuple[Rectangulo, ...]
    tipo: str
    opciones: tuple[str, ...] = ()
    hasta: float = 0.0

    def cubre(self, fila: int, columna: int) -> bool:
        """Si la celda está en alguna de sus zonas."""
        return any(f1 <= fila <= f2 and c1 <= columna <= c2 for f1, c1, f2, c2 in self.zonas)


def leer_validaciones(
    rejilla: Rejilla, rejillas: Mapping[str, Rejilla], nombres: Mapping[str, str]
) -> tuple[Validacion, ...]:
    """Las validaciones de una hoja; `nombres` son los definidos en el libro, a los que una lista puede apuntar."""
    texto = rejilla.hoja.texto
    salida = []
    for nodo in rejilla.hoja.raiz.todos("dataValidation"):
        lugar = nodo.hijo("sqref")
        zonas = nodo.atributo("sqref") or (contenido(texto, lugar) if lugar else "")
        uno, otro = nodo.hijo("formula1"), nodo.hijo("formula2")
        formulas = [contenido(texto, next(f.todos("f"), f)) if f else "" for f in (uno, otro)]
        tipo = nodo.atributo("type")
        opciones = _opciones(formulas[0], rejilla, rejillas, nombres) if tipo == "list" else ()
        hasta = max([float(f) for f in formulas if re.fullmatch(r"-?\d+(?:\.\d+)?", f)], default=0.0)
        salida.append(Validacion(tuple(rectangulo(z) for z in zonas.split()), tipo, opciones, hasta))
    return tuple(salida)


def _opciones(
    formula: str, rejilla: Rejilla, rejillas: Mapping[str, Rejilla], nombres: Mapping[str, str]
) -> tuple[str, ...]:
    """Lo que una lista ofrece; vacío si sale de algo que hay que calcular."""
    if formula.startswith('"'):
        return tuple(o.strip() for o in formula.strip('"').split(",") if o.strip())
    formula = nombres.get(formula.casefold(), formula).lstrip("=")
    hallado = _RANGO.fullmatch(formula)
    if not hallado:
        return ()
    hoja = (hallado[1] or hallado[2] or "").replace("''", "'")
    otra = rejillas.get(hoja.casefold(), rejilla) if hoja else rejilla
    f1, c1, f2, c2 = rectangulo(hallado[3].replace("$", ""))
    if (f2 - f1 + 1) * (c2 - c1 + 1) > _CELDAS_DE_LISTA:
        return ()
    textos = (otra.texto(f, c) for f in range(f1, f2 + 1) for c in range(c1, c2 + 1))
    return tuple(t for t in textos if t)


def con_las_palabras_de(opciones: tuple[str, ...], valor: str) -> str | None:
    """La opción que dice lo mismo que el valor; None si la lista no lo tiene."""
    por_llave = {llave(o): o for o in reversed(opciones)}
    for forma in (valor, *_equivalentes(llave(valor))):
        if hallada := por_llave.get(llave(forma)):
            return hallada
    return None


@cache
def _equivalentes(clave: str) -> tuple[str, ...]:
    grupos = cargar("titulos_formato")["equivalencias"]
    return next((tuple(formas) for nombre, formas in grupos.items() if llave(nombre) == clave), ())
