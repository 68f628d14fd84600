"""`correcciones.toml`: un valor que la entidad corrige sin tocar el libro, con lo que esperaba encontrar."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from pipeline.entidad.abrir import abrir_toml
from pipeline.entidad.comprobar import comprobar_claves
from pipeline.entidad.problemas import ErrorDeEntidad, Problema, explicar

ARCHIVO = "correcciones.toml"
Escrito = str | int | float | date


@dataclass(frozen=True, slots=True)
class Correccion:
    """Una celda que se lee con otro valor. `archivo`: su nombre o su ruta en las entradas; `celda`, como `E4`."""

    archivo: str = ""
    hoja: str = ""
    celda: str = ""
    esperado: Escrito = ""
    nuevo: Escrito = ""
    razon: str = ""

    def __str__(self) -> str:
        return " › ".join(parte for parte in (self.archivo, self.hoja, self.celda) if parte)


def leer_correcciones(ruta: Path) -> tuple[Correccion, ...]:
    """Las correcciones del archivo; ninguna si no existe. ErrorDeEntidad con todo lo que esté mal escrito."""
    if not ruta.exists():
        return ()
    crudo, texto = abrir_toml(ruta, "revise el nombre del archivo de correcciones.")
    problemas = [
        Problema(f"no se conoce la clave `{clave}`. ¿Quiso decir `[[correcciones]]`?", "", clave)
        for clave in crudo
        if clave != "correcciones"
    ]
    bloques = crudo.get("correcciones", [])
    if not isinstance(bloques, list) or not all(isinstance(uno, dict) for uno in bloques):
        problemas.append(
            Problema("`correcciones` se escribe como [[correcciones]], una vez por celda.", "", "correcciones")
        )
        bloques = []
    for numero, bloque in enumerate(bloques):
        problemas += comprobar_claves(Correccion, bloque, "correcciones", numero)
        faltan = [c.name for c in fields(Correccion) if c.name not in bloque]
        problemas += [
            Problema(f"falta `{clave}` en [[correcciones]].", "correcciones", clave, numero) for clave in faltan
        ]
    if problemas:
        raise ErrorDeEntidad(explicar(problemas, ruta.name, texto))
    return tuple(Correccion(**bloque) for bloque in bloques)
