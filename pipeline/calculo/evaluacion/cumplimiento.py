"""Sexto resultado: qué parte de la estrategia se cumplió."""

from collections.abc import Sequence

from pipeline.base.agrupar import agrupar
from pipeline.calculo.evaluacion.respuesta import ENTERO, Columna, Cuadro, Hallado
from pipeline.calculo.relato.parte_cumplida import decir_cumplidas
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import Seguimiento

_COLUMNAS = (
    Columna("Subcomponente", ancho=8.0), Columna("Actividades", ENTERO, 2.8), Columna("Aplican", ENTERO, 2.8),
    Columna("Cumplidas", ENTERO, 2.8),
)  # fmt: skip


def decir_cumplimiento(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Lo cumplido de toda la estrategia y de cada subcomponente."""
    if not filas:
        return Hallado()
    grupos = agrupar(filas, lambda f: f.subcomponente or SIN_NOMBRE["subcomponente"])
    cuadro = Cuadro(
        "Cumplimiento por subcomponente", "Una fila por subcomponente de rendición de cuentas.", _COLUMNAS,
        tuple((nombre, len(s), sum(f.aplica for f in s), sum(f.aplica and f.cumplida for f in s))
              for nombre, s in grupos.items()),
        "el plan y los reportes; aplican las que debían algo hasta el corte.",
    )  # fmt: skip
    return Hallado((decir_cumplidas(resultado, filas, "de la estrategia de rendición de cuentas"),), True, (cuadro,))
