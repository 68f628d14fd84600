"""Los reportes dudosos que esperan que alguien diga de qué actividad son."""

from datetime import date

from pipeline.calculo.resultado import Resultado
from pipeline.cruces.avances import POR_DECISION
from pipeline.tablas.avances import Avance


def buscar_por_decidir(resultado: Resultado) -> list[Avance]:
    """Uno por clave: el de fecha más reciente."""
    por_clave: dict[str, Avance] = {}
    for avance in resultado.avances_sin_unir:
        if avance.clave and avance.metodo not in (POR_DECISION, "misma fila"):
            antes = por_clave.get(avance.clave)
            if antes is None or (avance.corte or date.min) >= (antes.corte or date.min):
                por_clave[avance.clave] = avance
    return sorted(por_clave.values(), key=lambda a: (a.dependencia, a.archivo, a.hoja, a.fila))
