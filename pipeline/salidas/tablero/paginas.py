"""Las páginas del Resumen en papel: ninguna gráfica queda partida entre dos."""

from collections.abc import Iterable

from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel.medida import PUNTOS_POR_LINEA
from pipeline.salidas.tablero.renglones import alto_de_renglon

_CABEZA = 330  # Puntos hasta el encabezado del cuadro por componente, con él, y la fila del total.
_PAGINA = 530  # Puntos útiles de una carta horizontal.
_ESCALA, _ESCALA_MINIMA = 84, 68  # Con 84 % caben las ocho columnas; con menos de 68 % no se lee.


def paginar(hoja: Worksheet, componentes: Iterable[str], fila_total: int, graficas: int, estados: int) -> None:
    """Pone lo que se mira en una página si cabe legible, y si no las gráficas en la segunda; los datos, después."""
    arriba = _CABEZA + sum(alto_de_renglon(nombre) for nombre in componentes)
    con_graficas, sin_graficas = (
        int(100 * _PAGINA / (arriba + PUNTOS_POR_LINEA * (fin - fila_total - 1))) for fin in (estados, graficas)
    )
    cabe = con_graficas >= _ESCALA_MINIMA
    escala = con_graficas if cabe else sin_graficas
    hoja.set_print_scale(min(escala, _ESCALA) if escala >= _ESCALA_MINIMA else _ESCALA)
    hoja.set_h_pagebreaks([estados] if cabe else [graficas, estados])
