"""Cómo se ven la situación de un evento y el estado de un paso: símbolo y palabra, y el color que los acompaña."""

from pipeline.calculo.eventos import procedimiento, situacion
from pipeline.salidas._excel import BIEN, MAL, OJO, Senal, Senales, neutra

_SIN_ESPACIO, _FALTA = "Sin espacio", "Falta"
SENALES = Senales({
    situacion.PROGRAMADO: neutra("○"), situacion.SIN_FECHA: neutra("?"), situacion.CANCELADO: neutra("–"),
    procedimiento.PENDIENTE: neutra("○"), situacion.REALIZADO: BIEN, situacion.VENCIDO: MAL,
    situacion.APLAZADO: Senal("→", OJO.color), procedimiento.HECHO: BIEN, procedimiento.VENCIDO: MAL,
    _SIN_ESPACIO: MAL, _FALTA: MAL,
})  # fmt: skip
SIN_ESPACIO, FALTA = SENALES.rotular(_SIN_ESPACIO), SENALES.rotular(_FALTA)
