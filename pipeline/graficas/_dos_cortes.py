"""El cumplimiento de cada grupo en este corte y en el anterior."""

from dataclasses import dataclass
from datetime import date

from pipeline.calculo.cifras import puntos
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.resumen import Resumen


@dataclass(frozen=True, slots=True)
class Cambio:
    """Un grupo que aplica en los dos cortes, y los puntos que subió o bajó, como se muestran."""

    antes: Resumen
    ahora: Resumen
    puntos: float


@dataclass(frozen=True, slots=True)
class DosCortes:
    """Los que se comparan, en el orden de la tabla `resumen`, y los que en uno de los dos no aplican."""

    antes: Resumen
    cambios: tuple[Cambio, ...]
    nuevos: tuple[Resumen, ...]
    """Aplican ahora y antes no."""
    salieron: tuple[Resumen, ...]
    """Aplicaban antes y ahora no; son los de antes."""


def comparar_cortes(resultado: Resultado, dimension: str) -> DosCortes | None:
    """None si no hay corte anterior o ningún grupo aplica en ninguno de los dos."""
    anterior = max((dia for dia in resultado.resumenes if dia < resultado.corte.fecha), default=None)
    if anterior is None:
        return None
    antes, ahora = _grupos(resultado, anterior, dimension), _grupos(resultado, resultado.corte.fecha, dimension)
    cambios = []
    for llave, resumen in ahora.items():
        diferencia = puntos(antes[llave], resumen) if llave in antes else None
        if diferencia is not None:
            cambios.append(Cambio(antes[llave], resumen, diferencia))
    if not antes and not ahora:
        return None
    return DosCortes(
        next(r for r in resultado.resumenes[anterior] if r.dimension == "total"),
        tuple(cambios),
        tuple(r for llave, r in ahora.items() if llave not in antes),
        tuple(r for llave, r in antes.items() if llave not in ahora),
    )


def _grupos(resultado: Resultado, dia: date, dimension: str) -> dict[tuple[str, str], Resumen]:
    """Los que aplican en un corte."""
    return {(r.grupo, r.nombre): r for r in resultado.resumenes[dia] if r.dimension == dimension and r.aplican}
