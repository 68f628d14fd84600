"""Cuántos compromisos hay en cada estado, en toda la entidad y por dependencia, tema, encuentro o edad."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.base.agrupar import SIN_DECIR, agrupar_por_nombre
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import CUMPLIDO, ESTADOS, NO_VIABLE, VENCIDO

_EDADES = ((90, "Hasta 90 días"), (180, "De 91 a 180 días"), (365, "De 181 a 365 días"))
MAS_DE_UN_ANO, SIN_FECHA, SIN_CIERRE = "Más de un año", "Sin fecha en que se adquirió", "Cerrado sin fecha"
EDADES = (*(nombre for _, nombre in _EDADES), MAS_DE_UN_ANO, SIN_FECHA, SIN_CIERRE)
"""En su orden."""


@dataclass(frozen=True, slots=True)
class Cuenta:
    """Un grupo de compromisos. `cumplimiento`: cumplidos / los que son viables, de 0 a 1; None si ninguno."""

    nombre: str
    total: int
    estados: dict[str, int]
    abiertos: int
    cumplimiento: float | None

    @property
    def vencidos(self) -> int:
        """Los que ya debían estar."""
        return self.estados[VENCIDO]


def contar(seguidos: Sequence[Seguido], de: Callable[[Seguido], str] = lambda _: "") -> list[Cuenta]:
    """Una cuenta por grupo, primero el de más vencidos; al final, lo que no dice su grupo."""
    grupos = agrupar_por_nombre(seguidos, lambda seguido: de(seguido) or SIN_DECIR)
    cuentas = [_contar(nombre, suyos) for nombre, suyos in grupos]
    return sorted(cuentas, key=lambda c: (c.nombre == SIN_DECIR, -c.vencidos, -c.abiertos, -c.total, c.nombre))


def edad_de(seguido: Seguido) -> str:
    """Hace cuánto se prometió, en los tramos con que se agrupa."""
    if seguido.dias is None:
        return SIN_CIERRE if seguido.adquirido else SIN_FECHA
    return next((nombre for hasta, nombre in _EDADES if seguido.dias <= hasta), MAS_DE_UN_ANO)


def contar_edades(seguidos: Sequence[Seguido]) -> list[Cuenta]:
    """Una cuenta por tramo de edad, del más nuevo al más viejo."""
    return sorted(contar(seguidos, edad_de), key=lambda c: EDADES.index(c.nombre))


def _contar(nombre: str, suyos: Sequence[Seguido]) -> Cuenta:
    cuentas = Counter(s.situacion for s in suyos)
    viables = len(suyos) - cuentas[NO_VIABLE]
    return Cuenta(
        nombre,
        len(suyos),
        {e: cuentas[e] for e in ESTADOS},
        sum(s.abierto for s in suyos),
        cuentas[CUMPLIDO] / viables if viables else None,
    )
