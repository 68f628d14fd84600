"""Lo que dice que una hoja es de una encuesta, y el nombre del evento que evalúa."""

import re
from functools import cache
from pathlib import PurePath

from pipeline.base.texto import a_oracion, con_mayuscula, llave, visible
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar

_FILAS, _LARGO, _LARGO_DE_SENAL = 12, 160, 100
_ROTULO = re.compile(
    r"\s*(?:nombre del? )?(?:evento|espacio|encuesta|actividad|audiencia|jornada)(?: evaluad[oa]| de di[aá]logo)?"
    r"\s*:\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMERACION = re.compile(r"\s*[(\[]?\d{1,3}[)\].]?\s*$")
_BORDES = " -–—_:;,.·|/()[]"


def hay_senal(malla: Malla, hasta: int) -> bool:
    """Un título de la hoja (hasta esa fila), su nombre o el del archivo dicen que es de una encuesta."""
    escritos = [malla.texto(f, c) for f in list(malla.filas)[:_FILAS] if f <= hasta for c in malla.filas[f]]
    cortos = [t for t in escritos if len(t) <= _LARGO_DE_SENAL]
    dichos = [llave(t) for t in (*cortos, malla.hoja.nombre, PurePath(malla.hoja.archivo).stem)]
    preguntan = sum("?" in t or "¿" in t for t in escritos)
    return preguntan >= 2 or any(f" {s} " in f" {d} " for d in dichos for s in _frases("senales"))


def nombrar_evento(malla: Malla, primera: int) -> str:
    """El evento de una hoja que no lo dice en cada fila: por un rótulo, un título, la hoja o el archivo."""
    previas = [(f, c) for f in malla.filas if f < primera for c in malla.filas[f]]
    titulos = []
    for fila, columna in previas:
        texto = visible(malla.texto(fila, columna))
        if hallado := _ROTULO.fullmatch(texto):
            dicho = hallado[1] or next((malla.texto(fila, c) for c in malla.filas[fila] if c > columna), "")
            if llave(dicho):
                return con_mayuscula(a_oracion(visible(dicho)))
        if len(texto) <= _LARGO and _dice(texto, "eventos", "senales"):
            titulos.append(texto)
    titulos.sort(key=lambda t: not _dice(t, "eventos"))
    archivo = PurePath(malla.hoja.archivo).stem.replace("_", " ")
    for texto in (*titulos, malla.hoja.nombre, archivo):
        if (corto := _sin_generico(texto)) and not llave(corto).isdigit():
            return con_mayuscula(a_oracion(corto))
    return visible(archivo)


def _dice(texto: str, *listas: str) -> bool:
    clave = f" {llave(texto)} "
    return any(f" {frase} " in clave for lista in listas for frase in _frases(lista))


def _sin_generico(texto: str) -> str:
    """Lo que queda de un título sin «Encuesta de satisfacción de la…», un número suelto ni «(respuestas)»."""
    corto = _NUMERACION.sub("", visible(texto)) if not re.search(r"20\d\d", texto[-6:]) else visible(texto)
    while (quitado := _quitar(corto)) != corto:
        corto = quitado
    return corto if sum(c.isalpha() for c in corto) >= 3 else ""


def _quitar(texto: str) -> str:
    suelto = _limpiar(texto)
    for patron in _patrones():
        if hallado := patron.match(suelto):
            return _limpiar(suelto[hallado.end() :])
    for patron in _finales():
        if hallado := patron.search(suelto):
            return _limpiar(suelto[: hallado.start()])
    return suelto


def _limpiar(texto: str) -> str:
    """Sin signos sueltos en los extremos; un paréntesis que cierra lo que abrió se queda."""
    limpio = texto.strip(_BORDES)
    return limpio + ")" if limpio.count("(") > limpio.count(")") else limpio


@cache
def _frases(lista: str) -> tuple[str, ...]:
    return tuple(sorted((llave(f) for f in cargar("encuesta")[lista]), key=len, reverse=True))


@cache
def _patrones() -> tuple[re.Pattern[str], ...]:
    cola = r"(?:\s+(?:de\s+los|de\s+las|de\s+la|del|de|a\s+la|al|sobre|en|el|la|los|las))?(?=[\W_]|$)"
    return tuple(re.compile(_con_tildes(f) + cola, re.IGNORECASE) for f in _frases("genericos"))


@cache
def _finales() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(r"[\W_]+" + _con_tildes(f) + r"[\W_\d]*$", re.IGNORECASE) for f in _frases("genericos"))


def _con_tildes(frase: str) -> str:
    """El patrón de una frase, con sus tildes o sin ellas."""
    con = {"a": "[aá]", "e": "[eé]", "i": "[ií]", "o": "[oó]", "u": "[uú]", "n": "[nñ]", " ": r"[\s_]+"}
    return "".join(con.get(c, re.escape(c)) for c in frase)
