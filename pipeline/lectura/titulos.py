"""Qué campo nombra un título de columna, según el vocabulario de una clase de tabla y las palabras de la entidad."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.entidad import Dependencia
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.formas_de_titulo import (
    LARGO_DE_TITULO,
    RECORDADOS,
    clave_corregible,
    dice_algo,
    formas_de_titulo,
    sin_numero,
)
from pipeline.lectura.nombres_en_texto import forma_de
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo
from pipeline.vocabulario import cargar, indice, singular

CASI_IGUAL = 90.0
_PARTE = 0.8
"""Del largo de una forma, el que al menos ha de tener otra: por debajo de 9/11 no llegan a ser casi iguales."""
_QUE_SE_NUMERAN = ("responsable", "apoyo", "fecha")
"""Los campos que un plan reparte en columnas numeradas («Responsable 1», «Responsable 2»)."""


@dataclass(frozen=True)
class Titulos:
    """Las formas conocidas de los títulos de una clase de tabla (`plan`, `avance`).

    `propios` son las que enseñó la entidad; `traducciones`, las suyas que valen por un periodo o una etapa.
    """

    campos: Mapping[str, str]
    grupos: Mapping[str, str]
    escritos: Mapping[str, str]
    """Cada forma, como la escribe el vocabulario."""
    propios: frozenset[str] = frozenset()
    traducciones: Mapping[str, str] = field(default_factory=dict)
    dependencias: Mapping[str, str] = field(default_factory=dict)
    clase: str = ""
    largo: int = 0
    _sabidos: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _por_largo: dict[int, list[str]] = field(default_factory=dict, repr=False, compare=False)

    def campo(self, titulo: str) -> str | None:
        """El campo de un título; tolera un error de dedo en los títulos largos. None si no lo conoce."""
        forma = self.forma(titulo)
        return self.campos[forma] if forma else None

    def forma(self, titulo: str) -> str:
        """La forma del vocabulario con la que se reconoce un título; vacío si ninguna."""
        if titulo not in self._sabidos:
            if len(self._sabidos) > RECORDADOS:
                self._sabidos.clear()
            self._sabidos[titulo] = self._exacta(titulo) or self._cercana(titulo)
        return self._sabidos[titulo]

    def corregido(self, titulo: str) -> str:
        """El título conocido por el que se toma uno mal escrito («RESPOSABLE»); vacío si no hizo falta."""
        cercana = "" if self._exacta(titulo) else self._cercana(titulo)
        return self.escritos.get(cercana, cercana)

    def conoce(self, titulo: str) -> bool:
        """El título está tal cual en el vocabulario, sin tolerancias."""
        return singular(titulo) in self.campos

    def agrupa(self, titulo: str) -> bool:
        """El título cubre varias columnas (`Etapas`, `Cuatrimestre`)."""
        return singular(titulo) in self.grupos

    def _exacta(self, titulo: str) -> str:
        """La forma del vocabulario que dice un título, sin aclaraciones, año, numeración ni instrucciones."""
        if self.propios and len(titulo) <= self.largo and (clave := singular(titulo)) in self.propios:
            return clave
        if not dice_algo(titulo):  # una cifra no es un título, y las hay por miles
            return ""
        if hallada := next((f for f in formas_de_titulo(titulo) if f in self.campos), ""):
            return hallada
        corto = sin_numero(titulo)
        return corto if self.campos.get(corto) in _QUE_SE_NUMERAN else ""

    def _cercana(self, titulo: str) -> str:
        if not (clave := clave_corregible(titulo)):
            return ""
        cercana = process.extractOne(clave, self._de_largo(len(clave)), scorer=fuzz.ratio, score_cutoff=CASI_IGUAL)
        return str(cercana[0]) if cercana else ""

    def _de_largo(self, largo: int) -> list[str]:
        """Las formas que por su largo pueden ser casi iguales a otra."""
        if largo not in self._por_largo:
            self._por_largo[largo] = [f for f in self.campos if min(len(f), largo) >= _PARTE * max(len(f), largo)]
        return self._por_largo[largo]

    def traducir(self, titulo: str) -> str:
        """El periodo o la etapa que la entidad dijo que vale ese título; el mismo título si no dijo nada."""
        if not self.traducciones or len(titulo) > self.largo:
            return titulo
        return self.traducciones.get(singular(titulo), titulo)

    def dependencia(self, titulo: str) -> str:
        """La dependencia del catálogo que el título nombra, y nada más; vacío si no es eso."""
        if not self.dependencias or len(titulo) > LARGO_DE_TITULO:
            return ""
        return self.dependencias.get(forma_de(titulo), "")


def titulos_de(clase: str, propios: Mapping[str, str], dependencias: Sequence[Dependencia] = ()) -> Titulos:
    """Los títulos de `titulos_<clase>.toml` más los de la entidad ([titulos] escrito = título o campo conocido)."""
    return _titulos(clase, tuple(sorted(propios.items())), tuple(dependencias))


@cache
def _titulos(clase: str, propios: tuple[tuple[str, str], ...], dependencias: tuple[Dependencia, ...]) -> Titulos:
    crudo = cargar(f"titulos_{clase}")
    campos = indice({campo: formas for campo, formas in crudo.items() if campo != "grupo"})
    conocidos = dict(campos)
    suyos, traducciones = set(), {}
    for escrito, conocido in propios:
        campo = conocido if conocido in crudo else conocidos.get(singular(conocido))
        if campo:
            campos[singular(escrito)] = campo
            suyos.add(singular(escrito))
        elif periodo_de_titulo(conocido) or etapa_de_titulo(conocido):
            traducciones[singular(escrito)] = conocido
    return Titulos(
        campos,
        indice({"grupo": crudo["grupo"]}),
        {singular(f): f for formas in reversed(crudo.values()) for f in reversed(formas)},
        frozenset(suyos),
        traducciones,
        {" ".join(forma): nombre for forma, nombre in hacer_catalogo(dependencias).formas},
        clase,
        max((len(escrito) + 10 for escrito, _ in propios), default=0),
    )
