"""El lugar de donde salió un valor: archivo, hoja y celda, contados como cuenta Excel."""

from dataclasses import dataclass


def letra_de_columna(columna: int) -> str:
    """Devuelve la letra de Excel de una columna contada desde 1 (1 → A, 28 → AB)."""
    letras = ""
    while columna > 0:
        columna, resto = divmod(columna - 1, 26)
        letras = chr(65 + resto) + letras
    return letras


@dataclass(frozen=True, slots=True, order=True)
class Origen:
    """Un lugar de un archivo. `fila` y `columna` cuentan desde 1; 0 dice que no hay fila o columna.

    `ruta` es el archivo con su carpeta dentro de las entradas: distingue dos archivos del mismo nombre.
    """

    archivo: str
    hoja: str = ""
    fila: int = 0
    columna: int = 0
    fila_final: int = 0
    columna_final: int = 0
    ruta: str = ""

    @property
    def celda(self) -> str:
        """La celda (`E4`), la región (`A11:C20`) o la fila (`12:12`); vacío si el lugar es toda la hoja."""
        if not self.fila:
            return ""
        if not self.columna:
            return f"{self.fila}:{self.fila_final or self.fila}"
        primera = f"{letra_de_columna(self.columna)}{self.fila}"
        ultima = f"{letra_de_columna(self.columna_final)}{self.fila_final}" if self.fila_final else primera
        return primera if ultima == primera else f"{primera}:{ultima}"

    @property
    def en_su_hoja(self) -> "Origen":
        """La hoja entera de este lugar."""
        return Origen(self.archivo, self.hoja, ruta=self.ruta)

    def __str__(self) -> str:
        return " › ".join(parte for parte in (self.archivo, self.hoja, self.celda) if parte)
