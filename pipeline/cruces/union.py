"""Lo que comparten las maneras de unir un reporte: las actividades que rigen y lo que se escribe en el reporte."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave, recortar
from pipeline.cruces.elegir import CANDIDATAS, Eleccion, elegir
from pipeline.cruces.indice import Indice
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance


@dataclass
class Union:
    """Las actividades que rigen, listas para buscar en ellas."""

    actividades: Sequence[Actividad]
    colectivas: frozenset[str]
    por_codigo: dict[str, Actividad] = field(init=False)
    por_numeral: dict[str, list[Actividad]] = field(init=False)
    indice: Indice = field(init=False)
    lugar: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.por_codigo = {llave(a.codigo): a for a in self.actividades}
        self.por_numeral = {}
        for actividad in self.actividades:
            if actividad.numeral:
                self.por_numeral.setdefault(actividad.numeral, []).append(actividad)
        self.indice = Indice(self.actividades)
        self.lugar = {id(a): i for i, a in enumerate(self.actividades)}

    def es_suya(self, avance: Avance, actividad: Actividad) -> bool:
        """Puede reportarla: es de su dependencia, de todas o de nadie; o el reporte no dice de quién es."""
        suyas = actividad.dependencias
        return not suyas or not avance.dependencia or avance.dependencia in suyas or bool(self.colectivas & set(suyas))


def poner(avance: Avance, actividad: Actividad, metodo: str, puntos: float | None) -> None:
    avance.codigo, avance.metodo, avance.parecido = actividad.codigo, metodo, puntos


def filtrar(avance: Avance, suyas: list[Actividad]) -> list[Actividad]:
    """Las del plan y el componente que dice el reporte, si alguna lo es."""
    for pasa in (
        lambda a: bool(avance.instrumento) and a.instrumento == avance.instrumento,
        lambda a: bool(avance.componente) and llave(avance.componente) in (llave(a.componente), llave(a.instrumento)),
    ):
        suyas = [a for a in suyas if pasa(a)] or suyas
    return suyas


def elegir_en(avance: Avance, union: Union) -> Eleccion:
    preferidas = filtrar(avance, list(union.actividades)) if avance.componente or avance.instrumento else []
    return elegir(avance.actividad, union.indice, lambda a: union.es_suya(avance, a), preferidas)


def por_decidir(avance: Avance, candidatas: Sequence[tuple[str, str]]) -> Hallazgo:
    avance.candidatas = tuple(codigo for codigo, _ in candidatas[:CANDIDATAS])
    avance.metodo = "por decidir"
    nombres = [f"{codigo} «{recortar(texto, 50)}»" for codigo, texto in candidatas[:CANDIDATAS]]
    lugar = avance.origen("actividad" if avance.actividad else "numeral")
    return anotar("reporte_por_decidir", lugar, avance.actividad or avance.numeral, candidatas=enumerar(nombres, "o"))
