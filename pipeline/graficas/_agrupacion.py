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
    no_es: str

    def los_n(self, resultado: Resultado, n: int) -> Frase:
        """`Los 5 componentes`."""
        return decir(self.los, " ", cuenta(resultado, f"{self.plural} con nombre que aplican", n), f" {self.plural}")


COMPONENTES = Agrupacion(
    "componente", "componentes", "Los", "Ningún componente", "Ninguno de los", "no es un componente"
)
SUBCOMPONENTES = Agrupacion(
    "subcomponente", "subcomponentes", "Los", "Ningún subcomponente", "Ninguno de los", "no es un subcomponente"
)
DEPENDENCIAS = Agrupacion(
    "dependencia", "dependencias", "Las", "Ninguna dependencia", "Ninguna de las", "no es una dependencia"
)


def nombrar(resumen: Resumen) -> str:
    """El nombre de un grupo para leer, con el componente del subcomponente; el que viene en blanco se dice."""
    nombre, grupo = nombrar_solo(resumen), nombrar_contenedor(resumen)
    return f"{nombre} ({grupo})" if grupo else nombre


def nombrar_solo(resumen: Resumen) -> str:
    """El nombre de un grupo, sin decir dentro de qué está."""
    return a_oracion(visible(resumen.nombre)) or "(sin nombre)"


def nombrar_contenedor(resumen: Resumen) -> str:
    """El componente de un subcomponente; vacío en los demás."""
    return a_oracion(visible(resumen.grupo))


def con_nombre(grupos: Sequence[Resumen]) -> list[Resumen]:
    """Los que alguien nombró; si ninguno, los que haya: de `Sin responsable` se habla solo si no hay más."""
    return [g for g in grupos if not es_anonimo(g)] or list(grupos)


def es_anonimo(grupo: Resumen) -> bool:
    """Si es el de las actividades que no dicen el suyo: `Sin responsable`."""
    return grupo.nombre in SIN_NOMBRE.values()


def explicar_anonimo(grupos: Sequence[Resumen], como: Agrupacion) -> str:
    """Por qué el título no habla de las actividades que no dicen su grupo; nada si todas lo dicen o ninguna."""
    anonimos = [g for g in grupos if es_anonimo(g)]
    if not anonimos or len(anonimos) == len(grupos):
        return ""
    return f"«{anonimos[0].nombre}» va al final: {como.no_es} y no entra en el título."


def caben(grupos: Sequence[Resumen]) -> bool:
    """Si en un título se pueden nombrar todos."""
    return len(grupos) <= 3 and sum(len(nombrar(g)) for g in grupos) <= _LARGO_DE_NOMBRES


def nombrar_juntos(grupos: Sequence[Resumen]) -> str:
    """`Hacienda, Planeación y Gobierno`."""
    return enumerar([nombrar(g) for g in grupos])
