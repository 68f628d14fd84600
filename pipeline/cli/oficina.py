"""Dónde está LibreOffice: en el PATH o donde lo deja su instalador."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_NOMBRES = ("soffice", "libreoffice")
_EN_MAC = ("/Applications", "~/Applications")
_EN_LINUX = ("/usr/bin", "/usr/local/bin", "/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program")
_EN_WINDOWS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")


def buscar_oficina() -> Path | None:
    """El programa de LibreOffice que sirve para convertir; None si no está.

    El de snap no se usa: no ve las carpetas temporales.
    """
    return next((ruta for ruta in _candidatos() if ruta.is_file() and "snap" not in ruta.parts), None)


def _candidatos() -> Iterator[Path]:
    if sys.platform == "win32":  # soffice.com espera a terminar; soffice.exe no siempre
        for variable in _EN_WINDOWS:
            if carpeta := os.environ.get(variable):
                yield Path(carpeta, "LibreOffice", "program", "soffice.com")
                yield Path(carpeta, "LibreOffice", "program", "soffice.exe")
    for nombre in _NOMBRES:
        if hallado := shutil.which(nombre):
            yield Path(hallado)
    if sys.platform == "darwin":
        yield from (Path(c).expanduser() / "LibreOffice.app/Contents/MacOS/soffice" for c in _EN_MAC)
    elif sys.platform != "win32":
        yield from (Path(carpeta, nombre) for carpeta in _EN_LINUX for nombre in _NOMBRES)
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
