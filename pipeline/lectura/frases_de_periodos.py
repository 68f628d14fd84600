"""Las frases que nombran periodos: `segundo semestre`, `trimestral`, `cada dos meses`, `2026`."""

import re
from datetime import date

from pipeline.lectura.frases_de_meses import meses, meses_nombrados
from pipeline.lectura.periodos import (
    FRECUENCIAS,
    codigo,
    fin_de_mes,
    ordinal,
    todos,
    ultimo_mes,
)  # fmt: skip
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo
from pipeline.lectura.tiempo_leido import Tiempo

_UNIDAD = r"(bimestre|trimestre|cuatrimestre|semestre|bim|trim|cuatr)s?\b"
_CADA = re.compile(r"\b(?:cada|por|todos los|al (?:final|finalizar|cierre) (?:de )?(?:cada|el))\s+" + _UNIDAD)
_CADA_MES = re.compile(r"\b(?:cada|todos los|al (?:final|cierre) de cada)\s+mes(?:es)?\b")
_CADA_TANTOS = re.compile(r"\bcada\s+(\w+)\s+meses\b")
_TANTOS = {
    "dos": "B",
    "2": "B",
    "tres": "T",
    "3": "T",
    "cuatro": "C",
    "4": "C",
    "seis": "S",
    "6": "S",
    "doce": "A",
    "12": "A",
}


def periodos(frase: str, vigencia: int) -> Tiempo | None:
    """`Segundo semestre`, `I y II trimestre`, `Cuatrimestre 2 de 2026`, `cada trimestre`, `T1, T3`."""
    if sueltos := _codigos_sueltos(frase):
        return Tiempo(periodos=sueltos)
    hallado = re.search(rf"\b{_UNIDAD}", frase)
    if not hallado:
        return None
    letra = hallado[1][0].upper()
    palabras = [p for p in re.findall(r"\w+", frase) if not re.fullmatch(r"\d{4}", p)]
    numeros = [n for p in palabras if (n := ordinal(p)) is not None]
    if _CADA.search(frase):
        return Tiempo(periodos=todos(letra)) if set(numeros) <= {1} else None
    if len(numeros) == 2 and re.search(r"\w+\s*(?:\ba\b|\bal\b|-)\s*\w+", frase) and numeros[0] < numeros[1]:
        numeros = list(range(numeros[0], numeros[1] + 1))
    codigos = tuple(dict.fromkeys(c for n in numeros if (c := codigo(letra, n))))
    return _en_su_anio(codigos, frase, vigencia) if codigos and len(codigos) == len(set(numeros)) else None


def _codigos_sueltos(frase: str) -> tuple[str, ...]:
    trozos = [t for t in re.split(r"[\s,;/y-]+", frase) if t]
    if not all(re.fullmatch(r"[btcs]\d", t) for t in trozos):
        return ()
    return tuple(dict.fromkeys(p for t in trozos if (p := periodo_de_titulo(t))))


def frecuencia(frase: str, vigencia: int) -> Tiempo | None:
    """`Trimestral`, `cada dos meses`, `mensual de febrero a noviembre`; con meses nombrados, solo esos."""
    letra = _letra(frase)
    if letra is None:
        return None
    codigos = todos(letra)
    nombrados = meses_nombrados(frase)
    if not nombrados:
        return _en_su_anio(codigos, frase, vigencia)
    if lapso := meses(frase, vigencia):
        if lapso.inicio and lapso.fin:
            dentro = tuple(c for c in codigos if lapso.inicio <= fin_de_mes(vigencia, ultimo_mes(c)) <= lapso.fin)
            return Tiempo(periodos=dentro) if dentro else None
        if {m.numero for m in nombrados} != {ultimo_mes(c) for c in codigos}:
            return lapso
    return Tiempo(periodos=codigos)


def _letra(frase: str) -> str | None:
    if _CADA_MES.search(frase):
        return "M" if not re.search(r"\d", frase) else None
    if hallado := _CADA_TANTOS.search(frase):
        return _TANTOS.get(hallado[1])
    letras = {
        FRECUENCIAS[raiz]
        for palabra in re.findall(r"[a-z]+", frase)
        if (raiz := re.sub(r"(?:mente|es)$", "", palabra)) in FRECUENCIAS
    }
    return letras.pop() if len(letras) == 1 else None


_UNA_VEZ = re.compile(
    r"(?:una|1|\(1\)|una \(1\)) vez (?:al|por|en el) ano"
    r"|(?:al? )?(?:fin|final|finales|finalizar|cierre) (?:de |del )?(?:el |la )?(?:ano|vigencia)"
)


def anios(frase: str, vigencia: int) -> Tiempo | None:
    """`2026`, `vigencia 2026`, `2026-2027`, `una vez al año`, `fin de año`; nada más en la frase."""
    if _UNA_VEZ.fullmatch(frase):
        return Tiempo(periodos=("A1",))
    if not re.fullmatch(r"(?:vigencias?|anos?|en|de|durante|el|la|las|los|al?|y|-|–|\s|20\d\d)+", frase):
        return None
    dichos = [int(a) for a in re.findall(r"\b(20\d\d)\b", frase)]
    if len(dichos) == 2 and dichos[0] < dichos[1]:
        return Tiempo(inicio=date(dichos[0], 1, 1), fin=date(dichos[1], 12, 31))
    return Tiempo(periodos=("A1",)) if dichos == [vigencia] else None


def _en_su_anio(codigos: tuple[str, ...], frase: str, vigencia: int) -> Tiempo | None:
    """Los periodos son de la vigencia; si la frase nombra otro año, sus últimos días; si nombra varios, no se sabe."""
    dichos = {int(a) for a in re.findall(r"\b(20\d\d)\b", frase)}
    if len(dichos) > 1:
        return None
    anio = dichos.pop() if dichos else vigencia
    if anio == vigencia:
        return Tiempo(periodos=codigos)
    return Tiempo(fechas=tuple(fin_de_mes(anio, ultimo_mes(c)) for c in codigos))
