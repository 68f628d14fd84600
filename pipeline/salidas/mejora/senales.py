"""Las señales de los libros de mejora: símbolo y palabra, y el color que los acompaña."""

from collections.abc import Mapping

from pipeline.calculo.autodiagnostico import niveles
from pipeline.calculo.mejora import recomendaciones as r
from pipeline.calculo.mejora import seguimiento as s
from pipeline.estilo import NIVELES_COLOR, PROGRAMADO, TEXTO, ZONAS

Colores = Mapping[str, tuple[str, str]]
_BIEN, _OJO, _MAL = ((ZONAS[z].fondo, ZONAS[z].tinta) for z in ("Alta", "Media", "Baja"))
_NEUTRO = (PROGRAMADO, TEXTO)

SENALES = {
    s.VENCIDA: ("■", _MAL), s.VENCE_PRONTO: ("▲", _OJO), s.SIN_FECHA: ("?", _OJO), s.A_TIEMPO: ("○", _NEUTRO),
    s.CERRADA: ("●", _BIEN),
    r.SIN_RESPUESTA: ("■", _MAL), r.SIN_ACCION: ("▲", _OJO), r.FUERA_DEL_PLAN: ("▲", _OJO),
    r.EN_EL_PLAN: ("○", _NEUTRO), r.NO_REQUIERE: ("–", _NEUTRO), r.ATENDIDA: ("●", _BIEN),
    "Fortaleza": ("●", _BIEN), "Debilidad": ("■", _MAL), "Oportunidad": ("▲", _OJO), "Amenaza": ("◆", _OJO),
}  # fmt: skip


def senalar(palabra: str) -> str:
    """`■ Vencida`; la palabra sola si no tiene señal."""
    return f"{SENALES[palabra][0]} {palabra}" if palabra in SENALES else palabra


def colores_de(palabras: tuple[str, ...]) -> Colores:
    """El color de cada señal, por su texto en la celda."""
    return {senalar(p): SENALES[p][1] for p in palabras}


def colores_de_niveles() -> Colores:
    """El color de cada nivel del autodiagnóstico, por su texto en la celda."""
    return {nivel.rotulo: NIVELES_COLOR[nivel.lugar] for nivel in niveles()}
