"""Lo que la lectura ya dijo de una fila no se dice otra vez al calcular."""

from collections.abc import Iterable

from pipeline.base.hallazgo import Hallazgo

_YA_LO_DICE = {
    "lapso_al_reves": "inicio_despues_del_fin",
    "actividad_sin_fecha": "sin_fecha",
    "hoja_sin_fechas": "plan_sin_fechas",
    "reporte_sin_cifra": "celda_con_error",
    "hoja_sin_responsables": "responsable_ausente",
    "hoja_sin_metas": "meta_ausente",
}
"""Hallazgo del cálculo → el de la lectura que dice lo mismo."""
_DE_TODA_LA_HOJA = frozenset({"plan_sin_fechas", "responsable_ausente", "meta_ausente"})
"""Los de la lectura que callan al que habla de la hoja entera, estén en la fila que estén."""


def quitar_dichos(nuevos: Iterable[Hallazgo], previos: Iterable[Hallazgo]) -> list[Hallazgo]:
    """Los hallazgos nuevos, sin los que la lectura ya anotó en la misma fila (o en la misma hoja)."""
    dichos = {_lugar(h.nombre, h) for h in previos}
    return [h for h in nuevos if _lugar(_YA_LO_DICE.get(h.nombre, ""), h) not in dichos]


def _lugar(nombre: str, hallazgo: Hallazgo) -> tuple[str, str, str, str, int]:
    origen = hallazgo.origen
    return (nombre, origen.archivo, origen.ruta, origen.hoja, 0 if nombre in _DE_TODA_LA_HOJA else origen.fila)
