"""Entregar la carpeta de un corte entera o no entregarla, sin perder nunca lo que una persona escribió en ella."""

from pipeline.salidas.entrega.falla import NoSePuedeEscribir
from pipeline.salidas.entrega.obra import Obra, entregar
from pipeline.salidas.entrega.rechazada import Rechazada

__all__ = ["NoSePuedeEscribir", "Obra", "Rechazada", "entregar"]
