"""Lo que se calculó de la mejora, junto: de aquí lo toman los libros y la gráfica."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.calculo.autodiagnostico import Autodiagnostico, medir_autodiagnosticos
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.mejora import (
    MejoraSeguida,
    Propuesta,
    RecomendacionSeguida,
    proponer_acciones,
    proponer_de_control_interno,
    proponer_de_encuestas,
    seguir_mejoras,
    seguir_recomendaciones,
)
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.autodiagnostico import Calificacion
from pipeline.tablas.listados.autoevaluacion import Juicio
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.listados.recomendaciones import Recomendacion


@dataclass(frozen=True, slots=True)
class DatosDeMejora:
    """Lo que hay de cada cosa; vacío lo que nadie entregó."""

    autodiagnosticos: Sequence[Autodiagnostico]
    juicios: Sequence[Juicio]
    mejoras: Sequence[MejoraSeguida]
    recomendaciones: Sequence[RecomendacionSeguida]
    propuestas: Sequence[Propuesta]


def reunir_datos(resultado: Resultado) -> DatosDeMejora:
    """Lo del día de la corrida."""
    calificaciones, juicios = filas_de(resultado, Calificacion), filas_de(resultado, Juicio)
    mejoras = filas_de(resultado, Mejora)
    seguidas = seguir_mejoras(mejoras, resultado.hoy)
    recomendaciones = seguir_recomendaciones(filas_de(resultado, Recomendacion), seguidas, resultado.hoy)
    medidos = medir_autodiagnosticos(calificaciones)
    unicas = [c for uno in medidos for c in uno.calificaciones]
    otras = [*proponer_de_encuestas(resultado, mejoras), *proponer_de_control_interno(resultado, mejoras)]
    propuestas = proponer_acciones(juicios, unicas, recomendaciones, mejoras, otras)
    return DatosDeMejora(medidos, juicios, seguidas, recomendaciones, propuestas)
