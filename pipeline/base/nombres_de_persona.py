"""Tapa el nombre con que alguien se presenta o firma; lo que dice ser («soy presidente de la junta») se queda."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pipeline.base.texto import llave

TAPADO = "[nombre reservado]"
_PALABRA = r"[^\W\d_][^\W\d_'’]*\.?"
_SEGUIDAS = rf"{_PALABRA}(?:[ \t]+{_PALABRA}){{0,7}}"
_CLASES = (
    ("dice", re.compile(rf"(\b(?:mi nombre(?: completo)? es|me llamo)\s+)({_SEGUIDAS})", re.I)),
    ("yo", re.compile(rf"(\b(?:yo,|quien suscribe,?)\s+)({_SEGUIDAS})", re.I)),
    ("de parte", re.compile(rf"(\bde parte de\s+)({_SEGUIDAS})", re.I)),
    ("soy", re.compile(rf"(\bsoy(?:\s+(?:el|la)\s+(?:se[ñn]ora?|ciudadan[oa]))?\s+)({_SEGUIDAS})", re.I)),
    ("firma", re.compile(
        r"(\b(?:atentamente|cordialmente|respetuosamente|firma(?=\s*:)|firmado(?: por)?|fdo|atte?)\b[\s.,:]*[\s.,:])"
        rf"({_SEGUIDAS})", re.I)),
    ("trato", re.compile(
        r"((?:\b(?:se[ñn]ora?|sra?|don|do[ñn]a|doctora?|dra?|ingenier[oa]|ing|profesora?)\b\.?\s+)+)"
        rf"({_SEGUIDAS})", re.I)),
)  # fmt: skip
_UNEN = ("de", "del", "la", "las", "los")
_MAXIMO, _FINALES, _FRASE = 5, 3, 4


def tapar_nombres(texto: str) -> tuple[str, int]:
    """El texto sin los nombres de quienes se presentan o firman, y cuántos se taparon."""
    cuantos = 0

    def cambiar(clase: str, hallado: re.Match[str]) -> str:
        nonlocal cuantos
        largo = _medir(hallado[2].split(), clase)
        if not largo:
            return hallado[0]
        cuantos += 1
        fin = re.match(rf"\S+(?:\s+\S+){{{largo - 1}}}", hallado[2])
        resto = hallado[2][fin.end() :] if fin else ""
        return f"{hallado[1]}{TAPADO}{'.' if fin and fin[0].endswith('.') else ''}{resto}"

    for clase, patron in _CLASES:
        texto = patron.sub(lambda h, c=clase: cambiar(c, h), texto)  # type: ignore[misc]
    texto, al_final = _tapar_firma(texto)
    return texto, cuantos + al_final


def empieza_como_organizacion(texto: str) -> bool:
    """Si la primera palabra es de las que empiezan el nombre de una dependencia o un cargo, o es una sola y no es un
    nombre de pila («Umata»)."""
    palabras = llave(texto).split()
    if len(palabras) == 1:
        return palabras[0].isalpha() and palabras[0] not in _lista("pila")
    return bool(palabras) and palabras[0] in _lista("organizaciones")


def _medir(palabras: Sequence[str], clase: str) -> int:
    """Cuántas de las primeras palabras son un nombre; 0 si no lo son."""
    primera = llave(palabras[0])
    if primera in _lista("oficios") or primera in _lista("lugares") or primera in _lista("cortan") or primera in _UNEN:
        return 0
    propia = palabras[0][:1].isupper()
    if primera not in _lista("pila") and (clase == "de parte" or (clase != "dice" and not propia)):
        return 0
    largo = 0
    for i, palabra in enumerate(palabras[: _MAXIMO + 2]):
        clave = llave(palabra)
        if clave in _UNEN:
            continue
        if clave in _lista("cortan") or clave in _lista("lugares") or (i and propia and not palabra[:1].isupper()):
            break
        largo = i + 1
        if palabra.endswith("."):
            break
    return largo


def _tapar_firma(texto: str) -> tuple[str, int]:
    """Los últimos renglones que son solo un nombre, cuando antes hay una frase."""
    renglones = texto.split("\n")
    llenos = [i for i, r in enumerate(renglones) if r.strip()]
    cuantos = 0
    for i in llenos[1:][-_FINALES:]:
        hay_frase = any(len(renglones[j].split()) >= _FRASE for j in llenos if j < i)
        if hay_frase and _es_firma(renglones[i].strip(" .,\t\r")):
            renglones[i] = TAPADO
            cuantos += 1
    return "\n".join(renglones), cuantos


def _es_firma(renglon: str) -> bool:
    palabras = renglon.split()
    claves = [llave(p) for p in palabras]
    nombres = [p for p, c in zip(palabras, claves, strict=True) if c not in _UNEN]
    ajenas = _lista("oficios") | _lista("lugares") | _lista("cortan")
    return (
        2 <= len(nombres) <= _MAXIMO
        and all(re.fullmatch(_PALABRA, p) for p in palabras)
        and not any(c in ajenas for p, c in zip(palabras, claves, strict=True) if p in nombres)
        and (all(p[:1].isupper() for p in nombres) or claves[0] in _lista("pila"))
    )


@cache
def _lista(nombre: str) -> frozenset[str]:
    return frozenset(_declaradas()[nombre].split())


@cache
def _declaradas() -> dict[str, str]:
    return tomllib.loads(files("pipeline.base").joinpath("nombres_de_persona.toml").read_text(encoding="utf-8"))
