"""Las gráficas del Resumen, hechas por Excel con celdas a la vista."""

from xlsxwriter.chart import Chart
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import porcentaje
from pipeline.base.texto import enumerar
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import AZUL, BLANCO, BORDE, ESTADOS_COLOR, ESTADOS_RAYADOS, LETRA_LIBRO, TEXTO, ZONAS
from pipeline.salidas._excel.formatos import NO_APLICA_O_NADA, PORCENTAJE_O_NADA
from pipeline.tablas.seguimiento import ESTADOS

HOJA = "Resumen"
_LETRA = {"name": LETRA_LIBRO, "size": 11, "color": TEXTO}
_SIN_EJE = {"visible": False, "major_gridlines": {"visible": False}, "min": 0}


def graficar_cumplimiento(
    libro: Workbook, hoja: Worksheet, resultado: Resultado, lugar: tuple[int, int], tamano: tuple[int, int]
) -> None:
    """Barras de cumplimiento por componente, con el color de su zona. `lugar`: fila de la gráfica y de sus datos."""
    componentes = resultado.por("componente")
    fila, datos = lugar
    ultima = datos + len(componentes) - 1
    grafica = libro.add_chart({"type": "bar"})
    for j, estilo in enumerate(ZONAS.values(), start=1):
        formato = NO_APLICA_O_NADA if estilo.palabra == "No aplica" else PORCENTAJE_O_NADA
        grafica.add_series({
            "name": estilo.palabra, "categories": [HOJA, datos, 0, ultima, 0], "values": [HOJA, datos, j, ultima, j],
            "fill": {"color": estilo.fondo}, "gap": 45, "overlap": 100,
            "data_labels": {"value": True, "position": "outside_end", "num_format": formato, "font": _LETRA},
        })  # fmt: skip
    _vestir(grafica, "Cumplimiento por componente (cumplidas / aplican)", {**_SIN_EJE, "max": 1.15})
    grafica.set_legend({"position": "bottom", "font": _LETRA})
    grafica.set_size({"width": tamano[0], "height": tamano[1]})
    dichos = "; ".join(f"{r.nombre}, {porcentaje(r.cumplimiento)}" for r in componentes)
    _insertar(hoja, fila, 0, grafica, f"Barras de cumplimiento por componente: {dichos}.")


def graficar_estados(
    libro: Workbook, hoja: Worksheet, resultado: Resultado, lugar: tuple[int, int], tamano: tuple[int, int]
) -> None:
    """Barras de actividades por estado; sin reporte va rayado. `lugar`: fila de la gráfica y de sus datos."""
    fila, datos = lugar
    ultima = datos + len(ESTADOS) - 1
    grafica = libro.add_chart({"type": "bar"})
    grafica.add_series({
        "name": "Actividades", "categories": [HOJA, datos, 0, ultima, 0], "values": [HOJA, datos, 1, ultima, 1],
        "points": [_punto(estado) for estado in ESTADOS], "gap": 45,
        "data_labels": {"value": True, "position": "outside_end", "num_format": "0", "font": _LETRA},
    })  # fmt: skip
    _vestir(grafica, "Actividades por estado", _SIN_EJE)
    grafica.set_legend({"none": True})
    grafica.set_size({"width": tamano[0], "height": tamano[1]})
    estados = resultado.total.estados
    dichos = enumerar([f"{estados.get(e, 0)} {e.lower()}" for e in ESTADOS])
    _insertar(hoja, fila, 4, grafica, f"Barras de actividades por estado: {dichos}.")


def _vestir(grafica: Chart, titulo: str, eje: dict[str, object]) -> None:
    grafica.set_title({"name": titulo, "name_font": {**_LETRA, "size": 13, "color": AZUL}, "overlay": False})
    grafica.set_x_axis(eje)
    nombres = {"num_font": _LETRA, "line": {"color": BORDE}, "major_tick_mark": "none"}
    grafica.set_y_axis({**nombres, "reverse": True, "interval_unit": 1})
    grafica.set_chartarea({"border": {"color": BORDE}, "fill": {"color": BLANCO}})


def _punto(estado: str) -> dict[str, object]:
    color = ESTADOS_COLOR[estado]
    if estado in ESTADOS_RAYADOS:
        return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": color, "bg_color": BLANCO}}
    return {"fill": {"color": color}}


def _insertar(hoja: Worksheet, fila: int, columna: int, grafica: Chart, descripcion: str) -> None:
    texto = descripcion if len(descripcion) <= 2000 else descripcion[:1999] + "…"
    hoja.insert_chart(fila, columna, grafica, {"description": texto, "x_offset": 4, "y_offset": 8})
