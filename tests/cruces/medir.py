"""Mide la unión con el conjunto etiquetado de `parejas/`: cada reporte contra el plan entero, con sus gemelas.

Una pareja es (reporte, actividad, ¿es la misma?). `duda`: ni una persona lo sabría; unirlo sin preguntar es un error.
La mitad «afinar» sirve para escoger umbrales y palabras; la «reserva» nunca se mira para eso.
"""

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.cruces.avances import unir
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance

CARPETA = Path(__file__).parent / "parejas"
MITADES = ("afinar", "reserva")


@dataclass(frozen=True)
class Pareja:
    """Un reporte y lo que una persona dijo de él. `verdad`: la actividad a la que pertenece, o ninguna."""

    id: str
    clase: str
    dependencia: str
    reporte: str
    clave: str
    misma: str

    @property
    def plan(self) -> str:
        return self.clave.partition("-")[0]

    @property
    def mitad(self) -> str:
        return MITADES[hashlib.sha256(self.id.encode()).digest()[0] % 2]

    @property
    def verdad(self) -> str:
        return self.clave if self.misma == "sí" else ""


@dataclass(frozen=True)
class Medida:
    """Lo que salió de una mitad: cuántos se unieron, cuáles mal y cuáles se dejaron de unir."""

    pares: int
    unidos: int
    posibles: int
    mal: tuple[str, ...]
    sin_unir: tuple[str, ...]

    @property
    def precision(self) -> float:
        return 1 - len(self.mal) / self.unidos

    @property
    def alcance(self) -> float:
        return 1 - len(self.sin_unir) / self.posibles

    def __str__(self) -> str:
        fallas = "".join(f"\n  {f}" for f in (*self.mal, *self.sin_unir))
        return (
            f"{self.pares} parejas, {self.unidos} unidas sin preguntar: precisión {self.precision:.2%}, "
            f"alcance {self.alcance:.2%}{fallas}"
        )


@cache
def parejas() -> tuple[Pareja, ...]:
    return tuple(Pareja(**fila) for fila in _filas("parejas.csv"))


@cache
def planes() -> dict[str, list[Actividad]]:
    salida: dict[str, list[Actividad]] = {}
    for fila in _filas("actividades.csv"):
        actividad = Actividad(
            codigo=fila["clave"], actividad=fila["actividad"], dependencias=(fila["dependencia"],), instrumento="PTEP"
        )
        salida.setdefault(fila["plan"], []).append(actividad)
    return salida


@cache
def nombres() -> list[dict[str, str]]:
    """Cómo alguien escribió una dependencia, y cuál es; ninguna si no es de las del catálogo."""
    return _filas("dependencias.csv")


def medir(mitad: str, con_dependencia: bool = True) -> Medida:
    """Une los reportes de una mitad, cada uno contra su plan entero, y los compara con lo que dijo la persona."""
    suyas = [p for p in parejas() if p.mitad == mitad]
    mal, sin_unir, unidos = [], [], 0
    for pareja, codigo in zip(suyas, _unir(suyas, con_dependencia), strict=True):
        unidos += bool(codigo)
        dicho = f"{pareja.id} {pareja.clase}: «{pareja.reporte}»"
        if codigo and codigo != pareja.verdad:
            mal.append(f"MAL      {dicho} → {codigo}, y era {pareja.verdad or 'ninguna'}")
        elif pareja.verdad and not codigo:
            sin_unir.append(f"PREGUNTA {dicho}")
    sin_unir += [linea for linea in mal if not linea.endswith("ninguna")]
    return Medida(len(suyas), unidos, sum(bool(p.verdad) for p in suyas), tuple(mal), tuple(sin_unir))


def _unir(suyas: Iterable[Pareja], con_dependencia: bool) -> list[str]:
    codigos = []
    for pareja in suyas:
        avance = Avance(actividad=pareja.reporte, dependencia=pareja.dependencia if con_dependencia else "")
        unir([avance], planes()[pareja.plan], frozenset())
        codigos.append(avance.codigo)
    return codigos


def _filas(nombre: str) -> list[dict[str, str]]:
    with (CARPETA / nombre).open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo))
