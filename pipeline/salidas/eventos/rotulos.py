"""Cómo se ven la situación de un evento y el estado de un paso: símbolo y palabra, y el color que los acompaña."""

from pipeline.calculo.eventos import procedimiento, situacion
from pipeline.estilo import PROGRAMADO, TEXTO, ZONAS

_SIMBOLOS = {
    situacion.VENCIDO: "■", situacion.PROGRAMADO: "○", situacion.SIN_FECHA: "?", situacion.APLAZADO: "→",
    situacion.REALIZADO: "●", situacion.CANCELADO: "–", procedimiento.VENCIDO: "■", procedimiento.PENDIENTE: "○",
    procedimiento.HECHO: "●",
}  # fmt: skip
_ZONAS = {
    situacion.REALIZADO: "Alta", situacion.VENCIDO: "Baja", situacion.APLAZADO: "Media", procedimiento.HECHO: "Alta",
    procedimiento.VENCIDO: "Baja",
}  # fmt: skip
SIN_ESPACIO = "■ Sin espacio"
FALTA = "■ Falta"


def rotular(dicho: str) -> str:
    """`■ Vencido sin realizar`."""
    return f"{_SIMBOLOS[dicho]} {dicho}" if dicho in _SIMBOLOS else dicho


def colores() -> dict[str, tuple[str, str]]:
    """El fondo y la tinta de cada rótulo."""
    rojo = ZONAS["Baja"]
    pintados = {rotular(d): (ZONAS[z].fondo, ZONAS[z].tinta) for d, z in _ZONAS.items()}
    neutros = {rotular(d): (PROGRAMADO, TEXTO) for d in _SIMBOLOS if d not in _ZONAS}
    return neutros | pintados | {SIN_ESPACIO: (rojo.fondo, rojo.tinta), FALTA: (rojo.fondo, rojo.tinta)}
