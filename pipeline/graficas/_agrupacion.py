"""Cómo se nombran en una frase los grupos y aquello por lo que se agrupa."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.texto import a_oracion, enumerar, visible
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen

_LARGO_DE_NOMBRES = 100


@dataclass(frozen=True, slots=True)
class Agrupacion:
    """Una dimensión de la tabla `resumen` y las palabras con que se habla de sus grupos."""

    dimension: str
    plural: str
    los: str
    ninguno: str
    ninguno_de: str

    def los_n(self, resultado: Resultado, n: int) -> Frase:
        """`Los 5 componentes`."""
        return decir(self.los, " ", cuenta(resultado, f"{self.plural} con nombre que aplican", n), f" {self.plural}")


COMPONENTES = Agrupacion("componente", "componentes", "Los", "Ningún componente", "Ninguno de los")
SUBCOMPONENTES = Agrupacion("subcomponente", "subcomponentes", "Los", "Ningún subcomponente", "Ninguno de los")
DEPENDENCIAS = Agrupacion("dependencia", "dependencias", "Las", "Ninguna dependencia", "Ninguna de las")


def nombrar(resumen: Resumen) -> str:
    """El nombre de un grupo para leer, con el componente del subcomponente; el que viene en blanco se dice."""
    nombre = a_oracion(visible(resumen.nombre)) or "(sin nombre)"
    grupo = a_oracion(visible(resumen.grupo))
    return f"{nombre} ({grupo})" if grupo else nombre


def con_nombre(grupos: Sequence[Resumen]) -> list[Resumen]:
    """Los que alguien nombró; si ninguno, los que haya: de `Sin responsable` se habla solo si no hay más."""
    return [g for g in grupos if g.nombre not in SIN_NOMBRE.values()] or list(grupos)


def caben(grupos: Sequence[Resumen]) -> bool:
    """Si en un título se pueden nombrar todos."""
    return len(grupos) <= 3 and sum(len(nombrar(g)) for g in grupos) <= _LARGO_DE_NOMBRES


def nombrar_juntos(grupos: Sequence[Resumen]) -> str:
    """`Hacienda, Planeación y Gobierno`."""
    return enumerar([nombrar(g) for g in grupos])
