"""El periodo de una columna por los títulos que la cubren, y si es de lo programado o de lo ejecutado."""

import re
from typing import NamedTuple

from pipeline.base.texto import llave
from pipeline.lectura.malla import Malla
from pipeline.lectura.rotulos_de_periodo import anio_de_titulo, periodo_de_titulo, semana_de_titulo
from pipeline.lectura.subtitulos import EJECUTADO, PROGRAMADO, periodo_suelto, variante

# Lo que acompaña a los periodos sin ser de ninguno: sumas, porcentajes ya calculados, textos.
_AJENO = re.compile(
    r"\b(?:sub)?total(?:es)?\b|\bacum|\bcumplimiento|\bavance|\bporcentaje|\bvariacion|\bobservaci|\bevidencia|\bsoporte"
    r"|\bresponsable|\bexplicacion|\bdescripcion|\banalisis|\bponder|\bejecucion (?:fisica|financiera|presupuestal)"
    r"|\bpresupuest|\bpagos?\b|\bobligad|\brecursos?\b"
)


class PeriodoDeColumna(NamedTuple):
    """`campo` es `periodo` o `ejecutado`; `detalle`, el código; `anio`, el que dicen los títulos, si alguno."""

    campo: str
    detalle: str
    anio: int | None


def periodo_de_columna(
    malla: Malla, primera: int, numero: int, camino: list[str], corrido: str | None
) -> PeriodoDeColumna | None:
    """El periodo de la columna; None si no es de periodo. `corrido` es el mes que dice su lugar en la fila."""
    sin_inicial = [t for i, t in enumerate(camino) if not (corrido and i == _primera_corta(camino))]
    campo = "ejecutado" if any(_dice_ejecutado(t) for t in sin_inicial) else "periodo"
    detalle = corrido or _codigo(malla, primera, numero, camino, campo)
    if detalle is None:
        return None
    return PeriodoDeColumna(campo, detalle, next((a for t in reversed(camino) if (a := anio_de_titulo(t))), None))


def _primera_corta(camino: list[str]) -> int:
    """El lugar de la inicial o el número del mes: una «E» es enero antes que ejecutado."""
    return next((i for i, t in enumerate(camino) if len(t.strip(" .")) <= 2), -1)


def _dice_ejecutado(titulo: str) -> bool:
    return variante(titulo) == "ejecutado" or EJECUTADO.search(llave(titulo)) is not None


def _codigo(malla: Malla, primera: int, numero: int, camino: list[str], campo: str) -> str | None:
    if not camino:
        return None
    *grupos, propio = camino
    if campo == "periodo" and grupos and (semana := semana_de_titulo(propio, grupos[-1])):
        return semana
    if _AJENO.search(llave(propio)):
        return None
    if periodo := _de_titulo(propio, " ".join(grupos)):
        return periodo
    if "%" in propio:
        return None
    if not variante(propio) and not PROGRAMADO.search(llave(propio)) and not EJECUTADO.search(llave(propio)):
        return periodo_suelto(malla, primera, propio, grupos[-1], numero) if grupos else None
    return next((p for g in reversed(grupos) if (p := _de_titulo(g, ""))), None)


def _de_titulo(titulo: str, grupo: str) -> str | None:
    """El periodo del título tal cual, o sin la palabra que dice si es de lo planeado o de lo ejecutado."""
    sin_variante = PROGRAMADO.sub(" ", EJECUTADO.sub(" ", llave(titulo))).strip()
    return periodo_de_titulo(titulo, grupo) or (periodo_de_titulo(sin_variante, grupo) if sin_variante else None)
