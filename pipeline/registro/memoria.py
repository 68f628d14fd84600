"""Todo lo que el programa recuerda de una corrida a otra: identidades, opiniones y decisiones."""

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.cruces.identidad import Identidades
from pipeline.registro import filas, identidades
from pipeline.registro.carpeta import guardar
from pipeline.tablas.decisiones import Decision
from pipeline.tablas.opiniones import Opinion

OPINIONES, DECISIONES = "opiniones.json", "decisiones.json"


@dataclass(slots=True)
class Memoria:
    """Lo recordado. Una corrida la lee, la completa y la guarda cuando la entrega ya está en su sitio."""

    identidades: Identidades = field(default_factory=Identidades)
    opiniones: list[Opinion] = field(default_factory=list)
    decisiones: list[Decision] = field(default_factory=list)


def leer_memoria(carpeta: Path) -> Memoria:
    """Lo que hay en `entradas/registro/`; vacía si es la primera corrida."""
    return Memoria(
        identidades.leer_identidades(carpeta),
        filas.leer_filas(carpeta / OPINIONES, Opinion),
        filas.leer_filas(carpeta / DECISIONES, Decision),
    )


def guardar_memoria(carpeta: Path, memoria: Memoria) -> None:
    """Escribe lo que cambió, cada archivo entero y con el anterior al lado. NoSePuedeEscribir si el disco no deja."""
    if memoria.identidades.por_plan:
        guardar(carpeta, identidades.ARCHIVO, identidades.a_json(memoria.identidades).encode())
    for nombre, recordadas in ((OPINIONES, memoria.opiniones), (DECISIONES, memoria.decisiones)):
        if recordadas:
            guardar(carpeta, nombre, filas.a_json(recordadas))
