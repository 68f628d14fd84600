"""Un programa en inglés escribe «08/31/2026»: si una fecha de la hoja solo existe así, todas están así."""

import re
from datetime import date

from pipeline.lectura.hoja import Hoja, Tipo
from pipeline.lectura.malla import Lugar

_FECHA = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(20\d\d)\s*")


def enderezar_fechas(hoja: Hoja) -> list[Lugar]:
    """Vuelve fechas los textos con el mes primero; devuelve sus lugares, ninguno si la hoja no está escrita así."""
    partes = {
        lugar: tuple(map(int, hallada.groups()))
        for lugar, celda in hoja.celdas.items()
        if isinstance(celda.valor, str) and (hallada := _FECHA.fullmatch(celda.valor))
    }
    if not any(b > 12 for _, b, _ in partes.values()) or any(a > 12 for a, _, _ in partes.values()):
        return []
    dias = {lugar: dia for lugar, (mes, dia_, anio) in partes.items() if (dia := _dia(anio, mes, dia_))}
    for lugar, dia in dias.items():
        hoja.celdas[lugar] = hoja.celdas[lugar]._replace(valor=dia, tipo=Tipo.FECHA)
    return sorted(dias)


def _dia(anio: int, mes: int, dia: int) -> date | None:
    try:
        return date(anio, mes, dia)
    except ValueError:
        return None
