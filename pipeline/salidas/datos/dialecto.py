"""Cómo se escribe un CSV: para máquinas y datos abiertos, o para el Excel en español."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.tabla import a_texto
from pipeline.salidas.datos.texto_para_excel import proteger


@dataclass(frozen=True, slots=True)
class Dialecto:
    """Separador, signo decimal, fechas (`como_fecha`, en la notación de Python), fin de renglón y codificación."""

    separador: str
    decimal: str
    como_fecha: str
    fin: str
    codificacion: str
    escribir: Callable[[object], str]
    pide_comillas: re.Pattern[str]


def _para_excel(valor: object) -> str:
    """Un valor como lo espera el Excel en español; el texto que tomaría por otra cosa lleva un apóstrofo delante."""
    if isinstance(valor, tuple | list):
        escrito = "|".join(_crudo(parte) for parte in valor)
        return proteger(escrito) if all(isinstance(parte, str) for parte in valor) else escrito
    return proteger(_crudo(valor)) if isinstance(valor, str) else _crudo(valor)


def _crudo(valor: object) -> str:
    if isinstance(valor, date):
        return fecha(valor)
    escrito = a_texto(valor)
    return escrito.replace(".", ",") if isinstance(valor, float) else escrito


ABIERTO = Dialecto(",", ".", "%Y-%m-%d", "\n", "utf-8", a_texto, re.compile(r'[,"\r\n]'))
EXCEL = Dialecto(";", ",", "%d/%m/%Y", "\r\n", "utf-8-sig", _para_excel, re.compile(r'[;"\r\n]'))
