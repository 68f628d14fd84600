"""Lo que un plan de mejoramiento tiene mal, fila por fila."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.base.espanol import porcentaje
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave, recortar
from pipeline.calculo.faltas_de_listado import nombrar
from pipeline.calculo.mejora.seguimiento import lo_que_dice, se_contradicen
from pipeline.calculo.tolerancia import alcanza
from pipeline.entidad import Entidad
from pipeline.tablas.listados import MEJORAMIENTO
from pipeline.tablas.listados.mejoramiento import Mejora


def buscar_faltas(mejoras: Sequence[Mejora], _: Entidad, __: date) -> list[Hallazgo]:
    """Los hallazgos de las acciones, en su orden, y después los de sus números."""
    return [h for m in mejoras for h in _de_una(m)] + list(_de_numeros(mejoras))


def _de_una(m: Mejora) -> Iterator[Hallazgo]:
    cual = nombrar(MEJORAMIENTO.nombre, m)
    toda = alcanza(m.avance, 1.0) if m.avance is not None else lo_que_dice(m.estado) == "todo"
    if toda and not m.evidencia:
        yield anotar("mejora_cumplida_sin_soporte", m.origen("avance" if m.avance is not None else "estado"), cual=cual)
    if se_contradicen(m) and m.avance is not None:
        parte = porcentaje(m.avance)
        yield anotar("mejora_con_estado_contrario", m.origen("estado"), m.estado, cual=cual, avance=parte)


def _de_numeros(mejoras: Sequence[Mejora]) -> Iterator[Hallazgo]:
    """Un hallazgo puede tener varias acciones con su número; dos hallazgos distintos no pueden tener el mismo."""
    vistas: dict[tuple[str, str], Mejora] = {}
    for m in mejoras:
        if not m.consecutivo or not m.hallazgo:
            continue
        otra = vistas.setdefault((m.archivo, llave(m.consecutivo)), m)
        if llave(otra.hallazgo) != llave(m.hallazgo):
            yield anotar(
                "numero_de_dos_hallazgos", m.origen("consecutivo"), m.consecutivo, otra=str(otra.origen("consecutivo")),
                este=recortar(m.hallazgo, 40), otro=recortar(otra.hallazgo, 40),
            )  # fmt: skip
