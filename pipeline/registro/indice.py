"""Qué se ha conservado de las salidas: `conservados/indice.json`, una fila por archivo cambiado o puesto."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PureWindowsPath

from pipeline.base.hallazgo import Hallazgo
from pipeline.registro import filas
from pipeline.registro.carpeta import guardar
from pipeline.registro.conservados import CARPETA
from pipeline.registro.leer import leer_o_anterior

ARCHIVO = "indice.json"


@dataclass(slots=True)
class Conservado:
    """Un archivo conservado. `entregado`: la huella de lo que el programa había dejado ahí; vacía si alguien lo puso.

    `base` y `huella_base`: el libro entregado con que se compara. `guardado` y `tabla`: rutas dentro del registro.
    `trae`: los reportes o las actividades que hay en él, que no se usan por estar en las salidas.
    Mientras no esté `leido`, la corrida siguiente lo lee: así no se pierde aunque una se corte a la mitad.
    """

    ruta: str
    sha256: str
    entregado: str = ""
    base: str = ""
    huella_base: str = ""
    guardado: str = ""
    tabla: str = ""
    fecha: date | None = None
    leido: bool = False
    trae: str = ""

    @property
    def suceso(self) -> tuple[str, str, str]:
        """Lo que lo distingue: este contenido, en este sitio, sobre esta entrega."""
        return self.ruta, self.sha256, self.entregado


def leer_indice(registro: Path) -> tuple[list[Conservado], list[Hallazgo]]:
    """Lo conservado hasta hoy, y el hallazgo si el índice está dañado."""
    return leer_o_anterior(registro / CARPETA, ARCHIVO, _entender, list[Conservado]())


def _entender(texto: str) -> list[Conservado]:
    """ValueError si no son esas filas o si una ruta sale de su carpeta: un índice ajeno no lee ni escribe afuera."""
    indice = filas.de_json(texto, Conservado)
    rutas = [PureWindowsPath(r) for c in indice for r in (c.ruta, c.base, c.guardado, c.tabla)]
    if any(r.root or ".." in r.parts for r in rutas):
        raise ValueError("una ruta sale de su carpeta")
    return indice


def guardar_indice(registro: Path, conservados: Sequence[Conservado]) -> None:
    """Escribe el índice. NoSePuedeEscribir si el disco no deja."""
    if conservados:
        guardar(registro / CARPETA, ARCHIVO, filas.a_json(conservados))
