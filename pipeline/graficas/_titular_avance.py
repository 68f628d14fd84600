"""Lo que dice el avance: lo ejecutado frente a lo programado, en puntos de porcentaje de la meta."""

from pipeline.base.espanol import numero, redondear
from pipeline.calculo.cifras import Cifra
from pipeline.calculo.frase import Frase, decir
from pipeline.graficas._puntos import Punto


def titular_avance(punto: Punto | None) -> Frase:
    """Cuánto va por encima o por debajo al corte. `punto`: el del corte; None si nada está programado."""
    if punto is None or punto.ejecutado is None:
        return decir("Ninguna actividad tiene entregas programadas en la vigencia")
    if not punto.programado:
        hecho = decir("se ha ejecutado ", punto.cifra("ejecutado")) if punto.ejecutado else "nada se ha ejecutado"
        return decir("Nada vencía al corte y ", hecho)
    return decir("Lo ejecutado va ", decir_diferencia(punto))


def decir_diferencia(punto: Punto) -> Frase:
    """`15,2 puntos por debajo de lo programado`, con las cifras como se muestran."""
    puntos = redondear(redondear((punto.ejecutado or 0.0) * 100, 1) - redondear(punto.programado * 100, 1), 1)
    if not puntos:
        return decir("al día con lo programado")
    cuantos = Cifra(punto.clave("puntos entre lo ejecutado y lo programado"), numero(abs(puntos), 1))
    unidad = "punto" if abs(puntos) == 1 else "puntos"
    return decir(cuantos, f" {unidad} por {'encima' if puntos > 0 else 'debajo'} de lo programado")
