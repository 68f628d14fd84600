"""Lo que rodea a toda gráfica: el hallazgo por título, la medida, y al pie la fuente, el corte y el cálculo."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import estilo
from pipeline.graficas._lienzo import ALTO, ANCHO, Lienzo
from pipeline.graficas._texto import alto_de_linea, envolver, equilibrar
from pipeline.graficas.textos import Textos

MARGEN = 5.0
UTIL = ANCHO - 2 * MARGEN
ALTO_MAXIMO = 222.0  # lo que deja una hoja carta con márgenes de 2,5 cm y el rótulo de la figura

_TITULO, _MEDIDA, _PIE = 11.0, 8.5, 6.5


@dataclass(frozen=True, slots=True)
class Marco:
    """El título, la medida y el pie ya partidos en renglones, y lo que ocupan en milímetros."""

    titulo: tuple[str, ...]
    medida: tuple[str, ...]
    pie: tuple[str, ...]

    @property
    def arriba(self) -> float:
        """Dónde empieza el cuerpo."""
        return MARGEN + self._alto(self.titulo, _TITULO) + 0.8 + self._alto(self.medida, _MEDIDA) + 3

    @property
    def debajo(self) -> float:
        """Lo que queda por debajo del cuerpo."""
        return 2 + self._alto(self.pie, _PIE) + MARGEN - 1.5

    @property
    def disponible(self) -> float:
        """El cuerpo más alto que cabe en una hoja."""
        return ALTO_MAXIMO - self.arriba - self.debajo

    @staticmethod
    def _alto(lineas: Sequence[str], tamano: float) -> float:
        return len(lineas) * alto_de_linea(tamano)


def enmarcar(textos: Textos, pagina: str = "") -> Marco:
    """Parte el título, la medida y el pie al ancho de la lámina."""
    medida = f"{textos.medida} {pagina}".strip()
    return Marco(
        tuple(equilibrar(textos.titulo, UTIL, _TITULO, True)),
        tuple(envolver(medida, UTIL, _MEDIDA)),
        tuple(envolver(textos.pie, UTIL, _PIE)),
    )


def abrir_lamina(marco: Marco, alto_del_cuerpo: float) -> tuple[Lienzo, float, float]:
    """El lienzo con su marco, y dónde empieza y termina el cuerpo. Mide 160 × 90 mm, o más si el cuerpo lo pide."""
    lienzo = Lienzo(max(ALTO, marco.arriba + alto_del_cuerpo + marco.debajo))
    y = MARGEN
    for lineas, tamano, negrita, color in (
        (marco.titulo, _TITULO, True, estilo.AZUL),
        (marco.medida, _MEDIDA, False, estilo.TEXTO),
    ):
        alto = len(lineas) * alto_de_linea(tamano)
        lienzo.texto(MARGEN, y + alto / 2, lineas, tamano, negrita=negrita, color=color)
        y += alto + 0.8
    alto = len(marco.pie) * alto_de_linea(_PIE)
    abajo = lienzo.alto - marco.debajo
    lienzo.linea(MARGEN, abajo + 1.2, ANCHO - MARGEN, abajo + 1.2, estilo.BORDE)
    lienzo.texto(MARGEN, abajo + 2 + alto / 2, marco.pie, _PIE, color=estilo.GRIS)
    return lienzo, marco.arriba, abajo
