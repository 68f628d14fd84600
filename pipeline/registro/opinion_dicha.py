"""Lo que dice una opinión, campo por campo: de qué es, qué dice y cuándo dos dicen lo mismo."""

from datetime import date

from pipeline.base.texto import llave
from pipeline.tablas.opiniones import CAMPOS_DICHOS, Opinion, sin_decir

Clave = tuple[str, str, date | None, str]


def clave_de(o: Opinion) -> Clave:
    """De qué se opina, en qué corte y quién."""
    de_que = o.unida or _sin_unir(o)
    return (o.dimension, llave(o.nombre) or de_que, o.corte, o.quien)


def _sin_unir(o: Opinion) -> str:
    return f"{o.codigo}|{o.numeral}|{llave(o.actividad)}|{llave(o.componente)}"


def quedarse_con(actual: Opinion, campo: str) -> Opinion:
    """La opinión con solo el campo que se deja de usar, para la historia."""
    return sin_decir(actual, [c for c in CAMPOS_DICHOS if c != campo])


def campos_dichos(o: Opinion) -> list[str]:
    """Los campos de los que dice algo."""
    return [c for c in CAMPOS_DICHOS if dice_algo(getattr(o, c))]


def dice_algo(valor: object) -> bool:
    """El campo no está en blanco."""
    return valor not in (None, "")


def dicen_lo_mismo(uno: object, otro: object) -> bool:
    """Los dos valores de un campo son el mismo."""
    if isinstance(uno, float) and isinstance(otro, float):
        return abs(uno - otro) < 1e-9
    return _sin_saltos_ajenos(uno) == _sin_saltos_ajenos(otro)


def _sin_saltos_ajenos(valor: object) -> str:
    """Los renglones que alguien puso son suyos; cómo los escribe cada programa, no."""
    return str(valor).replace("\r\n", "\n").replace("\r", "\n").strip()


def lugares_de(o: Opinion) -> dict[str, str]:
    """Dónde está escrito cada campo dicho."""
    return {c: o.lugares.get(c) or str(o.origen(c)) for c in campos_dichos(o)}
