"""Con qué se le responde a la ciudadanía: lo publicado, lo permanente, lo programado y los espacios."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.base.origen import Origen
from pipeline.calculo.cobertura.estrategia import elemento_de
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.agenda import Encuentro
from pipeline.tablas.listados.eventos import Evento
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.publicaciones import Publicacion
from pipeline.tablas.listados.temas import Tema

_INFORMACION = "Información"


@dataclass(frozen=True, slots=True)
class Fuente:
    """Algo que puede responder: `clase` dice qué es; `origen`, su celda."""

    clase: str
    texto: str
    origen: Origen


def fuentes_de_informacion(resultado: Resultado) -> list[Fuente]:
    """Primero lo que ya se publicó; después lo que se publica siempre, lo programado y lo previsto para un tema."""
    return [*_publicado(resultado), *_programado(resultado)]


def fuentes_de_espacios(resultado: Resultado) -> list[Fuente]:
    """Los temas de los eventos y de la agenda."""
    eventos = [
        Fuente("evento", f"{e.evento}: {tema}", e.origen("temas"))
        for e in filas_de(resultado, Evento)
        for tema in e.temas
    ]
    sin_tema = [Fuente("evento", e.evento, e.origen("evento")) for e in filas_de(resultado, Evento) if not e.temas]
    agenda = [Fuente("agenda sectorial", e.tema, e.origen("tema")) for e in filas_de(resultado, Encuentro) if e.tema]
    return [*eventos, *sin_tema, *agenda]


def _publicado(resultado: Resultado) -> Iterator[Fuente]:
    for p in filas_de(resultado, Publicacion):
        if p.titulo:
            yield Fuente("publicación", p.titulo, p.origen("titulo"))


def _programado(resultado: Resultado) -> Iterator[Fuente]:
    for accion in filas_de(resultado, Accion):
        if accion.accion and (not accion.elemento or elemento_de(accion.elemento) == _INFORMACION):
            yield Fuente("inventario", accion.accion, accion.origen("accion"))
    for actividad in resultado.actividades:
        if elemento_de(actividad.subcomponente) == _INFORMACION:
            yield Fuente(f"actividad {actividad.codigo}", actividad.actividad, actividad.origen())
    for tema in filas_de(resultado, Tema):
        if tema.informacion:
            yield Fuente("prevista para un tema", tema.informacion, tema.origen("informacion"))
