"""Columnas cuyo título es una dependencia del catálogo: quién responde (con marcas) o cuánto lleva cada una."""

from dataclasses import replace

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
    celdas = [
        celda
        for fila in malla.filas
        if fila > ultima
        for numero, celda in malla.celdas_de(fila)
        if numero in numeros and celda.tipo is not Tipo.BLANCO
    ]
    marcas = sum(es_marca(c) for c in celdas)
    if clase == "plan":
        return bool(celdas) and marcas >= CASI_TODAS * len(celdas)
    return marcas < len(celdas) and sum(map(_es_cifra, celdas)) >= CASI_TODAS * len(celdas)


def _es_cifra(celda: Celda) -> bool:
    return cifra_de_celda(celda, Escala()).valor is not None
