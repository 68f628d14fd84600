"""El grupo de una actividad: el componente y el subcomponente que nombra un texto, según el vocabulario."""

import re
from dataclasses import dataclass, field

from pipeline.base.texto import junto
from pipeline.lectura.componente_dicho import COMPONENTE, NUMERO_INICIAL, componente_dicho, nombrar
from pipeline.lectura.componentes import (
    componente_conocido,
    componente_del_subcomponente,
    es_bloque,
    numero_de_componente,
)

_SUBCOMPONENTE = re.compile(
    r"^\s*sub\s*-?\s*componente(?:\s*/\s*proceso)?\s*(?:n[°º.o]*\s*)?(\d{1,2}(?:\.\d{1,2})?)?\s*[:.\-–]*\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Grupo:
    """Lo que un texto de grupo nombra; vacío lo que no nombra."""

    componente: str = ""
    subcomponente: str = ""
    inferido: bool = field(default=False, compare=False)
    """El componente no lo dice el texto: es el dueño habitual de ese subcomponente."""
    unico: bool = field(default=False, compare=False)
    """El subcomponente es el único nivel que la tabla dice: si nadie dice el componente, es él."""


def grupo_de_texto(texto: str, es_componente: bool = False) -> Grupo:
    """Clasifica el texto de una columna o banda de grupo. `es_componente`: así la llama su título."""
    limpio = junto(texto)
    if es_bloque(limpio):
        return Grupo(nombrar(limpio))
    if hallado := _SUBCOMPONENTE.match(limpio):
        nombre = hallado[2] or limpio
        return Grupo(componente_del_subcomponente(nombre), nombrar(nombre), inferido=True)
    if hallado := COMPONENTE.match(limpio):
        return Grupo(componente_dicho(hallado[1], hallado[2]) or nombrar(limpio))
    nombre = NUMERO_INICIAL.sub("", limpio)
    dueno = componente_del_subcomponente(nombre)
    if dueno:
        return Grupo(dueno, nombrar(nombre), inferido=True)
    if es_componente or componente_conocido(nombre):
        return Grupo(componente_conocido(nombre) or nombrar(nombre))
    return Grupo("", nombrar(nombre))


def subgrupo_de_texto(texto: str, componente: str) -> Grupo:
    """El de una columna de subcomponentes: si su fila ya dijo un componente conocido, lo suyo no es otro."""
    dicho = grupo_de_texto(texto)
    conocido = es_bloque(componente) or numero_de_componente(componente) is not None
    if conocido and dicho.componente and not dicho.inferido:
        return Grupo("", nombrar(NUMERO_INICIAL.sub("", junto(texto))))
    return dicho


def juntar(antes: Grupo, dicho: Grupo) -> Grupo:
    """El grupo en que se está tras leer otro: un componente dicho no cede ante uno inferido; uno nuevo abre otro."""
    if not dicho.componente or (dicho.inferido and antes.componente and not antes.inferido):
        return Grupo(antes.componente, dicho.subcomponente or antes.subcomponente, antes.inferido, dicho.unico)
    if dicho.componente == antes.componente:
        return Grupo(dicho.componente, dicho.subcomponente or antes.subcomponente, dicho.inferido and antes.inferido)
    return dicho


def es_grupo_conocido(texto: str) -> bool:
    """El texto nombra un componente o subcomponente del vocabulario."""
    limpio = junto(texto)
    if len(limpio) > 160:
        return False
    nombre = NUMERO_INICIAL.sub("", limpio)
    return bool(
        re.match(r"^\s*(?:sub\s*)?componente\b", limpio, re.IGNORECASE)
        or componente_del_subcomponente(nombre)
        or componente_conocido(nombre)
    )
