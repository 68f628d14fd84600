"""En qué orden se leen los compromisos y cómo se escribe su estado: siempre símbolo y palabra."""

from collections.abc import Sequence
from datetime import date

from pipeline.calculo.cobertura.ods import nombrar_ods
from pipeline.estilo import TRAMOS_DE_COMPROMISOS
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import ESTADOS

TRAMOS = dict(zip(ESTADOS, TRAMOS_DE_COMPROMISOS, strict=True))
_SIN_FECHA = date(9999, 12, 31)


def por_urgencia(seguidos: Sequence[Seguido]) -> list[Seguido]:
    """Primero lo abierto: lo que más lleva vencido, lo que vence antes y lo que más lleva prometido."""
    return sorted(
        seguidos,
        key=lambda s: (
            not s.abierto,
            ESTADOS.index(s.situacion) if not s.abierto else 0,
            s.limite or _SIN_FECHA,
            s.adquirido or _SIN_FECHA,
            s.vale.consecutivo,
            s.vale.compromiso,
        ),
    )


def rotular(situacion: str) -> str:
    """`■ Vencido`."""
    return TRAMOS[situacion].palabra


def rotular_ods(seguido: Seguido) -> str:
    """Los objetivos con su número y su nombre; lo escrito, si no se entendió."""
    return "\n".join(map(nombrar_ods, seguido.ods)) or seguido.dicho("ods")
