"""Cuánto cuesta leer libros frente a openpyxl y pandas: una hoja grande, con sus colores, y doscientos libros chicos.

Uso: python -m tests.bench.leer [--veces N]. No es una prueba: muestra razones entre corridas de un mismo momento.
Las vueltas se alternan y se da la mediana. La memoria es la mayor de un proceso que solo hace eso, menos la de otro que
carga los mismos módulos y no lee nada.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from pipeline.base.espanol import numero
from tests.bench.leer_modos import MODOS, preparar
from tests.bench.libros import dibujar_libros

RAIZ = Path(__file__).parents[2]
GRANDE, CHICOS = "grande", "chicos"


@dataclass(frozen=True, slots=True)
class Costo:
    """Lo que costó un modo de leer: segundos (mediana) y, con la hoja grande, los megabytes que agregó."""

    segundos: float
    megabytes: float


def medir(rutas: Mapping[str, list[Path]], veces: int) -> dict[str, Costo]:
    """El costo de cada modo, por su nombre, sobre los libros que le tocan."""
    lecturas: dict[str, Callable[[], object]] = {n: preparar(n, rutas[m.libros]) for n, m in MODOS.items()}
    tiempos: dict[str, list[float]] = {nombre: [] for nombre in MODOS}
    for leer in lecturas.values():
        leer()  # la primera carga los módulos
    for _ in range(veces):
        for nombre, leer in lecturas.items():
            comienzo = time.perf_counter()
            leer()
            tiempos[nombre].append(time.perf_counter() - comienzo)
    return {
        n: Costo(median(t), _memoria(n, rutas[GRANDE]) if MODOS[n].libros == GRANDE else 0) for n, t in tiempos.items()
    }


def _memoria(modo: str, rutas: list[Path]) -> float:
    return _mayor_memoria(modo, rutas) - _mayor_memoria(modo, [])


def _mayor_memoria(modo: str, rutas: list[Path]) -> float:
    orden = [sys.executable, "-m", "tests.bench.leer_modos", modo, *map(str, rutas)]
    entorno = {clave: valor for clave, valor in os.environ.items() if clave != "PYTHONDONTWRITEBYTECODE"}
    dicho = subprocess.run(orden, cwd=RAIZ, env=entorno, stdout=subprocess.PIPE, check=True, text=True).stdout
    return float(dicho)


def describir(costos: Mapping[str, Costo], veces: int, carga: float) -> str:
    """La tabla y las razones, en español."""
    renglones = [
        f"Leer libros, medianas de vueltas alternadas: {veces} (carga del equipo al empezar, {numero(carga, 1)})",
        f"{'':64}{'ms':>10}{'memoria MB':>12}",
    ]
    for nombre, costo in costos.items():
        memoria = numero(costo.megabytes, 1) if costo.megabytes else ""
        renglones.append(f"{MODOS[nombre].titulo:64}{numero(costo.segundos * 1000, 1):>10}{memoria:>12}")
    razones = [
        ("hoja grande, valores y colores", "openpyxl", "rendicion", "15 o más"),
        ("hoja grande, solo valores", "openpyxl", "rendicion_valores", "15 o más"),
        ("200 libros", "pandas", "rendicion_chicos", "15 o más"),
    ]
    for titulo, otro, propio, meta in razones:
        veces_menos = costos[otro].segundos / costos[propio].segundos
        renglones.append(f"{titulo:40} {numero(veces_menos, 1)} veces más rápido   se busca {meta}")
    parte = costos["rendicion"].megabytes / costos["openpyxl"].megabytes
    renglones.append(f"{'hoja grande, memoria':40} {numero(parte, 2)} de la de openpyxl   se busca 0,5 o menos")
    return "\n".join(renglones)


def principal() -> None:
    """Mide y muestra."""
    opciones = argparse.ArgumentParser(prog="python -m tests.bench.leer", description=__doc__)
    opciones.add_argument("--veces", type=int, default=7, help="cuántas vueltas se cronometran (7)")
    veces = max(opciones.parse_args().veces, 1)
    carga = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="rendimiento-") as temporal:
        grande, chicos = dibujar_libros(Path(temporal))
        print(describir(medir({GRANDE: [grande], CHICOS: chicos}, veces), veces, carga))


if __name__ == "__main__":
    principal()
