"""Lo que corre dentro de un proceso lector: tareas que entran por un tubo y resultados que salen por él."""

import contextlib
import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

SIN_MEMORIA = "se agotó la memoria"
DETENIDO_POR_ERROR = "el lector falló"
LISTO, HECHO, CAIDO = "listo", "hecho", "caído"


@dataclass(frozen=True, slots=True)
class Caida:
    """Una tarea que su lector no terminó. `detalle` es para el registro técnico, no para el usuario."""

    motivo: str
    detalle: str = ""


def trabajar(conexion: Connection, funcion: Callable[[Any], Any], megabytes: int) -> None:
    """Lo que hace un hijo: tareas por el tubo, una a una, hasta que el tubo se cierra."""
    _callar()
    _limitar_memoria(megabytes)
    gc.set_threshold(100_000, 20, 20)  # una hoja grande son millones de objetos y casi ningún ciclo
    conexion.send((LISTO, None))
    while True:
        try:
            tarea = conexion.recv()
        except (EOFError, OSError):
            return
        conexion.send_bytes(_intentar(funcion, tarea))


def _intentar(funcion: Callable[[Any], Any], tarea: Any) -> bytes:
    try:
        return pickle.dumps((HECHO, funcion(tarea)))
    except MemoryError:
        caida = Caida(SIN_MEMORIA)
    except BaseException as error:  # un lector ajeno puede lanzar cualquier cosa
        caida = Caida(f"{DETENIDO_POR_ERROR} ({type(error).__name__})", traceback.format_exc())
    return pickle.dumps((CAIDO, caida))


def _callar() -> None:
    """Ni los lectores escriben en la pantalla del usuario ni Ctrl+C los despierta: de eso se ocupa el padre."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nada = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nada, 1)
    os.dup2(nada, 2)
    os.close(nada)


def _limitar_memoria(megabytes: int) -> None:
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20))
