"""Los estados de un compromiso con la ciudadanía, en el orden en que urgen (dominio, 2.4)."""

VENCIDO, SIN_INICIAR, EN_EJECUCION, REPROGRAMADO = "Vencido", "Sin iniciar", "En ejecución", "Reprogramado"
PARCIAL, CUMPLIDO, NO_VIABLE = "Cumplido parcialmente", "Cumplido", "No viable"
ESTADOS = (VENCIDO, SIN_INICIAR, EN_EJECUCION, REPROGRAMADO, PARCIAL, CUMPLIDO, NO_VIABLE)
CERRADOS = frozenset({CUMPLIDO, NO_VIABLE})
"""Los que no vuelven a pedirse; lo cumplido a medias sigue abierto por lo que le falta."""
