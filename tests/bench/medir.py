"""Corre una orden en su propio proceso y dice cuánto costó, con los procesos que ella abra."""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CADA = 0.02


@dataclass(frozen=True, slots=True)
class Costo:
    """Lo que costó una corrida: segundos de reloj, segundos de procesador y megabytes a lo más."""

    segundos: float
    procesador: float
    megabytes: float
    estado: int
    ultimo_renglon: str


def correr(orden: Sequence[str], carpeta: Path, entorno: Mapping[str, str], *, vigilar: bool = False) -> Costo:
    """Corre la orden hasta que termina.

    La memoria es la del proceso más grande; con `vigilar`, si es mayor, la suma de todos los vivos, mirada cada 20 ms
    (eso frena la corrida: su tiempo no se compara).
    """
    with tempfile.TemporaryFile() as dicho:
        comienzo = time.perf_counter()
        proceso = subprocess.Popen(orden, cwd=carpeta, env=entorno, stdout=dicho, stderr=subprocess.STDOUT)
        bytes_vistos = _vigilar(proceso.pid) if vigilar else 0
        _, estado, uso = os.wait4(proceso.pid, 0)
        segundos = time.perf_counter() - comienzo
        proceso.returncode = os.waitstatus_to_exitcode(estado)
        dicho.seek(0)
        renglones = dicho.read().decode(errors="replace").split("\n")
    megabytes = max(bytes_vistos, uso.ru_maxrss * 1024) / 2**20
    ultimo = next((r.strip() for r in reversed(renglones) if r.strip()), "")
    return Costo(segundos, uso.ru_utime + uso.ru_stime, megabytes, proceso.returncode, ultimo)


def _vigilar(pid: int) -> int:
    """La mayor memoria vista mientras el proceso vive, en bytes; 0 donde el sistema no la muestra."""
    mayor = 0
    while os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        mayor = max(mayor, _memoria(pid))
        time.sleep(CADA)
    return mayor


def _memoria(pid: int) -> int:
    """La de un proceso y sus descendientes; lo que comparten se cuenta una vez (Pss)."""
    try:
        propia = next(r for r in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines() if r.startswith("Pss:"))
        hijos = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, StopIteration):
        return 0
    return int(propia.split()[1]) * 1024 + sum(_memoria(int(hijo)) for hijo in hijos)
