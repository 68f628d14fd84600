"""Qué palabras de un reporte están en una actividad, y de qué manera le sobran las demás."""

from dataclasses import dataclass

from pipeline.cruces.frase import Frase, Palabra, es_circunstancia, es_lugar, es_vaga
from pipeline.cruces.indice import Indice

DE_OTRA = 0.6
"""Cuánto cuenta lo que una palabra pesa cuando no es de la actividad."""


@dataclass(slots=True)
class Sobrantes:
    """Las palabras comunes y las que sobran. `pegadas`: modifican lo común y lo hacen otra cosa."""

    comunes: set[str]
    mio: float = 0.0
    """Lo que pesan las del reporte."""
    pegadas: int = 0
    sueltas: int = 0
    aparte: bool = False
    otro_lugar: bool = False
    """Nombra un barrio, una vereda…, y la actividad habla de los que son como ese."""
    _sigue: bool = False
    _lugar: str = ""


def contar(frase: Frase, indice: Indice, i: int) -> Sobrantes:
    """Las palabras de una frase frente a las de una actividad del índice."""
    pesos = indice.pesos[i]
    cuenta = Sobrantes(set())
    for palabra, lecturas in indice.lecturas(frase):
        hallada = False
        for alternativas, peso in lecturas:
            if pesos.keys().isdisjoint(alternativas):
                cuenta.mio += peso * DE_OTRA
                continue
            suyas = alternativas & pesos.keys()
            cuenta.comunes |= suyas
            cuenta.mio += max(map(indice.peso, suyas))
            hallada = True
        _contar(cuenta, palabra, hallada)
    return cuenta


def _contar(cuenta: Sobrantes, palabra: Palabra, hallada: bool) -> None:
    if es_lugar(palabra.raiz) and not palabra.pegada:
        cuenta._lugar, cuenta._sigue = "suyo" if hallada else "otro", False
        cuenta.sueltas += 0 if hallada else 1
        return
    if cuenta._lugar and palabra.pegada and not hallada:
        cuenta.otro_lugar = cuenta.otro_lugar or cuenta._lugar == "suyo"
        return
    cuenta._lugar = ""
    if hallada or es_vaga(palabra.raiz):
        cuenta._sigue = hallada or cuenta._sigue
        return
    sigue, cuenta._sigue = cuenta._sigue, False
    if palabra.escrita.endswith("mente") or (palabra.alcance and cuenta.comunes):
        return
    if palabra.pegada and (sigue or not cuenta.comunes) and not (palabra.aparte or palabra.punto):
        cuenta.pegadas += 1
        cuenta._sigue = sigue
    elif palabra.pegada or not es_circunstancia(palabra.raiz):
        cuenta.aparte = cuenta.aparte or palabra.aparte
        cuenta.sueltas += 0 if palabra.aparte else 1
