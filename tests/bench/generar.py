"""Cuánto cuesta `rendicion generar` sobre el ejemplo frente a un guion de pandas, y la ayuda frente a un Python vacío.

Uso: python -m tests.bench.generar [--veces N]. No es una prueba: muestra razones entre corridas de un mismo momento.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from pipeline.base.espanol import numero
from tests.bench.medir import Costo, correr

RAIZ = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Orden:
    """Una orden que se mide: lo que sigue a `python`, sus estados buenos y cuántas veces corre en cada vuelta."""

    letra: str
    nombre: str
    argumentos: tuple[str, ...]
    buenos: tuple[int, ...] = (0,)
    por_vuelta: int = 1


@dataclass(frozen=True, slots=True)
class Medida:
    """Lo medido de una orden: medianas, memoria de una corrida aparte y lo que escribió."""

    segundos: float
    procesador: float
    megabytes: float
    archivos: int
    falla: str


ORDENES = (
    Orden("a", "rendicion generar", ("-m", "pipeline", "generar", "--hoy", "2026-09-15"), (0, 1)),
    Orden("b", "guion de pandas (tests/bench/plano.py)", ("-m", "tests.bench.plano", "entradas", "salidas")),
    Orden("c", "rendicion --help", ("-m", "pipeline", "--help"), por_vuelta=5),
    Orden("d", "python vacío", ("-c", "pass"), por_vuelta=5),
)


def medir_todas(veces: int) -> dict[str, Medida]:
    """Corre las órdenes alternadas, cada una en una copia nueva del ejemplo, y devuelve lo medido por su letra."""
    with tempfile.TemporaryDirectory(prefix="rendimiento-") as temporal:
        carpeta = Path(temporal)
        entorno = _entorno(carpeta)
        memorias = {o.letra: _correr(o, carpeta, entorno, vigilar=True) for o in ORDENES}
        tiempos: dict[str, list[Costo]] = {o.letra: [] for o in ORDENES}
        for _ in range(veces):
            for orden in ORDENES:
                tiempos[orden.letra] += [_correr(orden, carpeta, entorno)[0] for _ in range(orden.por_vuelta)]
    return {o.letra: _resumir(o, memorias[o.letra], tiempos[o.letra]) for o in ORDENES}


def _entorno(temporal: Path) -> dict[str, str]:
    """El del usuario, con los módulos compilados y la lista de letras guardados: la primera corrida los deja listos."""
    propio = {clave: valor for clave, valor in os.environ.items() if clave != "PYTHONDONTWRITEBYTECODE"}
    guardado = {"PYTHONPYCACHEPREFIX": str(temporal / "compilado"), "MPLCONFIGDIR": str(temporal / "matplotlib")}
    return {**propio, **guardado, "PYTHONPATH": str(RAIZ)}


def _correr(orden: Orden, temporal: Path, entorno: Mapping[str, str], *, vigilar: bool = False) -> tuple[Costo, int]:
    """El costo de una corrida en frío y cuántos archivos dejó en `salidas/`."""
    obra = temporal / "obra"
    for nombre in ("entradas", "formatos"):
        shutil.copytree(RAIZ / nombre, obra / nombre, ignore=shutil.ignore_patterns("registro"))
    costo = correr([sys.executable, *orden.argumentos], obra, entorno, vigilar=vigilar)
    archivos = sum(ruta.is_file() for ruta in (obra / "salidas").rglob("[!.]*"))
    shutil.rmtree(obra)
    return costo, archivos


def _resumir(orden: Orden, primera: tuple[Costo, int], costos: list[Costo]) -> Medida:
    memoria, archivos = primera
    malas = [c for c in (memoria, *costos) if c.estado not in orden.buenos]
    falla = f"terminó con estado {malas[0].estado}: {malas[0].ultimo_renglon}" if malas else ""
    segundos, procesador = median(c.segundos for c in costos), median(c.procesador for c in costos)
    return Medida(segundos, procesador, memoria.megabytes, archivos, falla)


def describir(medidas: Mapping[str, Medida], veces: int, carga: float) -> str:
    """La tabla y las razones, en español. `carga` es la del equipo al empezar: «a» usa dos procesadores y «b», uno."""
    a, b, c, d = (medidas[o.letra] for o in ORDENES)
    renglones = [
        f"El ejemplo en frío, medianas de vueltas alternadas: {veces}",
        f"Equipo: {os.cpu_count()} procesadores; carga al empezar, {numero(carga, 2)}",
        f"{'':42}{'segundos':>10}{'procesador':>12}{'memoria MB':>12}{'archivos':>10}",
        *(_renglon(orden, medidas[orden.letra]) for orden in ORDENES),
        "",
        f"a / b  tiempo  {numero(a.segundos / b.segundos, 2)}   se busca 1 o menos, aunque a entrega más",
        f"a / b  memoria {numero(a.megabytes / b.megabytes, 2)}   (suma de los procesos vivos, en una corrida aparte)",
        f"c / d  tiempo  {numero(c.segundos / d.segundos, 2)}   se busca 6 o menos",
        *(f"FALLÓ {o.letra} ({o.nombre}): {medidas[o.letra].falla}" for o in ORDENES if medidas[o.letra].falla),
    ]
    return "\n".join(renglones)


def _renglon(orden: Orden, medida: Medida) -> str:
    cifras = f"{numero(medida.segundos, 3):>10}{numero(medida.procesador, 3):>12}{numero(medida.megabytes, 0):>12}"
    return f"{orden.letra}  {orden.nombre:39}{cifras}{medida.archivos or '':>10}"


def principal() -> None:
    """Mide y muestra."""
    opciones = argparse.ArgumentParser(prog="python -m tests.bench.generar", description=__doc__)
    opciones.add_argument("--veces", type=int, default=3, help="cuántas vueltas se cronometran (3)")
    veces = max(opciones.parse_args().veces, 1)
    carga = os.getloadavg()[0]
    print(describir(medir_todas(veces), veces, carga))


if __name__ == "__main__":
    principal()
