"""Qué campo nombra un título de columna, según el vocabulario de una clase de tabla."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.vocabulario import cargar, indice, singular

CASI_IGUAL = 90.0
LARGO_DE_TITULO = 70
_ACLARACION = re.compile(r"\([^)]*\)|\b20\d\d\b")
_ANIO = re.compile(r"\b(?:vigencia )?20\d\d\b")


@dataclass(frozen=True)
class Titulos:
    """Las formas conocidas de los títulos de una clase de tabla (`plan`, `avance`)."""

    campos: Mapping[str, str]
    grupos: Mapping[str, str]

    def campo(self, titulo: str) -> str | None:
        """El campo de un título; tolera un error de dedo en los títulos largos. None si no lo conoce."""
        if len(titulo) > LARGO_DE_TITULO:
            titulo = _ACLARACION.sub(" ", titulo)
        if len(titulo) > LARGO_DE_TITULO:
            return None
        clave = singular(titulo)
        for forma in (clave, singular(_ACLARACION.sub(" ", titulo)), singular(_ANIO.sub(" ", titulo))):
            if forma and forma in self.campos:
                return self.campos[forma]
        if len(clave) < 8:
            return None
        cercano = process.extractOne(clave, self.campos.keys(), scorer=fuzz.ratio, score_cutoff=CASI_IGUAL)
        return self.campos[cercano[0]] if cercano else None

    def conoce(self, titulo: str) -> bool:
        """El título está tal cual en el vocabulario, sin tolerancias."""
        return singular(titulo) in self.campos

    def agrupa(self, titulo: str) -> bool:
        """El título cubre varias columnas (`Etapas`, `Cuatrimestre`)."""
        return singular(titulo) in self.grupos


def titulos_de(clase: str, propios: Mapping[str, str]) -> Titulos:
    """Los títulos de `titulos_<clase>.toml` más los de la entidad ([titulos] escrito = título o campo conocido)."""
    return _titulos(clase, tuple(sorted(propios.items())))


@cache
def _titulos(clase: str, propios: tuple[tuple[str, str], ...]) -> Titulos:
    crudo = cargar(f"titulos_{clase}")
    campos = indice({campo: formas for campo, formas in crudo.items() if campo != "grupo"})
    for escrito, conocido in propios:
        campo = conocido if conocido in crudo else campos.get(singular(conocido))
        if campo:
            campos[singular(escrito)] = campo
    return Titulos(campos, indice({"grupo": crudo["grupo"]}))
