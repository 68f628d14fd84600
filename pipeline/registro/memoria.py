"""Todo lo que el programa recuerda de una corrida a otra: códigos, opiniones, decisiones, promesas e historia."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, cast

from pipeline.base.hallazgo import Hallazgo
from pipeline.cruces.identidad import Identidades
from pipeline.registro import filas, identidades
from pipeline.registro.carpeta import guardar
from pipeline.registro.conservados import apartar
from pipeline.registro.historia.archivo import Historia, leer_historia
from pipeline.registro.leer import leer_o_anterior
from pipeline.tablas.anotaciones import Anotacion
from pipeline.tablas.compromisos_recordados import Recordado
from pipeline.tablas.decisiones import Decision
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.modificaciones import Razon
from pipeline.tablas.opiniones import Opinion

TABLAS = (
    ("opiniones", Opinion), ("reemplazadas", Opinion), ("decisiones", Decision), ("razones", Razon),
    ("anotaciones", Anotacion), ("compromisos", Recordado), ("mejoras", Mejora),
)  # fmt: skip
"""Cada campo de la memoria que es una tabla, con la clase de sus filas; su archivo es `<campo>.json`."""


@dataclass(slots=True)
class Memoria:
    """Lo recordado. Una corrida la lee, la completa y la guarda cuando la entrega ya está en su sitio."""

    identidades: Identidades = field(default_factory=Identidades)
    opiniones: list[Opinion] = field(default_factory=list)
    reemplazadas: list[Opinion] = field(default_factory=list)
    """Lo que Planeación o Control Interno dijeron y después cambiaron."""
    decisiones: list[Decision] = field(default_factory=list)
    razones: list[Razon] = field(default_factory=list)
    anotaciones: list[Anotacion] = field(default_factory=list)
    compromisos: list[Recordado] = field(default_factory=list)
    """Lo que los libros han dicho de cada compromiso con la ciudadanía."""
    mejoras: list[Mejora] = field(default_factory=list)
    """Cada acción de mejora, como se leyó la última vez: una abierta no se pierde porque su fila se borre."""
    historia: Historia = field(default_factory=Historia)
    """La escribe `guardar_historia`, con las tablas de la corrida."""
    hallazgos: list[Hallazgo] = field(default_factory=list)
    """Los archivos del registro que no se entendieron (su nombre es el del lugar del hallazgo)."""


def leer_memoria(carpeta: Path) -> Memoria:
    """Lo que hay en `entradas/registro/`; vacía la primera vez. Lo dañado se toma de su anterior y se dice."""
    memoria = Memoria()
    leidas, memoria.hallazgos = leer_o_anterior(carpeta, identidades.ARCHIVO, identidades.de_json, Identidades())
    memoria.identidades = leidas
    for campo, clase in TABLAS:
        entender = cast(Any, partial(filas.de_json, clase=clase))
        recordadas, danos = leer_o_anterior(carpeta, f"{campo}.json", entender, list[Any]())
        setattr(memoria, campo, recordadas)
        memoria.hallazgos += danos
    memoria.historia = leer_historia(carpeta)
    return memoria


def apartar_danados(carpeta: Path, memoria: Memoria, hoy: date) -> None:
    """Pasa a los conservados lo que no se entendió, para que al guardar no tape al anterior, que sí sirve."""
    for hallazgo in memoria.hallazgos:
        apartar(carpeta, hallazgo.origen.archivo, hoy)


def guardar_memoria(carpeta: Path, memoria: Memoria) -> None:
    """Escribe lo que cambió, cada archivo entero y con el anterior al lado. NoSePuedeEscribir si el disco no deja."""
    if memoria.identidades.por_plan:
        guardar(carpeta, identidades.ARCHIVO, identidades.a_json(memoria.identidades).encode())
    for campo, _ in TABLAS:
        if recordadas := getattr(memoria, campo):
            guardar(carpeta, f"{campo}.json", filas.a_json(recordadas))
