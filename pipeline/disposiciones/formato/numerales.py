"""El numeral que alguien volvió número: «1.10» queda como 1,1, y entonces solo el texto dice cuál actividad es."""

from collections.abc import Iterable

from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.hoja import Tipo
from pipeline.tablas.avances import Avance


def quitar_numerales_dudosos(cuerpo: Cuerpo, avances: Iterable[Avance]) -> None:
    """Deja sin numeral las filas sin clave que lo traen como número con decimales y dicen su actividad."""
    numeros = {
        fila.numero
        for fila in cuerpo.filas
        for v in fila.de("numeral")
        if v.celda.tipo is Tipo.NUMERO and "." in v.texto
    }
    for avance in avances:
        if avance.fila in numeros and avance.actividad and not avance.codigo:
            avance.numeral = ""
