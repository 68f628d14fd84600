"""Las actividades de la estrategia de rendición de cuentas y el elemento de cada una."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import a_oracion, junto, llave
from pipeline.calculo.estrategia import filas_de_la_estrategia
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar

SIN_ELEMENTO = "Sin elemento"
_NUMERACION = re.compile(r"^(?:(?:subcomponente|elemento|proceso) )*(?:\d+ )*")


@dataclass(frozen=True, slots=True)
class Elemento:
    """Un elemento del Manual Único. `exigido`: sin actividades en el año es un vacío; `accion`, lo que lo llena."""

    nombre: str
    exigido: bool
    accion: str


def actividades_de_la_estrategia(resultado: Resultado) -> list[Actividad]:
    """Las que rigen al corte, en el orden de sus planes."""
    codigos = {f.codigo for f in filas_de_la_estrategia(resultado)}
    return [a for a in resultado.actividades if a.codigo in codigos]


@cache
def elementos() -> tuple[Elemento, ...]:
    """Los del vocabulario, en su orden."""
    return tuple(Elemento(e["nombre"], e["exigido"], e["accion"]) for e in cargar("cobertura")["elementos"])


@cache
def elemento_de(subcomponente: str) -> str:
    """El elemento de un subcomponente, por cómo empieza; si no es de ninguno, el mismo; si no hay, `Sin elemento`."""
    clave = _NUMERACION.sub("", llave(subcomponente))
    for dicho in cargar("cobertura")["elementos"]:
        if clave.startswith(tuple(dicho["empiezan"])):
            return str(dicho["nombre"])
    return a_oracion(junto(subcomponente)) or SIN_ELEMENTO
