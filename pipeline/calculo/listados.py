"""Los listados de todas las entradas, juntos por clase, y lo que cada clase tiene mal."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.agenda.faltas import buscar_faltas as faltas_de_agenda
from pipeline.calculo.autodiagnostico.faltas import buscar_faltas as faltas_de_autodiagnostico
from pipeline.calculo.eventos.faltas import buscar_faltas as faltas_de_eventos
from pipeline.calculo.faltas_de_listado import buscar_declaradas
from pipeline.calculo.mejora.cruces import cruzar_mejoras
from pipeline.calculo.mejora.faltas import buscar_faltas as faltas_de_mejoras
from pipeline.calculo.preguntas.faltas import buscar_faltas as faltas_de_preguntas
from pipeline.calculo.publicaciones.faltas import faltas_al_enlazar, faltas_de_publicaciones, faltas_del_inventario
from pipeline.entidad import Entidad
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.listados import (
    AGENDA,
    AUTODIAGNOSTICO,
    INVENTARIO,
    LISTADOS,
    MEJORAMIENTO,
    PREGUNTAS,
    PUBLICACIONES,
)

Filas = dict[str, tuple[FilaDeListado, ...]]


class ConListados(Protocol):
    """Lo que se leyó de un archivo."""

    listados: dict[str, list[FilaDeListado]]


_FALTAS: Mapping[str, Callable[[Sequence[Any], Entidad, date], list[Hallazgo]]] = {
    AGENDA.nombre: faltas_de_agenda,
    AUTODIAGNOSTICO.nombre: faltas_de_autodiagnostico,
    MEJORAMIENTO.nombre: faltas_de_mejoras,
    INVENTARIO.nombre: faltas_del_inventario,
    PUBLICACIONES.nombre: faltas_de_publicaciones,
    PREGUNTAS.nombre: faltas_de_preguntas,
}
_CRUCES: tuple[Callable[[Filas], list[Hallazgo]], ...] = (cruzar_mejoras, faltas_al_enlazar)
"""Lo que pide mirar dos listados a la vez."""

_ENTRE_LISTADOS: tuple[Callable[[Filas, Entidad, date], list[Hallazgo]], ...] = (faltas_de_eventos,)
"""Lo que unos listados tienen mal frente a otros."""


def reunir_listados(leidos: Sequence[ConListados]) -> Filas:
    """Las filas de cada clase, en el orden de los archivos; sin las clases de las que no hay nada."""
    juntas = {d.nombre: tuple(f for leido in leidos for f in leido.listados.get(d.nombre, ())) for d in LISTADOS}
    return {nombre: filas for nombre, filas in juntas.items() if filas}


def buscar_faltas_de_listados(listados: Filas, entidad: Entidad, hoy: date) -> list[Hallazgo]:
    """Los hallazgos de cada clase: los que su listado declara, los propios y los de dos a la vez."""
    hallazgos = [h for nombre, filas in listados.items() for h in buscar_declaradas(nombre, filas, hoy)]
    hallazgos += [
        h for nombre, filas in listados.items() if nombre in _FALTAS for h in _FALTAS[nombre](filas, entidad, hoy)
    ]
    hallazgos += [h for cruzar in _CRUCES for h in cruzar(listados)]
    return hallazgos + [h for buscar in _ENTRE_LISTADOS for h in buscar(listados, entidad, hoy)]
