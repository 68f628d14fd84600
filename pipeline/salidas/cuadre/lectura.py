"""Una cifra vuelta a leer: cuál debía ser, qué dice el archivo y en qué lugar."""

from dataclasses import dataclass

from pipeline.base.espanol import numero
from pipeline.base.texto import junto
from pipeline.calculo.cifras import Cifra
from pipeline.estilo import ZONAS
from pipeline.salidas.cuadre.documento import Leido

TOLERANCIA = 1e-9


@dataclass(frozen=True, slots=True)
class Lectura:
    """`dice` es None si la cifra no está donde debía; `decimal`, con qué signo escribe los números."""

    cifra: Cifra
    archivo: str
    lugar: str
    dice: Leido | None
    decimal: str = ""

    @property
    def donde(self) -> str:
        """`tablero.xlsx › Componentes › E6`."""
        return " › ".join(parte for parte in (self.archivo, self.lugar) if parte)

    @property
    def dicho(self) -> str:
        """Lo que dice, como se lee."""
        if self.dice is None:
            return "no está"
        if isinstance(self.dice, str):
            return f"dice «{junto(self.dice)}»" if self.dice.strip() else "está en blanco"
        es_parte = self.cifra.texto.endswith("%")
        visto = f"{numero(self.dice * 100, 1)} %" if es_parte else numero(self.dice, 0 if self.dice % 1 == 0 else 1)
        return f"dice {visto}" + (f" ({self.dice!r})" if visto == self.cifra.texto else "")

    def es(self, oficial: Cifra) -> bool:
        """Si dice la cifra oficial: exacta si es un número, como se muestra si es un texto."""
        if self.dice is None:
            return False
        exacto = _a_numero(self.dice, self.decimal)
        if isinstance(oficial.valor, int | float) and exacto is not None:
            return abs(exacto - oficial.valor) <= TOLERANCIA
        return isinstance(self.dice, str) and junto(self.dice) in _maneras(oficial)


def _a_numero(dice: Leido, decimal: str) -> float | None:
    """El número de una celda de datos; lo que se escribe para leer (`71,1 %`, `1.234`) es texto."""
    if not isinstance(dice, str):
        return dice
    try:
        return float(dice.replace(decimal, ".")) if decimal else None
    except ValueError:
        return None


def _maneras(oficial: Cifra) -> set[str]:
    """Cómo se dice una cifra: la zona también con su símbolo; lo que no aplica, también en blanco."""
    if isinstance(oficial.valor, str) and oficial.valor in ZONAS:
        return {oficial.valor, junto(ZONAS[oficial.valor].rotulo)}
    return {junto(oficial.texto), ""} if oficial.valor is None else {junto(oficial.texto)}
