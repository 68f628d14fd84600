"""El verbo conjugado que hay en una palabra, según lo que la rodea."""

from collections.abc import Sequence

from pipeline.cruces.palabras import VACIAS, raiz
from pipeline.cruces.trozos import Trozo
from pipeline.cruces.verbos import (
    GERUNDIO,
    INFINITIVO,
    PARTICIPIO,
    PASADO,
    SEGUN_LO_DEMAS,
    bien_escrito,
    dudosas,
    irregulares,
    no_son,
    por_raiz,
    verbo_con,
)

_DETERMINA = frozenset({"el", "la", "los", "las", "un", "una", "al", "a"})
_NOMBRAN = frozenset({"de", "del", "el", "la", "los", "las", "un", "una", "en", "por", "para", "con", "su", "sin"})
_AUXILIARES = frozenset({"fue", "fueron", "ha", "han", "esta", "estan", "queda", "quedo", "quedaron", "siendo"})


def conjugado(trozos: Sequence[Trozo], i: int, tras_otro: bool) -> str:
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
    auxiliado = antes in _AUXILIARES or (antes == "y" and i > 1 and trozos[i - 2].palabra in _AUXILIARES)
    if auxiliado and (participio := verbo_con(palabra, PARTICIPIO)):
        return participio
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
