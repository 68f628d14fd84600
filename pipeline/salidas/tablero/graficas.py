"""Hoja Gráficas: las que hace Excel con celdas a la vista, y que siguen a lo que se cambie."""

from math import ceil

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha, numero, porcentaje
from pipeline.base.texto import enumerar
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import AZUL, BLANCO, BORDE, PROGRAMADO, TEXTO, ZONAS
from pipeline.salidas._excel import PRIMERA, Libro, agregar_hoja, poner_vinculo, preparar_impresion
from pipeline.salidas._excel.formatos import NO_APLICA_O_NADA, PORCENTAJE_O_NADA
from pipeline.salidas.tablero import datos_de_graficas, evolucion
from pipeline.salidas.tablero.datos_de_graficas import COLUMNAS, Barras
from pipeline.salidas.tablero.evolucion import Evolucion
from pipeline.salidas.tablero.graficas_de_excel import LETRA, filas_de_barras, hacer_punto, insertar, titular, vestir
from pipeline.salidas.tablero.lugares import VOLVER
from pipeline.tablas.seguimiento import ESTADOS

HOJA = "Gráficas"
_ANCHO, _MITAD, _PUNTOS_POR_FILA = 1180, 580, 20
_ROTULO, _VALOR = (list(COLUMNAS).index(c) for c in ("rotulo", "valor"))
_PAGINA = 44  # Filas de una carta horizontal a este ancho.
_MAS_ALTA = (_PAGINA - 3) * _PUNTOS_POR_FILA
_APRETADAS = 24  # Con más barras que estas, en una página la letra de siempre no cabe.


def escribir_graficas(libro: Libro, resultado: Resultado, barras: dict[str, Barras], evolucion_: Evolucion) -> None:
    """Escribe la hoja; ninguna gráfica queda partida entre dos páginas."""
    hoja = agregar_hoja(libro, HOJA)
    hoja.set_column(0, 19, 8)
    hoja.write_string(0, 0, f"Gráficas del corte al {fecha(resultado.corte.fecha)}", libro.formatos["titulo_de_hoja"])
    hoja.set_row(0, 26)
    hoja.write_string(1, 0, "Siguen a lo que se cambie en Actividades.", libro.formatos["nota"])
    poner_vinculo(hoja, 2, 0, VOLVER, libro.formatos["vinculo"])
    fila = 4
    saltos: list[int] = []
    alto = 320
    _graficar_estados(libro.libro, hoja, resultado, (fila, 0), (_MITAD, alto))
    _graficar_evolucion(libro.libro, hoja, evolucion_, (fila, 10), (_MITAD, alto))
    ocupadas = fila + ceil(alto / _PUNTOS_POR_FILA) + 1
    for dimension in ("componente", "dependencia"):
        if dimension in barras:
            suyas = barras[dimension]
            alto = min(100 + 30 * suyas.filas, _MAS_ALTA)
            filas = ceil(alto / _PUNTOS_POR_FILA) + 1
            if ocupadas + filas - (saltos[-1] if saltos else 0) > _PAGINA:
                saltos.append(ocupadas)
            _graficar_cumplimiento(libro.libro, hoja, resultado, dimension, suyas, (ocupadas, alto))
            ocupadas += filas
    preparar_impresion(hoja, libro.pie, ocupadas, 19)
    hoja.set_h_pagebreaks(saltos)


def _graficar_cumplimiento(
    libro: Workbook, hoja: Worksheet, resultado: Resultado, dimension: str, barras: Barras, lugar: tuple[int, int]
) -> None:
    """Barras del menor cumplimiento al mayor, con el color de su zona; la raya es el límite de la zona Alta."""
    fila, alto = lugar
    grafica = libro.add_chart({"type": "bar"})
    primera, ultima = filas_de_barras(barras)
    letra = {**LETRA, "size": 9} if barras.filas > _APRETADAS else LETRA
    for zona in ZONAS.values():
        j = list(COLUMNAS).index(zona.palabra)
        formato = NO_APLICA_O_NADA if zona.palabra == "No aplica" else PORCENTAJE_O_NADA
        grafica.add_series({
            "name": zona.rotulo, "categories": [datos_de_graficas.HOJA, primera, _ROTULO, ultima, _ROTULO],
            "values": [datos_de_graficas.HOJA, primera, j, ultima, j],
            "fill": {"color": zona.fondo}, "border": {"color": zona.tinta if zona.tinta != BLANCO else zona.fondo},
            "gap": 45, "overlap": 100,
            "data_labels": {"value": True, "position": "outside_end", "num_format": formato, "font": letra},
        })  # fmt: skip
    alta = resultado.entidad.semaforo.alta
    limite = numero(alta, 0 if alta % 1 == 0 else 1)
    titulo = f"Cumplimiento por {dimension} (cumplidas / aplican). La raya: zona Alta, desde {limite} %"
    raya = {"visible": True, "line": {"color": TEXTO, "dash_type": "dash", "width": 1.25}}
    vestir(grafica, titulo, {
        "min": 0, "max": 1.15, "major_unit": alta / 100 if alta > 60 else 1.15, "num_format": '0.#"%";;',
        "major_gridlines": raya, "num_font": {**LETRA, "color": BLANCO, "size": 1}, "line": {"none": True},
        "major_tick_mark": "none", "label_position": "none",
    }, letra)  # fmt: skip
    grafica.set_legend({"position": "bottom", "font": LETRA})
    grafica.set_size({"width": _ANCHO, "height": alto})
    dichos = "; ".join(f"{r.nombre}, {porcentaje(r.cumplimiento)}" for r in barras.resumenes)
    insertar(hoja, fila, 0, grafica, f"Barras de cumplimiento por {dimension}, al generar: {dichos}.")


def _graficar_estados(
    libro: Workbook, hoja: Worksheet, resultado: Resultado, lugar: tuple[int, int], tamano: tuple[int, int]
) -> None:
    """Barras de actividades por estado; sin reporte va rayado."""
    primera, ultima = filas_de_barras(Barras(0))
    grafica = libro.add_chart({"type": "bar"})
    grafica.add_series({
        "name": "Actividades", "categories": [datos_de_graficas.HOJA, primera, _ROTULO, ultima, _ROTULO],
        "values": [datos_de_graficas.HOJA, primera, _VALOR, ultima, _VALOR],
        "points": [hacer_punto(estado) for estado in ESTADOS], "gap": 45,
        "data_labels": {"value": True, "position": "outside_end", "num_format": "0", "font": LETRA},
    })  # fmt: skip
    vestir(grafica, "Actividades por estado", {"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    grafica.set_legend({"none": True})
    grafica.set_size({"width": tamano[0], "height": tamano[1]})
    estados = resultado.total.estados
    dichos = enumerar([f"{estados.get(e, 0)} {e.lower()}" for e in ESTADOS])
    insertar(hoja, *lugar, grafica, f"Barras de actividades por estado, al generar: {dichos}.")


def _graficar_evolucion(
    libro: Workbook,
    hoja: Worksheet,
    evolucion_: Evolucion,
    lugar: tuple[int, int],
    tamano: tuple[int, int],
) -> None:
    """Columnas con el cumplimiento de la entidad en cada corte."""
    cortes = len(evolucion_.antes)
    grafica = libro.add_chart({"type": "column"})
    grafica.add_series({
        "name": "Cumplimiento", "categories": [evolucion.HOJA, PRIMERA - 1, 2, PRIMERA - 1, 1 + cortes],
        "values": [evolucion.HOJA, PRIMERA, 2, PRIMERA, 1 + cortes], "fill": {"color": PROGRAMADO}, "gap": 80,
        "points": [{"fill": {"color": AZUL if i == cortes - 1 else PROGRAMADO}} for i in range(cortes)],
        "data_labels": {"value": True, "position": "outside_end", "num_format": "0.0%", "font": LETRA},
    })  # fmt: skip
    grafica.set_title(titular("Cumplimiento de la entidad en cada corte"))
    grafica.set_y_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0, "max": 1.1})
    grafica.set_x_axis({"num_font": LETRA, "line": {"color": BORDE}, "major_tick_mark": "none", "text_axis": True})
    grafica.set_chartarea({"border": {"color": BORDE}, "fill": {"color": BLANCO}})
    grafica.set_legend({"none": True})
    grafica.set_size({"width": tamano[0], "height": tamano[1]})
    totales = [(dia, next((r for r in filas.values() if r.dimension == "total"), None))
               for dia, filas in evolucion_.antes.items()]  # fmt: skip
    dichos = "; ".join(f"{fecha(dia)}, {porcentaje(r.cumplimiento if r else None)}" for dia, r in totales)
    insertar(hoja, *lugar, grafica, f"Columnas del cumplimiento de la entidad por corte, al generar: {dichos}.")
