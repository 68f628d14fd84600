"""Lo que se sabe de una hoja por fuera de sus tablas, y cómo un texto lo completa."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.lectura.componente_dicho import componente_de_rotulo
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.instrumento_de_rotulo import el_mas_amplio, instrumento_de_rotulo
from pipeline.lectura.malla import Lugar
from pipeline.lectura.tiempo import plano
from pipeline.vocabulario.instrumentos import instrumentos

ANIO = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
DE_LISTA = re.compile(r"\s*(?:[-•*·]|\d+[.)])\s")
_DE_QUE_ANIO = ("vigencia", "ano", "plan", "programa", "cronograma", "estrategia", "mapa")
_CORTE = re.compile(
    r"\bcorte\b|\b(?:avances?|seguimiento|reporte) (?:a|al)\b|\bperiodo (?:evaluado|reportado)\b"
    r"|\b(?:avances?|seguimiento|reporte|cumplimiento)\b.{0,80}\bal? \d{1,2} de [a-z]{4,10}\b"
)


@dataclass(slots=True)
class Contexto:
    """Lo que se sabe de una hoja por fuera de sus tablas; vacío o None lo que nadie dijo."""

    instrumento: str = ""
    componente: str = ""
    vigencia: int | None = None
    corte: date | None = None
    corte_texto: str = ""
    lugar_corte: Lugar = (0, 0)
    fecha_reporte: date | None = None
    fecha_version: date | None = None
    dependencia: str = ""
    de_forma: str = ""
    """El instrumento de una hoja que se reconoce por su forma, si nadie dice otro."""


def completar(contexto: Contexto, texto: str, catalogo: Catalogo, vigencia: int, es_rotulo: bool = False) -> None:
    """Toma de un texto lo que el contexto aún no sabe."""
    frase = plano(texto)
    if len(texto) < 200 and (es_rotulo or not contexto.instrumento):
        contexto.instrumento = el_mas_amplio(contexto.instrumento, instrumento_de_rotulo(texto))
    if not contexto.componente and len(texto) < 160:
        contexto.componente = componente_de_rotulo(texto)
    hallado = _vigencia().search(frase) if es_rotulo else ANIO.search(frase)
    if contexto.vigencia is None and hallado and len(texto) < 200:
        contexto.vigencia = int(hallado[1])
    if contexto.corte is None and not es_rotulo:
        tomar_corte(contexto, f"corte {texto}", vigencia, (0, 0))
    if not contexto.dependencia and len(texto) < 160 and not DE_LISTA.match(texto):
        contexto.dependencia = una_dependencia(texto, catalogo, False)


@cache
def _vigencia() -> re.Pattern[str]:
    """El año que sigue a una palabra que lo pide, o al nombre corto de un instrumento."""
    palabras = "|".join((*_DE_QUE_ANIO, *(re.escape(plano(i.nombre)) for i in instrumentos())))
    return re.compile(rf"\b(?:{palabras})\b[^0-9]{{0,80}}?\b(20\d\d)\b")


def una_dependencia(texto: str, catalogo: Catalogo, exigir: bool) -> str:
    """La única dependencia que nombra un texto; sin catálogo, el texto si se exige."""
    if catalogo.vacio:
        return texto.strip() if exigir else ""
    hallados = responsables_de(texto, catalogo)
    if len(hallados.nombres) == 1:
        return hallados.nombres[0]
    return texto.strip() if exigir and not hallados.nombres else ""


def tomar_corte(contexto: Contexto, texto: str, vigencia: int, lugar: Lugar) -> None:
    if contexto.corte is not None or (
        not _CORTE.search(plano(texto)) and not re.search(r"cuatrimestre|trimestre|semestre", plano(texto))
    ):
        return
    dia = corte_de_texto(texto, contexto.vigencia or vigencia)
    if dia is not None:
        contexto.corte, contexto.corte_texto, contexto.lugar_corte = dia, texto.removeprefix("corte ").strip(), lugar
