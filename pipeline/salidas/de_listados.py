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
from pipeline.salidas._word import Logo, leer_logo
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.entregable import Entregable


@dataclass(frozen=True, slots=True)
class DeListado:
    """Lo que sale de uno o varios listados. `entregables`: sus archivos, por su ruta en la carpeta del corte;
    `escribir`: los hace en la carpeta que se le da (la suya dentro del corte), con el logo en los documentos, y no deja
    nada si no hay filas."""

    carpeta: str
    entregables: tuple[Entregable, ...]
    escribir: Callable[[Resultado, Path, Logo | None], None]


def _libros(escribir: Callable[[Resultado, Path], None]) -> Callable[[Resultado, Path, Logo | None], None]:
    """De lo que solo tiene libros: el logo va en los documentos de Word."""
    return lambda resultado, carpeta, _: escribir(resultado, carpeta)


DE_LISTADOS = (
    DeListado(preguntas.CARPETA, preguntas.ENTREGABLES, _libros(preguntas.escribir_preguntas)),
    DeListado(eventos.CARPETA, eventos.ENTREGABLES, eventos.escribir_eventos),
    DeListado(agenda.CARPETA, agenda.ENTREGABLES, agenda.escribir_agenda),
    DeListado(compromisos.CARPETA, compromisos.ENTREGABLES, compromisos.escribir_compromisos),
    DeListado(grupos_valor.CARPETA, grupos_valor.ENTREGABLES, _libros(grupos_valor.escribir_grupos_valor)),
    DeListado(temas.CARPETA, temas.ENTREGABLES, _libros(temas.escribir_temas)),
    DeListado(mejora.CARPETA, mejora.ENTREGABLES, _libros(mejora.escribir_mejora)),
    DeListado(publicaciones.CARPETA, publicaciones.ENTREGABLES, _libros(publicaciones.escribir_publicaciones)),
    DeListado(encuestas.CARPETA, encuestas.ENTREGABLES, _libros(encuestas.escribir_encuestas)),
)
"""En el orden en que se escriben."""


def escribir_de_listados(resultado: Resultado, entradas: Path, carpeta: Path) -> None:
    """Escribe lo de cada listado en su carpeta, dentro de la del corte. NoSePuedeEscribir si no se pudo."""
    logo, _ = leer_logo(resultado.entidad, entradas)
    for de_uno in DE_LISTADOS:
        suya = carpeta / de_uno.carpeta
        with traducir(suya):
            suya.mkdir(parents=True, exist_ok=True)
            de_uno.escribir(resultado, suya, logo)
            if not any(suya.iterdir()):
                suya.rmdir()
