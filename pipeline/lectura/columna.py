"""Qué es cada columna de una tabla, por los títulos que la cubren."""

import re
from dataclasses import dataclass, replace

from pipeline.base.texto import llave
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.malla import Malla
from pipeline.lectura.meses_corridos import meses_corridos
from pipeline.lectura.periodo_de_columna import periodo_de_columna
from pipeline.lectura.subtitulos import DE_CIFRA, EJECUTADO, titulo_de_arriba
from pipeline.lectura.tiempo import plano
from pipeline.lectura.titulos import Titulos
from pipeline.lectura.titulos_de_grupo import se_repite

TIEMPO_DEL_TITULO = re.compile(
    r"\b(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)[a-z]*\b\.?|\b(?:cuatri|tri|se)mestre\b|\b(?:i{1,3}|iv)\b"
    r"|\b(?:primer|segundo|tercer|cuarto)\b|\b20\d\d\b|\bcorte\b|\b[123]\b|\ba\b|\bal\b|\b\d{1,2} de\b|\b(?:3[01]) "
)


_DE_PERIODOS = re.compile(r"mes(?:es)?|(?:bi|tri|cuatri|se)mestres?")
"""Sobre varias columnas dice que son periodos; lo que las acompaña («% avance») no es una fecha."""


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna de la tabla: su campo y, en etapas y periodos, cuál (`detalle`), con el año si el título lo dice."""

    numero: int
    campo: str
    detalle: str = ""
    titulo: str = ""
    anio: int | None = None
    desconocida: bool = False
    """Ningún vocabulario conoce su título."""


def nombrar_columnas(malla: Malla, primera: int, ultima: int, titulos: Titulos) -> tuple[Columna, ...]:
    """Las columnas que nombra un encabezado que va de la fila `primera` a la `ultima`."""
    numeros = {c for f in range(primera, ultima + 1) for c in malla.filas.get(f, ())}
    for fila in range(primera, ultima + 1):
        for columna in malla.filas.get(fila, ()):
            numeros.update(range(columna, malla.rango(fila, columna).columna_final + 1))
    corridos = {c: mes for f in range(primera, ultima + 1) for c, mes in meses_corridos(malla, f).items()}
    columnas = tuple(_columna(malla, primera, ultima, n, corridos.get(n), titulos) for n in sorted(numeros))
    columnas = tuple(replace(c, campo="otro", detalle="") if c in _de_dinero(columnas) else c for c in columnas)
    etapas = [c for c in columnas if c.campo == "etapa" and c.detalle and c.titulo == malla.texto(ultima, c.numero)]
    # «Ejecución» sola entre otros títulos no es una etapa: es la de un presupuesto.
    return tuple(replace(c, campo="otro", detalle="") if [c] == etapas else c for c in columnas)


def _columna(malla: Malla, primera: int, ultima: int, numero: int, corrido: str | None, titulos: Titulos) -> Columna:
    camino = [titulos.traducir(t) for t in _camino(malla, primera, ultima, numero)]
    propio = camino[-1] if camino else ""
    grupos = camino[:-1]
    todo = " ".join(camino)
    if grupos and llave(propio) in ("si", "no"):  # «Requiere ajuste: SÍ | NO», no un «No.» de numeral
        return Columna(numero, "otro", "", todo)
    if de_cifra := _cifra_con_fecha(propio, titulos):
        return Columna(numero, de_cifra, propio, todo)
    if periodo := periodo_de_columna(malla, primera, numero, camino, corrido):
        return Columna(numero, periodo.campo, periodo.detalle, todo, periodo.anio)
    if (etapa := etapa_de_titulo(propio)) and (grupos or not titulos.campo(propio)):
        return Columna(numero, "etapa", etapa, todo)
    for texto in (propio, *(g for g in reversed(grupos) if not _DE_PERIODOS.fullmatch(llave(g)))):
        if ((campo := titulos.campo(texto)) and campo != "etapa") or (campo and not grupos):
            detalle = propio if texto != propio and campo in DE_CIFRA else ""
            if texto == propio and grupos and se_repite(campo, titulos) and not titulos.campo(grupos[-1]):
                detalle = grupos[-1]
            return Columna(numero, str(campo), detalle, todo)
    return Columna(numero, "otro", "", todo, desconocida=True)


_DINERO = re.compile(
    r"\b(?:presupuest|apropiaci|obligad|obligaci|pagos?\b|pagad|girad|registro presupuestal|cdp\b|rp\b)"
)


def _de_dinero(columnas: tuple[Columna, ...]) -> list[Columna]:
    """«Ejecución» junto a «Presupuesto» u «Obligado» es dinero, no avance."""
    titulos = {c.numero: llave(c.titulo) for c in columnas}
    return [
        c
        for c in columnas
        if c.campo in (*DE_CIFRA, "etapa", "ejecutado")
        and titulos[c.numero].startswith("ejecu")
        and any(_DINERO.search(titulos.get(c.numero + paso, "")) for paso in (-1, 1))
    ]


def _cifra_con_fecha(titulo: str, titulos: Titulos) -> str:
    """`cantidad` o `porcentaje` si el título es el de una cifra con su corte («Avance abril», «% de avance agosto»)."""
    if titulos.campo(titulo) or EJECUTADO.search(llave(titulo)):
        return ""
    campo = titulos.campo(TIEMPO_DEL_TITULO.sub(" ", plano(titulo)).strip())
    return campo if campo and campo in DE_CIFRA else ""


def _camino(malla: Malla, primera: int, ultima: int, numero: int) -> list[str]:
    """Los títulos que cubren una columna, de arriba abajo, sin repetir el de una combinación vertical."""
    camino: list[str] = []
    antes = None
    for fila in range(primera, ultima + 1):
        texto = malla.cubre(fila, numero)
        if not texto and fila < ultima and malla.texto(ultima, numero):
            texto = titulo_de_arriba(malla, fila, fila + 1, numero)
        rango = malla.rango(fila, numero)
        if texto and (not camino or camino[-1] != texto or (len(texto) == 1 and rango != antes)):
            camino.append(texto)
        antes = rango
    return camino
