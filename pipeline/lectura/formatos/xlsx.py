"""Libros OOXML (.xlsx, .xlsm, .xltx), strict o no."""

from pipeline.base.hallazgo import anotar
from pipeline.entidad import Limites
from pipeline.lectura.formatos.celdas import Contexto, HacerCelda
from pipeline.lectura.formatos.falla import NoSeLee, danado, demasiado_grande
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsx_comentarios import leer_comentarios
from pipeline.lectura.formatos.xlsx_estilos import leer_estilos
from pipeline.lectura.formatos.xlsx_forma import con_la_forma_de_siempre
from pipeline.lectura.formatos.xlsx_formulas import buscar_de_fuera
from pipeline.lectura.formatos.xlsx_hoja import LectorDeHoja, contar_en_xml
from pipeline.lectura.formatos.xlsx_iguales import ClasesDeCelda
from pipeline.lectura.formatos.xlsx_indice import EntradaDeHoja, Indice, leer_indice
from pipeline.lectura.formatos.xlsx_lugares import numero_de_columna
from pipeline.lectura.formatos.xlsx_rapido import leer_hoja_rapido
from pipeline.lectura.formatos.xlsx_textos import leer_textos
from pipeline.lectura.hoja import Hoja, Libro


def leer_xlsx(paquete: Paquete, libro: Libro, limites: Limites) -> None:
    """Llena el libro con sus hojas. Una hoja que no se puede leer es un hallazgo; NoSeLee si no se puede ninguna."""
    indice = leer_indice(paquete)
    if len(indice.hojas) > limites.hojas:
        raise demasiado_grande(len(indice.hojas), limites.hojas, "hojas")
    clases = ClasesDeCelda(HacerCelda(_leer_contexto(paquete, indice)))
    libres = limites.celdas
    for entrada in indice.hojas:
        if entrada.clase:
            origen = libro.origen(entrada.nombre)
            libro.hallazgos.append(anotar("hoja_sin_celdas", origen, clase=entrada.clase))
            continue
        try:
            hoja = _leer_hoja(paquete, entrada, libro, clases, libres)
        except NoSeLee as falla:
            if falla.nombre == "archivo_demasiado_grande":
                raise
            motivo = falla.datos.get("motivo", "trae definiciones que Excel no escribe")
            libro.hallazgos.append(anotar("hoja_no_leida", libro.origen(entrada.nombre), motivo=motivo))
            continue
        libres -= len(hoja.celdas)
        libro.hojas.append(hoja)


def _leer_contexto(paquete: Paquete, indice: Indice) -> Contexto:
    textos = paquete.leer(indice.textos)
    porcentajes, fechas, meses = leer_estilos(paquete.leer(indice.estilos) or b"<vacio/>")
    return Contexto(leer_textos(textos) if textos else [], porcentajes, fechas, indice.desde_1904, meses)


def _leer_hoja(paquete: Paquete, entrada: EntradaDeHoja, libro: Libro, clases: ClasesDeCelda, maximo: int) -> Hoja:
    if not entrada.parte or entrada.parte not in paquete:
        raise danado("su parte no está en el archivo")
    hoja = Hoja(libro.archivo, entrada.nombre, entrada.visible)
    lector = LectorDeHoja(hoja, clases.hacer, maximo)
    # Los bytes no se guardan mientras se lee: la hoja ya está entera en el texto.
    texto = con_la_forma_de_siempre(paquete.leer(entrada.parte) or b"", "worksheet")
    contadas = leer_hoja_rapido(texto, lector, clases)
    if contadas is None:
        xml = paquete.leer(entrada.parte) or b""
        lector.leer(xml)
        contadas, texto = contar_en_xml(xml), xml.decode("utf-8", "replace")
    _anotar_lo_raro(lector, contadas, libro)
    try:
        hoja.comentarios = leer_comentarios(paquete, entrada.parte)
    except NoSeLee:  # lo dañado es aparte de las celdas
        libro.hallazgos.append(anotar("comentarios_sin_leer", libro.origen(entrada.nombre)))
    _anotar_de_fuera(texto, hoja, libro)
    return hoja


def _anotar_de_fuera(xml: str, hoja: Hoja, libro: Libro) -> None:
    if lugares := buscar_de_fuera(xml):
        letras, fila = lugares[0]
        origen = hoja.origen(fila, numero_de_columna(letras))
        libro.hallazgos.append(anotar("formulas_de_fuera", origen, "", cuantas=len(lugares)))


def _anotar_lo_raro(lector: LectorDeHoja, contadas: int, libro: Libro) -> None:
    hoja = lector.hoja
    hoja.contadas = contadas - len(lector.repetidas)
    for nombre, lugares in (("celda_repetida", lector.repetidas), ("valor_ilegible", lector.ilegibles)):
        if lugares:  # uno por hoja: un archivo mal hecho repite la falla en todas sus celdas
            valor = hoja.celdas[lugares[0]].valor
            libro.hallazgos.append(anotar(nombre, hoja.origen(*lugares[0]), valor, cuantas=len(lugares)))
    if hoja.contadas != len(hoja.celdas):
        datos = {"contadas": hoja.contadas, "leidas": len(hoja.celdas)}
        libro.hallazgos.append(anotar("celdas_sin_leer", libro.origen(hoja.nombre), **datos))
