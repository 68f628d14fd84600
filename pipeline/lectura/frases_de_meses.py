"""Las frases que nombran meses: `junio y diciembre`, `febrero - noviembre`, `entre marzo y junio`, `ago.-21`."""

import re
from datetime import date
from typing import NamedTuple

from pipeline.lectura.periodos import fin_de_mes, numero_de_mes
from pipeline.lectura.tiempo_leido import Tiempo, vigencia_entera

_MES_Y_ANIO = re.compile(
    r"(?P<mes>[a-z]+)\.?\s*(?:(?:(?:del?|,|/|-|\()\s*)?(?P<anio>20\d\d)|[-/]\s*(?P<corto>\d\d)(?!\d))?"
)


class Mes(NamedTuple):
    """Un mes nombrado en una frase, con el año que lo acompaña (None si ninguno) y su lugar."""

    numero: int
    anio: int | None
    inicio: int
    fin: int


def meses(frase: str, vigencia: int) -> Tiempo | None:
    """`A junio`, `Junio y diciembre`, `Febrero - Noviembre`, `entre marzo y junio`, `desde abril`, `06/2026`."""
    if hallado := re.fullmatch(r"(\d{1,2})\s*[-/]\s*(20\d\d)", frase):
        numero = int(hallado[1])
        return _con_anios([Mes(numero, int(hallado[2]), 0, 0)], vigencia) if 1 <= numero <= 12 else None
    nombrados = meses_nombrados(frase)
    if not nombrados:
        return None
    if len(nombrados) == 1 and re.search(r"\b(?:a partir del?|desde)\b", frase):
        inicio = date(nombrados[0].anio or vigencia, nombrados[0].numero, 1)
        return Tiempo(inicio=inicio, fin=date(inicio.year, 12, 31))
    if len(nombrados) == 2 and _es_lapso(frase, nombrados):
        return _lapso(nombrados, vigencia)
    return _con_anios(nombrados, vigencia)


def meses_nombrados(frase: str) -> list[Mes]:
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
