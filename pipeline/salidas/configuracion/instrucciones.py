"""La primera hoja de la configuración: para qué es el libro y cómo se llena."""

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pipeline.salidas._excel import Enlace, poner_vinculo, preparar_impresion
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas
from pipeline.vocabulario import cargar

ANCHO = 96
_QUE_HACER = (
    "Este libro dice quién es la entidad y con qué reglas se hacen sus cifras. Se llena en Excel o en LibreOffice, se "
    "guarda en la carpeta entradas con este mismo nombre, y la siguiente ejecución lo usa.",
    "1. En la hoja Entidad, escriba el nombre y la vigencia. Lo demás puede quedarse como está.",
    "2. En Dependencias, revise la lista: salió de sus propios libros. Borre lo que no sea una dependencia; si dos "
    "filas son la misma, deje una y pase el otro nombre a «Otros nombres». Lo propuesto rige "
    "cuando «Confirmada» dice Sí.",
    "3. Las otras hojas son opcionales. Lo que quede en blanco sigue la regla de siempre.",
    "Las celdas blancas se llenan; las de letra gris explican de dónde salió cada fila y no se leen. Las hojas están "
    "protegidas sin contraseña: puede quitar la protección si lo necesita.",
    "Este libro manda sobre entidad.toml. Si los dos dicen cosas distintas, el diagnóstico lo avisa con su celda. Lo "
    "que se borre de una lista de aquí deja de regir, aunque siga en entidad.toml.",
    "Para volver a proponer lo que falte, ejecute rendicion configurar: conserva todo lo que usted haya decidido y "
    "guarda una copia del libro anterior.",
)


def escribir_instrucciones(libro: Workbook, formatos: dict[str, Format]) -> None:
    """Escribe la hoja Instrucciones, con un vínculo a cada una de las otras."""
    hoja = libro.add_worksheet("Instrucciones")
    hoja.set_column(0, 0, ANCHO)
    hoja.write_string(0, 0, "Configuración de la entidad", formatos["titulo"])
    hoja.set_row(0, 32)
    texto = libro.add_format({"font_name": "Calibri", "font_size": 11, "text_wrap": True, "valign": "top"})
    for i, parrafo in enumerate(_QUE_HACER, start=2):
        hoja.write_string(i, 0, parrafo, texto)
        hoja.set_row(i, calcular_alto(contar_lineas(parrafo, ANCHO - 4)) + 4)
    fila = len(_QUE_HACER) + 3
    nombres = ["Entidad", *(t["hoja"] for t in cargar("configuracion")["tablas"])]
    for i, nombre in enumerate(nombres, start=fila):
        poner_vinculo(hoja, i, 0, Enlace(nombre, nombre, f"Ir a la hoja {nombre}"), formatos["vinculo"])
    hoja.protect("", {"select_locked_cells": True})
    preparar_impresion(hoja, "&L&9Configuración&R&9Página &P de &N", fila + len(nombres), 0)
