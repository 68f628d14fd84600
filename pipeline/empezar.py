"""Pasar del ejemplo a una entidad de verdad: el ejemplo se guarda aparte y queda un `entidad.toml` comentado."""

from importlib.resources import files
from pathlib import Path

MARCA_DEL_EJEMPLO = "esta entidad no existe: es un ejemplo"


class NoSePuedeEmpezar(Exception):
    """La carpeta no tiene el ejemplo: la frase dice qué hay y qué hacer."""


def empezar(entradas: Path) -> str:
    """Mueve el ejemplo a una carpeta vecina, sin borrar nada, y deja la plantilla; devuelve lo que se hizo.

    NoSePuedeEmpezar si lo que hay en la carpeta no es el ejemplo.
    """
    entidad = entradas / "entidad.toml"
    hay_algo = entradas.is_dir() and any(entradas.iterdir())
    destino = None
    if hay_algo:
        texto = entidad.read_text(encoding="utf-8", errors="replace") if entidad.is_file() else ""
        if MARCA_DEL_EJEMPLO not in texto:
            raise NoSePuedeEmpezar(
                f"«{entradas}» ya tiene archivos que no son el ejemplo y no se tocaron. Qué hacer: siga con ellos, "
                "o muévalos usted a otra carpeta y repita la orden."
            )
        destino = _libre(entradas.with_name(f"{entradas.name}_ejemplo"))
        entradas.rename(destino)
    for carpeta in (entradas, entradas / "planes", entradas / "avances"):
        carpeta.mkdir(parents=True, exist_ok=True)
    plantilla = files("pipeline.formatos").joinpath("entidad.toml").read_text(encoding="utf-8")
    entidad.write_text(plantilla, encoding="utf-8", newline="\n")
    leeme = destino / "LEEME.md" if destino else None
    if leeme and leeme.is_file():
        (entradas / "LEEME.md").write_bytes(leeme.read_bytes())
    guardado = f"El ejemplo quedó en «{destino}». " if destino else ""
    return (
        f"{guardado}Ahora: 1) abra «{entidad}» y escriba el nombre, la vigencia y las dependencias; "
        f"2) ponga sus libros en «{entradas}»; 3) ejecute make."
    )


def _libre(carpeta: Path) -> Path:
    """La carpeta, o la primera numerada que no exista."""
    numero, candidata = 2, carpeta
    while candidata.exists():
        candidata, numero = carpeta.with_name(f"{carpeta.name}_{numero}"), numero + 1
    return candidata
