"""Compone las láminas y las guarda."""

from importlib import import_module
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import GRAFICAS, Grafica
from pipeline.graficas._guardar import guardar
from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import ambiente
from pipeline.graficas.dibujo import Dibujo


def componer_graficas(resultado: Resultado, graficas: tuple[Grafica, ...] = GRAFICAS) -> list[Lamina]:
    """Las láminas de las gráficas que se piden, en su orden, sin escribir nada."""
    modulos = [import_module(f"pipeline.graficas.{g.nombre}") for g in graficas]
    with ambiente():
        return [lamina for modulo in modulos for lamina in modulo.componer(resultado)]


def guardar_graficas(resultado: Resultado, carpeta: Path, graficas: tuple[Grafica, ...] = GRAFICAS) -> list[Dibujo]:
    """Guarda las láminas de las gráficas que se piden, en su orden."""
    dibujos = []
    with ambiente():
        for grafica in graficas:
            laminas = import_module(f"pipeline.graficas.{grafica.nombre}").componer(resultado)
            dibujos += [guardar(grafica.nombre, lamina, carpeta) for lamina in laminas]
    return dibujos
