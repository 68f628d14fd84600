"""Los estilos de la plantilla: se usan los suyos, y los que falten se crean con los de la casa."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from pipeline.base.texto import llave
from pipeline.salidas._word.estilos import (
    CLAVES,
    DE_TABLA,
    ENCABEZADO_DE_TABLA,
    ESTILOS,
    LEYENDA,
    NORMAL,
    NOTA,
    NOTA_DE_TABLA,
    POR_LLENAR,
    TITULOS,
    xml_de_estilos,
)

_LOS_DEL_INFORME = (*TITULOS, LEYENDA, NOTA, POR_LLENAR, DE_TABLA, ENCABEZADO_DE_TABLA, NOTA_DE_TABLA)
_PROPIOS = {e.nombre for e in ESTILOS if e.propio}
"""Los que inventó el programa: crearlos no es noticia."""
_DE_TABLAS = {DE_TABLA: 16, NOTA_DE_TABLA: 16, ENCABEZADO_DE_TABLA: 15}
"""Su letra en una plantilla, en medios puntos: la de la entidad puede ser más ancha que la de la casa."""


def casar_estilos(documento: Document) -> tuple[dict[str, str], list[str]]:
    """De cada estilo de la casa, su identificador en la plantilla; y los nombres de los de Word que hubo que crear."""
    estilos = documento.styles.element
    suyos = {_nombre(e): e.get(qn("w:styleId")) for e in _de_parrafo(estilos)}
    ocupados = {e.get(qn("w:styleId")) for e in estilos.iter(qn("w:style"))}
    normal = next((e.get(qn("w:styleId")) for e in _de_parrafo(estilos) if _es_normal(e)), "")
    claves, creados = {CLAVES[NORMAL]: normal or suyos.get(llave(NORMAL), "")}, []
    for nuevo in xml_de_estilos().findall(qn("w:style")):
        nombre = nuevo.find(qn("w:name")).get(qn("w:val"))
        clave = nuevo.get(qn("w:styleId"))
        if nombre not in _LOS_DEL_INFORME:
            continue
        if propio := suyos.get(llave(nombre)):
            claves[clave] = propio
            continue
        claves[clave] = _libre(clave, ocupados)
        estilos.append(_crear(nuevo, claves))
        creados += [] if nombre in _PROPIOS else [nombre]
    return claves, creados


def poner_estilos(elementos: Iterable[Any], claves: dict[str, str]) -> None:
    """Cambia los identificadores de la casa por los de la plantilla."""
    for elemento in elementos:
        for marca in elemento.iter(qn("w:pStyle")):
            marca.set(qn("w:val"), claves.get(marca.get(qn("w:val")), marca.get(qn("w:val"))))


def niveles_de_titulo(documento: Document) -> dict[str, int]:
    """Del identificador de cada estilo de título de la plantilla, su nivel desde 1."""
    niveles = {}
    for estilo in _de_parrafo(documento.styles.element):
        hondo = estilo.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        nombre = _nombre(estilo)
        if nombre in map(llave, TITULOS):
            niveles[estilo.get(qn("w:styleId"))] = int(nombre[-1])
        elif hondo is not None and hondo.get(qn("w:val"), "9") in "012345678":
            niveles[estilo.get(qn("w:styleId"))] = int(hondo.get(qn("w:val"))) + 1
    return niveles


def _crear(nuevo: Any, claves: dict[str, str]) -> Any:
    """El estilo de la casa, sobre el Normal y con la letra de la plantilla."""
    if medios := _DE_TABLAS.get(nuevo.find(qn("w:name")).get(qn("w:val"))):
        for medida in nuevo.iter(qn("w:sz"), qn("w:szCs")):
            medida.set(qn("w:val"), str(medios))
    nuevo.set(qn("w:styleId"), claves[nuevo.get(qn("w:styleId"))])
    for nombre in ("w:basedOn", "w:next"):
        marca = nuevo.find(qn(nombre))
        if marca is not None and claves[CLAVES[NORMAL]]:
            marca.set(qn("w:val"), claves[CLAVES[NORMAL]])
        elif marca is not None:
            nuevo.remove(marca)
    return nuevo


def _libre(clave: str, ocupados: set[str]) -> str:
    numero = 1
    while (candidata := f"{clave}{numero if numero > 1 else ''}") in ocupados:
        numero += 1
    ocupados.add(candidata)
    return candidata


def _de_parrafo(estilos: Any) -> list[Any]:
    return [e for e in estilos.iter(qn("w:style")) if e.get(qn("w:type"), "paragraph") == "paragraph"]


def _nombre(estilo: Any) -> str:
    nombre = estilo.find(qn("w:name"))
    return llave(nombre.get(qn("w:val"), "")) if nombre is not None else ""


def _es_normal(estilo: Any) -> bool:
    return estilo.get(qn("w:default")) in ("1", "true", "on")
