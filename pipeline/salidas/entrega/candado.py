"""Una sola corrida a la vez en cada carpeta de salidas.

El candado es del sistema operativo y se suelta solo cuando el proceso termina, como sea que termine: no hay
candados viejos que heredar ni números de proceso que otro programa pueda repetir.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.salidas.entrega.falla import NoSePuedeEscribir, traducir

NOMBRE = ".candado"
_SIN_CANDADOS = {errno.ENOLCK, errno.ENOSYS, getattr(errno, "ENOTSUP", errno.ENOSYS), errno.EOPNOTSUPP, errno.EINVAL}


@contextmanager
def poner_candado(salidas: Path) -> Iterator[None]:
    """Toma el candado de la carpeta mientras dura el bloque. NoSePuedeEscribir si otra corrida lo tiene."""
    with traducir(salidas):
        descriptor = os.open(salidas / NOMBRE, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _tomar(descriptor, salidas)
        yield
    finally:
        os.close(descriptor)


def _tomar(descriptor: int, salidas: Path) -> None:
    try:
        _bloquear(descriptor)
    except OSError as error:
        if error.errno in _SIN_CANDADOS:  # hay discos de red que no los conocen
            return
        raise NoSePuedeEscribir(
            f"Otra ejecución del programa está escribiendo en «{salidas}». "
            "Qué hacer: espere a que termine y vuelva a ejecutar."
        ) from None


if sys.platform == "win32":
    import msvcrt

    def _bloquear(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _bloquear(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
