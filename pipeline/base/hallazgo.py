"""Un hallazgo: qué pasó, dónde y qué hacer. La redacción vive en `hallazgos.toml`."""

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.base.origen import Origen
from pipeline.base.propuesta import Propuesta
from pipeline.base.texto import recortar


class Gravedad(StrEnum):
    """AVISO: se corrigió o no cambia cifras; ERROR: un valor quedó sin leer; GRAVE: algo entero quedó fuera."""

    AVISO = "AVISO"
    ERROR = "ERROR"
    GRAVE = "GRAVE"


@dataclass(frozen=True, slots=True)
class Plantilla:
    """La redacción de un hallazgo en el catálogo; `fuera` dice que algo con contenido no se usó.

    `mensaje` y `que_hacer` llevan los datos de cada caso; `titulo`, `razon` y `ejemplo` se leen tal cual.
    """

    codigo: str
    gravedad: Gravedad
    titulo: str
    mensaje: str
    que_hacer: str
    razon: str
    ejemplo: str
    fuera: bool = False
    reservado: bool = False
    """Lo que cita puede nombrar a una persona: en lo que se publica va solo su título."""


@dataclass(frozen=True, slots=True)
class Hallazgo:
    """Una falla o corrección con su lugar. `nombre` es su clave en el catálogo; `valor`, el texto de la celda."""

    nombre: str
    codigo: str
    gravedad: Gravedad
    origen: Origen
    valor: str
    mensaje: str
    que_hacer: str
    fuera: bool = field(default=False, compare=False)
    propuesta: Propuesta | None = field(default=None, compare=False)
    """Lo que se puede pegar en entidad.toml para que no vuelva a salir."""

    def __str__(self) -> str:
        return f"{self.codigo} · {self.origen}: {self.mensaje} Qué hacer: {self.que_hacer}"


def textos_del_catalogo() -> dict[str, str]:
    """El texto de cada `hallazgos_<tema>.toml` de esta carpeta, por su tema."""
    archivos = sorted(files("pipeline.base").iterdir(), key=lambda a: a.name)
    return {
        a.name.removeprefix("hallazgos_").removesuffix(".toml"): a.read_text(encoding="utf-8")
        for a in archivos
        if a.name.startswith("hallazgos_") and a.name.endswith(".toml")
    }


@cache
def catalogo() -> dict[str, Plantilla]:
    """El catálogo de hallazgos, por nombre: todos los `hallazgos*.toml` de esta carpeta.

    Error de programación (KeyError, TypeError) si a uno le falta un dato o le sobra, o si dos se llaman igual.
    """
    crudo: dict[str, dict[str, Any]] = {}
    for texto in textos_del_catalogo().values():
        suyos = tomllib.loads(texto)
        if repetidos := crudo.keys() & suyos.keys():
            raise KeyError(f"dos hallazgos con el mismo nombre: {sorted(repetidos)}")
        crudo.update(suyos)
    return {nombre: Plantilla(**{**datos, "gravedad": Gravedad(datos["gravedad"])}) for nombre, datos in crudo.items()}


def anotar(nombre: str, origen: Origen, valor: object = "", /, **datos: object) -> Hallazgo:
    """Redacta un hallazgo del catálogo. Error de programación (KeyError) si el nombre o un dato no existen."""
    plantilla = catalogo()[nombre]
    texto = "" if valor is None else str(valor)
    campos = {"valor": recortar(texto), "archivo": origen.archivo, "hoja": origen.hoja, **datos}
    return Hallazgo(
        nombre,
        plantilla.codigo,
        plantilla.gravedad,
        origen,
        texto,
        plantilla.mensaje.format_map(campos),
        plantilla.que_hacer.format_map(campos),
        plantilla.fuera,
        propuesta if isinstance(propuesta := datos.get("propuesta"), Propuesta) else None,
    )
