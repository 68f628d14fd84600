"""Qué campo nombra un título de columna, según el vocabulario de una clase de tabla."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.vocabulario import cargar, indice, singular

CASI_IGUAL = 90.0
LARGO_DE_TITULO = 70
LARGO_CORREGIBLE = 7
_ACLARACION = re.compile(r"\([^)]*(?:\)|$)|\b20\d\d\b")
_ANIO = re.compile(r"\b(?:vigencia )?20\d\d\b")
_NUMERACION = re.compile(r"^\W*\d{1,2}\s*[.)\-–]\s*(?=[^\W\d])")


@dataclass(frozen=True)
class Titulos:
    """Las formas conocidas de los títulos de una clase de tabla (`plan`, `avance`)."""

    campos: Mapping[str, str]
    grupos: Mapping[str, str]
    escritos: Mapping[str, str]
    """Cada forma, como la escribe el vocabulario."""

    def campo(self, titulo: str) -> str | None:
        """El campo de un título; tolera un error de dedo en los títulos largos. None si no lo conoce."""
        forma = self._forma(titulo) or self._cercana(titulo)
        return self.campos[forma] if forma else None

    def corregido(self, titulo: str) -> str:
        """El título conocido por el que se toma uno mal escrito («RESPOSABLE»); vacío si no hizo falta."""
        cercana = "" if self._forma(titulo) else self._cercana(titulo)
        return self.escritos.get(cercana, cercana)

    def conoce(self, titulo: str) -> bool:
        """El título está tal cual en el vocabulario, sin tolerancias."""
        return singular(titulo) in self.campos

    def agrupa(self, titulo: str) -> bool:
        """El título cubre varias columnas (`Etapas`, `Cuatrimestre`)."""
        return singular(titulo) in self.grupos

    def _forma(self, titulo: str) -> str:
        """La forma del vocabulario que dice un título, sin aclaraciones, año, numeración ni instrucciones."""
        corto = _ACLARACION.sub(" ", titulo)
        intentos = (titulo, corto, _ANIO.sub(" ", titulo), _NUMERACION.sub("", corto), _sin_instruccion(corto))
        formas = (singular(t) for t in intentos if len(t) <= LARGO_DE_TITULO)
        return next((f for f in formas if f and f in self.campos), "")

    def _cercana(self, titulo: str) -> str:
        titulo = titulo if len(titulo) <= LARGO_DE_TITULO else _ACLARACION.sub(" ", titulo)
        clave = singular(titulo)
        if not LARGO_CORREGIBLE <= len(clave) <= LARGO_DE_TITULO:
            return ""
        cercana = process.extractOne(clave, self.campos.keys(), scorer=fuzz.ratio, score_cutoff=CASI_IGUAL)
        return str(cercana[0]) if cercana else ""


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
    escritos = {singular(f): f for formas in reversed(crudo.values()) for f in formas}
    return Titulos(campos, indice({"grupo": crudo["grupo"]}), escritos)


@cache
def _instruccion() -> re.Pattern[str]:
    frases = "|".join(re.escape(f) for f in cargar("valores")["ruido"]["instrucciones"])
    return re.compile(rf"(?<=\S)[\s:.,\-–]+(?:{frases})\b.*$", re.IGNORECASE | re.DOTALL)


def _sin_instruccion(titulo: str) -> str:
    return _instruccion().sub("", titulo)
