"""Encuentra los encabezados de las tablas de una hoja por sus títulos, en uno o varios renglones."""

import re
from dataclasses import dataclass

from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Columna
from pipeline.salidas.formato_propio.titulos import Vocabulario

_ALTO = 3
_LARGO_DE_TITULO = 120
_MESES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
_PERIODOS = "cuatrimestre|trimestre|semestre|bimestre|seguimiento|corte|periodo|per[ií]odo"
_CORTE = re.compile(
    rf"(?:\b(?:con\s+)?(?:fecha\s+de\s+)?corte\s+)?(?:\b(?:al?|de)\s+)?(?:\b\d{{1,2}}\s+de\s+)?\b(?:{_MESES})\b(?:\s+(?:de(?:l)?\s+)?20\d\d)?"
    rf"|\b(?:[ivIV]{{1,3}}|primer|segundo|tercer|cuarto|1er|2do|3er|4to|[1-6])\.?\s*(?:{_PERIODOS})\b"
    rf"|\b(?:{_PERIODOS})\s*(?:n[o°º]?\.?\s*)?(?:[ivIV]{{1,3}}|[1-6])\b|\b(?:[TCSB])\s?[1-6]\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Encabezado:
    """Las filas de un encabezado y sus columnas, con su título y el que las agrupa."""

    fila: int
    fila_final: int
    columnas: tuple[Columna, ...]


def sin_corte(titulo: str) -> str:
    """El título sin la parte que dice de qué corte es: «% de avance II cuatrimestre» → «% de avance»."""
    limpio, cuantos = _CORTE.subn(" ", titulo)
    return (limpio.strip(" -–:,.()") if cuantos else limpio.strip()) or titulo


def buscar_encabezados(rejilla: Rejilla, vocabulario: Vocabulario) -> list[Encabezado]:
    """Los renglones que nombran columnas conocidas, de arriba abajo."""
    hallados: list[Encabezado] = []
    for fila in sorted(rejilla.filas):
        if hallados and fila <= hallados[-1].fila_final:
            continue
        if _propios(rejilla, fila, vocabulario) < 2:
            continue
        candidatas = [f for f in range(fila, fila + _ALTO) if f == fila or _continua(rejilla, f, vocabulario)]
        mejor = max(candidatas, key=lambda f: (_conocidas(rejilla, fila, f, vocabulario), -f))
        hallados.append(Encabezado(fila, _pie(rejilla, fila, mejor), _columnas(rejilla, fila, mejor, vocabulario)))
    return hallados


def _propios(rejilla: Rejilla, fila: int, vocabulario: Vocabulario) -> int:
    """Cuántos títulos distintos y conocidos están escritos en una fila."""
    textos = {t for t in rejilla.filas.get(fila, {}).values() if len(t) <= _LARGO_DE_TITULO}
    return sum(vocabulario.conoce(sin_corte(t)) for t in textos if not t.endswith(":"))


def _continua(rejilla: Rejilla, fila: int, vocabulario: Vocabulario) -> bool:
    """La fila sigue un encabezado que empezó arriba: la cubren sus títulos, o tiene más."""
    textos = list(rejilla.filas.get(fila, {}).values())
    return (
        bool(textos) and all(len(t) <= _LARGO_DE_TITULO for t in textos) and _propios(rejilla, fila, vocabulario) >= 2
    )


def _conocidas(rejilla: Rejilla, arriba: int, fila: int, vocabulario: Vocabulario) -> int:
    return sum(vocabulario.conoce(sin_corte(c.titulo)) for c in _columnas(rejilla, arriba, fila, vocabulario))


def _pie(rejilla: Rejilla, arriba: int, fila: int) -> int:
    """La última fila que cubren los títulos de una fila."""
    return max([fila, *(u[2] for u in rejilla.unidas.values() if arriba <= u[0] <= fila and u[2] - u[0] < _ALTO)])


def _columnas(rejilla: Rejilla, arriba: int, fila: int, vocabulario: Vocabulario) -> tuple[Columna, ...]:
    desde = max(arriba - 2, 1)
    numeros = sorted(
        {c for f in range(arriba, fila + 1) for c in rejilla.filas.get(f, {})}
        | {c for f in range(arriba, fila + 1) for (g, c) in rejilla.unidas if g == f and rejilla.texto(g, c)}
    )
    columnas = []
    for numero in numeros:
        titulo, lugar = _titulo(rejilla, arriba, fila, numero)
        if titulo and rejilla.esquina(*lugar)[1] == numero:
            grupo = _grupo(rejilla, desde, lugar[0], numero, titulo)
            columnas.append(Columna(numero, _propio(titulo, grupo, vocabulario), grupo))
    return tuple(columnas)


def _propio(titulo: str, grupo: str, vocabulario: Vocabulario) -> str:
    """«Descripción» bajo «Actividades» es la actividad."""
    encima = grupo.rpartition(" · ")[2]
    return encima if vocabulario.es_generico(titulo) and vocabulario.candidatos(encima)[:1] == (ACTIVIDAD,) else titulo


def _titulo(rejilla: Rejilla, arriba: int, fila: int, columna: int) -> tuple[str, tuple[int, int]]:
    """El título más bajo de una columna, y dónde está."""
    for f in range(fila, arriba - 1, -1):
        if texto := rejilla.texto(f, columna):
            return texto, (f, columna)
    return "", (fila, columna)


def _grupo(rejilla: Rejilla, desde: int, fila: int, columna: int, titulo: str) -> str:
    """Los títulos que cubren una columna por encima del suyo."""
    textos: list[str] = []
    for f in range(rejilla.esquina(fila, columna)[0] - 1, desde - 1, -1):
        texto = rejilla.texto(f, columna) or _de_la_izquierda(rejilla, f, columna)
        if not texto:
            break
        if texto != titulo and texto not in textos:
            textos.insert(0, texto)
    return " · ".join(textos)


def _de_la_izquierda(rejilla: Rejilla, fila: int, columna: int) -> str:
    """El texto sin combinar que se desborda sobre las celdas vacías de su derecha."""
    anteriores = [c for c in rejilla.filas.get(fila, {}) if c < columna]
    cerca = max(anteriores, default=0)
    return rejilla.texto(fila, cerca) if cerca and (fila, cerca) not in rejilla.unidas else ""
