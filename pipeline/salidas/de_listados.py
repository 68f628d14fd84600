"""Lo que se entrega de los listados de la oficina: preguntas, compromisos, eventos… Cada uno, solo si trae algo."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.salidas import (
    agenda,
    compromisos,
    encuestas,
    eventos,
    grupos_valor,
    mejora,
    preguntas,
    publicaciones,
    temas,
)
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.entregable import Entregable


@dataclass(frozen=True, slots=True)
class DeListado:
    """Lo que sale de uno o varios listados. `entregables`: sus archivos, por su ruta en la carpeta del corte;
    `escribir`: los hace en la carpeta que se le da (la suya dentro del corte), y no deja nada si no hay filas."""

    carpeta: str
    entregables: tuple[Entregable, ...]
    escribir: Callable[[Resultado, Path], None]


DE_LISTADOS = (
    DeListado(preguntas.CARPETA, preguntas.ENTREGABLES, preguntas.escribir_preguntas),
    DeListado(eventos.CARPETA, eventos.ENTREGABLES, eventos.escribir_eventos),
    DeListado(agenda.CARPETA, agenda.ENTREGABLES, agenda.escribir_agenda),
    DeListado(compromisos.CARPETA, compromisos.ENTREGABLES, compromisos.escribir_compromisos),
    DeListado(grupos_valor.CARPETA, grupos_valor.ENTREGABLES, grupos_valor.escribir_grupos_valor),
    DeListado(temas.CARPETA, temas.ENTREGABLES, temas.escribir_temas),
    DeListado(mejora.CARPETA, mejora.ENTREGABLES, mejora.escribir_mejora),
    DeListado(publicaciones.CARPETA, publicaciones.ENTREGABLES, publicaciones.escribir_publicaciones),
    DeListado(encuestas.CARPETA, encuestas.ENTREGABLES, encuestas.escribir_encuestas),
)
"""En el orden en que se escriben."""


def escribir_de_listados(resultado: Resultado, carpeta: Path) -> None:
    """Escribe lo de cada listado en su carpeta, dentro de la del corte. NoSePuedeEscribir si no se pudo."""
    for de_uno in DE_LISTADOS:
        suya = carpeta / de_uno.carpeta
        with traducir(suya):
            suya.mkdir(parents=True, exist_ok=True)
            de_uno.escribir(resultado, suya)
            if not any(suya.iterdir()):
                suya.rmdir()
