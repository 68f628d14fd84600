"""Lo que dice el cronograma: cuántas de las entregas que vencían al corte faltan."""

from datetime import date

from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, decir
from pipeline.calculo.resultado import Resultado


def titular_entregas(resultado: Resultado, vencidas: int, sin_cumplir: int, proxima: date | None) -> Frase:
    """Cuántas faltan; si nada vencía, cuándo vence la próxima."""
    if not vencidas:
        cuando = cuenta(resultado, "próxima entrega después del corte", proxima)
        return decir("Ninguna entrega vencía al corte", ("; la próxima vence el ", cuando) if proxima else "")
    if vencidas == 1:
        return decir(f"La única entrega que vencía al corte {'sigue sin cumplir' if sin_cumplir else 'está cumplida'}")
    todas = decir(cuenta(resultado, "entregas vencidas al corte", vencidas), " entregas que vencían al corte")
    if not sin_cumplir:
        return decir("Las ", todas, " están cumplidas")
    if sin_cumplir == vencidas:
        return decir("Ninguna de las ", todas, " está cumplida")
    faltan = cuenta(resultado, "entregas vencidas sin cumplir", sin_cumplir)
    return decir(faltan, " de las ", todas, f" {'sigue' if sin_cumplir == 1 else 'siguen'} sin cumplir")
