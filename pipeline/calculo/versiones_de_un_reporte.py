"""Un reporte que llegó en dos versiones se dice una vez por hoja y no en cada uno de sus renglones."""

from collections.abc import Sequence

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.faltas.lugares import nombrar_celdas

ANTERIOR, MISMA_FECHA = "reporte_reemplazado", "reporte_duplicado"
DESDE = 4
"""Con menos, se dice de cada renglón."""
CELDAS = 20


def reunir_versiones(hallazgos: Sequence[Hallazgo]) -> list[Hallazgo]:
    """Los hallazgos; los que dicen lo mismo de muchas filas de una hoja, reunidos donde estaba el primero."""
    grupos = agrupar(
        (h for h in hallazgos if h.nombre in (ANTERIOR, MISMA_FECHA)), lambda h: (h.nombre, h.origen.en_su_hoja)
    )
    muchos = [suyos for suyos in grupos.values() if len(suyos) >= DESDE]
    reunidos = {id(suyos[0]): _reunir(suyos) for suyos in muchos}
    sobran = {id(h) for suyos in muchos for h in suyos[1:]}
    return [reunidos.get(id(h), h) for h in hallazgos if id(h) not in sobran]


def _reunir(suyos: Sequence[Hallazgo]) -> Hallazgo:
    primero = suyos[0]
    celdas = nombrar_celdas([h.origen for h in suyos], primero.origen, CELDAS)
    if primero.nombre == ANTERIOR:
        return anotar("version_anterior_del_reporte", primero.origen, primero.valor, cuantos=len(suyos), celdas=celdas)
    return anotar("versiones_con_la_misma_fecha", primero.origen, primero.valor, cuantos=len(suyos), celdas=celdas)
