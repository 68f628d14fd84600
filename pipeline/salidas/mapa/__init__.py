"""El mapa: una copia del libro con cada celda del color de su destino, y la leyenda al frente."""

from pipeline.salidas.mapa.libro import dibujar_mapa

__all__ = ["dibujar_mapa"]
