"""Cómo se viste y dónde se pone una gráfica de Excel."""

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from pipeline.estilo import AZUL, BLANCO, BORDE, ESTADOS_COLOR, ESTADOS_RAYADOS, LETRA_LIBRO, TEXTO
from pipeline.salidas._excel import PRIMERA
from pipeline.salidas.tablero.datos_de_graficas import Barras

LETRA = {"name": LETRA_LIBRO, "size": 11, "color": TEXTO}


def filas_de_barras(barras: Barras) -> tuple[int, int]:
    """La primera y la última, desde 0, de sus datos."""
    return PRIMERA + barras.primera, PRIMERA + barras.primera + barras.filas - 1


def titular(texto: str) -> dict[str, object]:
    """El título de una gráfica o de un eje."""
    return {"name": texto, "name_font": {**LETRA, "size": 13, "color": AZUL}, "overlay": False}


def vestir(grafica: Chart, titulo: str, eje: dict[str, object], letra: dict[str, object] = LETRA) -> None:
    """Su título, sus ejes y su borde, iguales en todas."""
    grafica.set_title(titular(titulo))
    grafica.set_x_axis(eje)
    nombres = {"num_font": letra, "line": {"color": BORDE}, "major_tick_mark": "none"}
    grafica.set_y_axis({**nombres, "reverse": True, "interval_unit": 1})
    grafica.set_chartarea({"border": {"color": BORDE}, "fill": {"color": BLANCO}})


def hacer_punto(estado: str) -> dict[str, object]:
    """Cómo se pinta un estado: el que es falta de dato va rayado."""
    color = ESTADOS_COLOR[estado]
    if estado in ESTADOS_RAYADOS:
        return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": color, "bg_color": BLANCO}}
    return {"fill": {"color": color}}


def insertar(hoja: Worksheet, fila: int, columna: int, grafica: Chart, descripcion: str) -> None:
    """La pone en su celda, con la descripción que oye quien no la ve."""
    texto = descripcion if len(descripcion) <= 2000 else descripcion[:1999] + "…"
    hoja.insert_chart(fila, columna, grafica, {"description": texto, "x_offset": 4, "y_offset": 8})
