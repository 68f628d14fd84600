"""Una banda de la ficha: el título de una de sus tablas y hasta dónde llega."""

from dataclasses import dataclass, field

from pipeline.disposiciones.ficha.bloques import Bloque, banda_de
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.cuenta import ENCABEZADO, TITULO
from pipeline.lectura.malla import Lugar, Malla


@dataclass(slots=True)
class Banda:
    """El último renglón suelto que se pasó: «ANTES»."""

    malla: Malla
    salida: HojaInterpretada
    dicha: str = ""
    lugar: Lugar | None = None
    vistas: set[int] = field(default_factory=set)

    def antes_de(self, bloque: Bloque, desde: int) -> None:
        """La banda que está sobre la tabla, o en su encabezado."""
        for fila in [f for f in self.malla.filas if desde <= f <= bloque.cabeza.fila]:
            self.mirar(fila, bloque)

    def mirar(self, fila: int, bloque: Bloque) -> bool:
        """Toma la banda de la fila, si la trae; dice si la fila no tiene nada más."""
        for columna in self.malla.filas[fila]:
            es_de_tabla = columna in bloque.cabeza.campos and len(self.malla.filas[fila]) > 1
            en_cabeza = fila == bloque.cabeza.fila
            if es_de_tabla and not en_cabeza:
                continue
            if dicha := banda_de(self.malla.texto(fila, columna), bloque.reglas):
                self.dicha, self.lugar = dicha, (fila, columna)
                self.salida.reparto.reclamar([self.lugar], ENCABEZADO if en_cabeza else TITULO)
                return len(self.malla.filas[fila]) == 1
        return False
