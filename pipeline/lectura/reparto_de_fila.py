"""Cómo se reparte una fila corrida entre las columnas de su tabla."""

from typing import NamedTuple

from pipeline.lectura.columna import Columna
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encaje import clase_de, puntos
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.marcas import quitar_marca

EN_SU_LUGAR, SIN_LUGAR, MEJORA = 1.0, -6.0, 2.0


class Ficha(NamedTuple):
    """Un valor de una fila con su columna; `parte` es el trozo de una celda que trae dos cosas."""

    columna: int
    celda: Celda
    parte: str = ""


def repartir(
    fichas: list[Ficha], columnas: tuple[Columna, ...], vigencia: int, catalogo: Catalogo
) -> dict[int, Ficha] | None:
    """El mejor reparto, en orden, de una fila que no encaja donde está; None si está bien como está.

    Devuelve, por posición en `columnas`, la ficha que le toca.
    """
    clases = [clase_de(f.celda, vigencia, catalogo) for f in fichas]
    lugar = {c.numero: i for i, c in enumerate(columnas)}
    actuales = [
        puntos(columnas[lugar[f.columna]], k, f.celda) if f.columna in lugar else SIN_LUGAR
        for f, k in zip(fichas, clases, strict=True)
    ]
    if min(actuales, default=0.0) > -2:
        return None
    quieto = sum(p + (EN_SU_LUGAR if f.columna in lugar else 0.0) for p, f in zip(actuales, fichas, strict=True))
    partidas = _partir(fichas)
    if len(partidas) > len(fichas):
        clases = ["marca" if f.parte == "marca" else clase_de(f.celda, vigencia, catalogo) for f in partidas]
    total, reparto = _mejor(partidas, clases, columnas)
    return reparto if total >= quieto + MEJORA else None


def _partir(fichas: list[Ficha]) -> list[Ficha]:
    """Separa la marca pegada a un texto («X Informe…»)."""
    salida = []
    for ficha in fichas:
        tiene, resto = quitar_marca(str(ficha.celda.valor)) if isinstance(ficha.celda.valor, str) else (False, "")
        if tiene:
            salida.append(Ficha(ficha.columna, Celda("X", Tipo.TEXTO), "marca"))
            salida.append(Ficha(ficha.columna, Celda(resto, Tipo.TEXTO), "texto"))
        else:
            salida.append(ficha)
    return salida


def _mejor(fichas: list[Ficha], clases: list[str], columnas: tuple[Columna, ...]) -> tuple[float, dict[int, Ficha]]:
    """Programación dinámica: cada ficha a una columna, sin cruzarse, o sin lugar."""
    filas, anchos = len(fichas), len(columnas)
    tabla = [[0.0] * (anchos + 1) for _ in range(filas + 1)]
    paso = [[""] * (anchos + 1) for _ in range(filas + 1)]
    for i in range(1, filas + 1):
        tabla[i][0], paso[i][0] = tabla[i - 1][0] + SIN_LUGAR, "fuera"
        for j in range(1, anchos + 1):
            propio = EN_SU_LUGAR if columnas[j - 1].numero == fichas[i - 1].columna else 0.0
            opciones = (
                (tabla[i - 1][j - 1] + puntos(columnas[j - 1], clases[i - 1], fichas[i - 1].celda) + propio, "va"),
                (tabla[i][j - 1], "salta"),
                (tabla[i - 1][j] + SIN_LUGAR, "fuera"),
            )
            tabla[i][j], paso[i][j] = max(opciones, key=lambda o: o[0])
    reparto: dict[int, Ficha] = {}
    i, j = filas, anchos
    while i > 0:
        cual = paso[i][j]
        if cual == "va":
            reparto[j - 1] = fichas[i - 1]
        i, j = (i - 1, j - 1) if cual == "va" else (i, j - 1) if cual == "salta" else (i - 1, j)
    return tabla[filas][anchos], reparto
