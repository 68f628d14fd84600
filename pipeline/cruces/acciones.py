"""Qué manda o dice hacer un texto: «se realizó la publicación del informe» es publicar."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from pipeline.base.texto import llave
from pipeline.cruces.palabras import VACIAS, raiz, sonido
from pipeline.cruces.trozos import Trozo
from pipeline.vocabulario import cargar

HACER = "hacer"
CERCA = 7
"""Hasta cuántas palabras después de un verbo liviano se busca el nombre de la acción."""
_INFINITIVO = (
    "ar",
    "er",
    "ir",
    "arse",
    "erse",
    "irse",
    "arlo",
    "arla",
    "arlos",
    "arlas",
    "erlo",
    "erla",
    "irlo",
    "irla",
)
_PASADO = ("aron", "ieron")
_SEGUN_LO_DEMAS = ("o", "io", "a", "an", "e", "en")
_GERUNDIO = ("ando", "iendo")
_PARTICIPIO = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
_NOMBRE = ("acion", "aciones", "icion", "iciones", "ucion", "miento", "mientos", "sion", "siones", "cion", "ciones")
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
        if verbo in _de_paso():
            de_paso.append((i, _familia(verbo)))
        elif verbo not in _livianos():
            dichas.append((i, _familia(verbo)))
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
    verbo = _por_su_nombre(trozos[primera].palabra) if primera is not None else ""
    if primera is None or not verbo:
        return None
    if verbo in _livianos():
        siguiente = _nombre_cerca(trozos, primera) or (primera, HACER)
        return Acciones((siguiente[1],), frozenset({primera, siguiente[0]}))
    lugares, familias = [primera], [_familia(verbo)]
    unida = trozos[primera + 1 : primera + 3]
    if len(unida) == 2 and unida[0].palabra == "y" and (otra := _por_su_nombre(unida[1].palabra)):
        familias.append(_familia(otra))
        lugares.append(primera + 2)
    return Acciones(tuple(familias), frozenset(lugares), True, len(familias))


def _participio(trozos: Sequence[Trozo]) -> Acciones | None:
    """La del último participio («Índice de información actualizado»)."""
    hallados = [(i, verbo) for i, t in enumerate(trozos) if (verbo := _con(t.palabra, _PARTICIPIO))]
    return Acciones((_familia(hallados[-1][1]),), frozenset({hallados[-1][0]})) if hallados else None


def _conjugado(trozos: Sequence[Trozo], i: int, tras_otro: bool) -> str:
    """El verbo que hay ahí, en una forma que no puede ser otra cosa. `tras_otro`: lo une una «y» a otro verbo."""
    palabra = trozos[i].palabra
    antes = trozos[i - 1].palabra if i else ""
    if palabra in _no_son():
        return ""
    despues_de_se = (
        antes == "se"
        or tras_otro
        or trozos[i].aguda
        or (antes in ("ha", "han") and i > 1 and trozos[i - 2].palabra == "se")
    )
    if palabra in _dudosas() and not despues_de_se:
        return ""
    irregular = _irregulares().get(palabra, "")
    if irregular and (
        palabra.endswith(("ieron", "izo", "dio")) or (despues_de_se and palabra.endswith(("o", "e", "en")))
    ):
        return irregular
    if verbo := _con(palabra, (*_INFINITIVO, *_PASADO, *_GERUNDIO)):
        return verbo
    primera = all(t.palabra in VACIAS for t in trozos[:i])
    if palabra.endswith(("ar", "er", "ir")) and len(palabra) > 4 and (primera or trozos[i].corte):
        return _bien_escrito(palabra, tuple(_por_raiz().values())) or raiz(palabra)
    if despues_de_se:
        return _con(palabra, _SEGUN_LO_DEMAS) or (
            raiz(palabra)
            if palabra.endswith(("aron", "ieron"))
            or (palabra.endswith("o") and len(palabra) > 5 and i + 1 < len(trozos))
            else ""
        )
    siguiente = trozos[i + 1].palabra if i + 1 < len(trozos) else ""
    if palabra.endswith("o") and siguiente in _DETERMINA and not trozos[i].corte and i:
        return _con(palabra, ("o", "io"))
    if antes in _AUXILIARES or (antes == "y" and i > 1 and trozos[i - 2].palabra in _AUXILIARES):
        return _con(palabra, _PARTICIPIO)
    return ""


def _con(palabra: str, terminaciones: Sequence[str]) -> str:
    """El verbo conocido cuya raíz tiene esa palabra, si termina así."""
    for fin in terminaciones:
        if palabra.endswith(fin) and (verbo := _por_raiz().get(palabra[: -len(fin)])):
            return verbo
    return ""


def _nombre_cerca(trozos: Sequence[Trozo], desde: int) -> tuple[int, str] | None:
    for i in range(desde + 1, min(desde + 1 + CERCA, len(trozos))):
        palabra = trozos[i].palabra
        if trozos[i].corte or palabra in ("en", "con", "sobre", "para"):
            return None
        if verbo := _por_su_nombre(palabra):
            return i, _familia(verbo)
        if palabra not in VACIAS and palabra not in ("cabo", "jornada", "jornadas", "proceso", "primera", "segunda"):
            return None
    return None


@cache
def _por_su_nombre(palabra: str) -> str:
    """El verbo de un nombre de acción (`publicación`, `seguimiento`)."""
    if palabra in _irregulares():
        return _irregulares()[palabra]
    if verbo := _con(palabra, _NOMBRE):
        return verbo
    return _irregulares().get(_bien_escrito(palabra, tuple(_irregulares())), "")


@cache
def _bien_escrito(palabra: str, conocidas: tuple[str, ...]) -> str:
    """La palabra conocida que esa es, con una falta; vacío si no se parece a ninguna."""
    suena = sonido(palabra)
    hasta = 0 if len(palabra) < 7 else 1 if len(palabra) < 11 else 2
    cercanas = [
        (OSA.distance(sonido(c), suena, score_cutoff=hasta), c) for c in conocidas if sonido(c)[:1] == suena[:1]
    ]
    return min((c for c in cercanas if c[0] <= hasta), default=(0, ""))[1]


def _familia(verbo: str) -> str:
    return _familias().get(verbo, verbo)


def compatibles(del_reporte: Sequence[str], de_la_actividad: Sequence[str]) -> bool:
    """Lo primero que dice el reporte está entre lo que manda la actividad."""
    return del_reporte[0] in de_la_actividad


def emparentadas(del_reporte: Sequence[str], de_la_actividad: Sequence[str]) -> bool:
    """Uno de los dos dice solo «realizar», y el otro, una de las cosas que eso puede ser."""
    primera = del_reporte[0]
    parientes = cargar("verbos")["parientes"][HACER]
    return (primera == HACER and bool(set(parientes) & set(de_la_actividad))) or (
        HACER in de_la_actividad and primera in parientes
    )


@cache
def _familias() -> dict[str, str]:
    return {llave(v): familia for familia, verbos in cargar("verbos")["familias"].items() for v in verbos}


@cache
def _por_raiz() -> dict[str, str]:
    """De la raíz de cada verbo conocido (`public`) a él; con el cambio de letra de «publique» no hace falta nada."""
    verbos = [*_familias(), *_livianos(), *_de_paso(), *(llave(v) for v in cargar("verbos")["otros"]["verbos"])]
    return {v[:-2]: v for v in verbos}


def es_verbo_conocido(palabra: str) -> bool:
    """La palabra es una forma, regular o no, de un verbo del vocabulario: no es otra mal escrita."""
    formas = (*_INFINITIVO, *_PASADO, *_GERUNDIO, *_PARTICIPIO, *_NOMBRE)
    return palabra in _irregulares() or bool(_con(palabra, formas))


@cache
def _irregulares() -> dict[str, str]:
    return {llave(n): llave(verbo) for verbo, nombres in cargar("verbos")["nombres"].items() for n in nombres}


@cache
def _livianos() -> frozenset[str]:
    return frozenset(llave(v) for v in cargar("verbos")["livianos"])


@cache
def _de_paso() -> frozenset[str]:
    return frozenset(llave(v) for v in cargar("verbos")["de_paso"])


@cache
def _no_son() -> frozenset[str]:
    return frozenset(cargar("verbos")["no_son"])


@cache
def _dudosas() -> frozenset[str]:
    return frozenset(cargar("verbos")["dudosas"])
