"""Lo que comparten los libros que se escriben con xlsxwriter: celdas, formatos, tablas e impresión."""

from pipeline.salidas._excel.celda import Enlace, Formula, Ligada, Valor, escribir_celda, poner_vinculo, sin_ligar
from pipeline.salidas._excel.colores import COLORES_DE_ESTADO, Colores, colorear, con_letra_legible
from pipeline.salidas._excel.de_tabla import a_valores
from pipeline.salidas._excel.impresion import preparar_impresion
from pipeline.salidas._excel.libro import DeUnCorte, Libro, abrir_libro, agregar_hoja
from pipeline.salidas._excel.senales import BIEN, MAL, OJO, Senal, Senales, neutra
from pipeline.salidas._excel.tabla import ENCABEZADO, PRIMERA, Columna, Cuadro, poner_tabla

__all__ = [
    "BIEN",
    "COLORES_DE_ESTADO",
    "ENCABEZADO",
    "MAL",
    "OJO",
    "PRIMERA",
    "Colores",
    "Columna",
    "Cuadro",
    "DeUnCorte",
    "Enlace",
    "Formula",
    "Libro",
    "Ligada",
    "Senal",
    "Senales",
    "Valor",
    "a_valores",
    "abrir_libro",
    "agregar_hoja",
    "colorear",
    "con_letra_legible",
    "escribir_celda",
    "neutra",
    "poner_tabla",
    "poner_vinculo",
    "preparar_impresion",
    "sin_ligar",
]
