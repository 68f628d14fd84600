"""Quita de un texto libre lo que identifica a una persona, antes de publicarlo (Ley 1581 de 2012, art. 4 f).

No adivina: tapa lo que tiene forma de dato personal y cuenta cuánto tapó, para que una persona lo revise.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.base.nombres_de_persona import tapar_nombres

_NUMERO = r"\d{1,3}(?:[.,'’\s]\d{3}){1,3}|\d{5,11}"
_VIA = r"(?:calle|cll?e?|carrera|cra|kra|kr|cr|diagonal|diag|dg|transversal|transv|tv|avenida|av|autopista|circular)"
_CLASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("correo", re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)*")),
    ("correo", re.compile(
        r"[\w.+-]+\s?[(\[]?\s?\barroba\b\s?[)\]]?\s?[\w-]+(?:(?:\s?\.\s?|\s+punto\s+)[\w-]+)+", re.IGNORECASE)),
    ("documento", re.compile(
        r"\b(?:c\.?\s?c\.?|c[ée]dula(?: de ciudadan[ií]a)?|t\.?\s?i\.?|c\.?\s?e\.?|p\.?p\.?t\.?|pasaporte|nit|documento"
        r"|identificad[oa] con)(?:\s+(?:n[.ºo°]*|n[úu]mero|de|con|c[ée]dula))*\s*[:#]?\s*"
        rf"(?:{_NUMERO}|[A-Z]{{2}}\d{{5,8}})(?:\s?-\s?\d)?", re.IGNORECASE)),
    ("celular", re.compile(r"(?<![\d.,])(?:\(?\+?57\)?[\s.-]*)?\(?3\s?\d{2}\)?(?:[\s./-]*\d){7}(?![\d.,]*\d)")),
    ("teléfono", re.compile(r"(?<!\d)(?:\(?\+?57\)?[\s.-]*)?\(?60[1-8]\)?(?:[\s./-]*\d){7}(?!\d)")),
    ("teléfono", re.compile(r"\b(?:tel(?:[ée]fono|\.)?|fijo|cel(?:ular|\.)?|whatsapp)\s*[:#]?\s*\d[\d\s.-]{5,}\d",
                            re.IGNORECASE)),
    ("dirección", re.compile(
        rf"\b{_VIA}\.?\s*\d+\s*[a-z]?(?:\s*bis)?(?:\s*(?:sur|norte|este|oeste))?\s*(?:#|n[.ºo°]*|con|-)\s*\d+\s*[a-z]?"
        r"(?:\s*-\s*\d+)?(?:\s*(?:sur|norte|este|oeste))?(?:[,\s]+(?:apto|apartamento|casa|int|interior|torre|bloque)"
        r"\.?\s*[\w-]+)*", re.IGNORECASE)),
    ("dirección", re.compile(r"\b(?:mz|manzana)\.?\s*\w{1,3}[,\s]+(?:cs|casa|lote|lt)\.?\s*\w{1,4}\b", re.IGNORECASE)),
    ("cuenta", re.compile(
        r"\bcuenta(?: de ahorros| corriente)?(?:\s+(?:n[.ºo°]*|n[úu]mero))?\s*[:#]?\s*\d[\d\s-]{7,}\d", re.IGNORECASE)),
    ("placa", re.compile(r"\b[A-Z]{3}[\s-]?\d{2}[\dA-Z]\b")),
    ("documento", re.compile(
        r"(?<![\d.$,])(?<!\$\s)(?!\d+(?:[.,'’ ]\d{3})*[.,'’ ]000\b)"
        r"(?:1(?P<a>[.,'’ ])\d{3}(?P=a)\d{3}(?P=a)\d{3}|\d{1,2}(?P<b>[.,'’ ])\d{3}(?P=b)\d{3}|\d{7,10})"
        r"(?:\s?-\s?\d)?(?!\d|[.,]\d|\s*(?:pesos|millones))")),
)  # fmt: skip

_ENLACE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""El número suelto de un enlace es el de un documento publicado; taparlo lo dañaría."""
_FEMENINAS = ("dirección", "placa", "cuenta")


@dataclass(frozen=True, slots=True)
class Redactado:
    """Un texto que se puede publicar y cuántos datos de cada clase se le taparon."""

    texto: str
    tapados: Counter[str] = field(default_factory=Counter)


def redactar(texto: str) -> Redactado:
    """Tapa documentos, teléfonos, correos, direcciones, placas, cuentas y nombres que alguien dice ser."""
    tapados: Counter[str] = Counter()
    texto, nombres = tapar_nombres(texto)
    tapados["nombre"] += nombres
    for clase, patron in _CLASES:
        tapado = f"[{clase} {'reservada' if clase in _FEMENINAS else 'reservado'}]"
        if patron is _CLASES[-1][1] and (enlaces := [e.span() for e in _ENLACE.finditer(texto)]):
            texto, cuantos = _tapar_fuera(patron, tapado, texto, enlaces)
        else:
            texto, cuantos = patron.subn(tapado, texto)
        tapados[clase] += cuantos
    return Redactado(texto, +tapados)


def _tapar_fuera(
    patron: re.Pattern[str], tapado: str, texto: str, enlaces: Sequence[tuple[int, int]]
) -> tuple[str, int]:
    """El texto con lo hallado tapado, salvo lo que está en un enlace, y cuántos se taparon."""
    hallados = [h.span() for h in patron.finditer(texto)]
    fuera = [(a, b) for a, b in hallados if not any(desde <= a < hasta for desde, hasta in enlaces)]
    for a, b in reversed(fuera):
        texto = f"{texto[:a]}{tapado}{texto[b:]}"
    return texto, len(fuera)
