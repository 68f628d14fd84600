"""Las cifras de unas frases: se buscan por sus palabras y se lee lo que hay en el lugar de cada cifra."""

from collections.abc import Iterator, Sequence

from pipeline.base.texto import recortar, visible
from pipeline.calculo.frase import Frase
from pipeline.salidas.cuadre.declaracion import Dichas
from pipeline.salidas.cuadre.documento import Documento, Texto
from pipeline.salidas.cuadre.lectura import Lectura

_Hallada = tuple[Texto, tuple[str, ...]]


def leer_frases(dichas: Dichas, documento: Documento) -> Iterator[Lectura]:
    """Cada cifra de cada frase, esté o no.

    Una frase dicha varias veces se lee en todas. Las que solo se distinguen por sus cifras se toman en su orden.
    """
    textos = [(t, _pegado(t.texto)) for t in documento.textos if t.parte == dichas.parte or not dichas.parte]
    iguales: dict[tuple[str, ...], list[Frase]] = {}
    for frase in dichas.frases:
        if frase.cifras:
            iguales.setdefault(_molde(frase), []).append(frase)
    for frases in iguales.values():
        halladas = _buscar(frases[0], textos)
        for i, frase in enumerate(frases):
            suyas = halladas if len(frases) == 1 else halladas[i : i + 1]
            yield from _leer(frase, suyas, documento.archivo)


def _leer(frase: Frase, halladas: Sequence[_Hallada], archivo: str) -> Iterator[Lectura]:
    for texto, dichos in halladas:
        for cifra, dicho in zip(frase.cifras, dichos, strict=True):
            yield Lectura(cifra, archivo, texto.lugar, dicho)
    if not halladas:
        for cifra in frase.cifras:
            yield Lectura(cifra, archivo, f"la frase «{recortar(str(frase), 120)}»", None)


def _buscar(frase: Frase, textos: Sequence[tuple[Texto, str]]) -> list[_Hallada]:
    """Dónde se dice; si en ninguna parte, con las palabras partidas donde se acabó el renglón."""
    ancla = max(_molde(frase), key=len)
    posibles = [t for t, pegado in textos if ancla in pegado]
    buscada = Frase(tuple(visible(t) if isinstance(t, str) else t for t in frase.trozos))
    partida = Frase(tuple(" ".join(_pegado(t)) if isinstance(t, str) else t for t in buscada.trozos))
    return _hallar(buscada, posibles) or _hallar(partida, posibles)


def _hallar(frase: Frase, textos: Sequence[Texto]) -> list[_Hallada]:
    return [(t, dichos) for t in textos if (dichos := frase.leer(t.texto)) is not None]


def _molde(frase: Frase) -> tuple[str, ...]:
    """Lo que una frase dice sin sus cifras."""
    return tuple(_pegado(visible(t)) if isinstance(t, str) else "" for t in frase.trozos)


def _pegado(texto: str) -> str:
    return "".join(texto.split())
