"""Lo que una persona puede pegar en `entidad.toml` para enseñar una palabra nueva."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.base.texto import enumerar

TITULOS, ESTADOS, ALIAS, DEPENDENCIAS = "titulos", "estados", "alias", "dependencias"


@dataclass(frozen=True, slots=True)
class Propuesta:
    """Una palabra que el programa no conoce (`escrito`) y la conocida que le iría.

    `seccion` es TITULOS, ESTADOS, ALIAS (`conocido` es la dependencia) o DEPENDENCIAS (una nueva, `escrito`). Sin
    `conocido`, la persona escoge entre `opciones`. `porque` dice de dónde sale la propuesta.
    """

    seccion: str
    escrito: str
    conocido: str = ""
    opciones: tuple[str, ...] = ()
    porque: str = ""

    def __str__(self) -> str:
        if self.seccion == ALIAS:
            nombre = entre_comillas(self.conocido)
            return f"un bloque [[dependencias]] con nombre = {nombre} y {renglon_de_alias([self.escrito])}"
        if self.seccion == DEPENDENCIAS:
            return f"un bloque [[dependencias]] con nombre = {entre_comillas(self.escrito)}"
        escogidas = [entre_comillas(uno) for uno in (self.conocido,) if uno] or [*map(entre_comillas, self.opciones)]
        return f"debajo de [{self.seccion}]: {entre_comillas(self.escrito)} = {enumerar(escogidas, 'o')}"


def renglon_de_palabra(escrito: str, conocido: str) -> str:
    """`"Qué se hará" = "actividad"`."""
    return f"{entre_comillas(escrito)} = {entre_comillas(conocido)}"


def renglon_de_alias(alias: Iterable[str]) -> str:
    """`alias = ["Sec. General"]`."""
    return f"alias = [{', '.join(entre_comillas(uno) for uno in alias)}]"


def entre_comillas(texto: str) -> str:
    """El texto como lo pide TOML: entre comillas y con sus signos a salvo."""
    return json.dumps(texto, ensure_ascii=False).replace("\x7f", "\\u007f")
