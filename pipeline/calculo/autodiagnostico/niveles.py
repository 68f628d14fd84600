"""Los cinco niveles de un puntaje de 0 a 100. No son las tres zonas del plan: ni sus límites ni sus palabras."""

from dataclasses import dataclass
from functools import cache

from pipeline.base.espanol import redondear
from pipeline.vocabulario import cargar


@dataclass(frozen=True, slots=True)
class Nivel:
    """Un nivel. `lugar` cuenta desde 0, del más bajo al más alto; `a_mejorar`: lo suyo va al borrador del plan."""

    palabra: str
    desde: int
    hasta: int
    simbolo: str
    lugar: int
    a_mejorar: bool

    @property
    def rotulo(self) -> str:
        """`◑ Intermedio`."""
        return f"{self.simbolo} {self.palabra}"

    @property
    def rango(self) -> str:
        """`41 a 60`."""
        return f"{self.desde} a {self.hasta}"


@cache
def niveles() -> tuple[Nivel, ...]:
    """Del más bajo al más alto, como los declara `vocabulario/listado_autodiagnostico.toml`."""
    declarados = cargar("listado_autodiagnostico")["niveles"]
    return tuple(
        Nivel(n["palabra"], n["desde"], n["hasta"], n["simbolo"], i, n["palabra"] in declarados["a_mejorar"])
        for i, n in enumerate(declarados["tabla"])
    )


def norma_de_los_niveles() -> str:
    """De dónde salen los límites, y qué tan ciertos son."""
    return str(cargar("listado_autodiagnostico")["niveles"]["norma"])


def nivel_de(puntaje: float | None) -> Nivel | None:
    """El nivel de un puntaje de 0 a 100; None si no hay.

    Los niveles son de enteros y entre uno y otro queda un hueco: decide el puntaje que se lee, con un decimal,
    redondeado al entero. 20,4 es del primero y 20,5, del segundo.
    """
    if puntaje is None:
        return None
    entero = redondear(redondear(puntaje, 1))
    return next((n for n in niveles() if entero <= n.hasta), niveles()[-1])
