"""Las cifras de una pregunta de una encuesta, con la clave por la que se buscan en todo lo que se entrega."""

from pipeline.base.texto import recortar
from pipeline.calculo.cifras import Cifra, Clave, cuenta
from pipeline.calculo.encuestas.preguntas import Pregunta
from pipeline.calculo.resultado import Resultado

LARGO = 90
"""Lo que cabe del texto de una pregunta en una frase."""
_ENTERO = 10_000


def nombrar(pregunta: Pregunta, largo: int = LARGO) -> str:
    """`«¿Cómo califica la logística?»`, y su grupo si lo tiene."""
    grupo = f" ({recortar(pregunta.grupo, largo)})" if pregunta.grupo else ""
    return f"«{recortar(pregunta.texto, largo)}»{grupo}"


def nombrar_entera(pregunta: Pregunta) -> str:
    """El nombre con el texto completo."""
    return nombrar(pregunta, _ENTERO)


def parte_favorable(resultado: Resultado, pregunta: Pregunta) -> Cifra:
    """La parte favorable, de 0 a 1."""
    encuesta = f"{pregunta.encuesta} ({pregunta.escala.nombre})"
    clave = Clave(resultado.corte.fecha, "pregunta", encuesta, nombrar_entera(pregunta), "favorables")
    return Cifra(clave, pregunta.favorables)


def cuenta_de(resultado: Resultado, que: str, pregunta: Pregunta, valor: float) -> Cifra:
    """De una pregunta de una encuesta: dos encuestas pueden preguntar lo mismo."""
    de = f"«{pregunta.encuesta}» ({pregunta.escala.nombre})"
    return cuenta(resultado, f"{que} a {nombrar_entera(pregunta)} de {de}", valor)
