"""Lo que una corrección espera en una celda y lo que deja en ella."""

from datetime import date, datetime
from math import isclose

from pipeline.base.espanol import fecha
from pipeline.base.texto import junto
from pipeline.entidad.correcciones import Escrito
from pipeline.lectura.fechas import a_dia
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.limpieza import limpiar
from pipeline.lectura.malla import texto_de
from pipeline.lectura.numeros import a_numero


def texto_en(celda: Celda | None) -> str:
    """Lo que se lee en una celda, en un renglón; vacío si no hay."""
    return junto(texto_de(celda)) if celda else ""


def texto_de_escrito(valor: Escrito) -> str:
    """Lo mismo, de un valor escrito en la corrección."""
    return texto_en(celda_de(valor))


def dice(celda: Celda | None, esperado: Escrito) -> bool:
    """La celda dice lo esperado: el mismo texto ya limpio, el mismo número o el mismo día."""
    texto = texto_en(celda)
    if texto == texto_de_escrito(esperado):
        return True
    if celda is None:
        return False
    if dia := a_dia(celda.valor):
        return texto_de_escrito(esperado) in (dia.isoformat(), fecha(dia))
    if isinstance(esperado, date):
        return texto in (esperado.isoformat()[:10], fecha(esperado))
    uno, otro = _numero(celda.valor, texto), _numero(esperado, texto_de_escrito(esperado))
    return uno is not None and otro is not None and isclose(uno, otro, rel_tol=1e-9, abs_tol=1e-12)


def celda_de(valor: Escrito, antes: Celda | None = None) -> Celda:
    """La celda con el valor nuevo; un número sigue siendo porcentaje si el que había lo era."""
    if isinstance(valor, bool):
        return Celda(valor, Tipo.LOGICO)
    if isinstance(valor, int | float):
        return Celda(float(valor), Tipo.NUMERO, bool(antes and antes.porcentaje))
    if isinstance(valor, date):
        return Celda(valor.replace(tzinfo=None) if isinstance(valor, datetime) else valor, Tipo.FECHA)
    return Celda(valor, Tipo.TEXTO) if limpiar(valor) else Celda("", Tipo.BLANCO)


def _numero(valor: object, texto: str) -> float | None:
    if isinstance(valor, bool):
        return None
    if isinstance(valor, int | float):
        return float(valor)
    if texto.endswith("%"):
        parte = a_numero(texto.rstrip(" %"))
        return None if parte is None else parte / 100
    return a_numero(texto)
