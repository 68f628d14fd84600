"""Los compromisos de un acta: los que el registro dice que se adquirieron en ese evento."""

from docx.document import Document

from pipeline.base.espanol import fecha
from pipeline.base.texto import recortar
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.eventos import Situado
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import Columna, Tabla, agregar_parrafo, agregar_tabla, agregar_titulo
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.estilos import POR_LLENAR
from pipeline.salidas.eventos.acta_texto import LARGO, VACIO, publico
from pipeline.tablas.compromisos_seguidos import Seguido

_COLUMNAS = (Columna("N.º", 1.8, "centro"), Columna("Compromiso", 7.6), Columna("Dependencia", 4.4),
             Columna("Para cuándo", 2.7, "centro"))  # fmt: skip


def poner_compromisos(documento: Document, s: Situado, resultado: Resultado) -> None:
    """La tabla de los suyos; si no hay, el lugar para escribirlos."""
    agregar_titulo(documento, "Compromisos", 2)
    suyos = [c for c in compromisos_de(resultado) if _es_de(c, s)]
    if not suyos:
        pide = (
            "Escriba cada compromiso con la dependencia que responde y para cuándo, o diga que no se adquirió ninguno."
        )
        agregar_parrafo(documento, pide, estilo=POR_LLENAR)
        return
    filas = [
        [publico(c.dicho("consecutivo")) or "–", recortar(publico(c.dicho("compromiso")), LARGO),
         dependencia_publica(c.dicho("dependencia"), resultado.entidad) or VACIO,
         fecha(c.limite) if c.limite else VACIO]
        for c in suyos
    ]  # fmt: skip
    descripcion = "Una fila por compromiso: quién responde y para cuándo."
    agregar_tabla(documento, Tabla("Compromisos adquiridos", descripcion, _COLUMNAS, filas), ANCHO_UTIL)


def _es_de(compromiso: Seguido, s: Situado) -> bool:
    """Se adquirió en este evento: lo nombra y, si dice día, es el suyo."""
    espacio, dia = compromiso.dicho("espacio"), compromiso.adquirido
    dias = (s.evento.fecha, s.evento.fecha_realizado)
    hallado = buscar_evento(espacio, dia, compromiso.vale.archivo, [s.evento])
    return hallado is not None and (dia is None or dia in dias)
