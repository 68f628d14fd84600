"""Los reportes de un corte que viene después: esperan el suyo, y en este no se preguntan ni se corrigen."""

from collections.abc import Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.corte_de_reporte import ubicar
from pipeline.calculo.resultado import Corte
from pipeline.tablas.avances import Avance

Renglon = tuple[str, str, str, int]


def esperar_su_corte(
    avances: Sequence[Avance], hallazgos: Sequence[Hallazgo], cortes: Sequence[Corte], corrida: Corte, vigencia: int
) -> list[Hallazgo]:
    """Deja sin pregunta los posteriores que no se unieron y quita los `hallazgos` de unirlos.

    Pueden ser de actividades de una versión del plan que en la corrida aún no rige: solo en su corte se sabe si hay
    algo que decidir. Así, repetir un corte viejo da lo mismo que dio.
    """
    ubicados = ubicar(avances, cortes, corrida, vigencia).filas
    posteriores = [r.avance for r in ubicados if r.corte > corrida.fecha]
    for avance in posteriores:
        if not avance.codigo:
            avance.clave, avance.candidatas, avance.cercanas = "", (), ()
    suyos = {id(avance) for avance in posteriores}
    de_ahora = {_renglon(a) for a in avances if id(a) not in suyos}
    callados = {_renglon(a) for a in posteriores} - de_ahora
    return [h for h in hallazgos if (h.origen.ruta, h.origen.archivo, h.origen.hoja, h.origen.fila) not in callados]


def _renglon(avance: Avance) -> Renglon:
    lugar = avance.origen("actividad" if avance.actividad else "numeral")
    return lugar.ruta, lugar.archivo, lugar.hoja, lugar.fila
