"""Lo que está en una tabla bajo un título que no alimenta nada: ruido si el título se conoce; si no, un hallazgo."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.lectura.cuenta import RUIDO, TABLA, Cuenta
from pipeline.lectura.cuenta_regiones import rectangulo
from pipeline.lectura.fila import Cuerpo, Valor
from pipeline.lectura.malla import Lugar

COLUMNA_QUE_NO_SE_USA = RUIDO + "columna que no se usa"


@dataclass(frozen=True, slots=True)
class Pase:
    """Las tablas de una clase, ya recorridas, y los campos que esa clase de tabla usa."""

    cuerpos: Sequence[Cuerpo]
    usa: frozenset[str]


def apartar_columnas(cuenta: Cuenta, pases: Sequence[Pase], usados: Iterable[Lugar]) -> list[Hallazgo]:
    """Quita de los valores de tabla lo que ningún pase usó; un hallazgo por título desconocido.

    `usados` son celdas de esas columnas que, con todo, dieron un valor (la evidencia junto a lo ejecutado).
    """
    con_uso = set(usados)
    sin_uso: dict[Lugar, list[Valor]] = {}
    for pase in pases:
        for valor in _valores(pase.cuerpos):
            if valor.columna.campo in pase.usa or not (valor.columna.titulo or valor.columna.desconocida):
                con_uso.add(valor.lugar)
            else:
                sin_uso.setdefault(valor.lugar, []).append(valor)
    desconocidas: dict[str, list[Lugar]] = {}
    for lugar, valores in sin_uso.items():
        if lugar in con_uso or cuenta.reclamos.get(lugar) != TABLA:
            continue
        if all(v.columna.desconocida for v in valores):
            desconocidas.setdefault(valores[0].columna.titulo, []).append(lugar)
        else:
            cuenta.reclamos[lugar] = COLUMNA_QUE_NO_SE_USA
    return [_anotar(cuenta, titulo, lugares) for titulo, lugares in desconocidas.items()]


def _valores(cuerpos: Iterable[Cuerpo]) -> Iterable[Valor]:
    return (v for c in cuerpos for f in c.filas for vs in f.valores.values() for v in vs if not v.heredado)


def _anotar(cuenta: Cuenta, titulo: str, lugares: list[Lugar]) -> Hallazgo:
    cuenta.dejar(lugares, "columna_desconocida")
    dicho = f"«{titulo if len(titulo) <= 60 else titulo[:59].rstrip() + '…'}»" if titulo else "sin título"
    donde = rectangulo(cuenta.hoja, lugares)
    return anotar("columna_desconocida", donde, titulo, titulo=dicho, cuantas=len(lugares))
