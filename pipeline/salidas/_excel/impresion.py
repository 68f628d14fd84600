"""La hoja en papel: carta, horizontal si no se dice otra cosa, una página de ancho, encabezado repetido y pie."""

from xlsxwriter.worksheet import Worksheet

CARTA = 1


def preparar_impresion(
    hoja: Worksheet, pie: str, ultima_fila: int, ultima_columna: int, repetir: int | None = None, vertical: bool = False
) -> None:
    """Fija página, área de impresión y la fila que se repite; todo cuenta desde 0."""
    hoja.set_paper(CARTA)
    hoja.set_portrait() if vertical else hoja.set_landscape()
    hoja.fit_to_pages(1, 0)
    hoja.center_horizontally()
    hoja.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    hoja.set_footer(pie, {"margin": 0.3, "scale_with_doc": False})
    hoja.print_area(0, 0, ultima_fila, ultima_columna)
    hoja.hide_gridlines(2)
    if repetir is not None:
        hoja.repeat_rows(repetir)
