"""Una tabla declarada, como CSV."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.base.tabla import Tabla, a_texto
from pipeline.salidas.entrega.disco import escribir_archivo

_PIDE_COMILLAS = re.compile(r'[,"\r\n]')


def escribir_tabla(ruta: Path, tabla: Tabla, filas: Sequence[object]) -> None:
    """Escribe las filas con los campos de la tabla en su orden; sin filas, queda el solo encabezado.

    El archivo aparece entero o no aparece. NoSePuedeEscribir si no se pudo.
    """
    nombres = [campo.nombre for campo in tabla.campos if campo.publico]
    escribir_renglones(ruta, [nombres, *([a_texto(getattr(fila, nombre)) for nombre in nombres] for fila in filas)])


def escribir_renglones(ruta: Path, renglones: Iterable[Iterable[str]]) -> None:
    """Escribe unos renglones, el primero con los títulos. NoSePuedeEscribir si no se pudo."""
    texto = "".join(_renglon(renglon) for renglon in renglones)
    escribir_archivo(ruta, texto.encode("utf-8", "replace"))


def _renglon(valores: Iterable[str]) -> str:
    """Un renglón; el módulo csv no pone comillas a un retorno de carro suelto, y al leerlo se partiría la fila."""
    return ",".join(_entre_comillas(v) if _PIDE_COMILLAS.search(v) else v for v in valores) + "\n"


def _entre_comillas(valor: str) -> str:
    return '"' + valor.replace('"', '""') + '"'
