"""El día de corte que dice un texto: una fecha, un periodo o un mes."""

import re
from datetime import date

from pipeline.lectura.fechas import fechas_de
from pipeline.lectura.periodos import ANCHOS, codigo, fin_de_mes, numero_de_mes, ordinal, ultimo_mes
from pipeline.lectura.tiempo import plano

_ANIO = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def corte_de_texto(texto: str, vigencia: int) -> date | None:
    """El día de corte que dice un texto: una fecha, un periodo («II cuatrimestre») o un mes («agosto 2026»)."""
    frase = re.sub(r"[_.]+", " ", plano(texto)) if not re.search(r"\d[./]\d", texto) else plano(texto)
    dias = [f.dia for f in fechas_de(frase, vigencia) if f.dia]
    if dias:
        return dias[-1]
    anios = _ANIO.search(frase)
    anio = int(anios[1]) if anios else vigencia
    palabras = re.findall(r"[^\W_]+", frase)
    for i, palabra in enumerate(palabras):
        letra = (
            palabra[0].upper() if palabra.rstrip("s") in ("bimestre", "trimestre", "cuatrimestre", "semestre") else ""
        )
        if letra in ANCHOS:
            vecinas = [ordinal(p) for p in (*palabras[max(0, i - 1) : i], *palabras[i + 1 : i + 2])]
            periodo = next((codigo(letra, n) for n in vecinas if n), None)
            return fin_de_mes(anio, ultimo_mes(periodo)) if periodo else None
    meses = [n for p in palabras if (n := numero_de_mes(p))]
    return fin_de_mes(anio, meses[-1]) if meses else None
