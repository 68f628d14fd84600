"""Lo que entrega el analista: un libro con openpyxl, con su gráfica, y tres imágenes con pyplot."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import pandas as pd
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

PLAN = ["componente", "numeral", "actividad", "responsable", "meta"]
AL_CORTE = ["programado", "hecho", "avance", "cumplida", "estado", "evidencia"]


def escribir_libro(seguimiento: pd.DataFrame, resumen: pd.DataFrame, ruta: Path) -> None:
    """Dos hojas con formato y una gráfica nativa."""
    with pd.ExcelWriter(ruta, engine="openpyxl") as libro:
        seguimiento[PLAN + AL_CORTE].to_excel(libro, sheet_name="Seguimiento", index=False)
        resumen.to_excel(libro, sheet_name="Resumen", index=False)
        linea = Side(style="thin")
        for hoja in libro.book.worksheets:
            for fila in hoja.iter_rows():
                for celda in fila:
                    celda.border = Border(linea, linea, linea, linea)
                    celda.alignment = Alignment(wrap_text=True, vertical="top")
            for celda in hoja[1]:
                celda.font = Font(bold=True)
                celda.fill = PatternFill("solid", fgColor="D9E1F2")
            hoja.freeze_panes = "A2"
        hoja, grafica = libro.book["Resumen"], BarChart()
        grafica.title = "Cumplimiento por componente"
        filas = len(resumen) + 1
        grafica.add_data(Reference(hoja, min_col=6, min_row=1, max_row=filas), titles_from_data=True)
        grafica.set_categories(Reference(hoja, min_col=2, min_row=2, max_row=filas))
        hoja.add_chart(grafica, "H2")


def dibujar(seguimiento: pd.DataFrame, resumen: pd.DataFrame, carpeta: Path) -> None:
    """Barras por componente, cronograma de todas las actividades y estados."""
    plt.subplots(figsize=(8, 5))
    barras = plt.barh(resumen["componente"], resumen["cumplimiento"])
    plt.bar_label(barras, fmt="{:.0%}")
    _guardar("Cumplimiento por componente", carpeta / "componentes.png")

    plt.subplots(figsize=(10, 14))
    for posicion, entregas in enumerate(seguimiento["entregas"]):
        if entregas:
            fechas = [mdates.date2num(fecha) for fecha, _ in entregas]
            plt.broken_barh([(min(fechas) - 15, max(fechas) - min(fechas) + 15)], (posicion - 0.4, 0.8))
            plt.plot(fechas, [posicion] * len(fechas), "k|")
    plt.yticks(range(len(seguimiento)), [texto[:60] for texto in seguimiento["actividad"]], fontsize=6)
    plt.gca().xaxis_date()
    plt.gca().invert_yaxis()
    _guardar("Cronograma", carpeta / "cronograma.png")

    plt.subplots(figsize=(6, 5))
    estados = seguimiento["estado"].value_counts()
    plt.pie(estados, labels=estados.index, autopct="%1.0f%%", wedgeprops={"width": 0.4})
    _guardar("Estados", carpeta / "estados.png")


def _guardar(titulo: str, ruta: Path) -> None:
    plt.title(titulo)
    plt.tight_layout()
    plt.savefig(ruta, dpi=300)
    plt.close()
