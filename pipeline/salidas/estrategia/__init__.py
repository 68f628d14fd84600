"""La estrategia."""
