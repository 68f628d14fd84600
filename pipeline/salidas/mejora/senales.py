"""Las señales de los libros de mejora: símbolo y palabra, y el color que los acompaña."""

from pipeline.calculo.autodiagnostico import niveles
from pipeline.calculo.mejora import recomendaciones as r
from pipeline.calculo.mejora import seguimiento as s
from pipeline.estilo import NIVELES_COLOR
from pipeline.salidas._excel import BIEN, MAL, OJO, Colores, Senal, Senales, neutra

SENALES = Senales({
    s.VENCIDA: MAL, s.VENCE_PRONTO: OJO, s.SIN_FECHA: Senal("?", OJO.color), s.A_TIEMPO: neutra("○"), s.CERRADA: BIEN,
    r.SIN_RESPUESTA: MAL, r.SIN_ACCION: OJO, r.FUERA_DEL_PLAN: OJO, r.EN_EL_PLAN: neutra("○"),
    r.NO_REQUIERE: neutra("–"), r.ATENDIDA: BIEN,
    "Fortaleza": BIEN, "Debilidad": MAL, "Oportunidad": OJO, "Amenaza": Senal("◆", OJO.color),
})  # fmt: skip


def colores_de_niveles() -> Colores:
    """El color de cada nivel del autodiagnóstico, por su texto en la celda."""
    return {nivel.rotulo: NIVELES_COLOR[nivel.lugar] for nivel in niveles()}
