"""Qué filas de una hoja pueden abrir un encabezado: cada texto se mira una vez, por muchas filas que lo traigan."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from pipeline.lectura.malla import Malla
from pipeline.lectura.meses_corridos import meses_corridos
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo
from pipeline.lectura.subtitulos import titulo_de_arriba
from pipeline.lectura.titulos import Titulos

PERIODO = "periodo"
_TITULOS, _PERIODOS = 2, 3


def filas_que_abren(malla: Malla, titulos: Titulos) -> AbstractSet[int]:
    """Las que dicen dos títulos o abren unos periodos: tres en la misma fila, o en la de debajo de «ACTIVIDAD»."""
    return malla.recordar(("filas que abren", id(titulos)), lambda: _buscar(malla, titulos))


def _buscar(malla: Malla, titulos: Titulos) -> frozenset[int]:
    campos: dict[int, set[str]] = {}
    periodos: dict[int, set[str]] = {}
    de_actividad: set[int] = set()
    for texto, filas in malla.filas_por_texto().items():
        if periodo := periodo_de_titulo(texto):
            _sumar(periodos, filas, periodo)
        if campo := _campo(titulos.traducir(texto), titulos):
            _sumar(campos, filas, campo)
        if titulos.campo(texto) == "actividad":
            de_actividad.update(filas)
    return frozenset(
        fila
        for fila in malla.filas
        if _dice_titulos(malla, fila, len(campos.get(fila, ())), titulos)
        or len(periodos.get(fila, ())) >= _PERIODOS
        or (fila in de_actividad and _periodos_debajo(malla, fila))
    )


def _sumar(donde: dict[int, set[str]], filas: Iterable[int], dicho: str) -> None:
    for fila in filas:
        donde.setdefault(fila, set()).add(dicho)


def _campo(titulo: str, titulos: Titulos) -> str | None:
    return titulo and (titulos.campo(titulo) or (PERIODO if len(titulo) > 1 and periodo_de_titulo(titulo) else None))


def _dice_titulos(malla: Malla, fila: int, campos: int, titulos: Titulos) -> bool:
    """Dos campos; o uno, o los doce meses seguidos, con dos dependencias."""
    if campos < _TITULOS:
        campos += bool(meses_corridos(malla, fila))
    return campos >= _TITULOS or (campos == 1 and _dice_dependencias(malla, fila, titulos))


def _dice_dependencias(malla: Malla, fila: int, titulos: Titulos) -> bool:
    dichas = {titulos.dependencia(titulos.traducir(malla.texto(fila, c))) for c in malla.filas[fila]}
    return len(dichas - {""}) >= _TITULOS


def _periodos_debajo(malla: Malla, fila: int) -> bool:
    """Al menos tres periodos en la fila de abajo («ACTIVIDAD | 2017»)."""
    if meses_corridos(malla, fila + 1):
        return True
    debajo = malla.filas.get(fila + 1, ())
    titulados = [
        periodo_de_titulo(malla.texto(fila + 1, c), titulo_de_arriba(malla, fila, fila + 1, c)) for c in debajo
    ]
    return sum(map(bool, titulados)) >= _PERIODOS
