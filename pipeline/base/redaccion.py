"""Quita de un texto libre lo que identifica a una persona, antes de publicarlo (Ley 1581 de 2012, art. 4 f).

No adivina: tapa lo que tiene forma de dato personal y cuenta cuánto tapó, para que una persona lo revise. El dinero, lo
que se cuenta, las normas, los radicados y los contratos se quedan: son lo que se rinde.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.base.cifras_publicas import es_cifra_publica, es_sigla, sigue_una_unidad
from pipeline.base.formas_personales import CLASES, CON_CIFRA, SUELTO
from pipeline.base.nombres_de_persona import tapar_nombres

_INVISIBLES = re.compile(r"(?<=\w)[\u00ad\u200b-\u200d\u2060\ufeff]+(?=\w)")
"""Lo que parte un número o un correo sin que se vea."""
_ENLACE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""El número suelto de un enlace es el de un documento publicado; taparlo lo dañaría."""
_EN_ORDEN = (*(c for c in CLASES if c[0] == "correo"), ("nombre", None), *(c for c in CLASES if c[0] != "correo"))
"""Los correos primero: llevan nombres. Los documentos después: dicen de quién es el nombre que va delante."""
_FEMENINAS = ("dirección", "placa", "cuenta")


@dataclass(frozen=True, slots=True)
class Redactado:
    """Un texto que se puede publicar y cuántos datos de cada clase se le taparon."""

    texto: str
    tapados: Counter[str] = field(default_factory=Counter)


def redactar(texto: str) -> Redactado:
    """Tapa documentos, teléfonos, correos, direcciones, placas, cuentas y nombres que alguien dice ser."""
    dicho, tapados = _redactar(texto)
    return Redactado(dicho, Counter(dict(tapados)))


@lru_cache(maxsize=8192)
def _redactar(texto: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Lo mismo; se recuerda porque un texto sale en varios entregables."""
    tapados: Counter[str] = Counter()
    texto = _INVISIBLES.sub("", texto)
    for clase, patron in _EN_ORDEN:
        texto, cuantos = _tapar(clase, patron, texto) if patron else tapar_nombres(texto)
        tapados[clase] += cuantos
    return texto, tuple((+tapados).items())


def _tapar(clase: str, patron: re.Pattern[str], texto: str) -> tuple[str, int]:
    """El texto con lo hallado tapado, salvo lo que no es de una persona, y cuántos se taparon."""
    tapado = f"[{clase} {'reservada' if clase in _FEMENINAS else 'reservado'}]"
    enlaces = [e.span() for e in _ENLACE.finditer(texto)] if patron is SUELTO else []
    cuantos = 0
    for h in reversed([*patron.finditer(texto)]):
        if any(desde <= h.start() < hasta for desde, hasta in enlaces) or _es_de_nadie(clase, texto, h):
            continue
        texto = f"{texto[: h.start()]}{h.groupdict().get('antes') or ''}{tapado}{texto[h.end() :]}"
        cuantos += 1
    return texto, cuantos


def _es_de_nadie(clase: str, texto: str, hallado: re.Match[str]) -> bool:
    if clase == "placa":
        return not hallado.groupdict().get("antes") and es_sigla(hallado[0])
    if clase not in CON_CIFRA:
        return False
    if hallado[0][0] not in "0123456789(+":  # se anuncia como un documento o un teléfono
        return sigue_una_unidad(texto, hallado.end())
    return es_cifra_publica(texto, *hallado.span())
