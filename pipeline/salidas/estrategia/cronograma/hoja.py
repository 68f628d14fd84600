"""La hoja del cronograma: dos renglones de títulos, el elemento combinado a la izquierda y las X en su casilla."""

from collections.abc import Sequence
from itertools import groupby

from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel import Libro, escribir_celda, preparar_impresion
from pipeline.salidas._excel.cabeza import abreviar, crecido
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas, ensanchar
from pipeline.salidas.estrategia.cronograma.estilos import Estilos
from pipeline.salidas.estrategia.cronograma.renglon import Renglon, mostrar
from pipeline.salidas.estrategia.cronograma.tiempo_escrito import CUATRIMESTRES
from pipeline.vocabulario import cargar

ENTIDAD, TITULO, ARRIBA, ABAJO, PRIMERA = 0, 1, 3, 4, 5
"""Las filas, desde 0: los dos rótulos, los dos renglones de títulos y la primera actividad."""
ETAPAS = tuple(str(e["nombre"]) for e in cargar("componentes")["etapas"])
_ACTIVIDAD, _ETAPA = 1, 2
_META = _ETAPA + len(ETAPAS)
_CUATRIMESTRE = _META + 1
_RESPONSABLE = _CUATRIMESTRE + len(CUATRIMESTRES)
_EXTRA = _RESPONSABLE + 1
_ANCHOS = {0: 18.0, _ACTIVIDAD: 46.0, _META: 36.0, _RESPONSABLE: 30.0}
_CASILLA, _ANGOSTA, _DE_EXTRA = 5.0, 4.5, 18.0
_MUCHAS = 4
"""Las actividades desde las que un elemento empieza página: partido por un salto, su nombre no se lee."""
_NEGRITA = 1.15
"""Cuánto más ocupa la letra negrita."""
_SANGRIA = 5.0
"""Lo que la sangría, el borde y el corte entre palabras le quitan al ancho de una celda, en caracteres."""


def poner_hoja(libro: Libro, hoja: Worksheet, rotulos: tuple[str, str], renglones: Sequence[Renglon]) -> None:
    """Escribe los rótulos, los títulos y un renglón por actividad, y deja la hoja lista para imprimir."""
    estilos = Estilos(libro.libro)
    extras = [titulo for titulo in _ORDEN_DE_EXTRAS if any(titulo in r.extras for r in renglones)]
    anchos = _medir(renglones, extras)
    for columna, ancho in anchos.items():
        hoja.set_column(columna, columna, ancho)
    hoja.write_string(
        ENTIDAD, 0, abreviar(rotulos[0], sum(anchos.values()) / crecido(estilos.entidad)), estilos.entidad
    )
    hoja.write_string(TITULO, 0, abreviar(rotulos[1], sum(anchos.values()) / crecido(estilos.titulo)), estilos.titulo)
    hoja.set_row(TITULO, 24)
    _poner_titulos(hoja, estilos, extras)
    altos = _altos(renglones, anchos, extras)
    for i, renglon in enumerate(renglones):
        hoja.set_row(PRIMERA + i, altos[i])
        _poner_renglon(hoja, PRIMERA + i, renglon, estilos, extras)
    _poner_elementos(hoja, renglones, estilos)
    hoja.freeze_panes(PRIMERA, _ACTIVIDAD + 1)
    preparar_impresion(hoja, libro.pie, PRIMERA + len(renglones) - 1, _RESPONSABLE)
    hoja.repeat_rows(ARRIBA, ABAJO)


_ORDEN_DE_EXTRAS = (
    "Código", "Componente", "Fecha exacta", "Cantidad de cada entrega", "Meta cuantitativa", "Indicador", "Fase",
    "Apoyo", "Ponderación", "Grupos de valor", "ODS", "Derecho garantizado", "Enfoque diferencial", "Meta PDM",
    "Novedad", "Observaciones",
)  # fmt: skip


def _medir(renglones: Sequence[Renglon], extras: Sequence[str]) -> dict[int, float]:
    """El ancho de cada columna: ninguna palabra se parte y el texto más largo cabe en una fila."""
    textos = {
        0: (), _ACTIVIDAD: [r.actividad for r in renglones], _META: [mostrar(r.meta) for r in renglones],
        _RESPONSABLE: [r.responsable for r in renglones],
    }  # fmt: skip
    anchos = {c: ensanchar(textos[c], ancho) for c, ancho in _ANCHOS.items()}
    anchos |= {_ETAPA + i: _CASILLA for i in range(len(ETAPAS))}
    anchos |= {_CUATRIMESTRE + i: _ancho_de_cuatrimestre(renglones) for i in range(len(CUATRIMESTRES))}
    for i, titulo in enumerate(extras):
        anchos[_EXTRA + i] = ensanchar([titulo, *(mostrar(r.extras.get(titulo, "")) for r in renglones)], _DE_EXTRA)
    return dict(sorted(anchos.items()))


def _ancho_de_cuatrimestre(renglones: Sequence[Renglon]) -> float:
    """Más ancha donde van cantidades."""
    largo = max((len(mostrar(v)) for r in renglones for v in r.cuatrimestres.values()), default=1)
    return max(_ANGOSTA, largo + 2.0)


def _poner_titulos(hoja: Worksheet, estilos: Estilos, extras: Sequence[str]) -> None:
    altos = {0: "ELEMENTO", _ACTIVIDAD: "ACTIVIDADES", _META: "META/PRODUCTO", _RESPONSABLE: "DEPENDENCIA RESPONSABLE"}
    for columna, titulo in (*altos.items(), *((_EXTRA + i, t) for i, t in enumerate(extras))):
        formato = estilos.girado if columna == 0 else estilos.encabezado
        hoja.merge_range(ARRIBA, columna, ABAJO, columna, "", formato)
        hoja.write_string(ARRIBA, columna, titulo, formato)
    for primera, titulo, suyos, formato in (
        (_ETAPA, "ETAPAS", ETAPAS, estilos.girado),
        (_CUATRIMESTRE, "Cuatrimestre", ("1", "2", "3"), estilos.encabezado),
    ):  # fmt: skip
        hoja.merge_range(ARRIBA, primera, ARRIBA, primera + len(suyos) - 1, "", estilos.encabezado)
        hoja.write_string(ARRIBA, primera, titulo, estilos.encabezado)
        for i, suyo in enumerate(suyos):
            hoja.write_string(ABAJO, primera + i, suyo, formato)
    hoja.set_row(ARRIBA, 32)
    hoja.set_row(ABAJO, 96)


def _poner_renglon(hoja: Worksheet, fila: int, r: Renglon, estilos: Estilos, extras: Sequence[str]) -> None:
    escribir_celda(hoja, fila, _ACTIVIDAD, r.actividad, estilos.texto)
    for i, etapa in enumerate(ETAPAS):
        escribir_celda(hoja, fila, _ETAPA + i, "X" if etapa in r.etapas else None, estilos.marca)
    escribir_celda(hoja, fila, _META, r.meta, estilos.de(r.meta))
    for i, cuatrimestre in enumerate(CUATRIMESTRES):
        escribir_celda(hoja, fila, _CUATRIMESTRE + i, r.cuatrimestres.get(cuatrimestre), estilos.marca)
    escribir_celda(hoja, fila, _RESPONSABLE, r.responsable, estilos.texto)
    for i, titulo in enumerate(extras):
        valor = r.extras.get(titulo)
        escribir_celda(hoja, fila, _EXTRA + i, valor, estilos.de(valor))


def _poner_elementos(hoja: Worksheet, renglones: Sequence[Renglon], estilos: Estilos) -> None:
    """Cada elemento una vez, a lo alto de sus actividades."""
    fila, saltos = PRIMERA, []
    for elemento, suyos in groupby(renglones, key=lambda r: r.elemento):
        cuantos = len(list(suyos))
        if fila > PRIMERA and cuantos >= _MUCHAS:
            saltos.append(fila)
        if cuantos > 1 and elemento:
            hoja.merge_range(fila, 0, fila + cuantos - 1, 0, "", estilos.elemento)
        if elemento:
            hoja.write_string(fila, 0, elemento, estilos.elemento)
        fila += cuantos
    hoja.set_h_pagebreaks(saltos)


def _altos(renglones: Sequence[Renglon], anchos: dict[int, float], extras: Sequence[str]) -> list[float]:
    """El alto de cada fila: su texto más largo y, entre todas las de un elemento, su nombre."""
    altos = []
    for r in renglones:
        celdas = [(_ACTIVIDAD, r.actividad), (_META, mostrar(r.meta)), (_RESPONSABLE, r.responsable)]
        celdas += [(_EXTRA + i, mostrar(r.extras.get(t, ""))) for i, t in enumerate(extras)]
        lineas = max(contar_lineas(texto, max(anchos[c] - _SANGRIA, 4.0)) for c, texto in celdas)
        altos.append(max(calcular_alto(lineas), 22.0))
    desde = 0
    for elemento, suyos in groupby(renglones, key=lambda r: r.elemento):
        cuantos = len(list(suyos))
        falta = (_alto_de_elemento(elemento) - sum(altos[desde : desde + cuantos])) / cuantos
        for i in range(desde, desde + cuantos):
            altos[i] = min(altos[i] + max(falta, 0.0), 409.0)
        desde += cuantos
    return altos


def _alto_de_elemento(elemento: str) -> float:
    """Cabe en los renglones que pida su nombre."""
    return calcular_alto(contar_lineas(elemento, (_ANCHOS[0] - _SANGRIA) / _NEGRITA)) if elemento else 0.0
