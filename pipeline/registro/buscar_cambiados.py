"""Los archivos de las salidas que alguien cambió o puso, en todas sus carpetas."""

import re
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from pipeline.base.huella import huella
from pipeline.registro.entregados import se_parece
from pipeline.salidas.entrega.ajenos import buscar_ajenos
from pipeline.salidas.manifiesto import leer_manifiesto

_DE_UN_CORTE = re.compile(r"\d{4}-\d\d-\d\d(-revision)?( \(.+\))?")


@dataclass(frozen=True, slots=True)
class Cambiado:
    """Un archivo que no es como el programa lo dejó. `entregado`: la huella de lo entregado ahí, si era una salida.

    `base` es la ruta del libro entregado con que se puede comparar: la suya, o la de aquel del que es copia;
    `huella_base`, la huella de ese.
    """

    archivo: Path
    ruta: str
    sha256: str
    entregado: str = ""
    base: str = ""
    huella_base: str = ""


def es_entrega(carpeta: Path) -> bool:
    """Si la carpeta es de las que el programa hace en las salidas: por su nombre o por su manifiesto."""
    return bool(_DE_UN_CORTE.fullmatch(carpeta.name)) or leer_manifiesto(carpeta) is not None


def buscar_cambiados(salidas: Path) -> list[Cambiado]:
    """Los de cada carpeta que el programa entregó, en orden. Los enlaces no se siguen.

    OSError si algo no se puede leer.
    """
    if not salidas.is_dir():
        return []
    carpetas = [c for c in sorted(salidas.iterdir()) if c.is_dir() and not c.is_symlink() and c.name[0] != "."]
    return [
        cambiado
        for carpeta in carpetas
        if es_entrega(carpeta)
        for entrega in (carpeta, *_partes(carpeta))
        for cambiado in _de_entrega(entrega, entrega.relative_to(salidas).as_posix())
    ]


def _partes(carpeta: Path) -> list[Path]:
    """Las subcarpetas que son una entrega aparte, con su manifiesto."""
    dentro = (r for r in sorted(carpeta.iterdir()) if r.is_dir() and not r.is_symlink())
    return [r for r in dentro if leer_manifiesto(r) is not None]


def _de_entrega(carpeta: Path, nombre: str) -> list[Cambiado]:
    entregadas = {normalize("NFC", ruta): sha for ruta, sha in (leer_manifiesto(carpeta) or {}).items()}
    partes = {parte.name for parte in _partes(carpeta)}
    cambiados = []
    for ajeno in buscar_ajenos(carpeta):
        archivo = carpeta / ajeno.ruta
        if ajeno.ruta.split("/")[0] in partes or archivo.is_symlink() or not archivo.is_file():
            continue
        suya = normalize("NFC", ajeno.ruta)
        base = suya if suya in entregadas else se_parece(suya, entregadas)
        cambiados.append(
            Cambiado(
                archivo,
                f"{nombre}/{ajeno.ruta}",
                huella(archivo),
                entregadas.get(suya, ""),
                f"{nombre}/{base}" if base else "",
                entregadas.get(base, ""),
            )
        )
    return cambiados
