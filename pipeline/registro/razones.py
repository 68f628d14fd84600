"""Las razones de los cambios del plan: se agregan, no se borran, y vale la última que se escribió."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from pipeline.tablas.modificaciones import Razon


def vigentes(razones: Iterable[Razon]) -> dict[str, str]:
    """La razón que vale para cada clave."""
    return {r.clave: r.razon for r in razones}


def agregar(recordadas: list[Razon], leidas: Iterable[Razon], hoy: date, recien_escritas: bool = False) -> None:
    """Agrega lo que no se sabía.

    Un libro puede quedarse en las entradas para siempre: lo que ya se leyó una vez no vuelve a taparle el puesto a lo
    que se escribió después. `recien_escritas`: lo son, aunque repitan algo de antes.
    """
    for leida in leidas:
        conocidas = {r.razon for r in recordadas if r.clave == leida.clave}
        repite = vigentes(recordadas).get(leida.clave) == leida.razon if recien_escritas else leida.razon in conocidas
        if not repite:
            recordadas.append(replace(leida, fecha=hoy, origenes={}))
