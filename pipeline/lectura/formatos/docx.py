"""Documentos de Word (.docx, .docm): cada tabla es una hoja, con los párrafos que la preceden encima de ella."""

from pipeline.base.hallazgo import anotar
from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import recorrer
from pipeline.lectura.formatos.docx_cuenta import contar_por_tabla
from pipeline.lectura.formatos.docx_lector import LectorDeDocumento
from pipeline.lectura.formatos.docx_listas import leer_numeracion
from pipeline.lectura.formatos.falla import NoSeLee, danado
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.hoja import Celda, Libro, Tipo
from pipeline.lectura.renglones import es_pie


def leer_docx(paquete: Paquete, documento: str, libro: Libro, limites: Limites) -> None:
    """Llena el libro con las tablas del documento, «Tabla 1», «Tabla 2»…; `documento` es su parte principal.

    Encima de cada tabla van, en la columna A y con una fila en blanco después, los párrafos que hay entre ella y la
    anterior. Vale lo insertado y no lo borrado; el número que Word pone a un párrafo de una tabla es texto suyo; una
    tabla dentro de una celda es texto de esa celda; la que sigue a otra de las mismas columnas, sin ningún texto en
    medio, es su continuación. No se leen el índice ni los encabezados y pies de página; de lo que va después de la
    última tabla solo se avisa. NoSeLee si no tiene tablas, está dañado o pasa un límite.
    """
    xml = paquete.leer(documento) or b""
    lector = LectorDeDocumento(libro, limites, leer_numeracion(paquete, documento))
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
    _anotar_lo_que_sigue(lector.titulos, libro)


def _anotar_lo_que_sigue(parrafos: list[str], libro: Libro) -> None:
    """Un aviso por los párrafos que no quedan encima de ninguna tabla; las firmas, fuentes y notas no cuentan."""
    sueltos = [texto for texto in parrafos if not es_pie([(1, Celda(texto, Tipo.TEXTO))])]
    if sueltos:
        libro.hallazgos.append(
            anotar("texto_despues_de_la_tabla", libro.origen(libro.hojas[-1].nombre), sueltos[0], cuantos=len(sueltos))
        )
