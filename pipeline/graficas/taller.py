"""El taller de las gráficas: un proceso aparte que arranca mientras se lee y dibuja la mitad del trabajo."""

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import GRAFICAS

_APARTE = ("cronograma",)
"""Las que dibuja el otro proceso: cuestan tanto como todas las demás juntas."""
_AQUI = tuple(g.nombre for g in GRAFICAS if g.nombre not in _APARTE)


@dataclass(frozen=True, slots=True)
class Encargo:
    """Un juego de gráficas a medio hacer."""

    resultado: Resultado
    carpeta: Path
    aparte: "Future[list[Path]]"

    def terminar(self) -> list[Path]:
        """Dibuja aquí lo que falta, espera lo del otro proceso y da las rutas. OSError si no se puede escribir."""
        rutas = _dibujar(self.resultado, self.carpeta, _AQUI)
        try:
            return _ordenar(rutas + self.aparte.result())
        except BrokenProcessPool:
            return _ordenar(rutas + _dibujar(self.resultado, self.carpeta, _APARTE))


@dataclass(frozen=True, slots=True)
class Taller:
    """El otro proceso, ya listo para dibujar."""

    proceso: ProcessPoolExecutor

    def encargar(self, resultado: Resultado, carpeta: Path) -> Encargo:
        """Empieza a dibujar en el otro proceso; lo demás se hace al terminar el encargo."""
        carpeta.mkdir(parents=True, exist_ok=True)
        return Encargo(resultado, carpeta, self.proceso.submit(_dibujar, resultado, carpeta, _APARTE))


@contextmanager
def abrir_taller() -> Iterator[Taller]:
    """Arranca el otro proceso y lo deja cargando matplotlib mientras se hace lo demás."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as proceso:
        proceso.submit(_precargar)
        yield Taller(proceso)


def _ordenar(rutas: list[Path]) -> list[Path]:
    """En el orden de GRAFICAS; las láminas de cada una ya vienen en el suyo."""
    nombres = [g.nombre for g in GRAFICAS]
    return sorted(rutas, key=lambda r: max(i for i, n in enumerate(nombres) if r.name.startswith(n)))


def _precargar() -> None:
    import_module("pipeline.graficas._dibujo")


def _dibujar(resultado: Resultado, carpeta: Path, nombres: tuple[str, ...]) -> list[Path]:
    from pipeline.graficas._dibujo import guardar_graficas

    return guardar_graficas(resultado, carpeta, tuple(g for g in GRAFICAS if g.nombre in nombres))
