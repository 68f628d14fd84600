"""El corte de cada opinión: el que dice su libro; si no, el de su fecha; si no, el de la corrida."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.corte_declarado import corregir_cortes
from pipeline.calculo.resultado import Corte
from pipeline.tablas.opiniones import Opinion


def ubicar_opiniones(
    opiniones: Sequence[Opinion], previas: Iterable[Opinion], cortes: Sequence[Corte], corrida: Corte
) -> list[Hallazgo]:
    """Pone a cada opinión su corte. `previas`: las ya recordadas, que conservan el que se les supuso."""
    hallazgos = corregir_cortes(opiniones, cortes)
    dias = [c.fecha for c in cortes]
    supuestos = {(o.huella, o.hoja): o.corte for o in previas}
    sin_corte: dict[Origen, int] = {}
    for opinion in opiniones:
        if opinion.corte is None and opinion.fecha:
            opinion.corte = _por_fecha(opinion.fecha, dias)
        if opinion.corte is None:
            opinion.corte = supuestos.get((opinion.huella, opinion.hoja)) or corrida.fecha
            lugar = opinion.origen().en_su_hoja
            sin_corte[lugar] = sin_corte.get(lugar, 0) + 1
    datos = {"corte": fecha(corrida.fecha)}
    hallazgos += [anotar("opinion_sin_corte", lugar, "", cuantas=n, **datos) for lugar, n in sin_corte.items()]
    return [*hallazgos, *_de_otra_vigencia(opiniones, dias)]


def _de_otra_vigencia(opiniones: Sequence[Opinion], dias: Sequence[date]) -> list[Hallazgo]:
    """Un hallazgo por hoja y corte."""
    ajenas: dict[tuple[Origen, date], int] = {}
    for opinion in opiniones:
        if opinion.corte and opinion.corte not in dias:
            clave = (opinion.origen().en_su_hoja, opinion.corte)
            ajenas[clave] = ajenas.get(clave, 0) + 1
    return [
        anotar("opinion_de_otra_vigencia", lugar, fecha(corte), cuantas=n, vigencia=dias[-1].year)
        for (lugar, corte), n in ajenas.items()
    ]


def _por_fecha(dia: date, dias: Sequence[date]) -> date | None:
    """El último corte que ya había pasado ese día; antes del primero, o de otra vigencia, ninguno."""
    pasados = bisect_right(dias, dia)
    return dias[pasados - 1] if pasados and dia.year <= dias[-1].year + 1 else None
