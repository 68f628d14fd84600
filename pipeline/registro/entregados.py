"""La última copia entregada de cada libro: contra ella se sabe qué escribió una persona, celda por celda."""

from pathlib import Path, PurePosixPath

from pipeline.salidas.entrega.disco import asegurar, copiar, mover, quitar
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.manifiesto import huella, listar

CARPETA = "entregados"
LIBROS = (".xlsx", ".xlsm")


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
    """Pone las copias preparadas de `carpeta` en lugar de las de `entregada`, que es como quedó llamada la entrega."""
    nueva, vieja = _nueva(registro, carpeta), registro / CARPETA / entregada
    with traducir(vieja):
        if nueva.exists():
            quitar(vieja)
            mover(nueva, vieja)


def buscar(registro: Path, ruta: str, sha256: str) -> Path | None:
    """La copia de lo entregado en esa ruta, si está y es esa misma; también la que no se alcanzó a asentar."""
    carpeta, _, relativa = ruta.partition("/")
    base = _nueva(registro, carpeta.partition(" (")[0])
    for candidata in (registro / CARPETA / carpeta / relativa, base / relativa):
        if candidata.is_file() and huella(candidata) == sha256:
            return candidata
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


def _nueva(registro: Path, carpeta: str) -> Path:
    return registro / CARPETA / f".{carpeta}.nueva"
