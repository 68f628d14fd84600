"""Qué es cada columna de una tabla, por los títulos que la cubren."""

import re
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.malla import Malla
from pipeline.lectura.periodos import periodo_de_titulo, semana_de_titulo
from pipeline.lectura.subtitulos import DE_CIFRA, EJECUTADO, PROGRAMADO, periodo_suelto, titulo_de_arriba, variante
from pipeline.lectura.tiempo import plano
from pipeline.lectura.titulos import Titulos

_TIEMPO_DEL_TITULO = re.compile(
    r"\b(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)[a-z]*\b\.?|\b(?:cuatri|tri|se)mestre\b|\b(?:i{1,3}|iv)\b"
    r"|\b(?:primer|segundo|tercer|cuarto)\b|\b20\d\d\b|\bcorte\b|\b[123]\b|\ba\b|\bal\b|\b\d{1,2} de\b|\b(?:3[01]) "
)


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna de la tabla: su campo y, en etapas y periodos, cuál (`detalle`)."""

    numero: int
    campo: str
    detalle: str = ""
    titulo: str = ""
    desconocida: bool = False
    """Ningún vocabulario conoce su título."""


def nombrar_columnas(malla: Malla, primera: int, ultima: int, titulos: Titulos) -> tuple[Columna, ...]:
    """Las columnas que nombra un encabezado que va de la fila `primera` a la `ultima`."""
    numeros = {c for f in range(primera, ultima + 1) for c in malla.filas.get(f, ())}
    for fila in range(primera, ultima + 1):
        for columna in malla.filas.get(fila, ()):
            numeros.update(range(columna, malla.rango(fila, columna).columna_final + 1))
    meses = iniciales_de_meses(malla, primera) or iniciales_de_meses(malla, ultima)
    return tuple(
        Columna(n, "periodo", meses[n], malla.texto(ultima, n))
        if n in meses
        else _columna(malla, primera, ultima, n, titulos)
        for n in sorted(numeros)
    )


def iniciales_de_meses(malla: Malla, fila: int) -> dict[int, str]:
    """Las columnas de `E F M A M J J A S O N D` y su mes; vacío si la fila no trae las doce seguidas."""
    columnas = malla.filas.get(fila, [])
    letras = [malla.texto(fila, c).upper() for c in columnas]
    for i in range(len(columnas) - 11):
        if letras[i : i + 12] == list("EFMAMJJASOND"):
            return {c: f"M{n:02d}" for n, c in enumerate(columnas[i : i + 12], 1)}
    return {}


def _columna(malla: Malla, primera: int, ultima: int, numero: int, titulos: Titulos) -> Columna:
    camino = _camino(malla, primera, ultima, numero)
    propio = camino[-1] if camino else ""
    grupos = camino[:-1]
    todo = " ".join(camino)
    campo_de_periodo = (
        "ejecutado" if any(variante(t) == "ejecutado" or EJECUTADO.search(llave(t)) for t in camino) else "periodo"
    )
    if campo_de_periodo == "periodo" and grupos and (semana := semana_de_titulo(propio, grupos[-1])):
        return Columna(numero, "periodo", semana, todo)
    if de_cifra := _cifra_con_fecha(propio, titulos):
        return Columna(numero, de_cifra, propio, todo)
    for texto, grupo in ((propio, " ".join(grupos)), *((g, "") for g in reversed(grupos))):
        sin_variante = PROGRAMADO.sub(" ", EJECUTADO.sub(" ", llave(texto))).strip()
        if periodo := periodo_de_titulo(texto, grupo) or (
            periodo_de_titulo(sin_variante, grupo) if sin_variante else None
        ):
            return Columna(numero, campo_de_periodo, periodo, todo)
    if grupos and (periodo := periodo_suelto(malla, primera, propio, grupos[-1], numero)):
        return Columna(numero, campo_de_periodo, periodo, todo)
    if (etapa := etapa_de_titulo(propio)) and (grupos or not titulos.campo(propio)):
        return Columna(numero, "etapa", etapa, todo)
    for texto in (propio, *reversed(grupos)):
        if ((campo := titulos.campo(texto)) and campo != "etapa") or (campo and not grupos):
            detalle = propio if texto != propio and campo in DE_CIFRA else ""
            return Columna(numero, str(campo), detalle, todo)
    return Columna(numero, "otro", "", todo, desconocida=True)


def _cifra_con_fecha(titulo: str, titulos: Titulos) -> str:
    """`cantidad` o `porcentaje` si el título es el de una cifra con su corte («Avance abril», «% de avance agosto»)."""
    if titulos.campo(titulo) or EJECUTADO.search(llave(titulo)):
        return ""
    campo = titulos.campo(_TIEMPO_DEL_TITULO.sub(" ", plano(titulo)).strip())
    return campo if campo and campo in DE_CIFRA else ""


def _camino(malla: Malla, primera: int, ultima: int, numero: int) -> list[str]:
    """Los títulos que cubren una columna, de arriba abajo, sin repetir el de una combinación vertical."""
    camino: list[str] = []
    for fila in range(primera, ultima + 1):
        texto = malla.cubre(fila, numero)
        if not texto and fila < ultima and malla.texto(ultima, numero):
            texto = titulo_de_arriba(malla, fila, fila + 1, numero)
        if texto and (not camino or camino[-1] != texto):
            camino.append(texto)
    return camino
