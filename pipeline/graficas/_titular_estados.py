"""Lo que dicen los estados: cuántas actividades deben entregas al corte, y por qué."""

from collections.abc import Mapping

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, Trozo, contadas, decir
from pipeline.calculo.relato.donde_fallamos import DEBEN
from pipeline.calculo.resultado import Resultado


def titular_estados(resultado: Resultado, cuentas: Mapping[str, int]) -> Frase:
    """Cuántas deben y en qué estado están. `cuentas`: actividades del plan por estado."""
    cuantas = sum(cuentas.values())
    if not cuantas:
        return decir("No hay actividades en el plan")
    total = cuenta(resultado, "actividades", cuantas)
    if len(unico := [e for e, n in cuentas.items() if n]) == 1:
        donde = f" en estado «{unico[0]}»"
        if cuantas == 1:
            return decir("La única actividad está", donde)
        return decir("Las ", total, " actividades están", donde)
    deben = sum(cuentas.get(e, 0) for e in DEBEN)
    if not deben:
        return decir("Ninguna de las ", total, " actividades debe entregas al corte")
    cuales = [(e, n) for e in DEBEN if (n := cuentas.get(e, 0))]
    verbo = " actividades deben" if deben > 1 else " actividades debe"
    inicio = decir(cuenta(resultado, "actividades que deben entregas", deben), " de ", total, verbo)
    return decir(inicio, " entregas al corte: ", *_enumerar(resultado, cuales))


def _enumerar(resultado: Resultado, cuales: list[tuple[str, int]]) -> list[Trozo]:
    """`2 sin reporte, 1 incumplida y 2 atrasadas`."""
    partes: list[Trozo] = []
    for i, (estado, n) in enumerate(cuales):
        partes.append("" if not i else " y " if i == len(cuales) - 1 else ", ")
        partes += contadas(cuenta(resultado, f"actividades en estado «{estado}»", n), DEBEN[estado])
    return partes
