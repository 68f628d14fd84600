"""Escribe una celda: un número como número, una fecha como fecha y un texto siempre como texto."""

import math
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pipeline.base.origen import letra_de_columna
from pipeline.salidas.llenado.arbol import leer_prefijo, poner_atributo, quitar_atributo
from pipeline.salidas.llenado.estilos import Estilos
from pipeline.salidas.llenado.hoja import Celda
from pipeline.salidas.llenado.marcas import Fuente, Registro, Valor
from pipeline.salidas.llenado.textos import (
    Tramo,
    Tramos,
    es_corriente,
    escapar_texto,
    escribir_tramos,
    juntar,
    sustituir,
)  # fmt: skip

_HUECO = "\0"


class Escrita(NamedTuple):
    """Una celda como queda: su XML, su columna, y el texto y estilo con que se mide (vacío si no es texto)."""

    xml: str
    columna: int
    texto: str = ""
    estilo: int = 0


def llenar_celda(
    celda: Celda, referencia: str, fuente: Fuente, registro: Registro, estilos: Estilos, dia_cero: date
) -> Escrita:
    """La celda con sus marcas cambiadas. Si es una sola marca recibe el valor con su tipo; si no, un texto."""
    estilo = int(celda.nodo.atributo("s") or 0)
    marcas = celda.marcas
    valor: Valor = None
    solo = len(marcas) == 1 and juntar(celda.tramos).strip() == marcas[0].nombre and fuente.conoce(marcas[0])
    if solo:
        valor = fuente.valor(marcas[0], registro)
    if isinstance(valor, bool):
        valor = "Sí" if valor else "No"
    tramos: Tramos = ()
    if solo and isinstance(valor, str):
        letra = next(t.letra for t in celda.tramos if t.texto.strip())
        tramos = (Tramo(letra, valor),)
    elif not solo:
        tramos = sustituir(celda.tramos, fuente, registro)
        valor = juntar(tramos)
    nuevo = estilos.para(estilo, valor)
    apertura = poner_atributo(quitar_atributo(celda.nodo.apertura, "t"), "r", referencia)
    if nuevo != estilo:
        apertura = poner_atributo(apertura, "s", nuevo)
    xml = _escribir(apertura, valor, tramos, celda.nodo.prefijo, dia_cero)
    return Escrita(xml, celda.columna, valor if isinstance(valor, str) else "", nuevo)


def escribir_valor(
    apertura: str, fila: int, columna: int, valor: Valor, estilo: int, estilos: Estilos, dia_cero: date
) -> Escrita:
    """Una celda con un valor en lugar de lo que tenía; `apertura` es su etiqueta, con su estilo."""
    if valor is None:
        molde = _molde(apertura, columna, estilo)
        return Escrita(f"{molde.antes}{fila}{molde.despues}/>", columna, "", estilo)
    if isinstance(valor, bool):
        valor = "Sí" if valor else "No"
    if isinstance(valor, str) and valor:
        nuevo = estilos.para_texto(estilo, valor)
        molde = _molde(apertura, columna, nuevo)
        texto = valor if es_corriente(valor) else escapar_texto(valor)
        return Escrita(f"{molde.antes}{fila}{molde.texto}{texto}{molde.cierra}", columna, valor, nuevo)
    nuevo = estilos.para(estilo, valor)
    molde = _molde(apertura, columna, nuevo)
    return Escrita(
        _escribir(f"{molde.antes}{fila}{molde.despues}", valor, (), molde.prefijo, dia_cero), columna, "", nuevo
    )


class Molde(NamedTuple):
    """La etiqueta de una celda partida donde va el número de su fila, y lo que rodea su texto."""

    antes: str
    despues: str
    texto: str
    cierra: str
    prefijo: str


@lru_cache(maxsize=4096)
def _molde(apertura: str, columna: int, estilo: int) -> Molde:
    """La etiqueta de una celda con su estilo: las copias de una fila comparten las suyas."""
    apertura = poner_atributo(quitar_atributo(apertura, "t"), "r", f"{_letra(columna)}{_HUECO}")
    if estilo or " s=" in apertura:
        apertura = poner_atributo(apertura, "s", estilo)
    antes, _, despues = apertura.removesuffix("/>").removesuffix(">").rstrip().partition(_HUECO)
    p = leer_prefijo(apertura)
    texto = f'{despues} t="inlineStr"><{p}is><{p}t xml:space="preserve">'
    return Molde(antes, despues, texto, f"</{p}t></{p}is></{p}c>", p)


def fila_y_columna(fila: int, columna: int) -> str:
    """`C12`."""
    return f"{_letra(columna)}{fila}"


@lru_cache(maxsize=1024)
def _letra(columna: int) -> str:
    return letra_de_columna(columna)


def _escribir(apertura: str, valor: Valor, tramos: Tramos, prefijo: str, dia_cero: date) -> str:
    abierta = apertura.removesuffix("/>").removesuffix(">").rstrip()
    if isinstance(valor, str) and valor:
        return f'{abierta} t="inlineStr"><{prefijo}is>{escribir_tramos(tramos, prefijo)}</{prefijo}is></{prefijo}c>'
    if isinstance(valor, date):
        valor = date(valor.year, valor.month, valor.day).toordinal() - dia_cero.toordinal()
    if isinstance(valor, int | float) and math.isfinite(valor):
        return f"{abierta}><{prefijo}v>{valor!r}</{prefijo}v></{prefijo}c>"
    return f"{abierta}/>"
