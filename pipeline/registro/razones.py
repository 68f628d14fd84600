"""Las razones de los cambios del plan: se agregan, no se borran, y vale la última que se escribió."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.registro.lo_escrito import CONSERVADO
from pipeline.tablas.modificaciones import Razon


def vigentes(razones: Iterable[Razon]) -> dict[str, str]:
    """La razón que vale para cada clave."""
    return {r.clave: r.razon for r in razones}


def recordar_razones(recordadas: list[Razon], leidos: Sequence[ArchivoInterpretado], hoy: date) -> None:
    """Agrega a `recordadas` las que trae cada archivo y no se sabían."""
    for leido in leidos:
        for razon in leido.razones:
            if not _se_sabia(razon, recordadas, recien_escrita=leido.papel == CONSERVADO):
                recordadas.append(replace(razon, fecha=hoy, origenes={}))


def _se_sabia(leida: Razon, recordadas: Sequence[Razon], recien_escrita: bool) -> bool:
    """Un libro puede quedarse en las entradas para siempre: lo que ya se leyó una vez no tapa lo que vino después.

    Lo recién escrito en las salidas vale aunque repita algo de antes.
    """
    if recien_escrita:
        return vigentes(recordadas).get(leida.clave) == leida.razon
    return any((r.clave, r.razon) == (leida.clave, leida.razon) for r in recordadas)
