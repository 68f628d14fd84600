"""Qué dato nombra el título de una columna del formato: el mismo vocabulario con que se leen planes y avances."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import llave
from pipeline.disposiciones.opinion_titulos import DICHOS, titulos_de_opinion
from pipeline.disposiciones.quien_opina import quien_de
from pipeline.entidad import Entidad
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.tablas.opiniones import CONTROL_INTERNO, PLANEACION
from pipeline.vocabulario import cargar, indice, singular

DEPENDENCIA = "dependencia"
SIN_DATO = "otro"
"""Lo que una oficina escribe y no se sabe qué es: se le deja."""
_CLASES = ("avance", "plan")


@dataclass(frozen=True)
class Vocabulario:
    """Los títulos de un formato, con los que enseñó la entidad."""

    propias: Mapping[str, str]
    grupos: Mapping[str, str]
    dimensiones: Mapping[str, str]
    casillas: Mapping[str, str]
    opiniones: Titulos
    leidos: tuple[tuple[Titulos, Mapping[str, str]], ...]
    """Los de la lectura, y a qué dato lleva cada campo suyo."""

    def candidatos(self, titulo: str) -> tuple[str, ...]:
        """Los datos de una actividad que un título puede nombrar, el más probable primero."""
        clave = singular(titulo)
        exactos = [self.propias[clave]] if clave in self.propias else []
        cercanos: list[str] = []
        for titulos, datos in self.leidos:
            if dato := datos.get(titulos.campo(titulo) or ""):
                (exactos if titulos.conoce(titulo) else cercanos).append(dato)
        opinion = self.opinion(titulo)
        return tuple(dict.fromkeys([*exactos, *([opinion] if opinion and not exactos else []), *cercanos]))

    def de_grupo(self, titulo: str) -> str:
        """El dato de un grupo (componente, dependencia…) que un título nombra; vacío si ninguno."""
        return _buscar(titulo, self.grupos) or self.opinion(titulo)

    def dimension(self, titulo: str) -> str:
        """De quién es el renglón bajo ese título; vacío si no lo dice."""
        return _buscar(titulo, self.dimensiones)

    def opinion(self, titulo: str, dueno: str = "") -> str:
        """`control_interno.observacion`: lo que una oficina dice bajo un título; vacío si no es de ninguna."""
        quien = quien_de(titulo) or dueno
        if quien not in (CONTROL_INTERNO, PLANEACION):
            return ""
        campo = self.opiniones.campo(titulo) or ""
        return f"{quien}.{campo if campo in DICHOS else SIN_DATO}"

    def casilla(self, titulo: str) -> str:
        """El dato que pide una casilla de la cabeza; vacío si no se conoce."""
        return self.casillas.get(singular(titulo), "")

    def es_generico(self, titulo: str) -> bool:
        """Si el título solo dice algo junto al que lo cubre."""
        return singular(titulo) in _genericos()

    def conoce(self, titulo: str) -> bool:
        """Si el título nombra algo, aunque no haya con qué llenarlo (`Recursos`)."""
        leido = any(titulos.campo(titulo) for titulos, _ in self.leidos)
        return leido or bool(self.candidatos(titulo) or self.de_grupo(titulo) or self.dimension(titulo))


def vocabulario_de(entidad: Entidad) -> Vocabulario:
    """El vocabulario de los formatos de una entidad."""
    crudo = cargar("titulos_formato")
    leidos = tuple(
        (titulos_de(clase, entidad.titulos, entidad.dependencias), crudo["datos"][clase]) for clase in _CLASES
    )
    return Vocabulario(
        indice(crudo["actividad"]),
        indice(crudo["grupo"]),
        indice(crudo["dimension"]),
        indice(crudo["casillas"]),
        titulos_de_opinion(entidad),
        leidos,
    )


def dueno_de(texto: str) -> str:
    """Quién habla según un título (`control_interno`, `planeacion`, `dependencia`); vacío si no lo dice."""
    if quien := quien_de(texto):
        return quien
    clave = f" {llave(texto)} "
    return DEPENDENCIA if any(f" {f} " in clave for f in _de_la_dependencia()) else ""


@cache
def _genericos() -> frozenset[str]:
    return frozenset(map(singular, cargar("titulos_formato")["genericos"]["titulos"]))


@cache
def _de_la_dependencia() -> tuple[str, ...]:
    return tuple(llave(f) for f in cargar("titulos_formato")["de_la_dependencia"]["palabras"])


def _buscar(titulo: str, formas: Mapping[str, str]) -> str:
    corto = titulo.partition("(")[0]
    return formas.get(singular(titulo)) or formas.get(singular(corto), "")
