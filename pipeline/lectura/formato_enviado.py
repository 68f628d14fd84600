"""Un formato que el programa envió en blanco y vuelve: qué hojas puso el programa en él, para no leerlas."""

from functools import cache

from pipeline.base.texto import junto, llave
from pipeline.lectura.hoja import Hoja
from pipeline.vocabulario import cargar

CLASE, CLASE_DE_LISTADO = "formato de avance", "formato de listado"
"""Lo que dice su propiedad `rendicion`, si el programa que lo guardó la conservó."""
INSTRUCCIONES, LISTAS = "instrucciones del formato", "listas del formato"
"""Las reglas de ruido de sus hojas que no son de quien lo llena."""
SENAL = "Ejemplo ya lleno"
"""El título con que se reconoce la hoja del ejemplo, la llamen como la llamen."""


def se_llena(propio: str) -> bool:
    """El libro lo hizo el programa para que alguien lo llene: se lee cuando vuelve."""
    return not propio or se_envia(propio)


def se_envia(propio: str) -> bool:
    """El libro es uno de los que el programa envía en blanco."""
    return propio in (CLASE, CLASE_DE_LISTADO)


def regla_de(hoja: Hoja) -> str:
    """La regla de ruido de una hoja puesta por el programa; vacía si es de quien llenó el formato."""
    if not hoja.visible:
        return LISTAS if hoja.nombre.strip().casefold() in cargar("formato_de_avance")["listas"] else ""
    es_suya = llave(hoja.nombre) in _instrucciones() or dice_que_es_ejemplo(hoja)
    return INSTRUCCIONES if es_suya else ""


def dice_que_es_ejemplo(hoja: Hoja) -> bool:
    """La hoja trae la frase con que el programa marca su ejemplo."""
    return any(isinstance(c.valor, str) and junto(c.valor) == SENAL for c in hoja.celdas.values())


@cache
def _instrucciones() -> frozenset[str]:
    return frozenset(map(llave, cargar("formato_de_avance")["instrucciones"]))
