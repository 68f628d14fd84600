"""Si un número escrito en un texto es una suma, una cuenta o una referencia oficial: eso no identifica a nadie."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from pipeline.base.texto import llave

_MUY_ATRAS, _PALABRAS = 80, 6
_MONEDA = re.compile(r"[$€]\s*$|%\s+de\s+$")
_PROCESO = re.compile(
    r"\b[A-Za-z]{2,6}(?:-[A-Za-z]{1,6})+-$|[A-Za-z]{2,6}$|\b(?!(?:id|dni|doc|ced|no)-)[A-Za-z]{2,6}-\s?$", re.IGNORECASE
)
_ARCHIVO_ANTES, _ARCHIVO_DESPUES = re.compile(r"[A-Za-z]_?-?$|_$"), re.compile(r"_|-\w|\.[a-z]{3,4}\b", re.IGNORECASE)
_DIA = re.compile(r"20[1-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")
_DE_EMPRESA = re.compile(r"(?:nit|n\.i\.t\.?)\W{0,3}(?:n[.ºo°]*\W{0,2})?$", re.IGNORECASE)
_NIT = re.compile(r"[89]\d{2}\D?\d{3}\D?\d{3}(?!\d)")
_ABREVIADA = re.compile(r"(?:no|n|nro|num|núm|rad|art|res|dec)\.", re.IGNORECASE)
_ACABA = re.compile(r"[.;?!]$")
_SIGUE = re.compile(
    r"\s*(?:(?:a|y|hasta|-)\s+\d[\d.]*\s+)?(?:[€$]|\(\s*\d+(?:[.,]\d+)?\s?%|%|/?\s*(?:de\s+)?([\w²³]+))"
)


def es_cifra_publica(texto: str, desde: int, hasta: int) -> bool:
    """El número de `texto[desde:hasta]` es dinero, una cuenta, una norma, un radicado, un contrato o una fecha."""
    antes, numero, despues = texto[max(0, desde - _MUY_ATRAS) : desde], texto[desde:hasta], texto[hasta : hasta + 40]
    if _MONEDA.search(antes) or _PROCESO.search(antes) or _de_empresa(antes, numero):
        return True
    if _DIA.match(numero) and (_ARCHIVO_ANTES.search(antes) or _ARCHIVO_DESPUES.match(despues)):
        return True
    return _lo_dice_lo_que_sigue(despues) or _lo_dice_lo_de_antes(antes)


def sigue_una_unidad(texto: str, hasta: int) -> bool:
    """Lo que va después de un número dice de qué es: dinero, personas, visitas."""
    return _lo_dice_lo_que_sigue(texto[hasta : hasta + 40])


def es_sigla(texto: str) -> bool:
    """«CDP 123», «JAC 045»: no es una placa."""
    return llave(texto)[:3] in _lista("siglas")


def _de_empresa(antes: str, numero: str) -> bool:
    """El NIT de una entidad o una empresa; el de una persona es su cédula."""
    return bool(_DE_EMPRESA.search(antes) and _NIT.match(numero))


def _lo_dice_lo_que_sigue(despues: str) -> bool:
    hallado = _SIGUE.match(despues)
    return bool(hallado and (not hallado[1] or llave(hallado[1]) in _lista("despues")))


def _lo_dice_lo_de_antes(antes: str) -> bool:
    """La palabra más cercana que no es de las que solo unen."""
    for palabra in reversed(antes.split()[-_PALABRAS:]):
        if _ACABA.search(palabra) and not _ABREVIADA.fullmatch(palabra):
            return False
        clave = llave(palabra).replace(" ", "")
        if clave in _lista("antes"):
            return True
        if clave and clave not in _lista("entre"):
            return False
    return False


@cache
def _lista(nombre: str) -> frozenset[str]:
    return frozenset(llave(p) for p in _declaradas()[nombre].split())


@cache
def _declaradas() -> dict[str, str]:
    return tomllib.loads(files("pipeline.base").joinpath("cifras_publicas.toml").read_text(encoding="utf-8"))
