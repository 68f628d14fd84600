"""Qué manda o dice hacer un texto: «se realizó la publicación del informe» es publicar."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.cruces.numeros_dichos import cuantos
from pipeline.cruces.palabras import VACIAS, raiz
from pipeline.cruces.trozos import Trozo
from pipeline.cruces.verbos import (
    GERUNDIO,
    HACER,
    INFINITIVO,
    PARTICIPIO,
    PASADO,
    SEGUN_LO_DEMAS,
    bien_escrito,
    dudosas,
    familia,
    familias,
    irregulares,
    livianos,
    no_son,
    por_raiz,
    por_su_nombre,
    verbo_con,
    verbos_de_paso,
)

CERCA = 7  # hasta cuántas palabras después de un verbo liviano se busca el nombre de la acción
_MEDIOS = frozenset({"publicar", "enviar"})
_DETERMINA = frozenset({"el", "la", "los", "las", "un", "una", "al", "a"})
_NOMBRAN = frozenset({"de", "del", "el", "la", "los", "las", "un", "una", "en", "por", "para", "con", "su", "sin"})
_AUXILIARES = frozenset({"fue", "fueron", "ha", "han", "esta", "estan", "queda", "quedo", "quedaron", "siendo"})


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
        verbo = _conjugado(trozos, i, i > 1 and i - 2 in consumidos and trozos[i - 1].palabra == "y")
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
    final = next((t for t, s in zip(trozos, trozos[1:]) if s.palabra in ("en", "a")
                  and familia(verbo_con(t.palabra, PARTICIPIO)) in _MEDIOS), trozos[-1])
    dicho = verbo_con(final.palabra, PARTICIPIO)  # «Respuestas a las preguntas, publicadas» es publicar
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


def _abreviado(trozo: Trozo) -> str:
    """El verbo de un nombre cortado con punto («Actualiz.», «Verif.»), si no puede ser de otro."""
    if not trozo.punto or len(trozo.palabra) < 3:
        return ""
    suyos = {v for r, v in por_raiz().items() if r.startswith(trozo.palabra) or trozo.palabra.startswith(r)}
    return min(suyos) if len({familia(v) for v in suyos}) == 1 else ""


def _participio(trozos: Sequence[Trozo]) -> Acciones | None:
    """Las del último participio y los que une una «y» («Acta elaborada y firmada»); el liviano deja hablar al nombre."""
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


def _conjugado(trozos: Sequence[Trozo], i: int, tras_otro: bool) -> str:
    """El verbo que hay ahí, en una forma que no puede ser otra cosa. `tras_otro`: lo une una «y» a otro verbo."""
    palabra = trozos[i].palabra
    antes = trozos[i - 1].palabra if i else ""
    if palabra in no_son():
        return ""
    despues_de_se = (
        antes == "se"
        or tras_otro
        or trozos[i].aguda
        or (antes in ("ha", "han") and i > 1 and trozos[i - 2].palabra == "se")
    )
    if palabra in dudosas() and not despues_de_se:
        return ""
    if antes in _AUXILIARES or (antes == "y" and i > 1 and trozos[i - 2].palabra in _AUXILIARES):
        if verbo := verbo_con(palabra, PARTICIPIO):
            return verbo
    irregular = irregulares().get(palabra, "")
    if irregular and (
        palabra.endswith(("ieron", "yeron", "izo", "dio")) or (despues_de_se and palabra.endswith(("o", "e", "en")))
    ):
        return irregular
    if verbo := verbo_con(palabra, (*INFINITIVO, *PASADO, *GERUNDIO)):
        return verbo
    primera = all(t.palabra in VACIAS for t in trozos[:i])
    if palabra.endswith(("ar", "er", "ir")) and len(palabra) > 4 and (primera or trozos[i].corte):
        return bien_escrito(palabra, tuple(por_raiz().values())) or raiz(palabra)
    if despues_de_se:
        return verbo_con(palabra, SEGUN_LO_DEMAS) or (
            raiz(palabra)
            if palabra.endswith(("aron", "ieron"))
            or (palabra.endswith("o") and len(palabra) > 5 and i + 1 < len(trozos))
            else ""
        )
    siguiente = trozos[i + 1].palabra if i + 1 < len(trozos) else ""
    if palabra.endswith("o") and siguiente in _DETERMINA and not trozos[i].corte and i and antes not in _NOMBRAN:
        return verbo_con(palabra, ("o", "io"))
    return ""


def _nombre_cerca(trozos: Sequence[Trozo], desde: int) -> tuple[int, str] | None:
    for i in range(desde + 1, min(desde + 1 + CERCA, len(trozos))):
        palabra = trozos[i].palabra
        if trozos[i].corte or palabra in ("en", "con", "sobre", "para"):
            return None
        if verbo := por_su_nombre(palabra):
            return i, familia(verbo)
        if trozos[i - 1].palabra == "y" and verbo_con(palabra, (*PASADO, *SEGUN_LO_DEMAS)):
            continue  # «se realizó y publicó el seguimiento»
        if palabra not in VACIAS and not cuantos(palabra) and palabra not in ("cabo", "jornada", "jornadas", "proceso", "primera", "segunda"):
            return None
    return None
