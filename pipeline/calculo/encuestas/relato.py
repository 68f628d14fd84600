"""Lo que dice una encuesta, con lo que se puede publicar: quiénes respondieron, qué se valora mejor y qué cambia."""

from collections.abc import Sequence

from pipeline.base.espanol import numero, redondear
from pipeline.base.texto import enumerar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.encuestas.cifras import cuenta_de, nombrar, parte_favorable
from pipeline.calculo.encuestas.comparar import Comparada
from pipeline.calculo.encuestas.reserva import Publica
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.resultado import Resultado


def decir_quienes(resultado: Resultado, publicas: Sequence[Publica], reservada: bool) -> Frase:
    """Cuántas personas respondieron una encuesta y cuántas preguntas se contaron.

    `reservada`: no se dice cuántos no opinaron; entonces, el total es al menos el de la pregunta con más respuestas.
    """
    encuesta = publicas[0].pregunta.encuesta
    cuantas = contadas(cuenta(resultado, f"preguntas de «{encuesta}»", len(publicas)), "pregunta")
    dichas = [p.n for p in publicas if p.n]
    if not dichas:
        return decir(f"La encuesta de «{encuesta}» la respondieron menos de {MINIMO} personas y tiene ", cuantas,
                     ": no se detalla ninguna respuesta.")  # fmt: skip
    total = max(dichas) if reservada else max(p.pregunta.todos for p in publicas)
    que = f"{'al menos ' if reservada else ''}personas que respondieron «{encuesta}»"
    personas = contadas(cuenta(resultado, que, total), "persona")
    verbo = "Respondió" if total == 1 else "Respondieron"
    return decir(
        f"{verbo} {'al menos ' if reservada else ''}",
        personas,
        f" la encuesta de «{encuesta}», que tiene ",
        cuantas,
        ".",
    )


def decir_mejor_y_peor(resultado: Resultado, publicas: Sequence[Publica]) -> list[Frase]:
    """La pregunta mejor y la peor valorada de una encuesta, con todas las que empatan; ninguna si no hay con qué."""
    dichas = [p for p in publicas if p.parte_favorable is not None and not p.pregunta.escala.sin_mejor]
    if len(dichas) < 2:
        return [_decir_una(resultado, p) for p in dichas]
    partes = [_mostrada(p) for p in dichas]
    if max(partes) == min(partes):
        parte = parte_favorable(resultado, dichas[0].pregunta)
        return [decir("Empatan todas las preguntas cuya parte favorable se dice: ", parte, " favorable.")]
    return [
        _decir_extremo(resultado, [p for p in dichas if _mostrada(p) == max(partes)], "Lo mejor valorado es"),
        _decir_extremo(resultado, [p for p in dichas if _mostrada(p) == min(partes)], "Lo peor valorado es"),
    ]


def _decir_una(resultado: Resultado, publica: Publica) -> Frase:
    p = publica.pregunta
    n = contadas(cuenta_de(resultado, "respuestas", p, p.n), "respuesta")
    return decir("En ", nombrar(p), ", ", parte_favorable(resultado, p), " de las ", n, f" son {p.escala.favorables}.")


def _decir_extremo(resultado: Resultado, publicas: Sequence[Publica], comienzo: str) -> Frase:
    primera, *otras = [p.pregunta for p in publicas]
    n = contadas(cuenta_de(resultado, "respuestas", primera, primera.n), "respuesta")
    frase = decir(f"{comienzo} ", nombrar(primera), ": ", parte_favorable(resultado, primera), " de ", n,
                  f" son {primera.escala.favorables}")  # fmt: skip
    return decir(frase, f". Empata con {enumerar([nombrar(o) for o in otras[:2]])}." if otras else ".")


def decir_diferencia(resultado: Resultado, comparadas: Sequence[Comparada]) -> Frase | None:
    """En qué evento se valoró mejor una pregunta y en cuál peor, y si la diferencia puede ser de pocas personas."""
    dichas = [c for c in comparadas if c.parte is not None]
    if len(dichas) < 2:
        return None
    mayor, menor = max(dichas, key=lambda c: c.parte or 0), min(dichas, key=lambda c: c.parte or 0)
    puntos = redondear(_de_cien(mayor) - _de_cien(menor), 1)
    de_mas, de_menos = (parte_favorable(resultado, c.pregunta) for c in (mayor, menor))
    que = f"En {nombrar(mayor.pregunta)}, las respuestas {mayor.pregunta.escala.favorables} son "
    if not puntos:
        return decir(que, de_mas, f" en {enumerar([f'«{c.pregunta.encuesta}»' for c in dichas])}: no hay diferencia.")
    dif = cuenta_de(resultado, "puntos de diferencia en las respuestas", mayor.pregunta, puntos)
    donde, otro = f" en «{mayor.pregunta.encuesta}» y ", f" en «{menor.pregunta.encuesta}»: "
    unidad = " punto de diferencia." if puntos == 1 else " puntos de diferencia."
    frase = decir(que, de_mas, donde, de_menos, otro, dif, unidad)
    pocas = min((mayor, menor), key=lambda c: c.pregunta.n)
    if not pocas.es_poca:
        return frase
    mueve = f"una sola mueve el porcentaje {numero(pocas.por_persona, 1)} puntos"
    return decir(frase, f" Con cuidado: en «{pocas.pregunta.encuesta}» fueron pocas respuestas y {mueve}.")


def decir_lo_reservado(resultado: Resultado, publicas: Sequence[Publica]) -> Frase:
    """Cuántas preguntas no se detallan, o solo en parte, y por qué."""
    con = [p for p in publicas if p.reservadas]
    if not con:
        return decir(f"No hubo que reservar nada: ninguna opción la escogieron de 1 a {MINIMO - 1} personas.")
    de = contadas(cuenta(resultado, "preguntas de las encuestas", len(publicas)), "pregunta")
    cuantas = cuenta(resultado, "preguntas de las encuestas con algo reservado", len(con))
    sin_nada = sum(p.favorables is None for p in con)
    porque = f"porque la escogieron menos de {MINIMO} personas o porque con ella se deduciría otra."
    frase = decir("De las ", de, " contadas, en ", cuantas, f" se reservó el detalle de alguna opción, {porque}")
    if not sin_nada:
        return frase
    enteras = cuenta(resultado, "preguntas de las encuestas sin detalle", sin_nada)
    return decir(frase, " De ", enteras, " de ellas solo se dice cuántas personas opinaron.")


def _mostrada(publica: Publica) -> float:
    return redondear((publica.parte_favorable or 0) * 100, 1)


def _de_cien(comparada: Comparada) -> float:
    return redondear((comparada.parte or 0) * 100, 1)
