"""Columnas cuyo título es una dependencia del catálogo: quién responde (con marcas) o cuánto lleva cada una."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from pipeline.lectura.cifras import Escala, cifra_de_celda
from pipeline.lectura.columna import Columna
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Malla
from pipeline.lectura.marcas import es_marca
from pipeline.lectura.titulos import Titulos

CAMPO = {"plan": "responsable", "avance": "cantidad"}
_SIN_CAMPO_PROPIO = frozenset({"otro", "etapa", "responsable", "dependencia", "apoyo"})
CASI_TODAS = 0.8


def nombrar_dependencias(
    malla: Malla, ultima: int, columnas: tuple[Columna, ...], titulos: Titulos
) -> tuple[Columna, ...]:
    """Las columnas del encabezado que termina en `ultima`, con las de dependencias nombradas si son dos o más."""
    nombres = {c.numero: n for c in columnas if (n := _dependencia(malla, ultima, c, titulos))}
    etapas = {c.numero for c in columnas if c.campo == "etapa"}
    if etapas - nombres.keys():  # hay etapas de verdad: «Planeación» es una de ellas
        nombres = {n: nombre for n, nombre in nombres.items() if n not in etapas}
    if len(set(nombres.values())) < 2 or not _trae_lo_suyo(malla, ultima, set(nombres), titulos.clase):
        return columnas
    campo = CAMPO[titulos.clase]
    return tuple(replace(c, campo=campo, detalle=nombres[c.numero]) if c.numero in nombres else c for c in columnas)


def _dependencia(malla: Malla, ultima: int, columna: Columna, titulos: Titulos) -> str:
    if columna.campo not in _SIN_CAMPO_PROPIO or titulos.clase not in CAMPO:
        return ""
    propio = next((t for f in (ultima, ultima - 1, ultima - 2) if (t := malla.cubre(f, columna.numero))), "")
    return "" if titulos.campo(propio) not in (None, "etapa") else titulos.dependencia(propio)


def _trae_lo_suyo(malla: Malla, ultima: int, numeros: set[int], clase: str) -> bool:
    """Debajo hay marcas, si es un plan; si es un reporte, cifras que no son solo marcas."""
    llenas, marcas = _contar(malla, ultima, numeros, es_marca)
    if clase == "plan":
        return llenas > 0 and marcas >= CASI_TODAS * llenas
    return marcas < llenas and _contar(malla, ultima, numeros, _es_cifra)[1] >= CASI_TODAS * llenas


def _contar(malla: Malla, ultima: int, numeros: set[int], es: Callable[[Celda], bool]) -> tuple[int, int]:
    """Las celdas llenas de esas columnas debajo de `ultima`, y cuántas de ellas `es` acepta.

    En un plan grande cada renglón puede parecer un encabezado: cada columna se recorre una vez y no una por renglón.
    """
    llenas = buenas = 0
    for numero in numeros:
        filas, acumuladas = malla.recordar((numero, es.__name__), partial(_acumular, malla, numero, es))
        desde = bisect_right(filas, ultima)
        llenas, buenas = llenas + len(filas) - desde, buenas + acumuladas[-1] - acumuladas[desde]
    return llenas, buenas


def _acumular(malla: Malla, numero: int, es: Callable[[Celda], bool]) -> tuple[list[int], list[int]]:
    filas, acumuladas = [], [0]
    for fila, columnas in malla.filas.items():
        if numero in columnas and (celda := malla.hoja.celdas[fila, numero]).tipo is not Tipo.BLANCO:
            filas.append(fila)
            acumuladas.append(acumuladas[-1] + es(celda))
    return filas, acumuladas


def _es_cifra(celda: Celda) -> bool:
    return cifra_de_celda(celda, Escala()).valor is not None
