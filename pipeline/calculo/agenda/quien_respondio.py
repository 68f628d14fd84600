"""Quién envió su agenda y quién no, de todas las dependencias del catálogo."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.agrupar import agrupar
from pipeline.base.texto import llave
from pipeline.entidad import Entidad
from pipeline.tablas.listados.agenda import Encuentro

RESPONDIO, POR_SU_PADRE, NO_RESPONDIO, NO_ESTA = (
    "Respondió", "Respondió la dependencia de la que hace parte", "No ha respondido", "No está en el catálogo",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Respuesta:
    """Una dependencia y cuántos encuentros envió, en qué archivos."""

    dependencia: str
    situacion: str
    encuentros: int = 0
    archivos: tuple[str, ...] = ()
    responsable: str = ""

    @property
    def debe(self) -> bool:
        """Hay que pedírsela."""
        return self.situacion == NO_RESPONDIO


def quien_respondio(encuentros: Sequence[Encuentro], entidad: Entidad) -> list[Respuesta]:
    """Las del catálogo, sin las colectivas, en su orden; al final, lo que llegó de quien no está en él."""
    suyos = agrupar(encuentros, lambda encuentro: encuentro.dependencia)
    catalogo = [d for d in entidad.dependencias if not d.colectiva]
    respuestas = []
    for d in catalogo:
        situacion = RESPONDIO if d.nombre in suyos else POR_SU_PADRE if d.padre in suyos else NO_RESPONDIO
        respuestas.append(_respuesta(d.nombre, situacion, suyos.get(d.nombre, ()), d.responsable))
    nombres = {d.nombre for d in catalogo}
    ajenas = sorted((n for n in suyos if n and n not in nombres), key=llave)
    return respuestas + [_respuesta(n, NO_ESTA if nombres else RESPONDIO, suyos[n]) for n in ajenas]


def _respuesta(nombre: str, situacion: str, suyos: Sequence[Encuentro], responsable: str = "") -> Respuesta:
    archivos = tuple(dict.fromkeys(e.archivo for e in suyos))
    return Respuesta(nombre, situacion, len(suyos), archivos, responsable)
