"""Los libros que se leen en las mediciones: hojas de plan con combinaciones, textos largos, fechas, porcentajes y color."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import xlsxwriter

GRANDE, CHICO, CUANTOS = 3000, 60, 200
DEPENDENCIAS = ("Secretaría de Planeación", "Secretaría de Hacienda", "Oficina de Prensa", "Secretaría de Salud")
TITULOS = (
    "No.", "Actividad", "Meta", "Responsable", "Inicio", "Fin", "Avance", "Ene", "Feb", "Mar", "Abr", "May", "Jun",
    "Entregas", "Observaciones",
)  # fmt: skip
UN_DIA = timedelta(days=1)


def dibujar_libros(carpeta: Path) -> tuple[Path, list[Path]]:
    """Un libro de 3.000 filas y 200 de 60, todos de 15 columnas."""
    grande, chico = carpeta / "grande.xlsx", carpeta / "chico.xlsx"
    dibujar(grande, GRANDE)
    dibujar(chico, CHICO)
    chicos = [carpeta / f"chico {n}.xlsx" for n in range(CUANTOS)]
    for ruta in chicos:
        shutil.copyfile(chico, ruta)
    return grande, chicos


def dibujar(ruta: Path, filas: int) -> None:
    """Escribe un plan de tantas filas."""
    with xlsxwriter.Workbook(ruta) as libro:
        hoja = libro.add_worksheet("Plan")
        comun = {"text_wrap": True, "border": 1, "valign": "vcenter"}
        propios = {
            "fecha": {"num_format": "dd/mm/yyyy"},
            "porcentaje": {"num_format": "0%"},
            "color": {"bg_color": "#FFFF00"},
        }
        formatos = {n: libro.add_format({**comun, **p}) for n, p in {**propios, "texto": {}}.items()}
        titulo = libro.add_format({**comun, "bold": True, "bg_color": "#DDEBF7"})
        hoja.merge_range(0, 0, 0, 14, "PLAN DE ACCIÓN 2026", titulo)
        hoja.write_row(1, 0, TITULOS, titulo)
        for fila, valores in enumerate(_valores(filas), 2):
            for columna, valor in enumerate(valores):
                clase = _clase(valor, columna, fila)
                hoja.write(fila, columna, valor, formatos[clase])
        for fila in range(2, filas - 4, 5):
            hoja.merge_range(fila, 3, fila + 4, 3, DEPENDENCIAS[fila % 4], formatos["texto"])
        hoja.set_row(7, None, None, {"hidden": True})
        hoja.set_column(10, 10, None, None, {"hidden": True})


def _valores(filas: int) -> Iterator[list[object]]:
    inicio = datetime(2026, 1, 1)
    for n in range(filas):
        meses = ["X" if (n + mes) % 3 == 0 else None for mes in range(6)]
        actividad = f"Publicar el informe número {n} de la rendición de cuentas y darlo a conocer a la ciudadanía"
        fechas = (inicio + n % 300 * UN_DIA, inicio + (n % 300 + 31) * UN_DIA)
        numeral, meta = f"{1 + n // 50}.{1 + n % 50}", f"{1 + n % 4} informes"
        yield [numeral, actividad, meta, "", *fechas, n % 101 / 100, *meses, n % 7, f"Observación {n % 40}"]


def _clase(valor: object, columna: int, fila: int) -> str:
    if isinstance(valor, datetime):
        return "fecha"
    if columna == 6:
        return "porcentaje"
    return "color" if valor == "X" or (valor is None and (fila + columna) % 4 == 0) else "texto"
