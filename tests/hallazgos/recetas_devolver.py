"""Las copias marcadas para quien envió cada archivo, cuando no salen como debían."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.devolver import escribir_devoluciones
from tests.hallazgos.ayuda import INFORME, Receta, calculado, escribir, plan

RUTA = "plan.xlsx"


def devolver(
    antes: Callable[[Path], None] = lambda _: None, despues: Callable[[Path], None] = lambda _: None
) -> Receta:
    """Un plan con una fecha imposible, que algo cambia antes o después de leerlo, y su copia."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        entradas = carpeta / "entradas"
        entradas.mkdir()
        ruta = escribir(entradas, {RUTA: plan(f"{INFORME} | 1 | Hacienda | 31/06/2026")}) / RUTA
        antes(ruta)
        resultado = calculado(entradas)
        despues(ruta)
        return escribir_devoluciones(resultado, entradas, carpeta / "devolver")

    return receta


def firmar(ruta: Path) -> None:
    with zipfile.ZipFile(ruta, "a") as libro:
        libro.writestr("_xmlsignatures/sig1.xml", "<Signature/>")


def guardar_otra_vez(ruta: Path) -> None:
    escribir(ruta.parent, {RUTA: plan(f"{INFORME} | 1 | Hacienda | 30/06/2026")})


RECETAS: dict[str, Receta] = {
    "copia_sin_aspecto": devolver(antes=firmar),
    "copia_no_hecha": devolver(despues=guardar_otra_vez),
}
LUGARES = {"copia_sin_aspecto": RUTA, "copia_no_hecha": RUTA}
