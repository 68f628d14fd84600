"""Lo que una persona dejó en blanco en un libro que se le entregó lleno: lo borró quien lo escribió, y se le cree.

Una fila quitada, o una columna que ya no está, no es un borrado: en el libro nuevo vuelven a estar.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pipeline.registro.celdas_cambiadas import CELDA, Cambio
from pipeline.registro.leer_conservado import Leido
from pipeline.tablas.anotaciones import Anotacion
from pipeline.tablas.decisiones import Decision
from pipeline.tablas.modificaciones import Razon
from pipeline.tablas.opiniones import CAMPOS_DICHOS, Opinion, sin_decir

Celdas = set[tuple[str, int, int]]
DECIDEN = ("decision", "otro codigo")


def opiniones_borradas(leido: Leido) -> list[Opinion]:
    """Las opiniones entregadas, con solo los campos que quedaron en blanco y lo que decían."""
    blancas, salida = _en_blanco(leido), []
    for opinion in leido.entregado.opiniones if leido.entregado else ():
        quedan = [c for c in CAMPOS_DICHOS if not _borrado(opinion, c, blancas)]
        if len(quedan) < len(CAMPOS_DICHOS):
            salida.append(sin_decir(opinion, quedan))
    return salida


def decisiones_borradas(leido: Leido) -> list[Decision]:
    """Las decisiones entregadas que ya no dicen qué se eligió: se retiran, y el reporte se vuelve a preguntar."""
    blancas, quedan = _en_blanco(leido), {d.clave for d in leido.interpretado.decisiones}
    return [
        replace(d, elegida="", fecha=None)
        for d in (leido.entregado.decisiones if leido.entregado else ())
        if d.clave not in quedan and any(_borrado(d, campo, blancas) for campo in DECIDEN)
    ]


def razones_borradas(leido: Leido) -> list[Razon]:
    """Las razones entregadas que quedaron en blanco."""
    blancas = _en_blanco(leido)
    entregadas = leido.entregado.razones if leido.entregado else ()
    return [replace(r, razon="") for r in entregadas if _borrado(r, "razon", blancas)]


def anotaciones_borradas(leido: Leido) -> list[Anotacion]:
    """Las casillas entregadas con algo que quedaron en blanco."""
    blancas = _en_blanco(leido)
    entregadas = leido.entregado.anotaciones if leido.entregado else ()
    return [replace(a, dicho="") for a in entregadas if _borrado(a, "dicho", blancas)]


def esta_borrado(cambio: Cambio, leido: Leido) -> bool:
    """Si lo que esa celda decía era una opinión, una decisión o una razón, y por eso se retira."""
    if not leido.entregado or not cambio.antes_en:
        return False
    celda = (cambio.hoja_antes, *cambio.antes_en)
    entregado = leido.entregado
    filas: Iterable[Any] = (
        *entregado.opiniones, *entregado.decisiones, *entregado.razones, *entregado.anotaciones,
    )  # fmt: skip
    return any(celda in _celdas(f, campo) for f in filas for campo in (*CAMPOS_DICHOS, *DECIDEN, "razon", "dicho"))


def _en_blanco(leido: Leido) -> Celdas:
    """Las celdas de la entrega que ahora están vacías, con su fila y su columna todavía en la hoja."""
    return {
        (c.hoja_antes, *c.antes_en)
        for c in leido.cambios or ()
        if c.clase == CELDA and c.antes_en and not c.ahora.strip()
    }


def _borrado(fila: Any, campo: str, blancas: Celdas) -> bool:
    celdas = _celdas(fila, campo)
    return bool(celdas) and celdas <= blancas


def _celdas(fila: Any, campo: str) -> Celdas:
    return {(o.hoja, o.fila, o.columna) for o in fila.origenes.get(campo, ())}
