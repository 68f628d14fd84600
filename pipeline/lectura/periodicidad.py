"""La periodicidad que va dentro del texto de una acción: «Informes al Concejo (trimestral)», «… – según agenda»."""

import re

from pipeline.lectura.periodos import FRECUENCIAS
from pipeline.lectura.tiempo import plano, solo_habla_de_tiempo, tiempo_de_texto

_PARENTESIS = re.compile(r"\s*\(([^()]*)\)")
_RAYA = re.compile(r"\s+[–—-]\s+")
_FRECUENCIA = re.compile(rf"\b({'|'.join(FRECUENCIAS)})(?:es|mente)?\b")
_CADA_TANTO = re.compile(r"^(?:(?:semanal|quincenal|diari[oa])(?:mente)?|.*\bveces (?:al|por) (?:ano|mes|semana))$")


def separar_periodicidad(texto: str) -> tuple[str, str]:
    """El texto sin su periodicidad, y ella; vacía si no la dice. «Informe anual» queda entero, y es anual."""
    for hallado in reversed(list(_PARENTESIS.finditer(texto))):
        if dice_cada_cuanto(hallado[1]):
            return (texto[: hallado.start()] + texto[hallado.end() :]).strip(" .;"), hallado[1].strip()
    for raya in reversed(list(_RAYA.finditer(texto))):
        if dice_cada_cuanto(texto[raya.end() :]):
            return texto[: raya.start()].strip(), texto[raya.end() :].strip(" .;")
    hallada = _FRECUENCIA.search(plano(texto))
    return texto.strip(), hallada[1] if hallada else ""


def dice_cada_cuanto(texto: str) -> bool:
    """El texto solo habla de cuándo: una frecuencia, una fecha, «según agenda del alcalde»."""
    if _CADA_TANTO.match(plano(texto).strip(" .")):
        return True
    tiempo = tiempo_de_texto(texto, 2000)
    return tiempo.a_demanda or tiempo.continua or (tiempo.dice_algo and solo_habla_de_tiempo(texto))
