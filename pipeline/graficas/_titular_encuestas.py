"""El hallazgo de una encuesta: la pregunta con menos respuestas favorables."""

from pipeline.base.espanol import numero, redondear
from pipeline.base.texto import enumerar, recortar
from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.encuestas.cifras import LARGO, cuenta_de, nombrar, nombrar_entera, parte_favorable
from pipeline.calculo.encuestas.cuestionarios import Cuestionario
from pipeline.calculo.encuestas.preguntas import Pregunta
from pipeline.calculo.encuestas.reserva import Publica, publicar
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.resultado import Resultado

_NOMBRADAS = 2


def titular_encuestas(resultado: Resultado, cuestionario: Cuestionario) -> Frase:
    """De aquellas cuya parte favorable se dice; en los empates, todas. Si hay varias encuestas, dice de cuál habla."""
    frase = _decir_menor(resultado, cuestionario)
    if len({r.encuesta for r in resultado.encuestas}) < 2:
        return frase
    return decir(frase, f" (encuesta «{recortar(cuestionario.encuesta, LARGO)}»)")


def _decir_menor(resultado: Resultado, cuestionario: Cuestionario) -> Frase:
    preguntas = [p for p in cuestionario.preguntas if publicar(p).favorables is not None]
    que = f"respuestas {cuestionario.escala.favorables}"
    if not any(p.alcanza for p in cuestionario.preguntas):
        return decir(f"Ninguna pregunta llega a {MINIMO} respuestas")
    if not preguntas:
        return decir(f"De ninguna pregunta se dice qué parte es favorable: hay grupos de menos de {MINIMO} personas")
    menor = min(map(_mostrado, preguntas))

    def contar(cuales: str, valor: int) -> Cifra:
        return cuenta(resultado, f"{cuales} de «{cuestionario.encuesta}» ({cuestionario.escala.nombre})", valor)

    parte = parte_favorable(resultado, min(preguntas, key=_mostrado))
    if len(preguntas) == 1:
        todas = cuenta_de(resultado, "respuestas", preguntas[0], preguntas[0].n)
        return decir(
            parte, " de las ", todas, f" respuestas a {nombrar(preguntas[0])} son {cuestionario.escala.favorables}"
        )
    cuantas = contar("preguntas que se muestran", len(preguntas))
    filas = "combinaciones de pregunta y grupo" if any(p.grupo for p in preguntas) else "preguntas"
    if all(_mostrado(p) == menor for p in preguntas):
        return decir("Las ", cuantas, f" {filas} empatan, con ", parte, f" de {que}")
    peores = [p for p in preguntas if _mostrado(p) == menor]
    if len(peores) == 1:
        return decir(nombrar(peores[0]), f" tiene el menor porcentaje de {que}: ", parte)
    if len(peores) <= _NOMBRADAS and sum(len(nombrar(p)) for p in peores) <= LARGO:
        return decir(enumerar([*map(nombrar, peores)]), f" tienen el menor porcentaje de {que}: ", parte)
    empatan = contar(f"preguntas con menos {que}", len(peores))
    return decir(empatan, " de las ", cuantas, f" {filas} tienen el menor porcentaje de {que}: ", parte)


def describir_pregunta(resultado: Resultado, publica: Publica, con_aparte: bool = True) -> Frase:
    """Sus respuestas opción por opción, sin lo que se reserva. `con_aparte`: se puede decir cuántos no opinaron."""
    pregunta, nombre = publica.pregunta, nombrar_entera(publica.pregunta)
    if not publica.n:
        return decir(nombre, f": menos de {MINIMO} respuestas, no se muestra.")
    frase = decir(nombre, ": ", contadas(cuenta_de(resultado, "respuestas", pregunta, pregunta.n), "respuesta"))
    if publica.favorables is None:
        return decir(frase, f"; no se detallan: {_motivo(publica)}.")
    for opcion, cuantas in publica.tramos:
        favorables = opcion is None and publica.tramos[-1] == (opcion, cuantas)
        que = opcion.nombre if opcion else f"las {'favorables' if favorables else 'demás'}, sin detalle"
        cual = cuenta_de(resultado, f"respuestas «{que}»", pregunta, cuantas)
        frase = decir(frase, f"; {que}, ", cual, f" ({numero(cuantas / pregunta.n * 100, 1)} %)")
    frase = decir(frase, "; ", parte_favorable(resultado, pregunta), f" {pregunta.escala.favorables}")
    for rotulo, cuantas in (("NS/NR", pregunta.sin_opinion), ("otras", pregunta.otras)):
        if cuantas and con_aparte:
            frase = decir(frase, f"; {rotulo}, ", cuenta_de(resultado, rotulo, pregunta, cuantas))
    return decir(frase, ".")


def _motivo(publica: Publica) -> str:
    if publica.piso is not None:
        return f"menos de {MINIMO} personas dieron una que no es favorable"
    if publica.techo is not None:
        return f"menos de {MINIMO} personas dieron una favorable"
    return f"hay opciones de menos de {MINIMO} personas"


def _mostrado(pregunta: Pregunta) -> float:
    return redondear(pregunta.favorables * 100, 1)
