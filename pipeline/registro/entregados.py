"""La última copia entregada de cada libro: contra ella se sabe qué escribió una persona, celda por celda."""

import re
from pathlib import Path, PurePosixPath

from pipeline.base.huella import huella
from pipeline.salidas.entrega.disco import asegurar, copiar, mover, quitar
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.manifiesto import listar

CARPETA = "entregados"
LIBROS = (".xlsx", ".xlsm")
_SEGUNDA = re.compile(r" \(\d\)$")


def preparar(registro: Path, carpeta: str, obra: Path) -> None:
    """Copia los libros de una entrega que está por ponerse en su sitio. NoSePuedeEscribir si el disco no deja."""
    nueva = _nueva(registro, carpeta)
    with traducir(nueva):
        quitar(nueva)
        for relativa, ruta in listar(obra):
            if ruta.suffix.lower() in LIBROS:
                copiar(ruta, nueva / relativa)
        if nueva.exists():
            asegurar(nueva)


def asentar(registro: Path, carpeta: str, entregada: str) -> None:
    """Pone las copias preparadas de `carpeta` en lugar de las de `entregada`, que es como quedó llamada la entrega.

    Las de antes quedan apartadas: si la corrida se corta aquí, la que sigue todavía compara con ellas.
    """
    nueva, vieja, antes = _nueva(registro, carpeta), _asentada(registro, entregada), _anterior(registro, entregada)
    with traducir(vieja):
        if nueva.exists():
            if vieja.exists():
                quitar(antes)
                mover(vieja, antes)
            mover(nueva, vieja)


def buscar(registro: Path, ruta: str, sha256: str) -> Path | None:
    """La copia de lo entregado en esa ruta, si está y es esa misma; también la que no se asentó, y la anterior."""
    tramos = ruta.split("/")
    for hasta in range(1, len(tramos)):
        carpeta, relativa = "/".join(tramos[:hasta]), "/".join(tramos[hasta:])
        primera = _SEGUNDA.sub("", carpeta)
        for copias in (_asentada(registro, carpeta), _nueva(registro, primera), _anterior(registro, carpeta)):
            if (copias / relativa).is_file() and huella(copias / relativa) == sha256:
                return copias / relativa
    return None


def se_parece(ruta: str, entregadas: dict[str, str]) -> str:
    """De qué libro entregado salió el que alguien guardó al lado: el de nombre más largo que empieza igual."""
    sitio = PurePosixPath(ruta)
    posibles = [
        otra
        for otra in entregadas
        if (libro := PurePosixPath(otra)).parent == sitio.parent
        and libro.suffix.lower() in LIBROS
        and sitio.stem.startswith(libro.stem)
    ]
    return max(posibles, key=len, default="")


def _asentada(registro: Path, carpeta: str) -> Path:
    """Una entrega puede ser parte de otra (`2026-08-31/formatos`): cada una tiene sus copias y su carpeta."""
    return registro / CARPETA / carpeta.replace("/", "+")


def _nueva(registro: Path, carpeta: str) -> Path:
    asentada = _asentada(registro, carpeta)
    return asentada.with_name(f".{asentada.name}.nueva")


def _anterior(registro: Path, carpeta: str) -> Path:
    asentada = _asentada(registro, carpeta)
    return asentada.with_name(f".{asentada.name}.anterior")
