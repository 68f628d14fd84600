"""El indicador que falta y el que no se mide en lo mismo que la meta (reglas, 11)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import cantidad
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave, recortar
from pipeline.calculo.faltas.lugares import hoja_de
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar

_POR_CIEN = re.compile(r"%|[x×*·]\s*100\b|\b100\s*[x×*·]", re.IGNORECASE)
_RAZON = re.compile(r"/|÷|\bsobre\b|\brespecto\b|\bdivid", re.IGNORECASE)
MITAD = 0.5


def buscar_indicadores_de_otra_unidad(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Indicador en porcentaje con la meta en número, o indicador que cuenta con la meta en porcentaje."""
    return [h for a in actividades if a.indicador and a.meta_valor for h in _comparar(a)]


def buscar_indicadores_ausentes(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Las actividades sin indicador de una hoja donde al menos la mitad lo tiene."""
    hallazgos = []
    for todas in agrupar(actividades, hoja_de).values():
        con = [a for a in todas if a.indicador]
        sin = [a for a in todas if not a.indicador]
        if sin and len(con) >= MITAD * len(todas):
            columna = con[0].origen("indicador").columna
            hallazgos += [
                anotar(
                    "indicador_ausente", replace(a.origen(), columna=columna), "", actividad=recortar(a.actividad, 60)
                )
                for a in sin
            ]
    return hallazgos


def es_porcentual(indicador: str) -> bool:
    """El indicador se mide en porcentaje: lo dice, o multiplica por cien."""
    clave = f" {llave(indicador)} "
    return bool(
        _POR_CIEN.search(indicador)
        or any(clave.startswith(f" {inicio} ") for inicio in _formas("porcentuales"))
        or any(f" {senal} " in clave for senal in _formas("senales"))
    )


def es_conteo(indicador: str) -> bool:
    """El indicador cuenta unidades: empieza por «Número de» o algo así, y no divide."""
    clave = llave(indicador)
    empieza = indicador.lstrip().startswith("#") or any(clave.startswith(f"{inicio} ") for inicio in _formas("conteos"))
    return empieza and not _RAZON.search(indicador)


def _comparar(a: Actividad) -> Iterator[Hallazgo]:
    datos = {"meta": cantidad(a.meta_valor or 0.0), "celda": a.origen("meta_producto").celda}
    if (
        a.meta_unidad != "%"
        and "%" not in a.meta_producto
        and es_porcentual(a.indicador)
        and not es_conteo(a.indicador)
    ):
        yield anotar("indicador_en_porcentaje_con_meta_en_numero", a.origen("indicador"), a.indicador, **datos)
    elif a.meta_unidad == "%" and es_conteo(a.indicador) and not es_porcentual(a.indicador):
        yield anotar("indicador_de_conteo_con_meta_en_porcentaje", a.origen("indicador"), a.indicador, **datos)


@cache
def _formas(clase: str) -> tuple[str, ...]:
    return tuple(llave(forma) for forma in cargar("faltas")["indicador"][clase])
