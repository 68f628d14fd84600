"""Dibuja un plan inventado con una forma: las hojas de tests/dibujo.py y las actividades con lo que dicen."""

from dataclasses import replace
from itertools import groupby, zip_longest
from random import Random

from tests.disposiciones.adversario.forma import Forma
from tests.disposiciones.adversario.renglones import ancho_de, bandas, encabezado, renglones
from tests.disposiciones.adversario.ruido import Filas
from tests.disposiciones.adversario.verdad import Verdadera


def dibujar_plan(azar: Random, forma: Forma, verdad: list[Verdadera]) -> tuple[dict[str, Filas], list[Verdadera]]:
    """Las hojas por nombre, y las actividades con el tiempo que se les escribió."""
    verdad = [replace(v) for v in verdad]
    if forma.numeral == "consecutivo":
        verdad = [replace(v, numeral=str(i)) for i, v in enumerate(verdad, 1)]
    if forma.grupo != "hoja":
        hojas = {"Plan": _hoja(azar, forma, verdad)}
    else:
        hojas = {}
        for n, (componente, suyas) in enumerate(groupby(verdad, lambda v: v.componente), 1):
            solo = len(componente) > 27 or len({v.componente for v in verdad}) == 1
            rotulo = componente if solo or azar.random() < 0.7 else ""
            hojas[f"{n}. {componente}"[:31]] = _hoja(azar, forma, list(suyas), rotulo)
    if forma.sin_combinar:
        hojas = {
            nombre: [[x if x not in ("<", "^") else "" for x in f] for f in filas] for nombre, filas in hojas.items()
        }
    return hojas, verdad


def _hoja(azar: Random, forma: Forma, verdad: list[Verdadera], rotulo: str = "") -> Filas:
    filas: Filas = [[] for _ in range(forma.corrida[0])]
    filas += [list(m) for m in forma.membretes]
    filas += [[forma.titulo]] if forma.titulo else []
    filas += [[f"Componente: {rotulo}"]] if rotulo else []
    filas += [[]] if azar.random() < 0.5 else []
    por_componente = [list(suyas) for _, suyas in groupby(verdad, lambda v: v.componente)]
    if forma.grupo == "título":
        for n, suyas in enumerate(por_componente, 1):
            filas += [[f"Componente {n}: {suyas[0].componente}"], *_tabla(azar, forma, suyas)]
            filas += [list(forma.pies[0])] if forma.pies and azar.random() < 0.3 else []
            filas += [[] for _ in range(azar.randint(0, 3))]
    elif forma.grupo == "lado a lado":
        filas += _lado_a_lado(azar, forma, por_componente)
    else:
        filas += _tabla(azar, forma, verdad)
    filas += [[]] if azar.random() < 0.7 else []
    filas += [list(p) for p in forma.pies]
    return [[""] * forma.corrida[1] + f if f else f for f in filas]


def _lado_a_lado(azar: Random, forma: Forma, por_componente: list[list[Verdadera]]) -> Filas:
    """Una tabla a la derecha de la otra, con una columna en blanco entre las dos."""
    tablas = [[*_tabla(azar, forma, suyas)] for suyas in por_componente]
    ancho = max(len(f) for t in tablas for f in t)
    return [
        [x for f in juntas for x in [*(f or []), *[""] * (ancho + 1 - len(f or []))]] for juntas in zip_longest(*tablas)
    ]


def _tabla(azar: Random, forma: Forma, verdad: list[Verdadera]) -> Filas:
    titulos = encabezado(forma)
    ancho = ancho_de(forma)
    filas, antes = [list(f) for f in titulos], Verdadera("", "", "", "", "", "", "")
    if forma.numeradas:
        filas.append([f"({n})" for n in range(1, ancho + 1)])
    for i, v in enumerate(verdad):
        if forma.repite and i and i % 4 == 0 and not forma.de_un_bloque and forma.grupo != "lado a lado":
            filas += [list(m) for m in forma.membretes if m and "^" not in m and azar.random() < 0.5]
            filas += [list(f) for f in titulos]
        if i and forma.subtotales and v.componente != antes.componente and not forma.de_un_bloque:
            filas.append(["Subtotal", *[""] * (ancho - 2), "n:3"])
        filas += bandas(forma, v, antes, ancho)
        filas += renglones(azar, forma, v, antes)
        if azar.random() < forma.blancas and not forma.de_un_bloque:
            filas.append([])
        antes = v
    return filas
