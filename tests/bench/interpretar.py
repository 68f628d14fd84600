"""Cuánto cuesta entender una hoja, frente a solo abrirla: un plan ancho, cada listado y una encuesta.

Uso: python -m tests.bench.interpretar [--filas N] [--veces N]. No es una prueba: muestra razones de un mismo momento.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from pipeline.base.espanol import numero
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import Entidad
from pipeline.lectura.libro import abrir_libro
from pipeline.lectura_de_entradas import veredicto
from pipeline.tablas.listados import LISTADOS
from tests.bench.hojas import dibujar_encuesta, dibujar_listado, dibujar_plan_ancho

ENTIDAD = Entidad(nombre="Alcaldía de Prueba", vigencia=2026)


def dibujar(carpeta: Path, filas: int) -> Iterator[Path]:
    """Los libros que se miden, de tantas filas cada uno."""
    yield dibujar_plan_ancho(carpeta / "Plan de acción.xlsx", filas)
    yield dibujar_encuesta(carpeta / "Encuesta.xlsx", filas)
    for listado in LISTADOS:
        yield dibujar_listado(carpeta / f"{listado.nombre}.xlsx", listado, filas)


def medir(ruta: Path, veces: int) -> tuple[float, float, str]:
    """Segundos de abrir el libro y de interpretarlo (medianas), y qué se leyó en él."""
    abrir, entender, leido = [], [], ""
    for _ in range(veces):
        comienzo = time.process_time()
        abrir_libro(ruta, ENTIDAD.limites)
        abierto = time.process_time()
        interpretado = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD))
        abrir.append(abierto - comienzo)
        entender.append(time.process_time() - abierto)
        leido = f"{interpretado.papel}: {veredicto(interpretado).que_se_hizo}"
    return median(abrir), median(entender), leido


def principal() -> None:
    """Dibuja los libros, los mide y muestra un renglón por cada uno."""
    opciones = argparse.ArgumentParser(prog="python -m tests.bench.interpretar", description=__doc__)
    opciones.add_argument("--filas", type=int, default=1000, help="las filas de cada hoja (1000)")
    opciones.add_argument("--veces", type=int, default=3, help="cuántas vueltas se cronometran (3)")
    dichas = opciones.parse_args()
    print(f"Entender una hoja de {numero(dichas.filas)} filas (carga al empezar, {numero(os.getloadavg()[0], 1)})")
    print(f"{'':28}{'abrir s':>9}{'entender s':>12}{'razón':>8}  lo leído")
    with tempfile.TemporaryDirectory(prefix="rendimiento-") as temporal:
        for ruta in dibujar(Path(temporal), dichas.filas):
            abrir, entender, leido = medir(ruta, max(dichas.veces, 1))
            cifras = f"{numero(abrir, 2):>9}{numero(entender, 2):>12}{numero(entender / abrir, 1):>8}"
            print(f"{ruta.stem:28}{cifras}  {leido}", flush=True)


if __name__ == "__main__":
    principal()
