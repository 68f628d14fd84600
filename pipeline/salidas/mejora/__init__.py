"""Evaluarse y mejorar: el autodiagnóstico, el plan de mejoramiento seguido y lo que se hizo con las recomendaciones."""

from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entregable import ABRA, DECIDA, FIRME, Entregable
from pipeline.salidas.mejora.autodiagnostico import ARCHIVO as AUTODIAGNOSTICO
from pipeline.salidas.mejora.autodiagnostico import escribir_autodiagnostico
from pipeline.salidas.mejora.datos import DatosDeMejora, reunir_datos
from pipeline.salidas.mejora.plan import ARCHIVO as PLAN
from pipeline.salidas.mejora.plan import escribir_plan
from pipeline.salidas.mejora.publicas import PLAN_PUBLICO, RECOMENDACIONES_PUBLICAS, escribir_publicas
from pipeline.salidas.mejora.recomendaciones import ARCHIVO as RECOMENDACIONES
from pipeline.salidas.mejora.recomendaciones import escribir_recomendaciones

__all__ = [
    "AUTODIAGNOSTICO", "CARPETA", "ENTREGABLES", "PLAN", "PLAN_PUBLICO", "RECOMENDACIONES", "RECOMENDACIONES_PUBLICAS",
    "DatosDeMejora", "escribir_mejora",
]  # fmt: skip
CARPETA = "mejora"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{AUTODIAGNOSTICO}", ABRA, "Los puntajes por etapa con su nivel, y las fortalezas y "
               "debilidades del año anterior y de los eventos."),
    Entregable(f"{CARPETA}/{PLAN}", DECIDA, "Cómo va cada acción de mejora, primero las vencidas. En la hoja "
               "«Borrador» está lo que nadie ha recogido: llénela y guarde el libro en las entradas."),
    Entregable(f"{CARPETA}/{RECOMENDACIONES}", DECIDA, "Qué se respondió a cada recomendación y qué acción la atiende, "
               "primero las que no tienen respuesta."),
    Entregable(f"{CARPETA}/{PLAN_PUBLICO}", FIRME, "El plan de mejoramiento, sin datos personales. Léalo antes de "
               "publicarlo."),
    Entregable(f"{CARPETA}/{RECOMENDACIONES_PUBLICAS}", FIRME, "Las recomendaciones y lo que se hizo con ellas, sin "
               "datos personales. Léalas antes de publicarlas."),
)  # fmt: skip


def escribir_mejora(resultado: Resultado, carpeta: Path) -> None:
    """Escribe los libros de lo que haya. OSError si no se pudo."""
    datos = reunir_datos(resultado)
    if datos.autodiagnosticos or datos.juicios:
        escribir_autodiagnostico(datos, resultado, carpeta / AUTODIAGNOSTICO)
    if datos.mejoras or datos.propuestas:
        escribir_plan(datos, resultado, carpeta / PLAN)
    if datos.recomendaciones:
        escribir_recomendaciones(datos, resultado, carpeta / RECOMENDACIONES)
    escribir_publicas(datos, resultado, carpeta)
