"""Componentes, subcomponentes e instrumentos: qué nombra un texto, según el vocabulario."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.base.texto import a_oracion, junto, llave
from pipeline.vocabulario import cargar, singular
from pipeline.vocabulario.instrumentos import instrumentos

CASI_IGUAL = 93.0
_COMPONENTE = re.compile(
    r"^\s*componente\s*(?:n[°º.o]*\s*)?(\d{1,2}\b|[ivx]{1,4}\b)?\s*[:.\-–]*\s*(.*)$", re.IGNORECASE | re.DOTALL
)
_SUBCOMPONENTE = re.compile(
    r"^\s*sub\s*-?\s*componente(?:\s*/\s*proceso)?\s*(?:n[°º.o]*\s*)?(\d{1,2}(?:\.\d{1,2})?)?\s*[:.\-–]*\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_COLA_DE_VIGENCIA = re.compile(r"[\s\-–,(:]+(?:vigencia|año)?\s*20\d\d\s*\)?\s*$", re.IGNORECASE)
_NUMERO_INICIAL = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5})\s*[.)\-–:]+\s*(?=\S)")


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
        return Grupo(_bonito(limpio))
    if hallado := _SUBCOMPONENTE.match(limpio):
        nombre = hallado[2] or limpio
        return Grupo(_componente_del_subcomponente(nombre), _bonito(nombre), inferido=True)
    if hallado := _COMPONENTE.match(limpio):
        return Grupo(_componente_dicho(hallado[1], hallado[2]) or _bonito(limpio))
    nombre = _NUMERO_INICIAL.sub("", limpio)
    dueno = _componente_del_subcomponente(nombre)
    if dueno:
        return Grupo(dueno, _bonito(nombre), inferido=True)
    if es_componente or _componente_conocido(nombre):
        return Grupo(_componente_conocido(nombre) or _bonito(nombre))
    return Grupo("", _bonito(nombre))


def es_bloque(texto: str) -> bool:
    """El texto nombra una parte del programa que agrupa componentes («Componente transversal»)."""
    return singular(texto) in _bloques()


def subgrupo_de_texto(texto: str, componente: str) -> Grupo:
    """El de una columna de subcomponentes: si su fila ya dijo un componente conocido, lo suyo no es otro."""
    dicho = grupo_de_texto(texto)
    conocido = es_bloque(componente) or numero_de_componente(componente) is not None
    if conocido and dicho.componente and not dicho.inferido:
        return Grupo("", _bonito(_NUMERO_INICIAL.sub("", junto(texto))))
    return dicho


def componente_de_columnas(titulos: Iterable[str]) -> str:
    """El componente que los títulos de una tabla delatan («Tipo de racionalización»); vacío si ninguno."""
    return next((c for t in titulos if (c := _columnas().get(singular(t)))), "")


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
    nombre = _NUMERO_INICIAL.sub("", limpio)
    return bool(
        re.match(r"^\s*(?:sub\s*)?componente\b", limpio, re.IGNORECASE)
        or _componente_del_subcomponente(nombre)
        or _componente_conocido(nombre)
    )


def componente_de_rotulo(texto: str) -> str:
    """El componente que dice un título de hoja o un rótulo («Componente 3: …», «3. RENDICION»); vacío si ninguno."""
    limpio = junto(texto)
    if es_bloque(limpio):
        return _bonito(limpio)
    if (hallado := _COMPONENTE.match(limpio)) and (hallado[1] or hallado[2]):
        return _componente_dicho(hallado[1], hallado[2])
    if hallado := re.search(r"\bcomp(?:onente)?\.?\s*(\d)\b", limpio, re.IGNORECASE):
        return _por_numero(hallado[1], "")
    nombre = _NUMERO_INICIAL.sub("", limpio)
    return _componente_conocido(nombre) or _componente_recortado(nombre)


def componente_de_referencia(texto: str) -> str:
    """El componente al que se refiere una celda de un reporte: su número (`4`), su nombre o «PTEP componente 3»."""
    limpio = junto(texto)
    return _por_numero(limpio, "") if limpio.isdigit() else componente_de_rotulo(limpio)


def numero_de_componente(nombre: str) -> int | None:
    """El número de un componente del vocabulario; None si no está."""
    return next((c["numero"] for c in cargar("componentes")["componentes"] if c["nombre"] == nombre), None)


def instrumento_de_rotulo(texto: str) -> str:
    """El instrumento que nombra un título; el de forma más larga si nombra varios; vacío si ninguno."""
    clave = f" {singular(texto)} "
    formas = [f for f in _instrumentos() if f" {f} " in clave]
    return _instrumentos()[max(formas, key=len)] if formas else ""


def el_mas_amplio(uno: str, otro: str) -> str:
    """De dos instrumentos que nombran los rótulos de una hoja, el que contiene al otro (el primero del vocabulario)."""
    orden = [i.nombre for i in instrumentos()]
    return min((i for i in (uno, otro) if i), key=lambda i: orden.index(i) if i in orden else len(orden), default="")


@cache
def _instrumentos() -> dict[str, str]:
    return {singular(t): i.nombre for i in instrumentos() for t in i.titulos}


@cache
def _componentes() -> dict[str, str]:
    return {singular(t): c["nombre"] for c in cargar("componentes")["componentes"] for t in (c["nombre"], *c["alias"])}


@cache
def _bloques() -> frozenset[str]:
    return frozenset(map(singular, cargar("componentes")["bloques"]))


@cache
def _columnas() -> dict[str, str]:
    return {singular(t): c["nombre"] for c in cargar("componentes")["componentes"] for t in c.get("columnas", ())}


@cache
def _subcomponentes() -> dict[str, str]:
    return {singular(t): c["nombre"] for c in cargar("componentes")["componentes"] for t in c["subcomponentes"]}


@cache
def _componente_conocido(texto: str) -> str:
    return _parecido(texto, _componentes())


@cache
def _componente_recortado(texto: str) -> str:
    """El componente de un nombre al que le falta el final: Excel corta los de las hojas en 31 letras."""
    clave = singular(texto)
    hallados = {nombre for forma, nombre in _componentes().items() if forma.startswith(clave)}
    return hallados.pop() if len(clave) >= 18 and len(hallados) == 1 else ""


@cache
def _componente_del_subcomponente(texto: str) -> str:
    return _parecido(texto, _subcomponentes())


def _parecido(texto: str, formas: dict[str, str]) -> str:
    clave = singular(texto)
    if not clave or len(clave) > 160:
        return ""
    if clave in formas:
        return formas[clave]
    cercano = (
        process.extractOne(clave, formas.keys(), scorer=fuzz.ratio, score_cutoff=CASI_IGUAL) if len(clave) > 9 else None
    )
    return formas[cercano[0]] if cercano else ""


def _componente_dicho(numero: str | None, texto: str) -> str:
    """El componente que nombra un rótulo «Componente N: nombre», sin la cola que dice el plan o la vigencia."""
    nombre = texto if _componente_conocido(texto) else _sin_plan(texto)
    return _componente_conocido(nombre) or _por_numero(numero, nombre) or _bonito(nombre)


def _sin_plan(texto: str) -> str:
    """`Rendición de cuentas - PAAC 2026` → `Rendición de cuentas`."""
    sin_anio = _COLA_DE_VIGENCIA.sub("", texto)
    partes = re.split(r"\s+[-–]\s+", sin_anio)
    return " - ".join(partes[:-1]) if len(partes) > 1 and instrumento_de_rotulo(partes[-1]) else sin_anio


def _por_numero(numero: str | None, texto: str) -> str:
    """«Componente 3» sin más: el tercero del vocabulario."""
    if not numero or llave(texto) or not numero.isdigit():
        return ""
    return next((str(c["nombre"]) for c in cargar("componentes")["componentes"] if c["numero"] == int(numero)), "")


def _bonito(texto: str) -> str:
    return a_oracion(junto(texto).strip(" .:-–"))
