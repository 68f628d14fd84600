"""Dibuja los libros de la entidad de ejemplo: `python -m tests.herramientas.dibujar_ejemplo` los rehace idénticos."""

from pathlib import Path

from tests.herramientas.ejemplo.agenda import dibujar_agendas
from tests.herramientas.ejemplo.avances import dibujar_avances
from tests.herramientas.ejemplo.avances_abril import DE_ABRIL
from tests.herramientas.ejemplo.avances_agosto_oficinas import DE_OFICINAS
from tests.herramientas.ejemplo.avances_agosto_secretarias import DE_SECRETARIAS
from tests.herramientas.ejemplo.compromisos import dibujar_compromisos
from tests.herramientas.ejemplo.cronograma import dibujar_cronograma
from tests.herramientas.ejemplo.encuestas import dibujar_encuestas
from tests.herramientas.ejemplo.evaluacion import dibujar_evaluacion
from tests.herramientas.ejemplo.eventos import dibujar_eventos
from tests.herramientas.ejemplo.fallas import FALLAS, TRAMPAS
from tests.herramientas.ejemplo.grupos_y_temas import dibujar_grupos_y_temas
from tests.herramientas.ejemplo.libros_ajenos import AJENOS
from tests.herramientas.ejemplo.plan_de_accion import dibujar_plan_de_accion
from tests.herramientas.ejemplo.preguntas import dibujar_preguntas
from tests.herramientas.ejemplo.ptep import dibujar_ptep

__all__ = ["ENTRADAS", "FALLAS", "TRAMPAS", "dibujar"]
ENTRADAS = Path(__file__).resolve().parents[2] / "entradas"


def dibujar(carpeta: Path) -> None:
    """Escribe los planes y los avances del ejemplo en la carpeta."""
    dibujar_cronograma(carpeta)
    dibujar_ptep(carpeta)
    dibujar_plan_de_accion(carpeta)
    dibujar_encuestas(carpeta)
    dibujar_avances(carpeta, DE_ABRIL + DE_SECRETARIAS + DE_OFICINAS + AJENOS)
    dibujar_evaluacion(carpeta)
    dibujar_preguntas(carpeta)
    dibujar_compromisos(carpeta)
    dibujar_eventos(carpeta)
    dibujar_agendas(carpeta)
    dibujar_grupos_y_temas(carpeta)


if __name__ == "__main__":
    dibujar(ENTRADAS)
