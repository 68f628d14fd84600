"""Qué debe cumplir cada clave de `entidad.toml`; lo que no lo cumple se dice con su nombre y su remedio."""

from dataclasses import fields
from datetime import date, datetime
from difflib import get_close_matches
from math import isfinite
from typing import Any

from pipeline.entidad.problemas import Problema
from pipeline.entidad.tipos import Dependencia, Entidad

_OPCIONES: dict[tuple[str, str], tuple[str, ...]] = {
    ("cortes", "esquema"): ("cuatrimestral", "semestral", "trimestral", "libre"),
    ("cortes", "dias"): ("habiles", "calendario"),
    ("calculo", "actividad_compartida"): ("maximo", "minimo", "promedio", "suma"),
    ("calculo", "sin_fecha"): ("31-dic", "reporte"),
    ("calculo", "base"): ("reportado", "verificado"),
    ("firmas", "rol"): ("elaboro", "reviso", "aprobo"),
}
_QUE_ES: dict[str, str] = {
    "date | None": "una fecha como 2026-08-31, sin comillas",
    "str": "un texto entre comillas",
    "bool": "true o false, sin comillas",
    "int": "un número entero, desde 0 y sin comillas",
    "float": "un número, sin comillas",
    "Escrito": "un texto entre comillas, un número o una fecha",
    "tuple[date, ...]": "una lista de fechas como [2026-08-31]",
    "tuple[str, ...]": "una lista de textos entre comillas",
}


def comprobar_claves(clase: type, valores: Any, seccion: str, numero: int = 0) -> list[Problema]:
    """Lo que no se conoce o no trae lo que debe en una sección."""
    if not isinstance(valores, dict):
        return [Problema(f"`{seccion}` es una sección: escríbala como [{seccion}].", "", seccion)]
    tipos = {campo.name: str(campo.type) for campo in fields(clase)}
    donde = f" en [{seccion}]" if seccion else ""
    problemas = []
    for clave, valor in valores.items():
        opciones = _OPCIONES.get((seccion, clave))
        if clave not in tipos:
            que = f"no se conoce la clave `{clave}`{donde}. {_sugerir(clave, tipos)}"
        elif not _es_de(valor, tipos[clave]):
            que = f"`{clave}`{donde} debe ser {_QUE_ES[tipos[clave]]}; dice {_escrito(valor)}."
        elif opciones and valor not in opciones:
            que = f"`{clave}`{donde} debe ser una de: {', '.join(opciones)}; dice «{valor}».{_quiso(valor, opciones)}"
        else:
            continue
        problemas.append(Problema(que, seccion, clave, numero))
    return problemas


def _escrito(valor: object) -> str:
    """El valor como está en el archivo: con comillas si es un texto, que suele ser la falta."""
    return f'"{valor}"' if isinstance(valor, str) else f"«{valor}»"


def comprobar_libre(seccion: str, valores: Any) -> list[Problema]:
    """Lo que no trae lo que debe en una sección de claves propias de la entidad ([pesos], [titulos], [estados])."""
    if not isinstance(valores, dict):
        return [Problema(f"`{seccion}` es una sección: escríbala como [{seccion}].", "", seccion)]
    problemas = []
    for clave, valor in valores.items():
        if seccion == "pesos":
            bien, que = _es_de(valor, "float") and valor >= 0, "un número desde 0"
        else:
            bien, que = _es_de(valor, "str"), "un texto entre comillas"
        if not bien:
            problemas.append(Problema(f"en [{seccion}], «{clave}» debe ser {que}; dice «{valor}».", seccion, clave))
    return problemas


def comprobar_entidad(entidad: Entidad) -> list[Problema]:
    """Lo que no se ve en una clave sola."""
    problemas = []
    if not 2000 <= entidad.vigencia <= 2100:
        que = f"`vigencia` debe ser un año de cuatro cifras; dice «{entidad.vigencia}»."
        problemas.append(Problema(que, "", "vigencia"))
    if not 0 <= entidad.semaforo.media <= entidad.semaforo.alta <= 100:
        problemas.append(Problema("en [semaforo], `media` va de 0 a `alta`, y `alta` hasta 100.", "semaforo"))
    if entidad.cortes.esquema == "libre" and not entidad.cortes.fechas:
        problemas.append(Problema('el esquema "libre" pide `fechas` en [cortes].', "cortes", "esquema"))
    if dobles := set(entidad.calendario.no_habiles) & set(entidad.calendario.habiles):
        que = f"en [calendario], {min(dobles).isoformat()} está en `no_habiles` y en `habiles`: deje uno de los dos."
        problemas.append(Problema(que, "calendario", "habiles"))
    for fase in ("informe", "rendicion", "empalme"):
        dias = getattr(entidad.cierre_de_gobierno, fase)
        if dias and (len(dias) != 2 or dias[0] > dias[1]):
            que = f"en [cierre_de_gobierno], `{fase}` lleva su primer día y el último: [2027-04-01, 2027-09-30]."
            problemas.append(Problema(que, "cierre_de_gobierno", fase))
    nombres = [d.nombre for d in entidad.dependencias]
    for numero, dependencia in enumerate(entidad.dependencias):
        problemas += _comprobar_dependencia(dependencia, numero, nombres)
    return problemas


def _comprobar_dependencia(dependencia: Dependencia, numero: int, nombres: list[str]) -> list[Problema]:
    if not dependencia.nombre:
        return [Problema("hay una [[dependencias]] sin `nombre`.", "dependencias", "nombre", numero)]
    if not dependencia.padre or dependencia.padre in nombres:
        return []
    que = f"el `padre` de «{dependencia.nombre}», «{dependencia.padre}», no está en el catálogo."
    cerca = get_close_matches(dependencia.padre, nombres, 1, 0.5)
    return [
        Problema(que + (f" ¿Quiso decir «{cerca[0]}»?" if cerca else ""), "dependencias", "padre", numero),
    ]


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
    if tipo == "Escrito":
        return isinstance(valor, str | date) or _es_de(valor, "float")
    return isinstance(valor, {"str": str, "bool": bool}.get(tipo, object))


def _sugerir(clave: str, conocidas: dict[str, str]) -> str:
    cerca = get_close_matches(clave, conocidas, 1, 0.5)
    return f"¿Quiso decir `{cerca[0]}`?" if cerca else f"Se conocen: {', '.join(conocidas)}."


def _quiso(valor: Any, opciones: tuple[str, ...]) -> str:
    cerca = get_close_matches(str(valor), opciones, 1, 0.5)
    return f" ¿Quiso decir «{cerca[0]}»?" if cerca else ""
