"""Lo que está en una tabla bajo un título que no alimenta nada: ruido si el título se conoce; si no, un hallazgo."""

from collections.abc import Iterable, Iterator, Mapping

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import junto
from pipeline.disposiciones import avance, plan
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.cuenta import RUIDO, TABLA, Cuenta
from pipeline.lectura.cuenta_regiones import rectangulo
from pipeline.lectura.fila import Cuerpo, Valor
from pipeline.lectura.malla import Lugar

COLUMNA_QUE_NO_SE_USA = RUIDO + "columna que no se usa"
USA = {"plan": plan.USA, "avance": avance.USA}
SIN_TITULO = "columna_desconocida"
LARGO_DE_TITULO = 120


def apartar_columnas(hoja: HojaInterpretada, leidos: Mapping[str, list[Cuerpo]]) -> list[Hallazgo]:
    """Quita de los valores de tabla lo que ninguna lectura usó; un hallazgo por columna que ni título tiene.

    Los títulos que nadie conoce ya tienen el suyo (`titulos_desconocidos`).
    """
    desconocidos = {junto(t.titulo) for t in hoja.titulos}
    sin_nombre: dict[str, list[Lugar]] = {}
    for lugar, valores in _sin_usar(hoja, leidos).items():
        titulo = junto(valores[0].columna.titulo)
        if any(titulo.endswith(t) for t in desconocidos):
            hoja.reparto.dejar([lugar], "titulo_desconocido")
        elif all(v.columna.desconocida for v in valores) and not 0 < len(titulo) <= LARGO_DE_TITULO:
            sin_nombre.setdefault(titulo, []).append(lugar)
        else:
            hoja.reparto.reclamos[lugar] = COLUMNA_QUE_NO_SE_USA
    return [_anotar(hoja.reparto, titulo, lugares) for titulo, lugares in sin_nombre.items()]


def _sin_usar(hoja: HojaInterpretada, leidos: Mapping[str, list[Cuerpo]]) -> dict[Lugar, list[Valor]]:
    """Los valores que quedaron en la cuenta por los de una tabla y que ningún campo usa."""
    usados = {(o.fila, o.columna) for a in hoja.avances for o in a.origenes.get("evidencia", ())}
    sin_uso: dict[Lugar, list[Valor]] = {}
    for clase, cuerpos in leidos.items():
        for valor in _valores(cuerpos):
            if valor.columna.campo in USA[clase] or not (valor.columna.titulo or valor.columna.desconocida):
                usados.add(valor.lugar)
            else:
                sin_uso.setdefault(valor.lugar, []).append(valor)
    return {
        lugar: valores
        for lugar, valores in sin_uso.items()
        if lugar not in usados and hoja.reparto.reclamos.get(lugar) == TABLA
    }


def _valores(cuerpos: Iterable[Cuerpo]) -> Iterator[Valor]:
    return (v for c in cuerpos for f in c.filas for vs in f.valores.values() for v in vs if not v.heredado)


def _anotar(cuenta: Cuenta, titulo: str, lugares: list[Lugar]) -> Hallazgo:
    cuenta.dejar(lugares, SIN_TITULO)
    dicho = f"«{titulo[:59].rstrip()}…»" if titulo else "sin título"
    return anotar(SIN_TITULO, rectangulo(cuenta.hoja, lugares), titulo, titulo=dicho, cuantas=len(lugares))
