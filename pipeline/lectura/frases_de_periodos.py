"""Las frases que nombran periodos: `segundo semestre`, `trimestral`, `junio y diciembre`, `febrero - noviembre`, `2026`."""

import re
from datetime import date
from typing import NamedTuple

from pipeline.lectura.periodos import (
    FRECUENCIAS,
    codigo,
    fin_de_mes,
    numero_de_mes,
    ordinal,
    periodo_de_titulo,
    todos,
    ultimo_mes,
)  # fmt: skip
from pipeline.lectura.tiempo_leido import Tiempo, vigencia_entera

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
_MES_Y_ANIO = re.compile(
    r"(?P<mes>[a-z]+)\.?\s*(?:(?:(?:del?|,|/|-|\()\s*)?(?P<anio>20\d\d)|[-/]\s*(?P<corto>\d\d)(?!\d))?"
)


class Mes(NamedTuple):
    """Un mes nombrado en una frase, con el año que lo acompaña (None si ninguno) y su lugar."""

    numero: int
    anio: int | None
    inicio: int
    fin: int


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
    nombrados = _meses_de(frase)
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


def meses(frase: str, vigencia: int) -> Tiempo | None:
    """`A junio`, `Junio y diciembre`, `Febrero - Noviembre`, `entre marzo y junio`, `desde abril`, `ago.-21`, `06/2026`."""
    if hallado := re.fullmatch(r"(\d{1,2})\s*[-/]\s*(20\d\d)", frase):
        return _con_anios([Mes(int(hallado[1]), int(hallado[2]), 0, 0)], vigencia) if int(hallado[1]) <= 12 else None
    nombrados = _meses_de(frase)
    if not nombrados:
        return None
    if len(nombrados) == 1 and re.search(r"\b(?:a partir del?|desde)\b", frase):
        inicio = date(nombrados[0].anio or vigencia, nombrados[0].numero, 1)
        return Tiempo(inicio=inicio, fin=date(inicio.year, 12, 31))
    if len(nombrados) == 2 and _es_lapso(frase, nombrados):
        return _lapso(nombrados, vigencia)
    return _con_anios(nombrados, vigencia)


def _meses_de(frase: str) -> list[Mes]:
    """Los meses nombrados; el año escrito al final vale para los de antes que no lo traen."""
    hallados: list[Mes] = []
    for h in _MES_Y_ANIO.finditer(frase):
        if numero := numero_de_mes(h["mes"]):
            anio = h["anio"] or h["corto"]
            hallados.append(Mes(numero, int(anio) % 2000 + 2000 if anio else None, h.start(), h.end()))
    siguiente = (
        next((int(a) for a in re.findall(r"\b(20\d\d)\b", frase)), None) if not any(m.anio for m in hallados) else None
    )
    for i in range(len(hallados) - 1, -1, -1):
        siguiente = hallados[i].anio or siguiente
        hallados[i] = hallados[i]._replace(anio=siguiente)
    return hallados


def _es_lapso(frase: str, nombrados: list[Mes]) -> bool:
    union = frase[nombrados[0].fin : nombrados[1].inicio]
    if re.search(r"\bentre\b", frase[: nombrados[0].inicio]):
        return re.search(r"\by\b", union) is not None
    return re.search(r"(?:-|–|—|/|\ba\b|\bal\b|\bhasta\b)\s*(?:\w+ )?(?:de )?$", union) is not None


def _lapso(nombrados: list[Mes], vigencia: int) -> Tiempo | None:
    uno, otro = nombrados
    primero, ultimo = uno.anio or vigencia, otro.anio or vigencia
    if (primero, uno.numero) > (ultimo, otro.numero):
        return None
    if (uno.numero, otro.numero) == (1, 12) and primero == ultimo == vigencia:
        return vigencia_entera(vigencia)
    return Tiempo(inicio=date(primero, uno.numero, 1), fin=fin_de_mes(ultimo, otro.numero))


def _con_anios(nombrados: list[Mes], vigencia: int) -> Tiempo:
    """Los meses de la vigencia son periodos; los de otro año, el último día de cada uno."""
    if any((m.anio or vigencia) != vigencia for m in nombrados):
        return Tiempo(fechas=tuple(dict.fromkeys(fin_de_mes(m.anio or vigencia, m.numero) for m in nombrados)))
    return Tiempo(periodos=tuple(dict.fromkeys(f"M{m.numero:02d}" for m in nombrados)))


def anios(frase: str, vigencia: int) -> Tiempo | None:
    """`2026`, `vigencia 2026`, `2026-2027`; nada más en la frase."""
    if not re.fullmatch(r"(?:vigencias?|anos?|en|de|durante|el|la|las|los|al?|y|-|–|\s|20\d\d)+", frase):
        return None
    dichos = [int(a) for a in re.findall(r"\b(20\d\d)\b", frase)]
    if len(dichos) == 2 and dichos[0] < dichos[1]:
        return Tiempo(inicio=date(dichos[0], 1, 1), fin=date(dichos[1], 12, 31))
    return Tiempo(periodos=("A1",)) if dichos == [vigencia] else None


def _en_su_anio(codigos: tuple[str, ...], frase: str, vigencia: int) -> Tiempo | None:
    """Los periodos son de la vigencia; si la frase nombra otro año, son los últimos días; si nombra varios, no se sabe."""
    dichos = {int(a) for a in re.findall(r"\b(20\d\d)\b", frase)}
    if len(dichos) > 1:
        return None
    anio = dichos.pop() if dichos else vigencia
    if anio == vigencia:
        return Tiempo(periodos=codigos)
    return Tiempo(fechas=tuple(fin_de_mes(anio, ultimo_mes(c)) for c in codigos))
