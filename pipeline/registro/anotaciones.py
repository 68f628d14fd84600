"""Lo anotado en las listas de chequeo: se agrega, no se borra, y vale lo último que se escribió en cada casilla."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.registro.lo_escrito import CONSERVADO
from pipeline.tablas.anotaciones import Anotacion


def recordar_anotaciones(
    recordadas: list[Anotacion], leidos: Sequence[ArchivoInterpretado], hoy: date
) -> tuple[Anotacion, ...]:
    """Agrega a `recordadas` lo que trae cada archivo y no se sabía; devuelve lo que vale en cada casilla."""
    for leido in leidos:
        for anotacion in leido.anotaciones:
            if not _se_sabia(anotacion, recordadas, recien_escrita=leido.papel == CONSERVADO):
                recordadas.append(replace(anotacion, fecha=hoy, origenes={}))
    return tuple(_vigentes(recordadas).values())


def _vigentes(anotaciones: Iterable[Anotacion]) -> dict[tuple[str, str], Anotacion]:
    return {(a.clave, a.casilla): a for a in anotaciones}


def _se_sabia(leida: Anotacion, recordadas: Sequence[Anotacion], recien_escrita: bool) -> bool:
    """Un libro puede quedarse en las entradas para siempre: lo que ya se leyó una vez no tapa lo que vino después.

    Lo recién escrito en las salidas vale aunque repita algo de antes.
    """
    cual = (leida.clave, leida.casilla)
    if recien_escrita:
        vigente = _vigentes(recordadas).get(cual)
        return (vigente.dicho if vigente else "") == leida.dicho
    return any((a.clave, a.casilla, a.dicho) == (*cual, leida.dicho) for a in recordadas)
