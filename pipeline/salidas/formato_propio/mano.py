"""La mano que escribe en una celda del formato: respeta lo que ya está y cuenta lo que no cupo."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import contar
from pipeline.salidas.formato_propio.acomodo import Sitio
from pipeline.salidas.formato_propio.faltas import y_las_demas
from pipeline.salidas.formato_propio.tabla import Columna, Tabla
from pipeline.salidas.formato_propio.valores import Componedor
from pipeline.salidas.llenado.hoja import Lugar

DIA_CERO = date(1899, 12, 30).toordinal()


@dataclass(slots=True)
class Mano:
    """Quién escribe una tabla: su componedor, el archivo que nombran los hallazgos y lo que va dejando."""

    componedor: Componedor
    archivo: str
    orden: int = 0
    numerar: bool = False
    """Si la columna del numeral se llena contando renglones."""
    opiniones: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    """Por columna, las filas que traían una opinión que no se recogió, y qué decía."""
    no_caben: dict[tuple[int, str], list[Lugar]] = field(default_factory=dict)
    """Por columna y valor, las celdas cuya lista no lo admite."""
    cambiadas: int = 0
    """Cuántas celdas traían otra cifra."""

    _columnas: dict[tuple[int, bool], list[tuple[Columna, str]]] = field(default_factory=dict)

    def columnas(self, sitio: Sitio) -> list[tuple[Columna, str]]:
        """Las columnas que se escriben en una fila, y el dato que va en cada una tal cual (vacío si hay que ver)."""
        if (sitio.fuente, sitio.es_copia) not in self._columnas:
            componedor, fila = self.componedor, sitio.fuente or sitio.destino
            libres = [c for c in componedor.tabla.columnas if c.campo and _esta_libre(componedor.tabla, c, sitio)]
            contadas = {c.numero for c in libres if c.campo == "numeral"} if self.numerar else set()
            directos = [(c, "" if c.numero in contadas else componedor.directo(c, fila)) for c in libres]
            self._columnas[sitio.fuente, sitio.es_copia] = directos
        return self._columnas[sitio.fuente, sitio.es_copia]

    def anotar(self) -> list[Hallazgo]:
        """Lo que no cupo, lo que cambió y lo que se dejó, al terminar la tabla."""
        tabla = self.componedor.tabla
        hallazgos = []
        for columna, ((fila, dicho), *otras) in self.opiniones.items():
            origen = tabla.origen(self.archivo, fila, columna)
            mas = y_las_demas([f for f, _ in otras])
            hallazgos.append(anotar("formato_opinion_de_antes", origen, dicho, mas=mas))
        for (columna, valor), lugares in self.no_caben.items():
            titulo = next(c.titulo for c in tabla.columnas if c.numero == columna)
            origen = tabla.origen(self.archivo, *lugares[0])
            datos = {"titulo": titulo, "cuantas": contar(len(lugares), "celda")}
            hallazgos.append(anotar("formato_fuera_de_lista", origen, valor, **datos))
        if self.cambiadas:
            origen = tabla.origen(self.archivo, tabla.fila_final)
            hallazgos.append(anotar("formato_con_datos", origen, "", cuantas=contar(self.cambiadas, "celda")))
        return hallazgos


def _esta_libre(tabla: Tabla, columna: Columna, sitio: Sitio) -> bool:
    """Si la celda de la fila de la que sale no es fórmula, no está tapada y, si no es copia, está vacía."""
    rejilla, lugar = tabla.rejilla, (sitio.fuente, columna.numero)
    if not sitio.fuente:
        return True
    escrita = not sitio.es_copia and bool(rejilla.texto(*lugar))
    return not rejilla.formula(*lugar) and rejilla.esquina(*lugar) == lugar and not escrita
