"""Dibuja un plan inventado con una forma: las hojas de tests/dibujo.py y las actividades con lo que dicen."""

from dataclasses import replace
from itertools import groupby
from random import Random

from tests.disposiciones.adversario.forma import Forma
from tests.disposiciones.adversario.verdad import Verdadera

Filas = list[list[str]]


def dibujar_plan(azar: Random, forma: Forma, verdad: list[Verdadera]) -> tuple[dict[str, Filas], list[Verdadera]]:
    """Las hojas por nombre, y las actividades con el tiempo que se les escribió."""
    verdad = [replace(v) for v in verdad]
    if forma.grupo != "hoja":
        return {"Plan": _hoja(azar, forma, verdad)}, verdad
    hojas = {}
    for n, (componente, suyas) in enumerate(groupby(verdad, lambda v: v.componente), 1):
        nombre = f"{n}. {componente}"[:31]
        hojas[nombre] = _hoja(azar, forma, list(suyas), componente if azar.random() < 0.7 or len(componente) > 27 else "")
    return hojas, verdad


def _hoja(azar: Random, forma: Forma, verdad: list[Verdadera], rotulo: str = "") -> Filas:
    filas: Filas = [[] for _ in range(forma.corrida[0])]
    filas += [list(m) for m in forma.membretes]
    filas += [[forma.titulo]] if forma.titulo else []
    filas += [[f"Componente: {rotulo}"]] if rotulo else []
    filas += [[]] if azar.random() < 0.5 else []
    if forma.grupo == "título":
        for n, (componente, suyas) in enumerate(groupby(verdad, lambda v: v.componente), 1):
            filas += [[f"Componente {n}: {componente}"], *_tabla(azar, forma, list(suyas)), []]
    else:
        filas += _tabla(azar, forma, verdad)
    filas += [[]] if azar.random() < 0.7 else []
    filas += [list(p) for p in forma.pies]
    return [[""] * forma.corrida[1] + f if f else f for f in filas]


def _tabla(azar: Random, forma: Forma, verdad: list[Verdadera]) -> Filas:
    encabezado = _encabezado(forma)
    ancho = len(encabezado[0])
    filas, antes = [*encabezado], Verdadera("", "", "", "", "", "", "")
    for i, v in enumerate(verdad):
        if forma.repite and i and i % 4 == 0 and forma.grupo != "combinada":
            filas += [list(f) for f in encabezado]
        if i and forma.subtotales and v.componente != antes.componente and forma.grupo != "combinada":
            filas.append(["Subtotal", *[""] * (ancho - 2), "n:3"])
        filas += _bandas(forma, v, antes, ancho)
        filas += _renglones(azar, forma, v, antes)
        if azar.random() < forma.blancas and forma.grupo != "combinada":
            filas.append([])
        antes = v
    return filas


def _encabezado(forma: Forma) -> Filas:
    """De una a tres filas: el grupo de los periodos arriba, y una faja que reparte la tabla."""
    arriba, abajo = [], []
    for columna in forma.columnas:
        if columna == "tiempo":
            titulos = list(forma.tiempo.titulos)
            abajo += titulos
            arriba += [forma.tiempo.grupo, *["<"] * (len(titulos) - 1)] if forma.tiempo.grupo else titulos
        else:
            abajo.append("^")
            arriba.append(forma.titulos[columna])
    doble = bool(forma.tiempo.grupo) or forma.filas_de_titulo > 1
    if doble and not forma.tiempo.grupo:
        abajo = ["^"] * len(arriba)
    filas = [arriba, abajo] if doble else [arriba]
    if forma.filas_de_titulo == 3 and len(arriba) > 4:
        filas.insert(0, ["INFORMACIÓN GENERAL", "<", "PROGRAMACIÓN DE LA VIGENCIA", *["<"] * (len(arriba) - 3)])
    return [_abrir(forma, f) for f in filas]


def _bandas(forma: Forma, v: Verdadera, antes: Verdadera, ancho: int) -> Filas:
    """Las fajas que abren un componente o un subcomponente."""
    suelta = [""] * (ancho - 1)
    ancha = ["<"] * (ancho - 1)
    nuevo, otro = v.componente != antes.componente, (v.componente, v.subcomponente) != (antes.componente, antes.subcomponente)
    salida: Filas = []
    if forma.grupo in ("banda", "dos bandas", "banda y columna") and nuevo:
        salida.append([f"Componente: {v.componente}", *ancha])
    if forma.grupo == "banda suelta" and nuevo:
        salida.append([f"COMPONENTE 1: {v.componente}", *suelta])
    if forma.grupo == "numerada" and nuevo:
        salida.append([f"1. {v.componente}", *ancha])
    if forma.grupo == "dos bandas" and otro:
        salida.append([f"Subcomponente 1: {v.subcomponente}", *ancha])
    return salida


def _renglones(azar: Random, forma: Forma, v: Verdadera, antes: Verdadera) -> Filas:
    """El renglón de una actividad; con `fechas_en_filas`, las fechas que sobran van debajo."""
    celdas, v.tiempo = forma.tiempo.llenar(azar)
    fila, mas = [], []
    for columna in forma.columnas:
        if columna == "tiempo":
            partes = celdas[0].split("\\n") if forma.fechas_en_filas and len(celdas) == 1 else []
            fila += [partes[0]] if len(partes) > 1 else list(celdas)
            mas = partes[1:]
        else:
            fila.append(_celda(forma, columna, v, antes))
    lugar = sum(len(forma.tiempo.titulos) if c == "tiempo" else 1 for c in forma.columnas[: forma.columnas.index("tiempo")])
    debajo = [["^" if c in ("componente", "subcomponente") and forma.grupo == "combinada" else "" for c in forma.columnas] for _ in mas]
    for extra, fecha in zip(debajo, mas, strict=True):
        extra[lugar] = fecha
    return [_abrir(forma, f) for f in (fila, *debajo)]


def _celda(forma: Forma, columna: str, v: Verdadera, antes: Verdadera) -> str:
    if columna in ("componente", "subcomponente"):
        igual = v.componente == antes.componente and (columna == "componente" or v.subcomponente == antes.subcomponente)
        if igual and forma.grupo in ("combinada", "primera"):
            return "^" if forma.grupo == "combinada" else ""
        return getattr(v, columna)
    if columna == "actividad":
        forma_texto = {"texto": "{} {}", "texto punto": "{}. {}", "texto paréntesis": "{}) {}", "texto guion": "{} - {}", "pegada": "{}-{}"}
        return forma_texto.get(forma.numeral, "{1}").format(v.numeral, v.actividad)
    if columna == "otro":
        return "Humanos y técnicos"
    return getattr(v, columna)


def _abrir(forma: Forma, fila: list[str]) -> list[str]:
    """Una columna en blanco dentro de la tabla, si la forma la pide y no corta una combinación."""
    n = forma.columna_blanca
    if n < 0 or n >= len(forma.columnas) - 1 or forma.grupo in ("banda", "dos bandas", "banda y columna", "numerada") or forma.filas_de_titulo == 3:
        return fila
    if "tiempo" in forma.columnas[: n + 1]:
        return fila
    return [*fila[:n], "", *fila[n:]]
