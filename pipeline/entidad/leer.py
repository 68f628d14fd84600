"""De `entidad.toml` a la Entidad."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.entidad.abrir import abrir_toml
from pipeline.entidad.comprobar import comprobar_claves, comprobar_entidad, comprobar_libre
from pipeline.entidad.problemas import ErrorDeEntidad, Problema, explicar
from pipeline.entidad.tipos import (
    Calculo,
    Calendario,
    CierreDeGobierno,
    Cortes,
    Dependencia,
    Entidad,
    Estrategia,
    Firma,
    Limites,
    PlanDeclarado,
    Preguntas,
    Semaforo,
)

_SECCIONES: dict[str, type] = {
    "cortes": Cortes,
    "calculo": Calculo,
    "semaforo": Semaforo,
    "preguntas": Preguntas,
    "estrategia": Estrategia,
    "calendario": Calendario,
    "cierre_de_gobierno": CierreDeGobierno,
    "limites": Limites,
}
_LISTAS: dict[str, type] = {"dependencias": Dependencia, "planes": PlanDeclarado, "firmas": Firma}
_LIBRES = ("pesos", "titulos", "estados", "menu_de_transparencia")


def leer_crudo(ruta: Path, obligatorio: bool = True) -> tuple[dict[str, Any], str]:
    """Lo que dice `entidad.toml`, sin comprobar, y su texto. ErrorDeEntidad si no se puede leer o falta."""
    if not obligatorio and not ruta.exists():
        return {}, ""
    return abrir_toml(ruta, "cree el archivo con `nombre` y `vigencia` de la entidad.")


def leer_entidad(ruta: Path) -> Entidad:
    """Lee `entidad.toml`. ErrorDeEntidad, con cada clave, su línea y su remedio, si algo no es como debe."""
    crudo, texto = leer_crudo(ruta)
    return hacer_entidad(crudo, ruta.name, texto)


def hacer_entidad(crudo: dict[str, Any], archivo: str = "entidad.toml", texto: str = "") -> Entidad:
    """Comprueba claves y tipos y arma la Entidad. ErrorDeEntidad con todo lo que haya por corregir."""
    problemas = [
        Problema(f"falta `{clave}`. Qué hacer: agréguela al comienzo del archivo.")
        for clave in ("nombre", "vigencia")
        if clave not in crudo
    ]
    valores = dict(crudo)
    for clave in [c for c in _SECCIONES if c in valores]:
        valores[clave] = _armar(_SECCIONES[clave], valores[clave], clave, 0, problemas)
    for clave in [c for c in _LISTAS if c in valores]:
        valores[clave] = _armar_lista(clave, valores[clave], problemas)
    for clave in [c for c in _LIBRES if c in valores]:
        malos = comprobar_libre(clave, valores[clave])
        problemas += malos
        valores[clave] = {} if malos else valores[clave]
    entidad: Entidad = _armar(Entidad, valores, "", 0, problemas)
    problemas += comprobar_entidad(entidad)
    if problemas:
        raise ErrorDeEntidad(explicar(problemas, archivo, texto))
    return replace(entidad, dependencias=_juntar_alias(entidad.dependencias))


def _armar_lista(clave: str, valores: Any, problemas: list[Problema]) -> tuple[Any, ...]:
    if not isinstance(valores, list) or not all(isinstance(uno, dict) for uno in valores):
        problemas.append(Problema(f"`{clave}` se escribe como [[{clave}]], una vez por elemento.", "", clave))
        return ()
    return tuple(_armar(_LISTAS[clave], uno, clave, numero, problemas) for numero, uno in enumerate(valores))


def _armar(clase: type, valores: Any, seccion: str, numero: int, problemas: list[Problema]) -> Any:
    """La sección con lo que esté bien escrito; lo que no, a los problemas."""
    malos = comprobar_claves(clase, valores, seccion, numero)
    problemas += malos
    claves = {p.clave for p in malos}
    base = {"nombre": "", "vigencia": 2000} if clase is Entidad else {}
    buenos = {c: v for c, v in valores.items() if c not in claves} if isinstance(valores, dict) else {}
    return clase(**{**base, **{c: tuple(v) if isinstance(v, list) else v for c, v in buenos.items()}})


def _juntar_alias(dependencias: tuple[Dependencia, ...]) -> tuple[Dependencia, ...]:
    """Una dependencia escrita dos veces es una sola, con los alias de las dos: así basta pegar un bloque al final."""
    juntas: dict[str, Dependencia] = {}
    for d in dependencias:
        otra = juntas.get(d.nombre)
        juntas[d.nombre] = (
            d
            if otra is None
            else Dependencia(
                d.nombre,
                tuple(dict.fromkeys((*otra.alias, *d.alias))),
                otra.padre or d.padre,
                otra.colectiva or d.colectiva,
                otra.responsable or d.responsable,
            )
        )
    return tuple(juntas.values())
