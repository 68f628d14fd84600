"""Lee en procesos aparte: el archivo que cuelga, agota la memoria o mata a su lector es una caída y no el fin."""

import contextlib
import multiprocessing
import pickle
import sys
import time
import types
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from pipeline.lectura.hijo import CAIDO, HECHO, LISTO, Caida, trabajar

T = TypeVar("T")
R = TypeVar("R")

SEGUNDOS_DE_ARRANQUE = 60.0
SIN_TIEMPO = "se agotó el tiempo"
DETENIDO = "el lector se detuvo"
_CONTEXTO = multiprocessing.get_context("spawn")


@dataclass(slots=True)
class _Hijo:
    """Un proceso lector, la tarea que tiene (None: ninguna) y hasta cuándo se le espera."""

    proceso: Any
    conexion: Connection
    tarea: int | None = None
    listo: bool = False
    plazo: float = 0.0


def leer_en_hijos(
    tareas: Sequence[T],
    funcion: Callable[[T], R],
    *,
    procesos: int = 2,
    segundos: float,
    megabytes: int,
    al_terminar: Callable[[int], None] | None = None,
) -> list[R | Caida]:
    """Aplica `funcion` a cada tarea en procesos hijos; los resultados, en el orden de las tareas.

    `segundos` y `megabytes` son por tarea y por hijo (la memoria, donde el sistema la sabe limitar). `funcion` vive en
    un módulo que se pueda importar. `al_terminar` recibe la posición de cada tarea al acabar. No quedan procesos vivos.
    """
    resultados: dict[int, R | Caida] = {}
    pendientes = deque(range(len(tareas)))
    hijos: list[_Hijo] = []
    try:
        while len(resultados) < len(tareas):
            ocupados = sum(hijo.tarea is not None for hijo in hijos)
            while len(hijos) < min(max(procesos, 1), ocupados + len(pendientes)):
                hijos.append(_crear(funcion, megabytes))
            for hijo in hijos:
                if pendientes and hijo.tarea is None:
                    _encargar(hijo, tareas, pendientes.popleft(), segundos)
            for tarea, resultado in _esperar(hijos, segundos):
                resultados[tarea] = resultado
                if al_terminar is not None:
                    al_terminar(tarea)
    finally:
        for hijo in hijos:
            _cerrar(hijo, matar=hijo.tarea is not None or not hijo.listo)
    return [resultados[i] for i in range(len(tareas))]


def _crear(funcion: Callable[[T], R], megabytes: int) -> _Hijo:
    aqui, alla = _CONTEXTO.Pipe()
    proceso = _CONTEXTO.Process(target=trabajar, args=(alla, funcion, megabytes), daemon=True)
    with _sin_modulo_principal():
        proceso.start()
    alla.close()
    return _Hijo(proceso, aqui)


def _encargar(hijo: _Hijo, tareas: Sequence[T], tarea: int, segundos: float) -> None:
    hijo.tarea = tarea
    hijo.plazo = time.monotonic() + segundos + (0.0 if hijo.listo else SEGUNDOS_DE_ARRANQUE)
    with contextlib.suppress(OSError):  # si ya murió, se ve al esperar
        hijo.conexion.send(tareas[tarea])


def _esperar(hijos: list[_Hijo], segundos: float) -> list[tuple[int, Any]]:
    """Espera a que algo pase y devuelve lo que terminó; quita de la lista a los hijos que ya no sirven."""
    ahora = time.monotonic()
    resto = min((hijo.plazo - ahora for hijo in hijos if hijo.tarea is not None), default=0.0)
    con_noticia = wait([hijo.conexion for hijo in hijos], timeout=max(resto, 0.0))
    terminadas: list[tuple[int, Any]] = []
    for hijo in list(hijos):
        noticia = _recibir(hijo) if hijo.conexion in con_noticia else None
        if noticia is not None and noticia[0] == LISTO:
            hijo.listo, hijo.plazo = True, time.monotonic() + segundos
            continue
        if noticia is None and (hijo.tarea is None or time.monotonic() < hijo.plazo):
            continue
        clase, resultado = noticia or (CAIDO, Caida(SIN_TIEMPO))
        if hijo.tarea is not None:
            terminadas.append((hijo.tarea, resultado))
        hijo.tarea = None
        if clase != HECHO:
            hijos.remove(hijo)
            _cerrar(hijo, matar=True)
    return terminadas


def _recibir(hijo: _Hijo) -> tuple[str, Any]:
    try:
        noticia: tuple[str, Any] = hijo.conexion.recv()
    except (EOFError, OSError, pickle.UnpicklingError):
        return CAIDO, Caida(DETENIDO)
    return noticia


def _cerrar(hijo: _Hijo, *, matar: bool) -> None:
    """Al cerrarse su tubo, el hijo desocupado termina solo."""
    if matar:
        hijo.proceso.kill()
    hijo.conexion.close()
    hijo.proceso.join(5)
    if hijo.proceso.is_alive():
        hijo.proceso.kill()
        hijo.proceso.join()
    hijo.proceso.close()


@contextlib.contextmanager
def _sin_modulo_principal() -> Iterator[None]:
    """Crea el hijo sin que vuelva a importar el programa principal: arranca antes y no pide guardas a nadie."""
    principal = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = principal
