"""Qué es cada columna de una tabulación ancha: una pregunta, de quién es, una respuesta abierta o algo sin uso."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.base.texto import enumerar, llave, recortar, visible
from pipeline.disposiciones.encuesta.declarada import declarar, sobre
from pipeline.lectura.escalas import es_no_responde, escala_de
from pipeline.lectura.escalas_declaradas import Escala
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos

DE_PREGUNTA, ABIERTA, PERSONAL, EVENTO, OTRO, FUERA_DE_LISTA = (
    "pregunta", "abierta", "personal", "evento", "otro", "sin escala",
)  # fmt: skip
_OPCIONES, _VECES = 10, 2
"""Con pocas respuestas distintas y cada una varias veces, la pregunta es cerrada: lo que falta es su escala."""


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna: su clase (vacía si no tiene título), su título y, si es una pregunta, con qué escala se contesta."""

    numero: int
    clase: str
    titulo: str
    escala: Escala | None
    lugares: tuple[Lugar, ...]
    muestra: str = ""


def clasificar(malla: Malla, cabeza: int, filas: Sequence[int], titulos: Titulos) -> list[Columna]:
    """Las columnas que tienen título o datos, en su orden."""
    numeros = sorted({c for f in (cabeza, *filas) for c in malla.filas[f]})
    columnas = [_clasificar(malla, cabeza, numero, filas, titulos) for numero in numeros]
    eventos = [c.numero for c in columnas if c.clase == EVENTO]
    hermanas = [c.escala for c in columnas if c.escala]
    encima = sobre(malla, cabeza)
    columnas = [replace(c, escala=declarar(c.escala, (c.titulo, *encima), hermanas)) for c in columnas]
    return [_solo_uno(c, eventos) for c in columnas]


def _clasificar(malla: Malla, cabeza: int, numero: int, filas: Sequence[int], titulos: Titulos) -> Columna:
    titulo = visible(malla.texto(cabeza, numero))
    lugares = tuple((f, numero) for f in filas if malla.texto(f, numero))
    textos = [malla.texto(*lugar) for lugar in lugares]
    campo = titulos.campo(titulo) if titulo else ""
    escala = escala_de(textos) if titulo else None
    clase = _clase(malla, campo, escala, titulo, lugares, textos)
    muestra = enumerar([f"«{recortar(t, 30)}»" for t, _ in Counter(textos).most_common(3)])
    return Columna(numero, clase, titulo, escala if clase == DE_PREGUNTA else None, lugares, muestra)


def _clase(
    malla: Malla, campo: str | None, escala: Escala | None, titulo: str, lugares: Sequence[Lugar], textos: Sequence[str]
) -> str:
    if campo in (PERSONAL, OTRO, ABIERTA, ""):
        return campo or ""
    if escala:
        return DE_PREGUNTA
    if campo == EVENTO:
        return EVENTO
    dicen = [t for t in textos if not es_no_responde(t)]
    if not dicen:
        return ABIERTA if "?" in titulo or textos else OTRO
    numeros = sum(malla.hoja.celdas[lugar].tipo is not Tipo.TEXTO for lugar in lugares)
    distintas = Counter(map(llave, dicen))
    cerrada = len(distintas) <= _OPCIONES and len(dicen) >= _VECES * len(distintas) and max(map(len, dicen)) <= 60
    return FUERA_DE_LISTA if cerrada or numeros * 2 > len(textos) else ABIERTA


def _solo_uno(columna: Columna, eventos: Sequence[int]) -> Columna:
    """De dos columnas que parecen decir el evento, vale la primera."""
    if columna.clase != EVENTO or columna.numero == eventos[0]:
        return columna
    return Columna(columna.numero, OTRO, columna.titulo, None, columna.lugares)
