"""Un árbol de datos: cada hoja, en la fila de su camino y la columna de su nombre."""

import json
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from pipeline.salidas.cuadre.documento import Cuadro, Documento, Leido, Lugar


def leer_json(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """Un cuadro con una fila por cada objeto de valores sueltos: primero su camino (`nivel 1`, `nivel 2`…).

    ValueError si no se entiende.
    """
    datos = json.loads(ruta.read_bytes())
    objetos = list(_aplanar(datos, ()))
    hondura = max((len(camino) for camino, _ in objetos), default=0)
    titulos = [f"nivel {n + 1}" for n in range(hondura)]
    titulos += dict.fromkeys(nombre for _, objeto in objetos for nombre in objeto)
    celdas: dict[Lugar, Leido] = {(1, j): titulo for j, titulo in enumerate(titulos, 1)}
    for i, (camino, objeto) in enumerate(objetos, 2):
        celdas.update(((i, j), nombre) for j, nombre in enumerate(camino, 1))
        for nombre, valor in objeto.items():
            if valor is not None:
                dicho = valor if isinstance(valor, str) else float(valor)
                celdas[i, titulos.index(nombre, hondura) + 1] = dicho
    caminos = [" › ".join(camino) for camino, _ in objetos]
    return Documento(
        archivo, (Cuadro("", celdas, lambda f, c: f"{caminos[f - 2] if f > 1 else ''} › {titulos[c - 1]}"),)
    )


def _aplanar(
    datos: object, camino: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Mapping[str, str | float | None]]]:
    if not isinstance(datos, dict):
        return
    sueltos = {n: v for n, v in datos.items() if v is None or isinstance(v, str | int | float)}
    if sueltos:
        yield camino, sueltos
    for nombre, valor in datos.items():
        yield from _aplanar(valor, (*camino, nombre))
