"""Las fechas de un reporte: a qué corte es, y cuándo se hizo y se envió."""

from datetime import date

from pipeline.lectura.contexto import Contexto
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.fechas import a_dia, fecha_de_serie, fechas_de
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.tiempo import plano
from pipeline.tablas.avances import Avance


def corte_de_la_fila(cuerpo: Cuerpo, fila: Fila, avance: Avance, contexto: Contexto) -> date | None:
    for valor in fila.de("corte"):
        dia = a_dia(valor.celda.valor) or corte_de_texto(valor.texto, contexto.vigencia or cuerpo.vigencia)
        if dia is None:
            cuerpo.anotar("fecha_de_reporte_no_entendida", valor.lugar, valor.texto)
            continue
        avance.origenes["corte"] = (cuerpo.malla.hoja.origen(*valor.lugar),)
        return dia
    if contexto.corte and contexto.lugar_corte != (0, 0):
        avance.origenes["corte"] = (cuerpo.malla.hoja.origen(*contexto.lugar_corte),)
    return contexto.corte


def fecha_de_la_fila(cuerpo: Cuerpo, fila: Fila, campo: str) -> date | None:
    for valor in fila.de(campo):
        crudo = valor.celda.valor
        if dia := a_dia(crudo):
            return dia
        if isinstance(crudo, float | int) and not isinstance(crudo, bool) and (dia := fecha_de_serie(float(crudo))):
            return dia
        dias = [f.dia for f in fechas_de(plano(valor.texto), cuerpo.vigencia)]
        if dias and dias[-1]:
            return dias[-1]
        cuerpo.anotar("fecha_imposible" if dias else "fecha_de_reporte_no_entendida", valor.lugar, valor.texto)
    return None
