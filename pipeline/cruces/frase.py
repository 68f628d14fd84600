"""Lo que un texto dice de una actividad: qué se hace, con qué números y sobre qué."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.base.texto import llave
from pipeline.cruces.acciones import Acciones, acciones_de
from pipeline.cruces.numeros_dichos import CON_NUMERO, MESES, Numeros, cuantos, numeros_de
from pipeline.cruces.palabras import VACIAS, equivalencias, raices, raiz, sonido
from pipeline.cruces.trozos import Trozo, trocear
from pipeline.cruces.verbos import PARTICIPIO, livianos, verbo_con

_PEGAN = frozenset({"de", "del", "la", "el", "los", "las", "y", "e", "o", "su", "sus"})


@dataclass(frozen=True, slots=True)
class Palabra:
    """Una palabra con contenido. `pegada`: modifica a la anterior («plan de *vacantes*»); `aparte`: tras un signo.

    `alcance`: la cuenta un número, en lo que se reporta como hecho («a 35 *familias*»).
    """

    escrita: str
    raiz: str
    pegada: bool
    aparte: bool
    punto: bool
    sigla: bool
    ultima: bool
    alcance: bool


@dataclass(frozen=True, slots=True)
class Frase:
    """Un texto entendido. `contada`: cuenta lo que se hizo («se realizaron…», «2 talleres»), y no lo que se manda."""

    llave: str
    acciones: Acciones
    numeros: Numeros
    palabras: tuple[Palabra, ...]
    contada: bool
    nombre: frozenset[str]
    """Las raíces de la acción nombrada al comienzo, que también puede ser el objeto de otra."""


@lru_cache(maxsize=16384)
def entender(texto: str) -> Frase:
    """La frase de un texto."""
    trozos = trocear(texto)
    acciones = acciones_de(trozos)
    numeros, lugares = numeros_de(trozos)
    por_hacer = acciones.familias and not (acciones.nombrada or acciones.al_final)
    contada = not por_hacer or any(t.palabra == "se" for t in trozos[:-1])
    palabras: list[Palabra] = []
    aparte, pegada = False, True
    antes = 0 if acciones.nombrada or acciones.al_final else min(acciones.lugares, default=0)
    for i, trozo in enumerate(trozos):
        if i <= antes:  # «la oficina hizo…», «mediante acta se aprobó…»: quién, cuándo y cómo
            aparte, pegada = i < antes, False
        elif trozo.corte and palabras:
            aparte, pegada = True, False
        if trozo.palabra in VACIAS or (len(trozo.palabra) < 5 and sonido(trozo.palabra) in VACIAS):
            pegada = pegada and trozo.palabra in _PEGAN
            continue
        if i in acciones.lugares and not acciones.nombrada:
            pegada = not palabras
            aparte = aparte and not trozo.corte
            continue
        if (
            i in acciones.lugares
            or _es_de_subordinada(trozos, i)
            or _no_dice(trozo.palabra, trozos[i - 1].palabra if i else "", i, lugares, len(trozos) - 1)
        ):
            pegada = pegada and not verbo_con(trozo.palabra, PARTICIPIO)
            continue
        base = raiz(trozo.palabra)
        palabras.append(
            Palabra(
                trozo.palabra,
                equivalencias().get(base, base),
                pegada,
                aparte,
                trozo.punto,
                trozo.sigla,
                i == len(trozos) - 1,
                contada and i > 0 and bool(cuantos(trozos[i - 1].palabra)),
            )
        )
        pegada = True
    nombre = frozenset(raiz(trozos[i].palabra) for i in acciones.lugares) if acciones.nombrada else frozenset()
    return Frase(llave(texto), acciones, numeros, tuple(palabras), contada, nombre)


def _es_de_subordinada(trozos: Sequence[Trozo], i: int) -> bool:
    """«… que los servidores *registren*»: el verbo de lo que se pide a otros, que cada quien dice a su modo."""
    palabra = trozos[i].palabra
    if not any(t.palabra == "que" for t in trozos[max(0, i - 5) : i]):
        return False
    return palabra.endswith(("aran", "ieran", "ara", "iera")) or bool(verbo_con(palabra, ("e", "en", "a", "an")))


def _no_dice(palabra: str, antes: str, i: int, de_numeros: frozenset[int], ultimo: int) -> bool:
    """Ya se contó como número, o es una letra suelta o una palabra cortada en su primera letra.

    El número de una ley o de una norma sí la distingue, como cualquier palabra.
    """
    if (
        antes in CON_NUMERO
        and palabra.isdigit()
        and len(palabra) >= 3
        and not (len(palabra) == 4 and palabra[:2] == "20")
    ):
        return False
    if verbo_con(palabra, PARTICIPIO) in livianos():
        return True
    return (
        i in de_numeros
        or palabra in MESES
        or palabra in ("i", "ii", "iii", "iv")
        or (i == ultimo and len(palabra) == 1)
    )


def es_vaga(base: str) -> bool:
    """No distingue una actividad de otra."""
    return base in raices("palabras", "vagas")


def es_generica(base: str) -> bool:
    """Nombra en qué consiste lo hecho («jornadas de…», «campañas de…») y se puede callar."""
    return base in raices("palabras", "genericas")


def es_lugar(base: str) -> bool:
    """Dice dónde se hizo, y lo que la sigue es un nombre propio («en el barrio…»)."""
    return base in raices("palabras", "lugares")


def es_circunstancia(base: str) -> bool:
    """Rodea lo hecho y no lo cambia."""
    return base in raices("palabras", "circunstancias")
