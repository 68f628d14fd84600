"""Con qué estado termina una orden: los que explica el README, y el que deja quien la interrumpe."""

HECHO, CON_ALGO_FUERA, MAL_USO, NADA_QUE_USAR, NO_SE_PUEDE_ESCRIBIR, CONTRADICCION = range(6)
INTERRUMPIDO = 130


class MalPedido(Exception):
    """Lo que se pidió no se puede hacer así; el mensaje dice por qué y qué hacer."""
