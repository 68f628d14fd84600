"""Las gráficas del informe de gestión: una por archivo. matplotlib se importa solo al dibujar."""

import logging
from dataclasses import dataclass
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas.dibujo import Dibujo

# Sus avisos (una carpeta propia que no puede crear) son para quien programa y están en inglés.
logging.getLogger("matplotlib").setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class Grafica:
    """Una gráfica: el nombre de su módulo y de sus archivos, lo que muestra y si lo que muestra sale del plan.

    Su módulo tiene `componer(resultado) -> list[Lamina]`: una función pura, una lámina por página.
    """

    nombre: str
    muestra: str
    del_plan: bool = True


GRAFICAS = (
    Grafica("cumplimiento_por_componente", "Cumplimiento al corte por componente"),
    Grafica("cumplimiento_por_subcomponente", "Cumplimiento al corte por subcomponente"),
    Grafica("cumplimiento_por_dependencia", "Cumplimiento al corte por dependencia"),
    Grafica("estados", "Actividades según su estado al corte"),
    Grafica("estados_por_dependencia", "Lo que debe y lo que cumplió cada dependencia"),
    Grafica("cronograma", "Cronograma del año por actividad"),
    Grafica("avance", "Lo ejecutado frente a lo programado en cada corte"),
    Grafica("etapas", "Entregas por etapa y corte"),
    Grafica("cambio_por_componente", "Cumplimiento por componente frente al corte anterior"),
    Grafica("cambio_por_dependencia", "Cumplimiento por dependencia frente al corte anterior"),
    Grafica("carga", "Entregas por dependencia y mes"),
    Grafica("preguntas", "Con qué oportunidad se responden las preguntas de la ciudadanía", del_plan=False),
    Grafica("agenda", "Los encuentros de la agenda sectorial en el año", del_plan=False),
    Grafica("encuestas", "Lo que opinó la ciudadanía en cada pregunta", del_plan=False),
    Grafica("territorio", "Espacios de rendición de cuentas en cada territorio", del_plan=False),
    Grafica("autodiagnostico", "El autodiagnóstico de rendición de cuentas por etapa", del_plan=False),
    Grafica("compromisos", "Los compromisos con la ciudadanía por dependencia y estado", del_plan=False),
    Grafica("temas", "Los temas de los que la ciudadanía quiere que se rindan cuentas", del_plan=False),
)
SIN_PLAN = tuple(g for g in GRAFICAS if not g.del_plan)
"""Las que se pueden hacer cuando no hay plan."""


def dibujar_graficas(resultado: Resultado, carpeta: Path) -> list[Dibujo]:
    """Escribe cada gráfica en .png, .svg y .txt dentro de `carpeta`, en el orden de GRAFICAS.

    En este proceso; `taller` las dibuja en otro. OSError si no se puede escribir.
    """
    from pipeline.graficas._dibujo import guardar_graficas

    carpeta.mkdir(parents=True, exist_ok=True)
    return guardar_graficas(resultado, carpeta)
