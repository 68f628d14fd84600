"""Los numerales que Excel recortó: un 1.1 después de 1.9 es 1.10 (reglas, 8)."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.tablas.actividades import Actividad


def reponer_ceros(actividades: list[Actividad], como_numero: set[str]) -> list[Hallazgo]:
    """Repone el cero final de los numerales escritos como número (`como_numero`: sus celdas, `hoja!celda`)."""
    hallazgos = []
    anterior = ""
    for actividad in actividades:
        lugar = actividad.origen("numeral")
        siguiente = _siguiente(anterior)
        if (
            f"{lugar.hoja}!{lugar.celda}" in como_numero
            and siguiente.endswith("0")
            and siguiente.rstrip("0") == actividad.numeral
        ):
            hallazgos.append(anotar("numeral_como_numero", lugar, actividad.numeral, despues=siguiente))
            actividad.numeral = siguiente
        anterior = actividad.numeral
    return hallazgos


def _siguiente(numeral: str) -> str:
    cabeza, punto, ultimo = numeral.rpartition(".")
    return f"{cabeza}{punto}{int(ultimo) + 1}" if ultimo.isdigit() and punto else ""
