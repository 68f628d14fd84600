"""Una entidad con su plan, su calendario de eventos y sus fichas, y lo que sale de su corte."""

from pathlib import Path

import openpyxl

from tests.dibujo import dibujar
from tests.herramientas.ejemplo.eventos import dibujar_eventos
from tests.orden import dar_orden

ENTIDAD = """nombre = "Alcaldía de Prueba"
vigencia = 2026
territorios = ["Comuna 1", "Comuna 2", "Comuna 3", "Corregimiento El Carmen", "Corregimiento Alto Bonito"]
[[dependencias]]
nombre = "Secretaría de Planeación"
alias = ["Planeación"]
[[dependencias]]
nombre = "Secretaría de Infraestructura"
alias = ["Infraestructura"]
"""
PLAN = """
    PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA 2026
    Actividad | Meta | Responsable | Fecha programada
    Hacer la audiencia pública | 1 | Planeación | 31/07/2026
"""


def generar(carpeta: Path) -> Path:
    """Las entradas de la historia, generadas; devuelve la carpeta del corte."""
    entradas = carpeta / "entradas"
    entradas.mkdir()
    (entradas / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(entradas / "PTEP 2026.xlsx", Plan=PLAN)
    dibujar_eventos(entradas)
    dar_orden("generar", entradas, "--sin-pdf", corte="2026-08-31", hoy="2026-09-10")
    return carpeta / "salidas" / "2026-08-31"


def hoja(ruta: Path, nombre: str) -> list[dict[str, object]]:
    titulos, *filas = openpyxl.load_workbook(ruta)[nombre].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in filas]
