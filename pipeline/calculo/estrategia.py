"""De qué actividades habla la estrategia de rendición de cuentas."""

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento
from pipeline.vocabulario import cargar


def filas_de_la_estrategia(resultado: Resultado) -> list[Seguimiento]:
    """Las actividades de rendición de cuentas, por su componente, por su plan o por su subcomponente en otro."""
    vocabulario = cargar("evaluacion")
    componentes, planes = {llave(c) for c in vocabulario["componentes"]}, set(vocabulario["instrumentos"])
    subcomponentes = {llave(s) for s in vocabulario["subcomponentes"]}
    return [
        f
        for f in resultado.filas
        if llave(f.componente) in componentes or f.instrumento in planes or llave(f.subcomponente) in subcomponentes
    ]
