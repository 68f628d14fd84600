"""Lo que dice una celda de un listado, según el tipo de su campo; lo que no se entiende se anota y queda vacío."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from pipeline.base.tabla import FECHA, LISTA, NUMERO, PARTE, PUNTOS, SI_NO, Campo
from pipeline.base.texto import llave
from pipeline.lectura.cifras import Escala, cifra_de_celda, cifra_de_texto
from pipeline.lectura.fechas import a_dia, fecha_de_serie, fechas_de
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import texto_de
from pipeline.lectura.tiempo import plano
from pipeline.tablas.avances import Medida
from pipeline.vocabulario import cargar

_SI, _NO = ("si", "s", "x", "verdadero", "true", "1", "acepto", "autorizo"), ("no", "n", "falso", "false", "0")
_SI_CON_ALGO = ("si ", "acepto ", "autorizo ")
_MARCAS = dict.fromkeys("✓✔☑√✅☒", True) | dict.fromkeys("☐✗✘❌", False)
_VACIOS = ("", "n a", "na", "no aplica", "sin dato", "ninguno", "ninguna", "pendiente")
_CON_UNIDAD = re.compile(r"\s*([\d.,]+)\s+[^\W\d]{3,}[^\d]*")
_SERIE = re.compile(r"\d{5}(?:[.,]\d+)?")
"""El día y la hora como los guarda Excel cuando la celda perdió su formato."""
_PARTES = re.compile(r"\s*[;\n|]\s*|\s*,\s+")

SUELTOS = Escala()
"""Los números de una columna que no es de partes cumplidas."""


class NoSeEntiende(Exception):
    """La celda dice algo y no es un valor de su campo."""


def valor_de(celda: Celda, campo: Campo, listado: str, vigencia: int, escala: Escala = SUELTOS) -> object:
    """El valor de la celda; None o vacío si no dice nada. NoSeEntiende si no es de su tipo.

    `escala`: cómo se leen los números sueltos de su columna.
    """
    if celda.tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR):
        raise NoSeEntiende(texto_de(celda))
    texto = _tal_cual(celda)
    if campo.tipo == NUMERO:
        return None if llave(texto) in _VACIOS else _numero(celda, texto, escala, campo.unidad)
    if campo.tipo == SI_NO and texto.strip() in _MARCAS:
        return _MARCAS[texto.strip()]
    if campo.tipo in _LECTORES:
        return None if llave(texto) in _VACIOS else _LECTORES[campo.tipo](celda, texto, vigencia)
    if campo.tipo == LISTA:
        return tuple(p for p in _PARTES.split(texto) if p)
    return opciones_de(listado, campo.nombre).get(llave(texto), texto)


@cache
def opciones_de(listado: str, campo: str) -> Mapping[str, str]:
    """De cada manera de escribir una opción a su nombre; vacío si el campo es libre."""
    declaradas = cargar(f"listado_{listado}").get("opciones", {}).get(campo, {})
    return {llave(f): nombre for nombre, formas in declaradas.items() for f in (nombre, *formas)}


def _tal_cual(celda: Celda) -> str:
    """El texto con sus renglones, como lo escribió la persona; lo que no es texto, como se lee."""
    return celda.valor.replace("\r\n", "\n").strip() if isinstance(celda.valor, str) else texto_de(celda)


def _fecha(celda: Celda, texto: str, vigencia: int) -> date:
    if guardada := a_dia(celda.valor):
        return guardada
    if _SERIE.fullmatch(texto) and (dia := fecha_de_serie(float(texto.replace(",", ".")))):
        return dia
    dias = [f.dia for f in fechas_de(plano(texto), vigencia)]
    if len(dias) != 1 or dias[0] is None:
        raise NoSeEntiende(texto)
    return dias[0]


def _numero(celda: Celda, texto: str, escala: Escala, unidad: str) -> float:
    """El número, solo o con lo que cuenta al lado («45 personas»); lo cumplido, de 0 a 1; un puntaje, de 0 a 100."""
    es_parte = unidad == PARTE
    cifra = cifra_de_celda(celda, escala if es_parte else SUELTOS)
    if cifra.valor is None and not es_parte and (hallado := _CON_UNIDAD.fullmatch(texto)):
        cifra = cifra_de_texto(hallado[1])
    if cifra.valor is None:
        raise NoSeEntiende(texto)
    if unidad == PUNTOS and (cifra.base or cifra.medida is Medida.PROPORCION):
        return round(cifra.valor / (cifra.base or 1) * 100, 9)
    return cifra.valor / cifra.base if es_parte and cifra.base else cifra.valor


def _si_no(celda: Celda, texto: str, _: int) -> bool:
    primera = llave(texto)
    if primera in _SI or primera.startswith(_SI_CON_ALGO):
        return True
    if primera in _NO or primera.startswith("no "):
        return False
    raise NoSeEntiende(texto)


_LECTORES: dict[str, Callable[[Celda, str, int], object]] = {FECHA: _fecha, SI_NO: _si_no}
