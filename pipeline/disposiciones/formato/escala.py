"""En un formato cada celda dice si es porcentaje: una columna trae unidades en un renglón y porcentajes en otro."""

from collections.abc import Iterable

from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.tablas.avances import Avance, Medida


def leer_porcentajes_sin_formato(cuerpo: Cuerpo, avances: Iterable[Avance]) -> None:
    """El 0,75 que perdió su formato, en un renglón que se mide en porcentaje, es el 75 %; se anota que se supuso."""
    filas = {f.numero: f for f in cuerpo.filas}
    for reporte in avances:
        if reporte.medida != Medida.CANTIDAD or reporte.base or reporte.valor is None or not 0 < reporte.valor <= 1:
            continue
        if _es_de_porcentaje(filas[reporte.fila]):
            lugar = reporte.origen()
            reporte.medida = Medida.PROPORCION
            cuerpo.anotar("porcentaje_sin_formato", (lugar.fila, lugar.columna), reporte.texto)


def _es_de_porcentaje(fila: Fila) -> bool:
    """Lo programado o la meta del renglón se dicen en porcentaje."""
    return any(v.celda.porcentaje or "%" in v.texto for v in fila.de("otro") if _de_meta(v.columna.titulo))


def _de_meta(titulo: str) -> bool:
    return titulo.casefold().startswith(("programado", "meta"))
