"""La fecha que se dice sin día: «diciembre de 2026» empieza el primero y vence el último, como en el plan."""

import re
from datetime import date

from pipeline.disposiciones.listado.lapso import Lapso, leer_lapso
from pipeline.lectura.hoja import Celda
from pipeline.lectura.malla import texto_de
from pipeline.vocabulario import cargar

_SEMANA = 7
_ANIO = re.compile(r"\b20\d\d\b")


def extremo(celda: Celda, listado: str, campo: str, vigencia: int) -> date | None:
    """El último día del lapso que dice la celda, si el campo está en `vence_al_final`, o el primero, si está en
    `empieza_al_principio`; None si dice un día o varios sueltos."""
    reglas = cargar(f"listado_{listado}")
    al_final = campo in reglas.get("vence_al_final", ())
    if not al_final and campo not in reglas.get("empieza_al_principio", ()):
        return None
    lapso = _varios_dias(celda, vigencia)
    return None if lapso is None else lapso.hasta if al_final else lapso.desde


def dia_supuesto(celda: Celda, listado: str, campo: str, vigencia: int) -> date | None:
    """El día que se toma de una celda que dice varios seguidos, si el campo está en `un_solo_dia`: de los que caben en
    una semana, el primero; de los demás («mayo»), el último."""
    lapso = _varios_dias(celda, vigencia) if campo in cargar(f"listado_{listado}").get("un_solo_dia", ()) else None
    if lapso is None:
        return None
    return lapso.desde if (lapso.hasta - lapso.desde).days < _SEMANA else lapso.hasta


def _varios_dias(celda: Celda, vigencia: int) -> Lapso | None:
    """El lapso de varios días que dice la celda. De otro año que el de la vigencia no se adivina: los periodos se leen
    con el de ella."""
    texto = texto_de(celda)
    if isinstance(celda.valor, str) and any(int(anio) != vigencia for anio in _ANIO.findall(texto)):
        return None
    anio = celda.valor.year if isinstance(celda.valor, date) else vigencia
    lapso = leer_lapso(celda, texto, anio)
    return None if lapso is None or lapso.dias or lapso.desde == lapso.hasta else lapso
