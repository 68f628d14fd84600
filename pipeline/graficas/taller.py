"""El taller de las gráficas: un proceso aparte que arranca mientras se lee y dibuja mientras se escribe lo demás.

Dibujan allá todas: así matplotlib, que tarda en cargar más que muchas de ellas en dibujarse, se carga una sola vez.
"""

import gc
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import GRAFICAS, Grafica
from pipeline.graficas.dibujo import Dibujo


@dataclass(frozen=True, slots=True)
class Encargo:
    """Un juego de gráficas a medio hacer."""

    resultado: Resultado
    carpeta: Path
    graficas: tuple[Grafica, ...]
    aparte: "Future[list[Dibujo]]"

    def terminar(self) -> list[Dibujo]:
        """Espera lo del otro proceso; si murió, dibuja aquí. OSError si no se puede escribir."""
        try:
            return self.aparte.result()
        except BrokenProcessPool:
            return _dibujar(self.resultado, self.carpeta, self.graficas)


@dataclass(frozen=True, slots=True)
class Taller:
    """El otro proceso, ya listo para dibujar."""

    proceso: ProcessPoolExecutor

    def encargar(self, resultado: Resultado, carpeta: Path, graficas: tuple[Grafica, ...] = GRAFICAS) -> Encargo:
        """Empieza a dibujar en el otro proceso las gráficas que se piden."""
        carpeta.mkdir(parents=True, exist_ok=True)
        return Encargo(resultado, carpeta, graficas, self._empezar(resultado, carpeta, graficas))

    def _empezar(self, resultado: Resultado, carpeta: Path, graficas: tuple[Grafica, ...]) -> "Future[list[Dibujo]]":
        try:
            return self.proceso.submit(_dibujar, resultado, carpeta, graficas)
        except BrokenProcessPool as muerto:  # murió antes de empezar: se sabrá al terminar el encargo
            perdido: Future[list[Dibujo]] = Future()
            perdido.set_exception(muerto)
            return perdido


@contextmanager
def abrir_taller() -> Iterator[Taller]:
    """Arranca el otro proceso y lo deja cargando matplotlib mientras se hace lo demás."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as proceso:
        proceso.submit(_precargar)
        yield Taller(proceso)


def _precargar() -> None:
    import matplotlib.artist

    gc.set_threshold(100_000, 20, 20)
    matplotlib.artist.kwdoc = lambda artist: ""  # la ayuda de cada clase, que nadie lee, es un quinto de su carga
    import_module("pipeline.graficas._dibujo")


def _dibujar(resultado: Resultado, carpeta: Path, graficas: tuple[Grafica, ...]) -> list[Dibujo]:
    from pipeline.graficas._dibujo import guardar_graficas

    return guardar_graficas(resultado, carpeta, graficas)
