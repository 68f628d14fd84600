"""La zona como fórmula: sus límites están a la vista en Léame y su color sigue al texto (reglas, 6)."""

from xlsxwriter.worksheet import Worksheet

from pipeline.estilo import ZONAS
from pipeline.salidas._excel import Formula, Libro, colorear
from pipeline.salidas.tablero.lugares import ALTA, MEDIA


def hacer_zona(celda: str, zona: str) -> Formula:
    """La zona del cumplimiento de una celda, redondeado al decimal que se muestra."""
    alta, media, baja, no_aplica = (ZONAS[palabra].rotulo for palabra in ("Alta", "Media", "Baja", "No aplica"))
    return Formula(
        f'=IF({celda}="","{no_aplica}",IF(ROUND({celda},3)>={ALTA},"{alta}",'
        f'IF(ROUND({celda},3)>={MEDIA},"{media}","{baja}")))',
        ZONAS[zona].rotulo,
    )


def colorear_zonas(libro: Libro, hoja: Worksheet, rango: tuple[int, int, int, int]) -> None:
    """Pinta las zonas de un rango (primera fila, primera columna, última fila, última columna; desde 0)."""
    colorear(libro, hoja, rango, {z.rotulo: z.color for z in ZONAS.values()})
