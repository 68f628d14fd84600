"""La hoja oculta de donde salen las listas: una validación no admite más de 255 letras escritas en ella misma."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel import Libro, agregar_hoja
from pipeline.salidas.por_decidir.filas import NINGUNA_DE_ESTAS

HOJA = "_listas"


@dataclass
class Listas:
    """En la primera columna, las actividades del plan; en cada renglón, de ahí a la derecha, las de una pregunta."""

    libro: Libro
    del_plan: Sequence[str]
    hoja: Worksheet = field(init=False)
    renglones: int = 0

    def __post_init__(self) -> None:
        self.hoja = agregar_hoja(self.libro, HOJA)
        for i, texto in enumerate((*self.del_plan, NINGUNA_DE_ESTAS)):
            self.hoja.write_string(i, 0, texto)

    @property
    def rango_del_plan(self) -> str:
        """Todas las actividades y «Ninguna de estas»."""
        return f"={HOJA}!{xl_range_abs(0, 0, len(self.del_plan), 0)}"

    def rango(self, textos: Sequence[str]) -> str:
        """Escribe una lista y dice dónde quedó."""
        fila = self.renglones
        self.renglones += 1
        for j, texto in enumerate(textos, 1):
            self.hoja.write_string(fila, j, texto)
        return f"={HOJA}!{xl_range_abs(fila, 1, fila, len(textos))}"

    def cerrar(self) -> None:
        """La esconde."""
        self.hoja.hide()
