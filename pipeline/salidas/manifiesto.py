"""`manifiesto.json`: la huella de cada entrada y de cada salida de una corrida, sin reloj ni rutas del equipo."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from pipeline import __version__
from pipeline.base.huella import huella
from pipeline.base.lugar_publico import nombre_publico

NOMBRE = "manifiesto.json"


def listar(carpeta: Path) -> Iterator[tuple[str, Path]]:
    """Cada archivo o enlace de una carpeta, con su ruta relativa (`datos/resumen.csv`); los enlaces no se siguen.

    OSError si una subcarpeta no se puede leer: callarla sería perder lo que tiene.
    """
    for raiz, carpetas, archivos in os.walk(carpeta, onerror=_fallar):
        enlaces = [c for c in carpetas if os.path.islink(os.path.join(raiz, c))]
        for nombre in (*enlaces, *archivos):
            ruta = Path(raiz, nombre)
            if ruta.is_symlink() or ruta.is_file():
                yield ruta.relative_to(carpeta).as_posix(), ruta


def escribir_manifiesto(
    carpeta: Path,
    entradas: Mapping[str, str],
    parametros: Mapping[str, str],
    cuadre: Mapping[str, int] | None = None,
) -> None:
    """Escribe el manifiesto de lo que hay en la carpeta: se llama de último y no se cuenta a sí mismo.

    `entradas`: ruta relativa → sha256. `parametros`: corte, hoy, huella de entidad.toml. `cuadre`: cuántas cifras se
    volvieron a leer, si se hizo. ValueError si una ruta es absoluta: el manifiesto no dice nada del equipo donde se
    hizo.
    """
    for ruta in entradas:
        if PurePosixPath(ruta).is_absolute() or PureWindowsPath(ruta).drive:
            raise ValueError(f"La entrada «{ruta}» debe ir con su ruta relativa")
    salidas = {
        relativa: {"bytes": ruta.stat().st_size, "sha256": huella(ruta)}
        for relativa, ruta in listar(carpeta)
        if relativa != NOMBRE
    }
    datos: dict[str, Any] = {
        "entradas": {ruta: {"sha256": sha} for ruta, sha in _nombrar(entradas)},
        "parametros": dict(parametros),
        "programa": {"nombre": "rendicion", "version": __version__},
        "salidas": salidas,
    }
    if cuadre is not None:
        datos["cuadre"] = dict(cuadre)
    (carpeta / NOMBRE).write_bytes(_redactar({**datos, "sello": _sellar(datos)}))


def leer_manifiesto(carpeta: Path) -> dict[str, str] | None:
    """El sha256 de cada salida según el manifiesto; None si falta, no se entiende o alguien lo cambió."""
    try:
        datos = json.loads((carpeta / NOMBRE).read_bytes())
        sello = datos.pop("sello")
        huellas = {str(ruta): str(salida["sha256"]) for ruta, salida in datos["salidas"].items()}
    except (FileNotFoundError, NotADirectoryError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    return huellas if sello == _sellar(datos) else None


def _nombrar(entradas: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Cada entrada con su ruta como se puede publicar; si dos quedan iguales, con el comienzo de su huella."""
    dichas = {ruta: "/".join(map(nombre_publico, ruta.split("/"))) for ruta in entradas}
    veces = Counter(dichas.values())
    for ruta, sha in entradas.items():
        yield (dichas[ruta] if veces[dichas[ruta]] == 1 else f"{dichas[ruta]} · {sha[:8]}"), sha


def _redactar(datos: object) -> bytes:
    texto = json.dumps(datos, ensure_ascii=False, indent=1, sort_keys=True)
    return (texto + "\n").encode("utf-8", "replace")


def _sellar(datos: object) -> str:
    return hashlib.sha256(_redactar(datos)).hexdigest()


def _fallar(error: OSError) -> None:
    raise error
