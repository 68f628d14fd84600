"""Qué debe cumplir cada clave de `entidad.toml`; lo que no lo cumple se dice con su nombre y su remedio."""

from dataclasses import fields
from datetime import date, datetime
from difflib import get_close_matches
from math import isfinite
from typing import Any

from pipeline.entidad.tipos import Dependencia, Entidad


class ErrorDeEntidad(Exception):
    """`entidad.toml` no se puede usar; el mensaje dice qué clave y qué hacer."""


_OPCIONES: dict[tuple[str, str], tuple[str, ...]] = {
    ("cortes", "esquema"): ("cuatrimestral", "semestral", "trimestral", "libre"),
    ("cortes", "dias"): ("habiles", "calendario"),
    ("calculo", "actividad_compartida"): ("maximo", "minimo", "promedio", "suma"),
    ("calculo", "sin_fecha"): ("31-dic", "reporte"),
    ("calculo", "base"): ("reportado", "verificado"),
}
_QUE_ES: dict[str, str] = {
    "date | None": "una fecha como 2026-08-31, sin comillas",
    "str": "un texto entre comillas",
    "bool": "true o false",
    "int": "un número entero, desde 0",
    "float": "un número",
    "tuple[date, ...]": "una lista de fechas como [2026-08-31]",
    "tuple[str, ...]": "una lista de textos entre comillas",
}


def comprobar_claves(clase: type, valores: Any, seccion: str, archivo: str) -> None:
    """Que cada clave de una sección se conozca y traiga lo que debe. ErrorDeEntidad si no."""
    if not isinstance(valores, dict):
        raise ErrorDeEntidad(f"{archivo}: `{seccion}` es una sección: escríbala como [{seccion}].")
    tipos = {campo.name: str(campo.type) for campo in fields(clase)}
    donde = f" en [{seccion}]" if seccion else ""
    for clave, valor in valores.items():
        if clave not in tipos:
            raise ErrorDeEntidad(f"{archivo}: no se conoce la clave `{clave}`{donde}. {_sugerir(clave, tipos)}")
        if not _es_de(valor, tipos[clave]):
            raise ErrorDeEntidad(f"{archivo}: `{clave}`{donde} debe ser {_QUE_ES[tipos[clave]]}; dice «{valor}».")
        opciones = _OPCIONES.get((seccion, clave))
        if opciones and valor not in opciones:
            raise ErrorDeEntidad(f"{archivo}: `{clave}`{donde} debe ser una de: {', '.join(opciones)}; dice «{valor}».")


def comprobar_libre(seccion: str, valores: Any, archivo: str) -> None:
    """Que una sección de claves propias de la entidad ([pesos], [titulos], [estados]) traiga lo que debe."""
    if not isinstance(valores, dict):
        raise ErrorDeEntidad(f"{archivo}: `{seccion}` es una sección: escríbala como [{seccion}].")
    for clave, valor in valores.items():
        if seccion == "pesos":
            bien, que = _es_de(valor, "float") and valor >= 0, "un número desde 0"
        else:
            bien, que = _es_de(valor, "str"), "un texto entre comillas"
        if not bien:
            raise ErrorDeEntidad(f"{archivo}: en [{seccion}], «{clave}» debe ser {que}; dice «{valor}».")


def comprobar_entidad(entidad: Entidad, archivo: str) -> None:
    """Lo que no se ve en una clave sola."""
    if not 2000 <= entidad.vigencia <= 2100:
        raise ErrorDeEntidad(f"{archivo}: `vigencia` debe ser un año de cuatro cifras; dice «{entidad.vigencia}».")
    if not 0 <= entidad.semaforo.media <= entidad.semaforo.alta <= 100:
        raise ErrorDeEntidad(f"{archivo}: en [semaforo], `media` va de 0 a `alta`, y `alta` hasta 100.")
    if entidad.cortes.esquema == "libre" and not entidad.cortes.fechas:
        raise ErrorDeEntidad(f'{archivo}: el esquema "libre" pide `fechas` en [cortes].')
    nombres = [d.nombre for d in entidad.dependencias]
    for dependencia in entidad.dependencias:
        _comprobar_dependencia(dependencia, nombres, archivo)


def _comprobar_dependencia(dependencia: Dependencia, nombres: list[str], archivo: str) -> None:
    if not dependencia.nombre:
        raise ErrorDeEntidad(f"{archivo}: hay una [[dependencias]] sin `nombre`.")
    if dependencia.padre and dependencia.padre not in nombres:
        cerca = get_close_matches(dependencia.padre, nombres, 1, 0.5)
        raise ErrorDeEntidad(
            f"{archivo}: el `padre` de «{dependencia.nombre}», «{dependencia.padre}», no está en el catálogo."
            + (f" ¿Quiso decir «{cerca[0]}»?" if cerca else "")
        )


def _es_de(valor: Any, tipo: str) -> bool:
    """El valor es de ese tipo; las secciones, que ya vienen armadas, siempre."""
    if tipo.startswith("tuple[") and tipo in _QUE_ES:
        return isinstance(valor, list) and all(_es_de(v, tipo[6:-6]) for v in valor)
    if tipo in ("date", "date | None"):
        return isinstance(valor, date) and not isinstance(valor, datetime)
    if tipo == "int":
        return isinstance(valor, int) and not isinstance(valor, bool) and valor >= 0
    if tipo == "float":
        return isinstance(valor, int | float) and not isinstance(valor, bool) and isfinite(valor)
    return isinstance(valor, {"str": str, "bool": bool}.get(tipo, object))


def _sugerir(clave: str, conocidas: dict[str, str]) -> str:
    cerca = get_close_matches(clave, conocidas, 1, 0.5)
    return f"¿Quiso decir `{cerca[0]}`?" if cerca else f"Se conocen: {', '.join(conocidas)}."
