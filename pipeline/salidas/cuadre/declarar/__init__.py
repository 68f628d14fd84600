"""Dónde dice cifras cada entregable, uno por archivo."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from pipeline.calculo.resultado import Resultado
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas.cuadre.declaracion import Declaracion
from pipeline.salidas.cuadre.declarar.datos import declarar_datos
from pipeline.salidas.cuadre.declarar.diferencias import declarar_diferencias
from pipeline.salidas.cuadre.declarar.empiece_aqui import declarar_empiece_aqui
from pipeline.salidas.cuadre.declarar.encuestas import declarar_encuestas
from pipeline.salidas.cuadre.declarar.estrategia import declarar_estrategia
from pipeline.salidas.cuadre.declarar.graficas import declarar_graficas
from pipeline.salidas.cuadre.declarar.informe import declarar_informe
from pipeline.salidas.cuadre.declarar.recibos import declarar_recibos
from pipeline.salidas.cuadre.declarar.resumen_ejecutivo import declarar_resumen_ejecutivo
from pipeline.salidas.cuadre.declarar.seguimiento import declarar_seguimiento
from pipeline.salidas.cuadre.declarar.tablero import declarar_tablero
from pipeline.salidas.llenado import Puesta
from pipeline.salidas.resumen_ejecutivo import Contenido

DECLARACIONES = (
    declarar_datos, declarar_tablero, declarar_empiece_aqui, declarar_diferencias, declarar_encuestas, declarar_recibos,
    declarar_estrategia,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Escrito:
    """Lo que solo se sabe después de escribir: las gráficas, las celdas del seguimiento que llevan cifras, las piezas
    que entraron al informe de gestión y lo que cupo en el resumen ejecutivo."""

    dibujos: Sequence[Dibujo] = ()
    puestas: Sequence[Puesta] = ()
    piezas: Container[str] = ()
    resumen: Contenido | None = None


def declarar(resultado: Resultado, escrito: Escrito) -> list[Declaracion]:
    """Las declaraciones de todo lo que se entrega de una corrida."""
    dibujos = escrito.dibujos
    de_todos = [d for declarar_uno in DECLARACIONES for d in declarar_uno(resultado)]
    de_todos += [*declarar_seguimiento(escrito.puestas), *declarar_graficas(resultado, dibujos)]
    de_todos += declarar_informe(resultado, dibujos, escrito.piezas)
    return [*de_todos, *declarar_resumen_ejecutivo(resultado, escrito.resumen)]
