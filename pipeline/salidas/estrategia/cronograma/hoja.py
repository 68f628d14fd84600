"""La hoja del cronograma: dos renglones de títulos, el elemento combinado a la izquierda y las X en su casilla."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel import Libro, escribir_celda, preparar_impresion
from pipeline.salidas._excel.cabeza import abreviar, crecido
from pipeline.salidas.estrategia.cronograma.columnas import (
    ACTIVIDAD,
    CUATRIMESTRE,
    ELEMENTO,
    ETAPA,
    ETAPAS,
    EXTRA,
    META,
    RESPONSABLE,
    elegir_extras,
    medir_altos,
    medir_anchos,
)
from pipeline.salidas.estrategia.cronograma.estilos import Estilos
from pipeline.salidas.estrategia.cronograma.paginas import Bloque, Papel, estirar, repartir_en_paginas
from pipeline.salidas.estrategia.cronograma.renglon import Renglon
from pipeline.salidas.estrategia.cronograma.tiempo_escrito import CUATRIMESTRES

ENTIDAD, TITULO, ARRIBA, ABAJO, PRIMERA = 0, 1, 3, 4, 5
"""Las filas, desde 0: los dos rótulos, los dos renglones de títulos y la primera actividad."""
_ALTO_DE_TITULO, _ALTO_DE_ARRIBA, _ALTO_DE_ABAJO = 24, 32, 96
_ALTO_DE_ROTULOS = _ALTO_DE_TITULO + 2 * 15


def poner_hoja(libro: Libro, hoja: Worksheet, rotulos: tuple[str, str], renglones: Sequence[Renglon]) -> None:
    """Escribe los rótulos, los títulos y un renglón por actividad, y deja la hoja lista para imprimir."""
    estilos = Estilos(libro.libro)
    extras = elegir_extras(renglones)
    anchos = medir_anchos(renglones, extras)
    for columna, ancho in anchos.items():
        hoja.set_column(columna, columna, ancho)
    hoja.write_string(
        ENTIDAD, 0, abreviar(rotulos[0], sum(anchos.values()) / crecido(estilos.entidad)), estilos.entidad
    )
    hoja.write_string(TITULO, 0, abreviar(rotulos[1], sum(anchos.values()) / crecido(estilos.titulo)), estilos.titulo)
    hoja.set_row(TITULO, _ALTO_DE_TITULO)
    _poner_titulos(hoja, estilos, extras)
    altos = medir_altos(renglones, anchos, extras)
    papel = Papel(sum(anchos[c] for c in range(EXTRA)), _ALTO_DE_ARRIBA + _ALTO_DE_ABAJO, _ALTO_DE_ROTULOS)
    bloques = repartir_en_paginas([r.elemento for r in renglones], altos, papel)
    for bloque in bloques:
        estirar(altos, bloque)
    for i, renglon in enumerate(renglones):
        hoja.set_row(PRIMERA + i, altos[i])
        _poner_renglon(hoja, PRIMERA + i, renglon, estilos, extras)
    for bloque in bloques:
        _poner_elemento(hoja, bloque, estilos)
    hoja.set_h_pagebreaks([PRIMERA + b.desde for b in bloques if b.salta])
    hoja.freeze_panes(PRIMERA, ACTIVIDAD + 1)
    preparar_impresion(hoja, libro.pie, PRIMERA + len(renglones) - 1, RESPONSABLE)
    hoja.repeat_rows(ARRIBA, ABAJO)


def _poner_titulos(hoja: Worksheet, estilos: Estilos, extras: Sequence[str]) -> None:
    altos = {
        ELEMENTO: "ELEMENTO",
        ACTIVIDAD: "ACTIVIDADES",
        META: "META/PRODUCTO",
        RESPONSABLE: "DEPENDENCIA RESPONSABLE",
    }
    for columna, titulo in (*altos.items(), *((EXTRA + i, t) for i, t in enumerate(extras))):
        formato = estilos.girado if columna == ELEMENTO else estilos.encabezado
        hoja.merge_range(ARRIBA, columna, ABAJO, columna, "", formato)
        hoja.write_string(ARRIBA, columna, titulo, formato)
    for primera, titulo, suyos, formato in (
        (ETAPA, "ETAPAS", ETAPAS, estilos.girado),
        (CUATRIMESTRE, "Cuatrimestre", ("1", "2", "3"), estilos.encabezado),
    ):  # fmt: skip
        hoja.merge_range(ARRIBA, primera, ARRIBA, primera + len(suyos) - 1, "", estilos.encabezado)
        hoja.write_string(ARRIBA, primera, titulo, estilos.encabezado)
        for i, suyo in enumerate(suyos):
            hoja.write_string(ABAJO, primera + i, suyo, formato)
    hoja.set_row(ARRIBA, _ALTO_DE_ARRIBA)
    hoja.set_row(ABAJO, _ALTO_DE_ABAJO)


def _poner_renglon(hoja: Worksheet, fila: int, r: Renglon, estilos: Estilos, extras: Sequence[str]) -> None:
    escribir_celda(hoja, fila, ACTIVIDAD, r.actividad, estilos.texto)
    for i, etapa in enumerate(ETAPAS):
        escribir_celda(hoja, fila, ETAPA + i, "X" if etapa in r.etapas else None, estilos.marca)
    escribir_celda(hoja, fila, META, r.meta, estilos.de(r.meta))
    for i, cuatrimestre in enumerate(CUATRIMESTRES):
        escribir_celda(hoja, fila, CUATRIMESTRE + i, r.cuatrimestres.get(cuatrimestre), estilos.marca)
    escribir_celda(hoja, fila, RESPONSABLE, r.responsable, estilos.texto)
    for i, titulo in enumerate(extras):
        valor = r.extras.get(titulo)
        escribir_celda(hoja, fila, EXTRA + i, valor, estilos.de(valor))


def _poner_elemento(hoja: Worksheet, bloque: Bloque, estilos: Estilos) -> None:
    """Su nombre, a lo alto de las actividades que tiene en esa página."""
    fila = PRIMERA + bloque.desde
    if bloque.elemento and bloque.cuantos > 1:
        hoja.merge_range(fila, ELEMENTO, fila + bloque.cuantos - 1, ELEMENTO, "", estilos.elemento)
    if bloque.elemento:
        hoja.write_string(fila, ELEMENTO, bloque.elemento, estilos.elemento)
