"""Busca en el código cada lugar donde se anota un hallazgo, con los datos que le pasa."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PAQUETE = Path(__file__).resolve().parents[2] / "pipeline"
QUIENES_ANOTAN = {"anotar", "_por_lugar", "NoSeLee", "_vaciar"}
DE_OFICIO = {"_por_lugar": {"reportes"}}
"""Lo que una función agrega por su cuenta a los datos de quien la llama."""


class Llamada(NamedTuple):
    """Un hallazgo anotado: su nombre, los datos que se le pasan y el lugar del código."""

    nombre: str
    datos: frozenset[str]
    lugar: str


def buscar_llamadas() -> list[Llamada]:
    """Las llamadas con el nombre escrito en ellas; las de nombre variable no están."""
    return [llamada for ruta in sorted(PAQUETE.rglob("*.py")) for llamada in _de_archivo(ruta)]


def textos_del_codigo() -> set[str]:
    """Todo texto escrito en el código: ahí están también los nombres que viajan en variables."""
    arboles = (ast.parse(ruta.read_text(encoding="utf-8")) for ruta in PAQUETE.rglob("*.py"))
    return {
        nodo.value
        for arbol in arboles
        for nodo in ast.walk(arbol)
        if isinstance(nodo, ast.Constant) and isinstance(nodo.value, str)
    }


def _de_archivo(ruta: Path) -> Iterator[Llamada]:
    arbol = ast.parse(ruta.read_text(encoding="utf-8"))
    for funcion in ast.walk(arbol):
        if isinstance(funcion, ast.FunctionDef):
            asignados = _diccionarios(funcion)
            for nodo in ast.walk(funcion):
                if isinstance(nodo, ast.Call) and (quien := _quien(nodo)) in QUIENES_ANOTAN:
                    datos = frozenset(_datos(nodo, asignados) | DE_OFICIO.get(quien, set()))
                    lugar = f"{ruta.relative_to(PAQUETE.parent).as_posix()}:{nodo.lineno}"
                    yield from (Llamada(nombre, datos, lugar) for nombre in _nombres(nodo, asignados))


def _quien(nodo: ast.Call) -> str:
    return nodo.func.attr if isinstance(nodo.func, ast.Attribute) else getattr(nodo.func, "id", "")


def _nombres(nodo: ast.Call, asignados: dict[str, list[ast.expr]]) -> list[str]:
    """El primer texto de la llamada; si es una condición o una variable, los que puede valer."""
    for argumento in nodo.args[:2]:
        nombres = [n for n in _textos(argumento, asignados) if n.islower() and " " not in n]
        if nombres:
            return nombres
    return []


def _textos(expresion: ast.expr, asignados: dict[str, list[ast.expr]]) -> list[str]:
    if isinstance(expresion, ast.Constant) and isinstance(expresion.value, str):
        return [expresion.value]
    if isinstance(expresion, ast.IfExp):
        return _textos(expresion.body, asignados) + _textos(expresion.orelse, asignados)
    if isinstance(expresion, ast.Name):
        return [t for valor in asignados.get(expresion.id, []) for t in _textos(valor, {})]
    return []


def _datos(nodo: ast.Call, asignados: dict[str, list[ast.expr]]) -> set[str]:
    """Las claves que se pasan por nombre, también las de `**datos` si el diccionario se ve en la función."""
    claves: set[str] = set()
    for pasado in nodo.keywords:
        if pasado.arg:
            claves.add(pasado.arg)
        elif isinstance(pasado.value, ast.Name):
            for valor in asignados.get(pasado.value.id, []):
                claves |= _claves(valor)
        else:
            claves |= _claves(pasado.value)
    return claves


def _claves(expresion: ast.expr) -> set[str]:
    if isinstance(expresion, ast.Dict):
        return {c.value for c in expresion.keys if isinstance(c, ast.Constant) and isinstance(c.value, str)}
    return set()


def _diccionarios(funcion: ast.FunctionDef) -> dict[str, list[ast.expr]]:
    """Lo que cada variable de una función recibe, al asignarla o al recorrer una lista escrita ahí mismo."""
    asignados: dict[str, list[ast.expr]] = {}
    for nodo in ast.walk(funcion):
        if isinstance(nodo, ast.Assign):
            for destino in nodo.targets:
                if isinstance(destino, ast.Name):
                    asignados.setdefault(destino.id, []).append(nodo.value)
        elif isinstance(nodo, ast.For) and isinstance(nodo.iter, ast.Tuple):
            for elemento in nodo.iter.elts:
                for destino, valor in zip(_partes(nodo.target), _partes(elemento), strict=False):
                    if isinstance(destino, ast.Name):
                        asignados.setdefault(destino.id, []).append(valor)
    return asignados


def _partes(expresion: ast.expr) -> list[ast.expr]:
    return expresion.elts if isinstance(expresion, ast.Tuple) else [expresion]
