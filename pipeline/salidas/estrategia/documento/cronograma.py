"""El cronograma en el documento, con las columnas de siempre: una tabla por plan."""

from pipeline.base.texto import recortar
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.estrategia.cronograma.columnas import ETAPAS
from pipeline.salidas.estrategia.cronograma.libro import repartir_por_plan, titular
from pipeline.salidas.estrategia.cronograma.renglon import Renglon, mostrar
from pipeline.salidas.estrategia.cronograma.tiempo_escrito import CUATRIMESTRES
from pipeline.salidas.informe.pluma import Pluma

_COLUMNAS = (
    Columna("Elemento", 2.9), Columna("Actividad", 6.6),
    *(Columna(e[:1], 0.75, "centro") for e in ETAPAS),
    Columna("Meta o producto", 4.4), *(Columna(n, 0.85, "centro") for n in ("1", "2", "3")),
    Columna("Dependencia responsable", 3.4),
)  # fmt: skip
_SIGLAS = "; ".join(f"{e[:1]}, {e}" for e in ETAPAS)
_NOTA = f"Etapas: {_SIGLAS}. 1, 2 y 3: cuatrimestres. Para imprimirlo o corregirlo, cronograma.xlsx."
_LARGO = 400


def escribir_cronograma(pluma: Pluma) -> None:
    """Una tabla por plan, con una fila por actividad."""
    for (instrumento, vigencia), renglones in repartir_por_plan(pluma.resultado).items():
        descripcion = "Una fila por actividad, con sus etapas, su meta, sus cuatrimestres y quién responde."
        tabla = Tabla(titular(instrumento, vigencia), descripcion, _COLUMNAS, [_fila(r) for r in renglones])
        pluma.tabular(tabla, _NOTA)


def _fila(r: Renglon) -> list[str | Celda]:
    exacta = mostrar(r.extras.get("Fecha exacta"))
    notas = (f"Cuándo: {exacta}",) if exacta else ()
    return [
        recortar(r.elemento, 80), Celda(recortar(r.actividad, _LARGO), notas),
        *("X" if etapa in r.etapas else "" for etapa in ETAPAS), recortar(mostrar(r.meta), _LARGO),
        *(mostrar(r.cuatrimestres.get(c)) for c in CUATRIMESTRES), r.responsable,
    ]  # fmt: skip
