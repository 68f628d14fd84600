"""Qué manda o dice hacer un texto: «se realizó la publicación del informe» es publicar."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.cruces.conjugado import conjugado
from pipeline.cruces.numeros_dichos import cuantos
from pipeline.cruces.palabras import VACIAS
from pipeline.cruces.trozos import Trozo
from pipeline.cruces.verbos import (
    HACER,
    PARTICIPIO,
    PASADO,
    SEGUN_LO_DEMAS,
    familia,
    familias,
    livianos,
    por_raiz,
    por_su_nombre,
    verbo_con,
    verbos_de_paso,
)

CERCA = 7  # hasta cuántas palabras después de un verbo liviano se busca el nombre de la acción
_FINALES = frozenset({"publicar", "enviar"})


@dataclass(frozen=True, slots=True)
class Acciones:
    """Las familias de lo que se hace, en su orden, y en qué palabras están dichas.

    `nombrada`: solo por su nombre al comienzo («Caracterización de…»), que también puede ser el objeto de otra acción.
    """

    familias: tuple[str, ...] = ()
    lugares: frozenset[int] = frozenset()
    nombrada: bool = False
    primeras: int = 1
    """Cuántas van juntas al comienzo («elaborar y publicar»); las demás pueden ser sobre otra cosa."""
    al_final: bool = False
    """Dichas con un participio detrás de aquello sobre lo que se hizo («Índice actualizado»)."""


def acciones_de(trozos: Sequence[Trozo]) -> Acciones:
    """Las acciones de un texto; ninguna si solo nombra cosas."""
    return _conjugadas(trozos) or _nombradas(trozos) or _participio(trozos) or Acciones()


def _conjugadas(trozos: Sequence[Trozo]) -> Acciones | None:
    """Las de sus verbos; de los livianos, la del nombre que los sigue."""
    dichas: list[tuple[int, str]] = []
    de_paso: list[tuple[int, str]] = []
    consumidos: set[int] = set()
    for i in range(len(trozos)):
        if i in consumidos or (i and trozos[i - 1].palabra == "que"):
            continue
        verbo = conjugado(trozos, i, i > 1 and i - 2 in consumidos and trozos[i - 1].palabra == "y")
        if not verbo:
            continue
        consumidos.add(i)
        if verbo in verbos_de_paso():
            de_paso.append((i, familia(verbo)))
        elif verbo not in livianos():
            dichas.append((i, familia(verbo)))
        else:
            nombre = _nombre_cerca(trozos, i)
            consumidos.update({nombre[0]} if nombre else ())
            dichas.append(nombre or (i, HACER))
    # «se hizo el conteo y se publicó»: lo dicho con su nombre manda sobre lo que no lo dice
    dichas = [d for d in dichas if d[1] != HACER] or dichas or de_paso
    if not dichas:
        return None
    juntas = next((n for n in range(1, len(dichas)) if dichas[n][0] - dichas[n - 1][0] > 2), len(dichas))
    return Acciones(tuple(dict.fromkeys(f for _, f in dichas)), frozenset(consumidos), primeras=juntas)


def _nombradas(trozos: Sequence[Trozo]) -> Acciones | None:
    """La que se dice por su nombre al comienzo («Elaboración y publicación de…»)."""
    primera = next((i for i, t in enumerate(trozos) if t.palabra not in VACIAS), None)
    verbo = (por_su_nombre(trozos[primera].palabra) or _abreviado(trozos[primera])) if primera is not None else ""
    if primera is None or not verbo:
        return None
    dicho = _lo_que_se_hizo(trozos)  # «Respuestas a las preguntas, publicadas» es publicar
    if dicho in familias() and verbo not in livianos() and familia(dicho) != familia(verbo):
        return None
    if verbo in livianos():
        siguiente = _nombre_cerca(trozos, primera) or (primera, HACER)
        return Acciones((siguiente[1],), frozenset({primera, siguiente[0]}))
    lugares, suyas = [primera], [familia(verbo)]
    unida = trozos[primera + 1 : primera + 3]
    if len(unida) == 2 and unida[0].palabra == "y" and (otra := por_su_nombre(unida[1].palabra)):
        suyas.append(familia(otra))
        lugares.append(primera + 2)
    return Acciones(tuple(suyas), frozenset(lugares), True, len(suyas))


def _lo_que_se_hizo(trozos: Sequence[Trozo]) -> str:
    """El participio en que termina lo dicho, o el que sigue un «en» o un «a» («publicadas en…», «enviada a…»)."""
    for trozo, siguiente in pairwise(trozos):
        verbo = verbo_con(trozo.palabra, PARTICIPIO)
        if siguiente.palabra in ("en", "a") and verbo and familia(verbo) in _FINALES:
            return verbo
    return verbo_con(trozos[-1].palabra, PARTICIPIO)


def _abreviado(trozo: Trozo) -> str:
    """El verbo de un nombre cortado con punto («Actualiz.», «Verif.»), si no puede ser de otro."""
    if not trozo.punto or len(trozo.palabra) < 3:
        return ""
    suyos = {v for r, v in por_raiz().items() if r.startswith(trozo.palabra) or trozo.palabra.startswith(r)}
    return min(suyos) if len({familia(v) for v in suyos}) == 1 else ""


def _participio(trozos: Sequence[Trozo]) -> Acciones | None:
    """Las del último participio y los que une una «y» («elaborada y firmada»); el liviano deja hablar al nombre."""
    hallados = {i: verbo for i, t in enumerate(trozos) if (verbo := verbo_con(t.palabra, PARTICIPIO))}
    lugares = [max(hallados)] if hallados else []
    while lugares and lugares[0] - 2 in hallados and trozos[lugares[0] - 1].palabra == "y":
        lugares.insert(0, lugares[0] - 2)
    dichas = [(i, familia(hallados[i])) for i in lugares if hallados[i] not in (livianos() | verbos_de_paso())]
    if not dichas and lugares:
        nombre = _nombre_cerca(trozos, -1)
        dichas = [nombre or (lugares[0], HACER)]
        lugares = sorted({*lugares, *(i for i, _ in dichas)})
    if not dichas:
        return None
    return Acciones(tuple(dict.fromkeys(f for _, f in dichas)), frozenset(lugares), al_final=True)


def _nombre_cerca(trozos: Sequence[Trozo], desde: int) -> tuple[int, str] | None:
    for i in range(desde + 1, min(desde + 1 + CERCA, len(trozos))):
        palabra = trozos[i].palabra
        if trozos[i].corte or palabra in ("en", "con", "sobre", "para"):
            return None
        if verbo := por_su_nombre(palabra):
            return i, familia(verbo)
        if trozos[i - 1].palabra == "y" and verbo_con(palabra, (*PASADO, *SEGUN_LO_DEMAS)):
            continue  # «se realizó y publicó el seguimiento»
        if (
            palabra not in VACIAS
            and not cuantos(palabra)
            and palabra not in ("cabo", "jornada", "jornadas", "proceso", "primera", "segunda")
        ):
            return None
    return None
