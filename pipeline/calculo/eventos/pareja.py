"""De qué evento habla una fila de otro listado: por su número, por su nombre o por un nombre casi igual."""

import re
from collections.abc import Sequence
from datetime import date

from rapidfuzz import fuzz

from pipeline.base.texto import llave
from pipeline.tablas.listados.eventos import Evento

CASI_IGUAL = 92.0


def buscar_evento(dicho: str, dia: date | None, archivo: str, eventos: Sequence[Evento]) -> Evento | None:
    """El evento que se nombra; None si ninguno. Si varios se llaman igual, el de ese día.

    Un número solo vale dentro de su libro, o si en los demás hay uno solo con él.
    """
    clave = llave(dicho)
    if not clave:
        return None
    con_numero = [e for e in eventos if llave(e.consecutivo) == clave]
    propios = [e for e in con_numero if e.archivo == archivo]
    if len(propios) == 1 or (not propios and len(con_numero) == 1):
        return (propios or con_numero)[0]
    iguales = [e for e in eventos if llave(e.evento) == clave] or _parecidos(clave, eventos)
    del_dia = [e for e in iguales if dia and dia in (e.fecha, e.fecha_realizado)]
    return next(iter(del_dia or iguales), None)


def _parecidos(clave: str, eventos: Sequence[Evento]) -> list[Evento]:
    """Los de nombre casi igual y con los mismos números: «comuna 3» no es «comuna 4» mal escrita."""
    return [
        e
        for e in eventos
        if re.findall(r"\d+", clave) == re.findall(r"\d+", llave(e.evento))
        and fuzz.token_sort_ratio(clave, llave(e.evento)) >= CASI_IGUAL
    ]
