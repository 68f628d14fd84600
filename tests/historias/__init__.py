"""Cada documento de partida, contado de la entrada a lo que se entrega."""
