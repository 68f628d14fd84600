"""Documentos de Word (.docx, .docm): cada tabla es una hoja, con los párrafos que la preceden encima de ella."""

from pipeline.base.hallazgo import anotar
from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import recorrer
from pipeline.lectura.formatos.docx_cuenta import contar_por_tabla
from pipeline.lectura.formatos.docx_lector import LectorDeDocumento
from pipeline.lectura.formatos.falla import NoSeLee, danado
from pipeline.lectura.hoja import Libro


def leer_docx(xml: bytes, libro: Libro, limites: Limites) -> None:
    """Llena el libro con las tablas del documento, «Tabla 1», «Tabla 2»…; xml es su parte principal.

    Encima de cada tabla van, en la columna A y con una fila en blanco después, los párrafos que hay entre ella y la
    anterior. Vale lo insertado y no lo borrado; una tabla dentro de una celda es texto de esa celda; la que sigue a
    otra de las mismas columnas, sin ningún texto en medio, es su continuación. No se leen el índice, los encabezados
    y pies de página ni lo que va después de la última tabla. NoSeLee si no tiene tablas, está dañado o pasa un límite.
    """
    lector = LectorDeDocumento(libro, limites)
    recorrer(xml, lector.abrir, lector.cerrar, frozenset({"t"}), lector.texto)
    if not lector.es_documento:
        raise danado("no tiene el documento por dentro")
    if not libro.hojas:
        raise NoSeLee("documento_sin_tablas")
    for hoja, celdas in zip(lector.hoja_de_tabla, contar_por_tabla(xml), strict=False):
        hoja.contadas += celdas
    for hoja in libro.hojas:
        if hoja.contadas != len(hoja.celdas):
            datos = {"contadas": hoja.contadas, "leidas": len(hoja.celdas)}
            libro.hallazgos.append(anotar("celdas_sin_leer", libro.origen(hoja.nombre), **datos))
