"""Tapa los nombres de personas: de quien se presenta o firma, y de quien se nombra con su nombre y apellido.

Lo que alguien dice ser («soy presidente de la junta») se queda, y también el nombre de un lugar o de una organización.
"""

import re
from functools import cache

from pipeline.base.palabras_de_lugar import es_de_un_lugar, sigue_a_un_lugar
from pipeline.base.palabras_de_nombre import (
    COMPLETO,
    CONOCIDO,
    PALABRA,
    PROPIO,
    SEGUIDAS,
    TODO,
    es_de_la_historia,
    es_firma,
    lista,
    medir,
    medir_suelto,
)
from pipeline.base.texto import llave

TAPADO = "[nombre reservado]"
_FINALES, _FRASE, _LARGA, _LARGO = 3, 4, 7, 80
_TRATO = r"se[ñn]ora?|sra?|doctora?|dra?|ingenier[oa]|ing|profesora?"
_CIERRE = re.compile(
    rf"((?:\bgracias|\?)[\s.,:!]+|(?P<firma>\b(?:atentamente|cordialmente|respetuosamente|atte?)\s*[,:\n]\s*))({SEGUIDAS})"
    r"(?=\s*\.?\s*$)", re.I)  # fmt: skip
_SEGUIDAS, _UNA = re.compile(SEGUIDAS), re.compile(PALABRA)
_EN_MAYUSCULA = re.compile(rf"{PALABRA}(?:[ \t]+[A-ZÁÉÍÓÚÑ][^\W\d_]*)*")
_IDENTIFICADA = re.compile(r"\s*,?\s+(?:identificad[oa]|portadora?|mayor de edad|c\.?\s?c\.?\W{0,3}\d)", re.I)
_DELANTE = re.compile(rf"{SEGUIDAS}$")


def tapar_nombres(texto: str) -> tuple[str, int]:
    """El texto sin los nombres de las personas, y cuántos se taparon."""
    cuantos = 0
    for exige, patron in _anuncios():
        texto, suyos = _tapar_anunciados(texto, patron, exige)
        cuantos += suyos
    for tapar in (_tapar_identificados, _tapar_cierre, _tapar_firma, _tapar_sueltos):
        texto, suyos = tapar(texto)
        cuantos += suyos
    return texto, cuantos


@cache
def _anuncios() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Lo que anuncia un nombre y lo que se le exige a lo que sigue."""
    anuncios = (
        (TODO, r"\b(?:mi nombre(?: completo)? es|me llamo|don|do[ñn]a)\s+"),
        (PROPIO, r"\b(?:yo,|quien suscribe,?)\s+"),
        (CONOCIDO, r"\b(?:de parte de|llamad[oa]|se llama|a nombre de|en representaci[oó]n de|en nombre de)\s+"),
        (PROPIO, r"\bsoy(?:\s+(?:el|la)\s+(?:se[ñn]ora?|ciudadan[oa]))?\s+"),
        (PROPIO, r"\b(?:atentamente|cordialmente|respetuosamente|firma(?=\s*:)|firmado(?: por)?|fdo|atte?)\b"
                 r"[\s.,:]*[\s.,:]"),
        (PROPIO, rf"(?:\b(?:{_TRATO})\b\.?\s+)+"),
        (PROPIO, r"\bmis?\s+(?P<parientes>[^\W\d_]+)(?:\s+(?:menor|mayor))?,?\s+"),
        (COMPLETO, r"\b(?:nombres?(?: y apellidos?| completos?)*|remitente|solicitante|peticionari[oa]|quejos[oa]"
                   r"|denunciante|reclamante|ciudadan[oa]|usuari[oa]|interesad[oa]|responsable|contacto|(?<![^\n])(?:de|por))\s*:\s*"
                   r"|\bmi nombre:?\s+"),
        (COMPLETO, r"\b(?:yo|(?:les?|te)\s+(?:habla|escribe|saluda)|habla|con ustedes)\s+|(?:^|[.?!\n]\s*)firma\s+"),
        (COMPLETO, r"\b(?:me atendi[oó]|atendid[oa] por|habl(?:[eé]|ar|[oó]) con)\s+"),
        (COMPLETO, r"\b(?:el|la|del|al|una?)\s+(?P<oficios>[^\W\d_]+)(?:\s+(?:de\s+(?:la|el)\s+)?(?:jac|junta))?,?\s+"),
        (COMPLETO, r"\b(?:el|la|del|al|una?)\s+(?P<oficios>[^\W\d_]+)\s[^.,;:?!\n]{1,60},\s+"),
    )  # fmt: skip
    return tuple((exige, re.compile(rf"({antes})({SEGUIDAS})", re.I)) for exige, antes in anuncios)


def _tapar_anunciados(texto: str, patron: re.Pattern[str], exige: str) -> tuple[str, int]:
    en_mayusculas, cuantos = texto.isupper(), 0

    def cambiar(hallado: re.Match[str]) -> str:
        nonlocal cuantos
        exigido = CONOCIDO if en_mayusculas and exige == COMPLETO else exige
        dicho = hallado[hallado.re.groups]
        es_otro = any(
            llave(p) not in lista(n) or llave(p) in lista("sin_nombre") for n, p in hallado.groupdict().items()
        )
        if es_otro or sigue_a_un_lugar(texto[: hallado.start()]):
            return hallado[0]
        largo = medir(dicho.split(), exigido)
        cuantos += bool(largo)
        return hallado[1] + _cambiar_primeras(dicho, largo) if largo else hallado[0]

    return patron.sub(cambiar, texto), cuantos


def _cambiar_primeras(dicho: str, largo: int) -> str:
    """El texto con sus primeras palabras tapadas; el punto que cierra la frase se queda."""
    fin = re.match(rf"\S+(?:\s+\S+){{{largo - 1}}}", dicho)
    suyas, resto = (fin[0], dicho[fin.end() :]) if fin else (dicho, "")
    return f"{TAPADO}{'.' if suyas.endswith('.') else ''}{resto}"


def _tapar_identificados(texto: str) -> tuple[str, int]:
    """El nombre que va delante de «identificada con cédula»."""
    for h in _IDENTIFICADA.finditer(texto):
        delante = _DELANTE.search(texto, max(0, h.start() - _LARGO), h.start())
        palabras = delante[0].split() if delante else []
        desde = next((i for i in range(len(palabras)) if es_firma(" ".join(palabras[i:]))), None)
        if delante and desde is not None:
            corte = re.match(rf"(?:\S+\s+){{{desde}}}", delante[0])
            inicio = delante.start() + (corte.end() if corte else 0)
            return f"{texto[:inicio]}{TAPADO}{texto[h.start() :]}", 1
    return texto, 0


def _tapar_cierre(texto: str) -> tuple[str, int]:
    """El nombre con que acaba un texto, tras la pregunta, las gracias o la despedida."""
    h = _CIERRE.search(texto)
    if not h or not es_firma(h[3].strip(" ."), exige_mayusculas=not h["firma"]):
        return texto, 0
    return f"{texto[: h.start(3)]}{TAPADO}{'.' if h[3].endswith('.') else ''}{texto[h.end(3) :]}", 1


def _tapar_firma(texto: str) -> tuple[str, int]:
    """Los últimos renglones que son solo un nombre, cuando antes hay una frase."""
    renglones = texto.split("\n")
    llenos = [i for i, r in enumerate(renglones) if r.strip()]
    cuantos = 0
    for i in reversed(llenos[1:][-_FINALES:]):
        if len(renglones[i].split()) > _LARGA:
            break
        hay_frase = any(len(renglones[j].split()) >= _FRASE for j in llenos if j < i)
        if hay_frase and es_firma(renglones[i].strip(" .,\t\r")):
            renglones[i] = TAPADO
            cuantos += 1
    return "\n".join(renglones), cuantos


def _tapar_sueltos(texto: str) -> tuple[str, int]:
    """Los nombres con apellido que están en una frase sin nada que los anuncie."""
    en_mayusculas, cuantos, desde = texto.isupper(), 0, 0
    while h := next((h for h in _UNA.finditer(texto, desde) if llave(h[0]) in lista("pila")), None):
        seguidas = _SEGUIDAS.match(texto, h.start())
        dicho = seguidas[0] if seguidas else h[0]
        es_lugar = (sigue_a_un_lugar if en_mayusculas else es_de_un_lugar)(texto[: h.start()])
        if es_lugar or es_de_la_historia(dicho):  # lo que sigue con mayúscula es del mismo nombre
            desde = h.start() + len(_EN_MAYUSCULA.match(dicho)[0])  # type: ignore[index]
            continue
        largo = medir_suelto(dicho.split(), en_mayusculas)
        desde = h.end()
        if largo:
            nuevo = _cambiar_primeras(dicho, largo)
            texto = f"{texto[: h.start()]}{nuevo}{texto[h.start() + len(dicho) :]}"
            desde, cuantos = h.start() + len(TAPADO), cuantos + 1
    return texto, cuantos
