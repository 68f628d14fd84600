"""Títulos mal escritos y actividades con varios productos."""

from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from tests.dibujo import dibujar, leer

CON_VARIOS = """
    Actividad | Meta | Responsable | Fecha programada
    Hacer la audiencia pública | {una} | Hacienda | 30/04/2026
    ^ | {otra} | ^ | 31/08/2026
"""


def receta(dibujo: str) -> Callable[[Path], Iterable[Hallazgo]]:
    """La lectura de un libro de una hoja con ese dibujo."""
    return lambda carpeta: leer(dibujar(carpeta / "libro.xlsx", Hoja1=dibujo)).hallazgos


RECETAS: dict[str, Callable[[Path], Iterable[Hallazgo]]] = {
    "titulo_corregido": receta("""
        Actividad | Meta | RESPOSABLE | Fecha programada
        Publicar el informe de gestión | 1 | Hacienda | 30/04/2026
    """),
    "varias_metas": receta(CON_VARIOS.format(una="1 informe", otra="2 encuentros")),
    "metas_que_no_se_suman": receta(CON_VARIOS.format(una="2 talleres", otra="100%")),
}
