"""Lo que una persona puede pegar en `entidad.toml` para enseñar una palabra nueva."""

import json
from dataclasses import dataclass

TITULOS, ESTADOS, ALIAS, DEPENDENCIAS = "titulos", "estados", "alias", "dependencias"


@dataclass(frozen=True, slots=True)
class Propuesta:
    """Una palabra que el programa no conoce (`escrito`) y la conocida que le iría; vacía si lo decide la persona.

    `seccion` es TITULOS, ESTADOS, ALIAS (`conocido` es la dependencia) o DEPENDENCIAS (una nueva, `escrito`).
    """

    seccion: str
    escrito: str
    conocido: str = ""

    def __str__(self) -> str:
        if self.seccion == ALIAS:
            nombre = entre_comillas(self.conocido)
            return f"en la [[dependencias]] de nombre = {nombre}, {renglon_de_alias([self.escrito])}"
        if self.seccion == DEPENDENCIAS:
            return f"[[dependencias]] nombre = {entre_comillas(self.escrito)}"
        return f"debajo de [{self.seccion}], {renglon_de_palabra(self.escrito, self.conocido)}"


def renglon_de_palabra(escrito: str, conocido: str) -> str:
    """`"Qué se hará" = "actividad"`."""
    return f"{entre_comillas(escrito)} = {entre_comillas(conocido)}"


def renglon_de_alias(alias: list[str]) -> str:
    """`alias = ["Sec. General"]`."""
    return f"alias = [{', '.join(entre_comillas(uno) for uno in alias)}]"


def entre_comillas(texto: str) -> str:
    """El texto como lo pide TOML: entre comillas y con sus signos a salvo."""
    return json.dumps(texto, ensure_ascii=False).replace("\x7f", "\\u007f")
