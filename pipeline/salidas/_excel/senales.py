"""Las señales de una columna: símbolo y palabra siempre juntos, y el color que los acompaña."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.estilo import PROGRAMADO, TEXTO, ZONAS, Color
from pipeline.salidas._excel.colores import Colores


@dataclass(frozen=True, slots=True)
class Senal:
    """El símbolo que va delante de una palabra y el color de su celda, si se pinta."""

    simbolo: str
    color: Color | None = None


BIEN, OJO, MAL = (Senal(ZONAS[z].simbolo, ZONAS[z].color) for z in ("Alta", "Media", "Baja"))


def neutra(simbolo: str) -> Senal:
    """La de lo que no es bueno ni malo."""
    return Senal(simbolo, (PROGRAMADO, TEXTO))


@dataclass(frozen=True, slots=True)
class Senales:
    """La señal de cada palabra, en el orden en que se pintan; `otra`: la de una palabra que no está."""

    de: Mapping[str, Senal]
    otra: Senal | None = None

    def rotular(self, palabra: str) -> str:
        """`■ Vencida`; la palabra sola si no tiene señal."""
        senal = self.de.get(palabra, self.otra)
        return f"{senal.simbolo} {palabra}" if senal else palabra

    def colores(self, palabras: Iterable[str] | None = None) -> Colores:
        """El color de cada palabra, o de las dichas, por lo que se escribe en su celda."""
        dichas = self.de if palabras is None else palabras
        senales = {p: self.de.get(p, self.otra) for p in dichas}
        return {self.rotular(p): s.color for p, s in senales.items() if s and s.color}
