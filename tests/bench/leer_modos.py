"""Los modos de leer que se comparan. Como orden, `leer_modos MODO RUTAS…`, lee una vez y dice su mayor memoria en MB."""

import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Modo:
    """Un modo de leer: su título, los libros que lee y qué lo prepara (ahí carga sus módulos)."""

    titulo: str
    libros: str
    preparar: Callable[[], Callable[[list[Path]], object]]


def _openpyxl() -> Callable[[list[Path]], object]:
    from openpyxl import load_workbook

    return lambda rutas: [load_workbook(ruta) for ruta in rutas]


def _calamine() -> Callable[[list[Path]], object]:
    from python_calamine import CalamineWorkbook

    def leer(rutas: list[Path]) -> object:
        hojas = [CalamineWorkbook.from_path(str(ruta)).get_sheet_by_index(0) for ruta in rutas]
        return [(hoja.to_python(skip_empty_area=False), hoja.merged_cell_ranges) for hoja in hojas]

    return leer


def _pandas() -> Callable[[list[Path]], object]:
    import openpyxl  # noqa: F401  que el primer libro no pague su carga
    import pandas as pd

    return lambda rutas: [pd.read_excel(ruta, engine="openpyxl") for ruta in rutas]


def _rendicion(con_colores: bool) -> Callable[[list[Path]], object]:
    from pipeline.entidad import Limites
    from pipeline.lectura.libro import abrir_libro
    from pipeline.lectura.rellenos import leer_rellenos

    limites = Limites()

    def leer(rutas: list[Path]) -> object:
        libros = [abrir_libro(ruta, limites) for ruta in rutas]
        return libros, [leer_rellenos(ruta, "Plan", limites) for ruta in rutas if con_colores]

    return leer


MODOS = {
    "openpyxl": Modo("hoja grande: openpyxl, con estilos", "grande", _openpyxl),
    "calamine": Modo("hoja grande: calamine, valores y combinaciones", "grande", _calamine),
    "rendicion_valores": Modo("hoja grande: rendicion sin colores", "grande", partial(_rendicion, False)),
    "rendicion": Modo("hoja grande: rendicion, con colores", "grande", partial(_rendicion, True)),
    "pandas": Modo("200 libros: pandas.read_excel con openpyxl", "chicos", _pandas),
    "calamine_chicos": Modo("200 libros: calamine, valores y combinaciones", "chicos", _calamine),
    "rendicion_chicos": Modo("200 libros: rendicion sin colores", "chicos", partial(_rendicion, False)),
}


def preparar(modo: str, rutas: list[Path]) -> Callable[[], object]:
    """Lo que se cronometra."""
    return partial(MODOS[modo].preparar(), rutas)


def mayor_memoria() -> float:
    """La mayor de este proceso, en MB. `ru_maxrss` sirve donde no hay /proc, pero hereda la de quien lo abrió."""
    estado = Path("/proc/self/status")
    if estado.exists():
        return next(int(r.split()[1]) for r in estado.read_text().splitlines() if r.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    resultado = preparar(sys.argv[1], [Path(ruta) for ruta in sys.argv[2:]])()
    print(mayor_memoria())
