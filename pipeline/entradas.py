"""Los archivos de la carpeta de entradas: todos, por su contenido; menos lo que el programa guarda ahí."""

from pathlib import Path

from pipeline.base.texto import llave

REGISTRO = "registro"
CORRECCIONES = "correcciones.toml"
PROPIOS = frozenset({"entidad.toml", CORRECCIONES, "leeme.md"})
CONFIGURACION = "configuracion.xlsx"
DE_CONFIGURACION = frozenset({"xlsx", "xlsm", "ods", "xls"})


def listar_entradas(carpeta: Path) -> list[tuple[Path, str]]:
    """Cada archivo con su ruta en la carpeta, en orden; sin lo propio del programa ni lo que empieza con punto."""
    hallados = []
    for ruta in sorted(carpeta.rglob("*"), key=lambda r: r.as_posix()):
        partes = ruta.relative_to(carpeta).parts
        if partes[0] == REGISTRO or any(p.startswith(".") for p in partes) or not ruta.is_file():
            continue
        if len(partes) == 1 and (partes[0].casefold() in PROPIOS or es_configuracion(ruta)):
            continue
        hallados.append((ruta, "/".join(partes)))
    return hallados


def listar_configuraciones(carpeta: Path) -> list[Path]:
    """Los libros de configuración que hay; manda el primero, que es el .xlsx si está."""
    if not carpeta.is_dir():
        return []
    hallados = sorted(ruta for ruta in carpeta.iterdir() if ruta.is_file() and es_configuracion(ruta))
    return sorted(hallados, key=lambda ruta: ruta.suffix.casefold() != ".xlsx")


def es_configuracion(ruta: Path) -> bool:
    """Si por su nombre es el libro de configuración, con tilde o sin ella y en cualquier formato de hoja de cálculo."""
    nombre = llave(ruta.stem)
    return nombre == "configuracion" and ruta.suffix.casefold().lstrip(".") in DE_CONFIGURACION
