"""Columnas seguidas de marcas con títulos que nadie conoce: por cuántas son, qué periodos serían."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.base.espanol import MESES
from pipeline.disposiciones.titulos_desconocidos import TituloDesconocido
from pipeline.lectura.sugerencias import Sugerencia

_UNIDADES = {2: "Semestre", 3: "Cuatrimestre", 4: "Trimestre", 6: "Bimestre"}


def sugerir_periodos(desconocidos: Sequence[TituloDesconocido]) -> list[TituloDesconocido]:
    """Los mismos títulos; dos, tres, cuatro, seis o doce columnas seguidas de marcas, con su periodo propuesto."""
    salida: list[TituloDesconocido] = []
    numerados = list(enumerate(desconocidos))
    for (marcas, *_), grupo in groupby(numerados, lambda par: (par[1].marcas, par[1].origen.columna - par[0])):
        seguidos = [uno for _, uno in grupo]
        nombres = _nombres(len(seguidos)) if marcas else []
        salida += (
            [
                replace(uno, sugerencia=Sugerencia(nombre, f"son {len(seguidos)} columnas de marcas seguidas"))
                for uno, nombre in zip(seguidos, nombres, strict=True)
            ]
            if nombres
            else seguidos
        )
    return salida


def _nombres(cuantas: int) -> list[str]:
    if cuantas == len(MESES):
        return [mes.capitalize() for mes in MESES]
    return [f"{_UNIDADES[cuantas]} {n}" for n in range(1, cuantas + 1)] if cuantas in _UNIDADES else []
