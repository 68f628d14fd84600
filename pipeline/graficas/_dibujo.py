"""Compone las láminas y las guarda, en uno o en varios procesos."""

from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import GRAFICAS, Grafica
from pipeline.graficas._guardar import guardar
from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import ambiente

Numeradas = list[tuple[int, list[Path]]]


def componer_graficas(resultado: Resultado, graficas: tuple[Grafica, ...] = GRAFICAS) -> list[Lamina]:
    """Las láminas de las gráficas que se piden, en su orden, sin escribir nada."""
    modulos = [import_module(f"pipeline.graficas.{g.nombre}") for g in graficas]
    with ambiente():
        return [lamina for modulo in modulos for lamina in modulo.componer(resultado)]


def dibujar_en_procesos(resultado: Resultado, carpeta: Path, procesos: int) -> list[Path]:
    """Guarda todas las láminas entre este proceso y otros `procesos - 1`; las rutas, en el orden de siempre."""
    if procesos < 2:
        guardadas = _guardar_parte(resultado, carpeta, 0, 1)
    else:
        with ProcessPoolExecutor(procesos - 1, mp_context=get_context("spawn")) as otros:
            partes = [otros.submit(_guardar_parte, resultado, carpeta, i, procesos) for i in range(1, procesos)]
            guardadas = _guardar_parte(resultado, carpeta, 0, procesos)
            guardadas += [numerada for parte in partes for numerada in parte.result()]
    return [ruta for _, rutas in sorted(guardadas) for ruta in rutas]


def _guardar_parte(resultado: Resultado, carpeta: Path, primera: int, salto: int) -> Numeradas:
    """Guarda una de cada `salto` láminas desde la número `primera`; cada una, con su número."""
    laminas = componer_graficas(resultado)
    with ambiente():
        return [(i, guardar(laminas[i], carpeta)) for i in range(primera, len(laminas), salto)]
