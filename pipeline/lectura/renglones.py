"""Lo que un renglón es cuando no es de una actividad ni de un grupo: pie, numeración o título repetido."""

import re
from functools import cache

from pipeline.base.texto import llave
from pipeline.lectura.cuenta import RUIDO, TITULO
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.grupos import es_grupo_conocido
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo
from pipeline.lectura.malla import texto_de
from pipeline.lectura.membrete import es_membrete
from pipeline.lectura.numeros import a_numero
from pipeline.vocabulario import cargar

_DE_CIFRA = (Tipo.NUMERO, Tipo.ERROR, Tipo.SIN_CALCULAR)
SIN_TEXTO = (*_DE_CIFRA, Tipo.BLANCO)
_AL_PIE = re.compile(r"\s*(?:\*+|\(\*+\)|\d/)\s*[^\W\d]")


def es_pie(propias: list[tuple[int, Celda]]) -> bool:
    """El renglón es de firmas, fuente, nota, totales o una aclaración al pie."""
    texto = texto_de(propias[0][1])
    primeras = llave(texto[:60])
    if _es_suma(texto, propias):
        return True
    palabras = primeras + " "
    if palabras.startswith(_comienzos("frases_de_pie")):
        return len(propias) == 1
    if len(texto) < 60 and palabras.startswith(_comienzos("totales")):
        return all(a_numero(texto_de(c).rstrip("% ")) is not None or c.tipo in SIN_TEXTO for _, c in propias[1:])
    if len(propias) == 1 and _AL_PIE.match(texto):
        return True
    return palabras.startswith(_comienzos("pies")) and any(
        palabras.startswith(pie + " ") and (primeras == pie or ":" in texto[: len(pie) + 25]) for pie in _frases("pies")
    )


_SUMA = re.compile(
    r"(?:(?:sub)?total|suma|promedio|(?:porcentaje|%)(?: mensual| total)?(?: de)? (?:avance|cumplimiento|ejecucion)"
    r"|(?:cumplimiento|avance|ejecucion) (?:total|mensual|acumulad[oa]|del? (?:cronograma|plan|mes|programa)))\b"
)


def _es_suma(texto: str, propias: list[tuple[int, Celda]]) -> bool:
    """«Porcentaje mensual de cumplimiento» y, en las demás celdas, solo cifras."""
    if not _SUMA.match(llave(texto).replace("porcentaje de ", "porcentaje ")):
        return False
    cifras = [c for _, c in propias[1:] if texto_de(c) != texto]
    return bool(cifras) and all(c.tipo in _DE_CIFRA for c in cifras)


@cache
def _frases(lista: str) -> tuple[str, ...]:
    return tuple(sorted((llave(p) for p in cargar("valores")["ruido"][lista]), key=len, reverse=True))


@cache
def _comienzos(lista: str) -> tuple[str, ...]:
    return tuple(frase + " " for frase in _frases(lista))


def repite_titulo(cuerpo: Cuerpo, propias: list[tuple[int, Celda]]) -> bool:
    """Lo que ya estaba sobre la tabla (rótulos, membrete, fajas del encabezado), repetido en otra página."""
    previos = cuerpo.rotulos
    if len(propias) > 1:
        return all(llave(texto) in previos or es_membrete(texto) for texto in (texto_de(c) for _, c in propias))
    clave = llave(texto_de(propias[0][1])) if isinstance(propias[0][1].valor, str) else ""
    if propias[0][0] not in {c.numero for c in cuerpo.encabezado.de(cuerpo.campo_ancla)} and _nombra_el_plan(clave):
        return True
    return bool(clave) and (
        clave in previos or any(len(clave) > 20 and (clave in p or (p in clave and len(p) > 20)) for p in previos)
    )


def _nombra_el_plan(clave: str) -> bool:
    return bool(instrumento_de_rotulo(clave)) and not es_grupo_conocido(clave) and len(clave) < 120


def rotulos_previos(cuerpo: Cuerpo) -> frozenset[str]:
    """Las claves de lo que está más arriba en la hoja y no es de ninguna tabla."""
    reclamos = cuerpo.cuenta.reclamos
    return frozenset(
        llave(texto_de(celda))
        for fila in cuerpo.malla.filas
        if fila < cuerpo.encabezado.fila
        for columna, celda in cuerpo.malla.celdas_de(fila)
        if reclamos.get((fila, columna), TITULO).startswith((TITULO, RUIDO))
    )
