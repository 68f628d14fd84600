"""Lo que no se puede escribir, dicho en una frase con su remedio."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIN_ESPACIO = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_SIN_PERMISO = {errno.EACCES, errno.EPERM, errno.EBUSY, getattr(errno, "ETXTBSY", errno.EBUSY)}
_WINDOWS_SIN_ESPACIO, _WINDOWS_OCUPADO, _WINDOWS_RUTA_LARGA = {39, 112}, {5, 32, 33}, {206}
_TEMPORAL = re.compile(r"^\.(.+)\.(?:nuevo|viejo|basura)$")


class NoSePuedeEscribir(Exception):
    """No se pudo escribir una salida; el mensaje nombra el archivo o la carpeta y dice qué hacer."""


@contextmanager
def traducir(lugar: Path, dentro_de: Path | None = None) -> Iterator[None]:
    """Vuelve NoSePuedeEscribir las fallas del disco al escribir `lugar`.

    Con `dentro_de`, solo las de espacio y las de rutas dentro de esa carpeta: las demás no son de escritura.
    """
    try:
        yield
    except Exception as error:
        # xlsxwriter lanza una excepción suya que lleva adentro la falla del disco
        falla = next((e for e in (error, error.__cause__, *error.args) if isinstance(e, OSError)), None)
        if falla is None or (dentro_de and not _es_de(falla, dentro_de)):
            raise
        raise NoSePuedeEscribir(explicar(falla, lugar)) from error


def explicar(error: OSError, lugar: Path) -> str:
    """La frase que lee la persona: qué no se pudo escribir, por qué y qué hacer."""
    nombre, windows = _visible(lugar), getattr(error, "winerror", None)
    if error.errno in _SIN_ESPACIO or windows in _WINDOWS_SIN_ESPACIO:
        return f"No hay espacio en el disco para escribir «{nombre}». Qué hacer: libere espacio y vuelva a ejecutar."
    if error.errno == errno.ENAMETOOLONG or windows in _WINDOWS_RUTA_LARGA:
        return (
            f"La ruta de «{nombre}» es demasiado larga para el sistema. "
            "Qué hacer: lleve la carpeta del proyecto a una ruta más corta y vuelva a ejecutar."
        )
    if error.errno == errno.EROFS:
        return (
            f"No se pudo escribir «{nombre}»: el disco es de solo lectura. "
            "Qué hacer: copie la carpeta del proyecto a su equipo y ejecute allí."
        )
    if error.errno in _SIN_PERMISO or windows in _WINDOWS_OCUPADO:
        return _explicar_permiso(nombre, buscar_abiertos(lugar))
    if isinstance(error, FileExistsError | NotADirectoryError):
        return (
            f"No se pudo escribir «{nombre}»: hay un archivo donde debe ir una carpeta. "
            "Qué hacer: cámbiele el nombre a ese archivo y vuelva a ejecutar."
        )
    if isinstance(error, FileNotFoundError):
        return f"No se pudo escribir «{nombre}»: su carpeta no existe. Qué hacer: créela y vuelva a ejecutar."
    if isinstance(error, IsADirectoryError):
        return f"No se pudo escribir «{nombre}»: ya hay una carpeta con ese nombre. Qué hacer: use otro nombre."
    return (
        f"No se pudo escribir «{nombre}» (falla {error.errno or windows} del sistema). "
        "Qué hacer: revise que el disco esté conectado o elija otra carpeta, y vuelva a ejecutar."
    )


def buscar_abiertos(lugar: Path) -> list[str]:
    """Los archivos de una carpeta (o el mismo archivo) que un programa tiene abiertos, hasta donde se puede saber."""
    archivos = [lugar] if lugar.is_file() else sorted(p for p in lugar.rglob("*") if p.is_file())
    return [a.name for a in archivos if not a.name.startswith(("~$", ".~lock.")) and _esta_abierto(a)]


def _explicar_permiso(nombre: str, abiertos: list[str]) -> str:
    if abiertos:
        varios = len(abiertos) > 1
        cuales = ", ".join(f"«{a}»" for a in abiertos)
        return (
            f"No se pudo escribir «{nombre}» porque {cuales} {'están abiertos' if varios else 'está abierto'}. "
            f"Qué hacer: {'ciérrelos' if varios else 'ciérrelo'} en Excel y vuelva a ejecutar."
        )
    return (
        f"No se pudo escribir «{nombre}»: está en uso o es de solo lectura. Qué hacer: cierre en Excel los archivos "
        "de ahí y vuelva a ejecutar; si no hay ninguno abierto, revise que usted pueda escribir en esa carpeta."
    )


def _esta_abierto(ruta: Path) -> bool:
    if any((ruta.parent / senal).exists() for senal in (f"~${ruta.name}", f".~lock.{ruta.name}#")):
        return True
    if os.name != "nt" or not os.access(ruta, os.W_OK):
        return False
    try:
        with ruta.open("r+b"):
            return False
    except OSError:
        return True


def _es_de(error: OSError, carpeta: Path) -> bool:
    nombrados = (n for n in (error.filename, error.filename2) if isinstance(n, str | bytes | os.PathLike))
    rutas = [Path(os.fsdecode(nombre)).absolute() for nombre in nombrados]
    return error.errno in _SIN_ESPACIO or any(carpeta.absolute() in (r, *r.parents) for r in rutas)


def _visible(lugar: Path) -> str:
    """La ruta sin el nombre temporal de la carpeta, que nadie ve."""
    return str(Path(*(_TEMPORAL.sub(r"\1", parte) for parte in lugar.parts)))
