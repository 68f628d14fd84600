"""Dónde están, en la hoja Léame, los datos del corte que leen las fórmulas de todas las demás."""

from pipeline.salidas._excel import Enlace

RESUMEN, LEAME = "Resumen", "Léame"
VOLVER = Enlace(RESUMEN, "← Volver al resumen")
DATOS = (
    "entidad", "planes", "vigencia", "corte", "fecha", "publicar", "proximo", "hoy", "ventana", "media", "alta",
)  # fmt: skip
PRIMER_DATO = 3
"""La fila, desde 0, del primero."""


def celda_del_dato(dato: str) -> str:
    """La celda de un dato, para fórmulas de cualquier hoja."""
    return f"'{LEAME}'!$B${PRIMER_DATO + DATOS.index(dato) + 1}"


CORTE, HOY, VENTANA, MEDIA, ALTA = (celda_del_dato(d) for d in ("fecha", "hoy", "ventana", "media", "alta"))
