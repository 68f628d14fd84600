"""Por qué canales rinde cuentas cada dependencia: presencial, virtual o los dos."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.tablas.listados.agenda import Encuentro
from pipeline.vocabulario import cargar

PRESENCIAL, VIRTUAL, MIXTO, NO_SE_SABE = "Presencial", "Virtual", "Mixto", "No se sabe"
MODALIDADES = (PRESENCIAL, VIRTUAL, MIXTO, NO_SE_SABE)


@dataclass(frozen=True, slots=True)
class Mezcla:
    """Cuántos encuentros de cada modalidad tiene una dependencia."""

    dependencia: str
    encuentros: int
    cuantos: dict[str, int]


def modalidad_de(encuentro: Encuentro) -> str:
    """Lo que dice su canal; si no se entiende, su lugar."""
    for texto in (encuentro.canal, encuentro.lugar):
        clave = llave(texto)
        dice = {m: any(p in clave for p in formas) for m, formas in cargar("listado_agenda")["modalidades"].items()}
        if dice["mixto"] or (dice["presencial"] and dice["virtual"]):
            return MIXTO
        if dice["presencial"] or dice["virtual"]:
            return PRESENCIAL if dice["presencial"] else VIRTUAL
    return NO_SE_SABE


def medir_canales(encuentros: Sequence[Encuentro]) -> list[Mezcla]:
    """Una por dependencia, en orden alfabético."""
    nombres = sorted({e.dependencia for e in encuentros}, key=llave)
    return [_medir(n, [e for e in encuentros if e.dependencia == n]) for n in nombres]


def _medir(nombre: str, suyos: Sequence[Encuentro]) -> Mezcla:
    contados = Counter(map(modalidad_de, suyos))
    return Mezcla(nombre, len(suyos), {m: contados[m] for m in MODALIDADES})
