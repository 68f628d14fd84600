"""Una fila es lo que un libro decía de un compromiso la última vez que se leyó: así uno abierto nunca se pierde."""

from dataclasses import dataclass, fields
from datetime import date

from pipeline.base.origen import Origen
from pipeline.base.tabla import ENTERO, FECHA, campo
from pipeline.tablas.listados.compromisos import Compromiso

_NO_SE_RECUERDA = {"solicitante", "origenes", "vacias"}
"""Quien lo pidió no se necesita para seguirlo; las celdas, tampoco: se guarda la de su texto."""


@dataclass(slots=True)
class Recordado(Compromiso):
    """La fila con su celda y la corrida (`--hoy`) en que se leyó por última vez."""

    visto: date | None = campo("Última corrida en que se leyó", FECHA, por_defecto=None)
    columna: int = campo("Columna de su texto, como la cuenta Excel", ENTERO, por_defecto=0)

    def origen(self, nombre: str = "") -> Origen:
        """La celda donde estaba su texto."""
        return Origen(self.archivo, self.hoja, self.fila, self.columna)


def recordado(fila: Compromiso, hoy: date) -> Recordado:
    """La fila como se recuerda."""
    valores = {c.name: getattr(fila, c.name) for c in fields(Compromiso) if c.name not in _NO_SE_RECUERDA}
    return Recordado(**valores, visto=hoy, columna=fila.origen("compromiso").columna)
