"""Las sumas por total, instrumento, componente, subcomponente, dependencia y etapa (reglas, 5)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from pipeline.calculo.zona import zona_de
from pipeline.entidad import Entidad
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen
from pipeline.tablas.seguimiento import ESTADOS, SIN_REPORTE, Seguimiento

_SUMAS = ("actividades", "aplica", "cumplida", "peso", "ponderado", "avance")


def resumir(filas: Sequence[Seguimiento], entidad: Entidad, corte: date) -> tuple[Resumen, ...]:
    """Los resúmenes de un corte: el total y, por cada dimensión que alguna actividad tiene, sus grupos.

    Los grupos van como aparecen en el plan; las dependencias, como en el catálogo. Con dependencias y etapas
    una actividad cuenta en cada una de las suyas; en lo demás, una vez. Las proporciones van de 0 a 1.
    """
    seguimiento = _tabla(filas)
    resumenes = _resumir(seguimiento, "total", entidad, corte)
    for dimension in ("instrumento", "componente", "subcomponente", "dependencia", "etapa"):
        if not (seguimiento[dimension].str.len() > 0).any():
            continue
        grupos = seguimiento
        if dimension in ("dependencia", "etapa"):
            grupos = seguimiento.explode(dimension).fillna({dimension: ""})
        grupos = grupos.assign(**{dimension: grupos[dimension].replace("", SIN_NOMBRE[dimension])})
        resumenes += _resumir(grupos, dimension, entidad, corte)
    return tuple(resumenes)


def _tabla(filas: Sequence[Seguimiento]) -> pd.DataFrame:
    """Una fila por actividad; lo que no aplica pesa cero."""
    return pd.DataFrame.from_records(
        [
            {
                "total": "total",
                "instrumento": f.instrumento,
                "componente": f.componente,
                "subcomponente": f.subcomponente,
                "dependencia": tuple(dict.fromkeys(f.dependencias)),
                "etapa": tuple(dict.fromkeys(f.etapas)),
                "actividades": 1,
                "aplica": int(f.aplica),
                "cumplida": int(f.cumplida),
                "peso": f.peso if f.aplica else 0.0,
                "ponderado": f.peso * (f.avance_corte or 0.0),
                "avance": f.avance_corte or 0.0,
                **{estado: int(f.estado == estado) for estado in ESTADOS},
            }
            for f in filas
        ],
        columns=["total", *SIN_NOMBRE, *_SUMAS, *ESTADOS],
    )


def _resumir(tabla: pd.DataFrame, dimension: str, entidad: Entidad, corte: date) -> list[Resumen]:
    """Un resumen por grupo. El subcomponente se agrupa dentro de su componente."""
    if tabla.empty:
        return [_hacer({}, corte, dimension, "", "total", entidad)] if dimension == "total" else []
    llaves = ["componente", "subcomponente"] if dimension == "subcomponente" else [dimension]
    sumas = tabla.groupby(llaves, sort=False)[[*_SUMAS, *ESTADOS]].sum()
    grupos = [
        (nombre if isinstance(nombre, tuple) else ("", nombre), fila)
        for nombre, fila in zip(sumas.index, sumas.to_dict("records"), strict=True)
    ]
    if dimension == "dependencia":
        orden = {d.nombre: i for i, d in enumerate(entidad.dependencias)}
        grupos.sort(key=lambda g: orden.get(g[0][1], len(orden)))
    return [_hacer(fila, corte, dimension, grupo, nombre, entidad) for (grupo, nombre), fila in grupos]


def _hacer(fila: dict[Any, Any], corte: date, dimension: str, grupo: str, nombre: str, entidad: Entidad) -> Resumen:
    aplican, cumplidas = int(fila.get("aplica", 0)), int(fila.get("cumplida", 0))
    cumplimiento = cumplidas / aplican if aplican else None
    return Resumen(
        corte=corte,
        dimension=dimension,
        grupo=grupo,
        nombre=nombre,
        actividades=int(fila.get("actividades", 0)),
        aplican=aplican,
        cumplidas=cumplidas,
        cumplimiento=cumplimiento,
        avance=_avance(fila) if aplican else None,
        zona=zona_de(cumplimiento, entidad.semaforo),
        sin_reporte=int(fila.get(SIN_REPORTE, 0)),
        estados={estado: int(fila.get(estado, 0)) for estado in ESTADOS},
    )


def _avance(fila: dict[Any, Any]) -> float:
    """El promedio por pesos; si los que aplican pesan cero, el promedio simple. Nunca pasa de 1."""
    if fila["peso"] > 0:
        return min(float(fila["ponderado"] / fila["peso"]), 1.0)
    return float(fila["avance"] / fila["aplica"])
