"""En qué cuatrimestres de la vigencia cae lo que un plan dice de tiempo: donde un cronograma pone sus X."""

from collections.abc import Iterable
from datetime import date

from pipeline.lectura.periodos import ANCHOS, ultimo_mes


def cuatrimestres_de(
    periodos: Iterable[str], fechas: Iterable[date], inicio: date | None, fin: date | None, vigencia: int
) -> tuple[str, ...]:
    """Los códigos (`C1`…`C3`), en orden. Un periodo cae donde termina; un lapso, en todos los que toca."""
    meses = {ultimo_mes(p) for p in periodos} | {f.month for f in fechas if f.year == vigencia}
    if fin and not meses:
        desde = max(inicio or fin, date(vigencia, 1, 1))
        hasta = min(fin, date(vigencia, 12, 31))
        meses = set(range(desde.month, hasta.month + 1)) if desde <= hasta else set()
    return tuple(dict.fromkeys(f"C{(mes - 1) // ANCHOS['C'] + 1}" for mes in sorted(meses)))


def nombre_de_cuatrimestre(numero: int) -> str:
    """`II cuatrimestre`."""
    return f"{'I' * numero} cuatrimestre"
