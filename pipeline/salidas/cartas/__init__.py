"""Las cartas de un corte, listas para firmar: Planeación pide el reporte y Control Interno informa los retrasos."""

from pipeline.salidas.cartas.escribir import escribir_cartas

__all__ = ["escribir_cartas"]
