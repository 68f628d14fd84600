"""Qué manda o dice hacer un texto: «se realizó la publicación del informe» es publicar."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    irregulares,
    livianos,
    no_son,
    por_raiz,
    por_su_nombre,
    verbo_con,
    verbos_de_paso,
)

CERCA = 7  # hasta cuántas palabras después de un verbo liviano se busca el nombre de la acción
_DETERMINA = frozenset({"el", "la", "los", "las", "un", "una", "al", "a"})
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
    verbo = por_su_nombre(trozos[primera].palabra) if primera is not None else ""
    if primera is None or not verbo:
        return None
    if verbo in livianos():
        siguiente = _nombre_cerca(trozos, primera) or (primera, HACER)
        return Acciones((siguiente[1],), frozenset({primera, siguiente[0]}))
    lugares, familias = [primera], [familia(verbo)]
    unida = trozos[primera + 1 : primera + 3]
    if len(unida) == 2 and unida[0].palabra == "y" and (otra := por_su_nombre(unida[1].palabra)):
        familias.append(familia(otra))
        lugares.append(primera + 2)
    return Acciones(tuple(familias), frozenset(lugares), True, len(familias))


def _participio(trozos: Sequence[Trozo]) -> Acciones | None:
    """La del último participio («Índice de información actualizado»)."""
    hallados = [(i, verbo) for i, t in enumerate(trozos) if (verbo := verbo_con(t.palabra, PARTICIPIO))]
    return Acciones((familia(hallados[-1][1]),), frozenset({hallados[-1][0]})) if hallados else None


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
    irregular = irregulares().get(palabra, "")
    if irregular and (
        palabra.endswith(("ieron", "izo", "dio")) or (despues_de_se and palabra.endswith(("o", "e", "en")))
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
    if palabra.endswith("o") and siguiente in _DETERMINA and not trozos[i].corte and i:
        return verbo_con(palabra, ("o", "io"))
    if antes in _AUXILIARES or (antes == "y" and i > 1 and trozos[i - 2].palabra in _AUXILIARES):
        return verbo_con(palabra, PARTICIPIO)
    return ""


def _nombre_cerca(trozos: Sequence[Trozo], desde: int) -> tuple[int, str] | None:
    for i in range(desde + 1, min(desde + 1 + CERCA, len(trozos))):
        palabra = trozos[i].palabra
        if trozos[i].corte or palabra in ("en", "con", "sobre", "para"):
            return None
        if verbo := por_su_nombre(palabra):
            return i, familia(verbo)
        if palabra not in VACIAS and palabra not in ("cabo", "jornada", "jornadas", "proceso", "primera", "segunda"):
            return None
    return None
