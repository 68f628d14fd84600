"""Los archivos de la carpeta de entradas: todos, por su contenido; menos lo que el programa guarda ahí."""

from pathlib import Path

REGISTRO = "registro"
CORRECCIONES = "correcciones.toml"
PROPIOS = frozenset({"entidad.toml", CORRECCIONES, "leeme.md"})


def listar_entradas(carpeta: Path) -> list[tuple[Path, str]]:
    """Cada archivo con su ruta en la carpeta, en orden; sin lo propio del programa ni lo que empieza con punto."""
    hallados = []
    for ruta in sorted(carpeta.rglob("*"), key=lambda r: r.as_posix()):
        partes = ruta.relative_to(carpeta).parts
        if partes[0] == REGISTRO or any(p.startswith(".") for p in partes) or not ruta.is_file():
            continue
        if len(partes) == 1 and partes[0].casefold() in PROPIOS:
            continue
        hallados.append((ruta, "/".join(partes)))
    return hallados
