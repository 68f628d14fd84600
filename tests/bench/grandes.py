"""Cuánto cuesta `rendicion generar` cuando hay mucho o cuando no hay nada nuevo, frente a su primera corrida del ejemplo.

Uso: python -m tests.bench.grandes [--filas 3000 30000]. No es una prueba: muestra lo que costó cada corrida, una vez.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

from pipeline.base.espanol import numero
from tests.bench.libros import dibujar
from tests.bench.medir import Costo, correr

RAIZ = Path(__file__).parents[2]
ORDEN = (sys.executable, "-m", "pipeline", "generar", "--hoy", "2026-09-15")
REPORTES, ACTIVIDADES = 200, 60


def medir(carpeta: Path, tamanos: list[int]) -> Iterator[tuple[str, Costo]]:
    """Cada caso con lo que costó, apenas termina."""
    entorno = {**os.environ, "PYTHONPATH": str(RAIZ)}
    ejemplo = _preparar(carpeta / "ejemplo", con_libros=True)
    yield "el ejemplo, primera corrida", correr(ORDEN, ejemplo, entorno)
    yield "el ejemplo otra vez, sin nada nuevo", correr(ORDEN, ejemplo, entorno)
    reportes = _preparar(carpeta / "reportes")
    dibujar(reportes / "entradas" / "planes" / "Plan de acción 2026.xlsx", ACTIVIDADES)
    for n in range(REPORTES):
        _dibujar_reporte(reportes / "entradas" / "avances" / f"Reporte {n + 1}.xlsx", n)
    yield f"{REPORTES} reportes de un plan de {ACTIVIDADES}", correr(ORDEN, reportes, entorno)
    for filas in tamanos:
        grande = _preparar(carpeta / f"plan {filas}")
        dibujar(grande / "entradas" / "planes" / "Plan de acción 2026.xlsx", filas)
        yield f"un plan de {numero(filas)} actividades", correr(ORDEN, grande, entorno)


def _preparar(obra: Path, *, con_libros: bool = False) -> Path:
    """Una carpeta de trabajo con la entidad del ejemplo, con sus libros o sin ellos."""
    fuera = ("registro",) if con_libros else ("registro", "*.xlsx")
    for nombre in ("entradas", "formatos"):
        shutil.copytree(RAIZ / nombre, obra / nombre, ignore=shutil.ignore_patterns(*fuera))
    return obra


def _dibujar_reporte(ruta: Path, n: int) -> None:
    """Lo que envía una dependencia: diez actividades con su avance."""
    with xlsxwriter.Workbook(ruta) as libro:
        hoja = libro.add_worksheet("Reporte")
        hoja.write(0, 0, "REPORTE DE AVANCE, CORTE 31 DE AGOSTO DE 2026")
        hoja.write_row(1, 0, ("No.", "Actividad", "% de avance", "Evidencia"))
        for i in range(10):
            cual = (n * 10 + i) % ACTIVIDADES
            texto = f"Publicar el informe número {cual} de la rendición de cuentas y darlo a conocer a la ciudadanía"
            hoja.write_row(2 + i, 0, (f"{1 + cual // 50}.{1 + cual % 50}", texto, (n + i) % 101 / 100, f"Acta {n}"))


def describir(caso: str, costo: Costo) -> str:
    """Un renglón de la tabla."""
    cifras = f"{numero(costo.segundos, 1):>10}{numero(costo.procesador, 1):>12}{numero(costo.megabytes):>14}"
    falla = "" if costo.estado in (0, 1) else f"  FALLÓ ({costo.estado}): {costo.ultimo_renglon}"
    return f"{caso:44}{cifras}{falla}"


def principal() -> None:
    """Mide y muestra."""
    opciones = argparse.ArgumentParser(prog="python -m tests.bench.grandes", description=__doc__)
    opciones.add_argument("--filas", type=int, nargs="*", default=[3000], help="tamaños de plan que se miden (3000)")
    tamanos = opciones.parse_args().filas
    print(f"Corridas de una vez (carga del equipo al empezar, {numero(os.getloadavg()[0], 1)})")
    print(f"{'':44}{'segundos':>10}{'procesador':>12}{'MB el mayor':>14}")
    with tempfile.TemporaryDirectory(prefix="rendimiento-") as temporal:
        for caso, costo in medir(Path(temporal), tamanos):
            print(describir(caso, costo), flush=True)


if __name__ == "__main__":
    principal()
