"""Leer un archivo del registro sin que el dañado detenga nada: se usa el anterior, y se dice."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.registro.carpeta import ANTERIOR

T = TypeVar("T")
NO_SE_ENTIENDE = (ValueError, TypeError, AttributeError, LookupError, RecursionError)


def leer_o_anterior(carpeta: Path, nombre: str, entender: Callable[[str], T], vacio: T) -> tuple[T, list[Hallazgo]]:
    """Lo que recuerda `nombre`; si está dañado, lo de su `.anterior` y un hallazgo; sin ninguno, `vacio`.

    `entender` recibe el texto y levanta ValueError (o afín) si no es lo que debe ser. OSError si no se deja leer.
    """
    danado = False
    for archivo in (nombre, f"{nombre}{ANTERIOR}"):
        ruta = carpeta / archivo
        if not ruta.is_file():
            continue
        try:
            valor = entender(ruta.read_text(encoding="utf-8"))
        except NO_SE_ENTIENDE:
            danado = True
            continue
        return valor, [_anotar(nombre, "lo que decía la vez anterior")] if danado else []
    return vacio, [_anotar(nombre, "lo que se puede volver a leer de los libros")] if danado else []


def _anotar(nombre: str, usado: str) -> Hallazgo:
    return anotar("memoria_danada", Origen(nombre), "", usado=usado)
