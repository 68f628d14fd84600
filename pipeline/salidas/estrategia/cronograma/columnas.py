"""Las columnas del cronograma: dónde va cada cosa, cuánto ocupa y cuánto pide de alto cada renglón."""

from collections.abc import Iterable, Sequence

from pipeline.salidas._excel.medida import calcular_alto, contar_lineas, ensanchar
from pipeline.salidas.estrategia.cronograma.renglon import Renglon, mostrar
from pipeline.salidas.estrategia.cronograma.tiempo_escrito import CUATRIMESTRES
from pipeline.vocabulario import cargar

ETAPAS = tuple(str(e["nombre"]) for e in cargar("componentes")["etapas"])
ELEMENTO, ACTIVIDAD, ETAPA = 0, 1, 2
META = ETAPA + len(ETAPAS)
CUATRIMESTRE = META + 1
RESPONSABLE = CUATRIMESTRE + len(CUATRIMESTRES)
EXTRA = RESPONSABLE + 1
"""La primera de las que no se imprimen: lo que el plan dice y no cabe en el formato."""
_ORDEN_DE_EXTRAS = (
    "Código", "Componente", "Fecha exacta", "Cantidad de cada entrega", "Meta cuantitativa", "Indicador", "Fase",
    "Apoyo", "Ponderación", "Grupos de valor", "ODS", "Derecho garantizado", "Enfoque diferencial", "Meta PDM",
    "Novedad", "Observaciones",
)  # fmt: skip
_ANCHOS = {ELEMENTO: 18.0, ACTIVIDAD: 46.0, META: 36.0, RESPONSABLE: 30.0}
_CASILLA, _ANGOSTA, _DE_EXTRA, _MAS_DE_EXTRA = 5.0, 4.5, 18.0, 78.0
_LINEAS_DE_EXTRA = 2
"""Lo que no se imprime se ensancha hasta que quepa en estas líneas: así no estira los renglones del papel."""
_NEGRITA = 1.15
"""Cuánto más ocupa la letra negrita."""
_SANGRIA, _CORTE = 5.0, 2.0
"""Lo que le quitan al ancho de una celda la sangría, el borde y el corte entre palabras, y el solo corte, en letras."""


def elegir_extras(renglones: Sequence[Renglon]) -> list[str]:
    """Los títulos de las que traen algo, en su orden."""
    return [titulo for titulo in _ORDEN_DE_EXTRAS if any(titulo in r.extras for r in renglones)]


def medir_anchos(renglones: Sequence[Renglon], extras: Sequence[str]) -> dict[int, float]:
    """El ancho de cada columna: ninguna palabra se parte y el texto más largo cabe en una fila."""
    textos = {
        ELEMENTO: [], ACTIVIDAD: [r.actividad for r in renglones], META: [mostrar(r.meta) for r in renglones],
        RESPONSABLE: [r.responsable for r in renglones],
    }  # fmt: skip
    anchos = {c: ensanchar(textos[c], ancho) for c, ancho in _ANCHOS.items()}
    anchos |= {ETAPA + i: _CASILLA for i in range(len(ETAPAS))}
    anchos |= {CUATRIMESTRE + i: _ancho_de_cuatrimestre(renglones) for i in range(len(CUATRIMESTRES))}
    for i, titulo in enumerate(extras):
        anchos[EXTRA + i] = _ancho_de_extra([titulo, *(mostrar(r.extras.get(titulo, "")) for r in renglones)])
    return dict(sorted(anchos.items()))


def medir_altos(renglones: Sequence[Renglon], anchos: dict[int, float], extras: Sequence[str]) -> list[float]:
    """El alto que pide el texto más largo de cada renglón."""
    altos = []
    for r in renglones:
        celdas = [(ACTIVIDAD, r.actividad), (META, mostrar(r.meta)), (RESPONSABLE, r.responsable)]
        celdas += [(EXTRA + i, mostrar(r.extras.get(t, ""))) for i, t in enumerate(extras)]
        lineas = max(contar_lineas(texto, max(anchos[c] - _SANGRIA, 4.0)) for c, texto in celdas)
        altos.append(max(calcular_alto(lineas), 22.0))
    return altos


def alto_de_elemento(elemento: str) -> float:
    """El que pide su nombre."""
    return calcular_alto(contar_lineas(elemento, (_ANCHOS[ELEMENTO] - _CORTE) / _NEGRITA)) if elemento else 0.0


def _ancho_de_cuatrimestre(renglones: Sequence[Renglon]) -> float:
    """Más ancha donde van cantidades."""
    largo = max((len(mostrar(v)) for r in renglones for v in r.cuatrimestres.values()), default=1)
    return max(_ANGOSTA, largo + 2.0)


def _ancho_de_extra(textos: Iterable[str]) -> float:
    textos = list(textos)
    ancho = ensanchar(textos, _DE_EXTRA)
    while ancho < _MAS_DE_EXTRA and any(contar_lineas(t, ancho - _SANGRIA) > _LINEAS_DE_EXTRA for t in textos):
        ancho += 6.0
    return ancho
