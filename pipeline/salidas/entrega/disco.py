"""Lo que se le pide al disco: escribir de una vez, asegurar, mover y quitar."""

import os
import shutil
import stat
import time
from contextlib import suppress
from pathlib import Path

from pipeline.salidas.entrega.falla import traducir

# En Windows el antivirus o el indizador toman por un momento lo recién escrito.
_ESPERAS = (0.1, 0.4, 1.0) if os.name == "nt" else ()


def escribir_archivo(ruta: Path, datos: bytes) -> None:
    """Deja el archivo entero o como estaba. NoSePuedeEscribir si no se pudo."""
    temporal = ruta.with_name(f".{ruta.name}.tmp")
    with traducir(ruta):
        try:
            with temporal.open("wb") as archivo:
                archivo.write(datos)
                archivo.flush()
                os.fsync(archivo.fileno())
            mover(temporal, ruta)
        except BaseException:
            with suppress(OSError):
                temporal.unlink()
            raise


def mover(origen: Path, destino: Path) -> None:
    """`os.replace` que insiste un momento donde otro programa puede tener tomado lo que se mueve."""
    for espera in _ESPERAS:
        try:
            return os.replace(origen, destino)
        except PermissionError:
            time.sleep(espera)
    os.replace(origen, destino)


def asegurar(carpeta: Path) -> None:
    """Lleva al disco todos los archivos de la carpeta, y después las carpetas, de adentro hacia afuera."""
    for raiz, _, archivos in os.walk(carpeta, topdown=False):
        for nombre in archivos:
            ruta = Path(raiz, nombre)
            if not ruta.is_symlink():
                _fsync(ruta, os.O_RDWR)
        asegurar_carpeta(Path(raiz))


def asegurar_carpeta(carpeta: Path) -> None:
    """Lleva al disco los nombres de una carpeta, donde el sistema lo permite (Windows no)."""
    with suppress(OSError):
        _fsync(carpeta, os.O_RDONLY)


def copiar(origen: Path, destino: Path) -> None:
    """Copia un archivo o un enlace con su fecha, y lo asegura en el disco."""
    destino.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(origen, destino, follow_symlinks=False)
    if not destino.is_symlink():
        antes = origen.stat()
        os.utime(destino, ns=(antes.st_atime_ns, antes.st_mtime_ns))
        _fsync(destino, os.O_RDWR)


def quitar(carpeta: Path) -> None:
    """Borra una carpeta entera si existe; lo que no se deje borrar queda para la próxima vez."""
    if carpeta.is_symlink():
        carpeta.unlink()
        return
    shutil.rmtree(carpeta, ignore_errors=True)
    if carpeta.exists():  # tenía archivos de solo lectura
        for raiz, carpetas, archivos in os.walk(carpeta):
            for ruta in (Path(raiz, nombre) for nombre in (".", *carpetas, *archivos)):
                if not ruta.is_symlink():
                    with suppress(OSError):
                        ruta.chmod(stat.S_IRWXU)
        shutil.rmtree(carpeta, ignore_errors=True)


def _fsync(ruta: Path, modo: int) -> None:
    descriptor = os.open(ruta, modo | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
