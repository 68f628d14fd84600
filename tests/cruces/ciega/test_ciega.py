"""Reportes escritos sin mirar el programa ni su vocabulario: tres planes inventados y cómo los reporta un funcionario.

`reportes.csv` dice de qué actividad es cada uno según una persona cuidadosa; sin clave, ella preguntaría o no es de ninguna.
Cada muestra se midió antes de leer una sola de sus fallas; esas primeras cifras están en docs/decisiones.md.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from pipeline.cruces.avances import unir
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from tests.cruces.medir import Medida

CARPETA = Path(__file__).parent
COLECTIVAS = frozenset({"Todas las dependencias"})
PRECISION, ALCANCE = 0.995, 0.85
"""Aquí se deja de unir más que en `parejas`: son reportes más cortados, y el numeral que contradice al texto se pregunta."""
Fila = dict[str, str]


def _filas(nombre: str) -> list[Fila]:
    with (CARPETA / nombre).open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo))


@cache
def planes() -> dict[str, list[Actividad]]:
    salida: dict[str, list[Actividad]] = {}
    for fila in _filas("actividades.csv"):
        actividad = Actividad(
            codigo=fila["clave"],
            numeral=fila["numeral"],
            componente=fila["componente"],
            actividad=fila["actividad"],
            dependencias=(fila["dependencia"],),
            instrumento=fila["plan"],
        )
        salida.setdefault(fila["plan"], []).append(actividad)
    return salida


def unida(fila: Fila) -> str:
    avance = Avance(actividad=fila["reporte"], numeral=fila["numeral"], dependencia=fila["dependencia"])
    unir([avance], planes()[fila["plan"]], COLECTIVAS)
    return avance.codigo


def medir(filas: list[Fila]) -> Medida:
    mal, sin_unir, unidos = [], [], 0
    for fila in filas:
        codigo, verdad = unida(fila), fila["clave"]
        unidos += bool(codigo)
        dicho = f"{fila['id']} {fila['clase']}: «{fila['numeral']} {fila['reporte']}»"
        if codigo and codigo != verdad:
            mal.append(f"MAL      {dicho} → {codigo}, y era {verdad or 'de preguntar'}")
        if verdad and codigo != verdad:
            sin_unir.append(f"PREGUNTA {dicho}, y era {verdad}")
    return Medida(len(filas), unidos, sum(bool(f["clave"]) for f in filas), tuple(mal), tuple(sin_unir))


MUESTRAS = {m: [f for f in _filas("reportes.csv") if f["muestra"] == m] for m in ("primera", "segunda")}


def test_el_conjunto_es_grande_y_tiene_de_todo() -> None:
    assert len(MUESTRAS["primera"]) >= 300
    assert all(40 <= len(plan) <= 60 for plan in planes().values())
    claves = {a.codigo for plan in planes().values() for a in plan}
    for filas in MUESTRAS.values():
        assert {f["clave"] for f in filas} - {""} <= claves
        assert 0.2 <= sum(not f["clave"] for f in filas) / len(filas) <= 0.5


@pytest.mark.parametrize("muestra", MUESTRAS)
def test_lo_que_se_une_sin_preguntar(muestra: str) -> None:
    medida = medir(MUESTRAS[muestra])
    print(medida)
    assert medida.precision >= PRECISION, medida
    assert medida.alcance >= ALCANCE, medida
