"""Compone las láminas y las guarda."""

from importlib import import_module
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import GRAFICAS, Grafica
from pipeline.graficas._guardar import guardar
from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import ambiente


def componer_graficas(resultado: Resultado, graficas: tuple[Grafica, ...] = GRAFICAS) -> list[Lamina]:
    """Las láminas de las gráficas que se piden, en su orden, sin escribir nada."""
    modulos = [import_module(f"pipeline.graficas.{g.nombre}") for g in graficas]
    with ambiente():
        return [lamina for modulo in modulos for lamina in modulo.componer(resultado)]


def guardar_graficas(resultado: Resultado, carpeta: Path, graficas: tuple[Grafica, ...] = GRAFICAS) -> list[Path]:
    """Guarda las láminas de las gráficas que se piden; las rutas, en su orden."""
    laminas = componer_graficas(resultado, graficas)
    with ambiente():
        return [ruta for lamina in laminas for ruta in guardar(lamina, carpeta)]
