"""Los textos de una gráfica."""

from dataclasses import dataclass

from pipeline.calculo.frase import Frase


@dataclass(frozen=True, slots=True)
class Textos:
    """Lo que se lee de una gráfica además de su dibujo; lo que dice cifras es una frase que las sabe leer de vuelta.

    `hallazgo` es su título; `que_mide`, la medida y su unidad; `al_pie`, la fuente, el corte y el cálculo;
    `que_se_ve`, qué dibujo es, en una oración con su punto; `descripcion`, sus datos renglón por renglón.
    """

    hallazgo: Frase
    que_mide: Frase
    al_pie: Frase
    que_se_ve: str
    descripcion: tuple[Frase, ...]

    @property
    def titulo(self) -> str:
        """El hallazgo, como se escribe."""
        return str(self.hallazgo)

    @property
    def medida(self) -> str:
        """Qué se mide y en qué unidad."""
        return str(self.que_mide)

    @property
    def pie(self) -> str:
        """La fuente, el corte y el cálculo."""
        return str(self.al_pie)

    @property
    def alternativo(self) -> str:
        """La gráfica en un par de frases: lo que se ve y lo que dice."""
        return f"{self.que_se_ve} {self.titulo}."

    @property
    def frases(self) -> tuple[Frase, ...]:
        """Todo lo que dice cifras: está entero en el `.txt` y en la descripción del `.svg`."""
        return (self.hallazgo, self.que_mide, *self.descripcion, self.al_pie)
