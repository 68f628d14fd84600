"""El plazo que se dice sin día: «diciembre de 2026» o «1er trimestre» vencen su último día, como en el plan."""

import re
from datetime import date

from pipeline.disposiciones.listado.lapso import leer_lapso
from pipeline.lectura.hoja import Celda
from pipeline.lectura.malla import texto_de
from pipeline.vocabulario import cargar

_ANIO = re.compile(r"\b20\d\d\b")


def ultimo_dia(celda: Celda, listado: str, campo: str, vigencia: int) -> date | None:
    """El último día del lapso que dice la celda, si el campo está en `vence_al_final`; None si dice un día o varios.

    De otro año que el de la vigencia no se adivina: los periodos se leen con el de ella.
    """
    if campo not in cargar(f"listado_{listado}").get("vence_al_final", ()):
        return None
    texto = texto_de(celda)
    if isinstance(celda.valor, str) and any(int(anio) != vigencia for anio in _ANIO.findall(texto)):
        return None
    anio = celda.valor.year if isinstance(celda.valor, date) else vigencia
    lapso = leer_lapso(celda, texto, anio)
    return lapso.hasta if lapso and not lapso.dias and lapso.desde < lapso.hasta else None
