"""Las letras que una hoja explica: «p Actividad programada», «E: Ejecutado»."""

import re

from pipeline.base.texto import junto, llave
from pipeline.lectura.cuenta import CONVENCION, Cuenta
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.significados import Significado, significado_de

LARGO = 60
_EN_UNA_CELDA = re.compile(r"(?:^|[\s,;/(])([^\W\d_]{1,2}|[✓✔√●■*•])\s*[:=\-–]\s*([^\W\d_][^:=\n,;]{3,40})")

_SIGNO = re.compile(r"[:=\-–]")


def leer_letras(malla: Malla, cuenta: Cuenta) -> dict[str, Significado]:
    """Letra → lo que dice, de los renglones que solo traen una letra y su explicación. Sus celdas quedan reclamadas.

    Dos letras al menos: una sola puede ser la marca de una actividad de una palabra.
    """
    letras: dict[str, Significado] = {}
    lugares: list[Lugar] = []
    con_signo = {f for t, filas in malla.filas_por_texto().items() if _lleva_signo(t) for f in filas}
    for fila, columnas in malla.filas.items():
        if len(columnas) != 2 and fila not in con_signo:
            continue
        textos = [(malla.texto(fila, c), (fila, c)) for c in columnas]
        for letra, explicacion, suyos in (*_de_renglon(textos), *_de_celda(textos)):
            if dicho := significado_de(" ".join(llave(explicacion).split()[:3])):
                letras[letra.casefold()] = dicho
                lugares.extend(suyos)
    if len(letras) < 2:
        return {}
    cuenta.reclamar(lugares, CONVENCION)
    return letras


def _de_renglon(textos: list[tuple[str, Lugar]]) -> list[tuple[str, str, list[Lugar]]]:
    """Dos celdas: la letra y su explicación, en cualquier orden."""
    if len(textos) != 2:
        return []
    (uno, aqui), (otro, alla) = sorted(textos, key=lambda t: len(t[0]))
    limpio = uno.strip(" :=-.()")
    if not 1 <= len(limpio) <= 2 or limpio.isdigit() or not 3 < len(otro) <= LARGO:
        return []
    return [(limpio, otro, [aqui, alla])]


def _lleva_signo(texto: str) -> bool:
    return len(texto) <= 3 * LARGO and _SIGNO.search(texto) is not None


def _de_celda(textos: list[tuple[str, Lugar]]) -> list[tuple[str, str, list[Lugar]]]:
    """`P: Programado   E: Ejecutado`, en una sola celda."""
    return [
        (h[1], h[2], [lugar])
        for texto, lugar in textos
        if _lleva_signo(texto)
        for h in _EN_UNA_CELDA.finditer(junto(texto))
        if len(llave(h[2]).split()) <= 6
    ]
