"""Las encuestas de todas las entradas, juntas por evento y pregunta, y lo que está dos veces."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.calculo.encuestas.comparar import clave_de, sin_numero
from pipeline.tablas.encuestas import Abierta, Respuesta


class ConEncuestas(Protocol):
    """Lo que se leyó de un archivo."""

    encuestas: list[Respuesta]
    abiertas: list[Abierta]


_Lugar = tuple[str, str]


def reunir_encuestas(
    leidos: Sequence[ConEncuestas],
) -> tuple[tuple[Respuesta, ...], tuple[Abierta, ...], list[Hallazgo]]:
    """Las respuestas y lo que se escribió, con un solo nombre por evento y por pregunta.

    La pregunta que está en dos lugares con las mismas cuentas se toma una vez; con otras, se suman las dos.
    """
    nombres: dict[str, str] = {}
    textos: dict[tuple[str, str, str], str] = {}
    grupos: dict[tuple[str, str, str], dict[_Lugar, list[Respuesta]]] = {}
    for r in (r for leido in leidos for r in leido.encuestas):
        evento = llave(r.encuesta)
        clave = (evento, clave_de(r.pregunta), r.escala)
        nombre, texto = nombres.setdefault(evento, r.encuesta), textos.setdefault(clave, sin_numero(r.pregunta))
        suya = replace(r, encuesta=nombre, pregunta=texto)
        grupos.setdefault(clave, {}).setdefault((r.archivo, r.hoja), []).append(suya)
    filas: list[Respuesta] = []
    hallazgos: list[Hallazgo] = []
    for lugares in grupos.values():
        primera, *otras = lugares.values()
        filas += primera
        for otra in otras:
            iguales = _cuentas(primera) == _cuentas(otra)
            filas += [] if iguales else otra
            hallazgos.append(_anotar(primera[0], otra[0], iguales))
    abiertas = [replace(a, encuesta=nombres.get(llave(a.encuesta), a.encuesta)) for x in leidos for a in x.abiertas]
    return tuple(filas), tuple(abiertas), hallazgos


def _cuentas(respuestas: Sequence[Respuesta]) -> dict[str, int]:
    return {r.opcion: r.respuestas for r in respuestas if r.respuestas}


def _anotar(primera: Respuesta, otra: Respuesta, iguales: bool) -> Hallazgo:
    lugar, donde = Origen(otra.archivo, otra.hoja), str(Origen(primera.archivo, primera.hoja))
    como = "las mismas y se tomaron una sola vez" if iguales else "otras y se sumaron las dos"
    datos = {"encuesta": otra.encuesta, "pregunta": otra.pregunta, "otra": donde, "que": f"las cuentas son {como}"}
    return anotar("pregunta_de_encuesta_repetida", lugar, otra.pregunta, **datos)
