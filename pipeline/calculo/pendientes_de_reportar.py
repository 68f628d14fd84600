"""Quien no ha reportado muchas de sus actividades se nombra una vez, con la celda de cada una."""

from collections.abc import Sequence

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.faltas.lugares import nombrar_celdas

UNA = "responsable_sin_reporte"
DESDE = 6
"""Con menos, se dice de cada actividad."""
CELDAS = 40


def reunir_pendientes(hallazgos: Sequence[Hallazgo]) -> list[Hallazgo]:
    """Los hallazgos; lo que una dependencia debe de una misma hoja, reunido donde estaba lo primero."""
    grupos = agrupar((h for h in hallazgos if h.nombre == UNA), lambda h: (h.valor, h.origen.en_su_hoja))
    reunidos = {id(suyos[0]): _reunir(suyos) for suyos in grupos.values() if len(suyos) >= DESDE}
    sobran = {id(h) for suyos in grupos.values() if len(suyos) >= DESDE for h in suyos[1:]}
    return [reunidos.get(id(h), h) for h in hallazgos if id(h) not in sobran]


def _reunir(suyos: Sequence[Hallazgo]) -> Hallazgo:
    primero = suyos[0]
    celdas = nombrar_celdas([h.origen for h in suyos], primero.origen, CELDAS)
    return anotar("dependencia_sin_reportes", primero.origen, primero.valor, cuantas=len(suyos), celdas=celdas)
