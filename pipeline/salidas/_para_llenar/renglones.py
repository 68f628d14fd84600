"""Los renglones de una hoja de instrucciones."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel import Libro
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas


@dataclass(slots=True)
class Renglones:
    """Renglones que se van agregando hacia abajo; `fila` es la que sigue, desde 0."""

    hoja: Worksheet
    libro: Libro
    formatos: dict[str, Format]
    anchos: Sequence[float]
    fila: int

    def encabezar(self, *titulos: str) -> None:
        """Deja un renglón libre y escribe los títulos."""
        self.fila += 1
        for j, titulo in enumerate(titulos):
            self.hoja.write_string(self.fila, j, titulo, self.libro.formatos["encabezado"])
        self.hoja.set_row(self.fila, 22)
        self.fila += 1

    def agregar(self, textos: Sequence[str], formatos: Sequence[str]) -> None:
        """Un renglón tan alto como su texto más largo."""
        for j, (texto, formato) in enumerate(zip(textos, formatos, strict=True)):
            self.hoja.write_string(self.fila, j, texto, self.formatos[formato])
        lineas = max(contar_lineas(texto, ancho) for texto, ancho in zip(textos, self.anchos, strict=False))
        self.hoja.set_row(self.fila, calcular_alto(lineas))
        self.fila += 1
