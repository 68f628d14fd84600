"""Lo que está en una tabla bajo un título que no alimenta nada: ruido si el título se conoce; si no, un hallazgo."""

from collections.abc import Iterable, Iterator, Mapping

from pipeline.base.texto import junto
from pipeline.disposiciones import avance, plan
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.cuenta import RUIDO, TABLA
from pipeline.lectura.fila import Cuerpo, Valor
from pipeline.lectura.malla import Lugar

COLUMNA_QUE_NO_SE_USA = RUIDO + "columna que no se usa"
USA = {"plan": plan.USA, "avance": avance.USA}


def apartar_columnas(hoja: HojaInterpretada, leidos: Mapping[str, list[Cuerpo]]) -> None:
    """Quita de los valores de tabla lo que ninguna lectura usó: es del hallazgo de su título o, si se conoce, ruido.

    Lo que no tiene título queda sin dueño.
    """
    desconocidos = {junto(t.titulo): t.hallazgo for t in hoja.titulos}
    sin_uso = _sin_usar(hoja, leidos)
    de_titulo = {t: next((h for d, h in desconocidos.items() if t.endswith(d)), "") for t in {*sin_uso.values()}}
    for lugar, titulo in sin_uso.items():
        if not titulo:
            del hoja.reparto.reclamos[lugar]
        elif hallazgo := de_titulo[titulo]:
            hoja.reparto.dejar([lugar], hallazgo)
        else:
            hoja.reparto.reclamos[lugar] = COLUMNA_QUE_NO_SE_USA


def _sin_usar(hoja: HojaInterpretada, leidos: Mapping[str, list[Cuerpo]]) -> dict[Lugar, str]:
    """Lo que la cuenta tiene por valores de una tabla y ningún campo usa: lugar → título de su columna."""
    usados = {(o.fila, o.columna) for a in hoja.avances for o in a.origenes.get("evidencia", ())}
    sin_uso: dict[Lugar, str] = {}
    titulos: dict[str, str] = {}
    for clase, cuerpos in leidos.items():
        for valor in _valores(cuerpos):
            columna = valor.columna
            if columna.campo in USA[clase] or not (columna.titulo or columna.desconocida):
                usados.add(valor.lugar)
            else:
                titulo = titulos.get(columna.titulo) or titulos.setdefault(columna.titulo, junto(columna.titulo))
                sin_uso.setdefault(valor.lugar, titulo)
    reclamos = hoja.reparto.reclamos
    return {lugar: t for lugar, t in sin_uso.items() if lugar not in usados and reclamos.get(lugar) == TABLA}


def _valores(cuerpos: Iterable[Cuerpo]) -> Iterator[Valor]:
    return (v for c in cuerpos for f in c.filas for vs in f.valores.values() for v in vs if not v.heredado)
