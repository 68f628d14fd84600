"""Las firmas del formato: bajo «Elaboró», «Revisó» o «Aprobó» se escriben el nombre y el cargo de quien firma."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.salidas.firmas import ROLES
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.llenado.hoja import Lugar
from pipeline.salidas.llenado.marcas import Valor
from pipeline.vocabulario import cargar

_FILAS_DE_BLOQUE = 8
_RAYA = re.compile(r"[_.…\-\s]*")
_DATOS = ("nombre", "cargo")


@dataclass(frozen=True, slots=True)
class _Rotulo:
    lugar: Lugar
    rol: str


def llenar_firmas(rejilla: Rejilla, filas: Sequence[int], valores: Mapping[str, object]) -> dict[Lugar, Valor]:
    """Lo que va en las firmas de unas filas; nada donde ya hay algo escrito ni donde no se sabe quién firma."""
    escrituras: dict[Lugar, Valor] = {}
    rotulos = list(_buscar_roles(rejilla, filas))
    for rotulo in rotulos:
        dicho = {d: str(valores.get(f"{rotulo.rol}_{d}") or "") for d in _DATOS}
        if any(dicho.values()):
            escrituras.update(_llenar_bloque(rejilla, rotulo, rotulos, dicho))
    return escrituras


def _buscar_roles(rejilla: Rejilla, filas: Sequence[int]) -> Iterator[_Rotulo]:
    for fila in filas:
        for columna, texto in rejilla.filas.get(fila, {}).items():
            primeras = f"{llave(texto[:40])} "
            rol = next((r for r in ROLES if primeras.startswith(_formas(r))), "")
            if rol:
                yield _Rotulo((fila, columna), rol)


def _llenar_bloque(
    rejilla: Rejilla, rotulo: _Rotulo, todos: Sequence[_Rotulo], dicho: Mapping[str, str]
) -> dict[Lugar, Valor]:
    """En sus renglones «Nombre:» y «Cargo:»; si no los tiene, al lado del rótulo o sobre su raya."""
    entero = _sin_juntar(rejilla, rotulo.lugar)
    if any(_dato_de(r) for r in entero.split("\n")[1:]):
        return {rotulo.lugar: "\n".join(_completar(r, dicho) for r in entero.split("\n"))}
    casillas = dict(_casillas(rejilla, rotulo, todos))
    if casillas:
        pares = [_poner(rejilla, lugar, dicho[dato]) for dato, lugar in casillas.items() if dicho[dato]]
        return dict(p for p in pares if p)
    quien = " – ".join(t for t in dicho.values() if t)
    puesto = _poner(rejilla, rotulo.lugar, quien) if ":" in entero or "__" in entero else None
    return dict([puesto]) if puesto else {}


def _casillas(rejilla: Rejilla, rotulo: _Rotulo, todos: Sequence[_Rotulo]) -> Iterator[tuple[str, Lugar]]:
    """Los «Nombre» y «Cargo» que están debajo del rótulo, antes del siguiente rol de esas columnas."""
    fila, columna = rotulo.lugar
    hasta = columna + rejilla.ancho(fila, columna)
    tope = min([r.lugar[0] for r in todos if r.lugar[0] > fila and columna <= r.lugar[1] < hasta], default=fila + 99)
    for f in range(fila + 1, min(fila + 1 + _FILAS_DE_BLOQUE, tope)):
        for c, texto in rejilla.filas.get(f, {}).items():
            if columna <= c < hasta and (dato := _dato_de(texto)):
                yield dato, (f, c)


def _poner(rejilla: Rejilla, lugar: Lugar, valor: str) -> tuple[Lugar, Valor] | None:
    """En la celda dibujada y vacía de la derecha; si no la hay, después de los dos puntos; None si ya dice algo."""
    texto = _sin_juntar(rejilla, lugar)
    base, dos_puntos, resto = texto.partition(":")
    if not dos_puntos:
        base, _, resto = texto.partition("__")
    if not _RAYA.fullmatch(resto):
        return None
    derecha = rejilla.esquina(lugar[0], lugar[1] + rejilla.ancho(*lugar))
    libre = rejilla.estilo(*derecha) != 0 and not rejilla.texto(*derecha) and not rejilla.formula(*derecha)
    if not resto.strip() and libre:
        return derecha, valor
    if not resto.strip() and rejilla.ancho(*lugar) == 1 and (al_lado := rejilla.texto(*derecha)) and ":" not in al_lado:
        return None
    return lugar, f"{base.rstrip()}: {valor}"


def _completar(renglon: str, dicho: Mapping[str, str]) -> str:
    """`Nombre: ____` → `Nombre: …`; el renglón igual si no es de un dato o ya lo dice."""
    dato = _dato_de(renglon)
    base, _, resto = renglon.partition(":")
    return f"{base}: {dicho[dato]}" if dato and dicho[dato] and _RAYA.fullmatch(resto) else renglon


def _dato_de(texto: str) -> str:
    base = llave(texto.partition(":")[0].partition("__")[0])
    return next((d for d in _DATOS if base in cargar("titulos_formato")["firmas"][d] and len(base) < 30), "")


def _formas(rol: str) -> tuple[str, ...]:
    return tuple(f"{llave(f)} " for f in cargar("titulos_formato")["firmas"][rol])


def _sin_juntar(rejilla: Rejilla, lugar: Lugar) -> str:
    """El texto de la celda con sus saltos de línea."""
    celda = rejilla.celdas.get(lugar)
    return celda.escrito if celda else ""
