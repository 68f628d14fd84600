"""Una hoja del mapa: las mismas celdas en el mismo lugar, cada una con el color de su destino."""

import math
from datetime import date, time

from xlsxwriter.worksheet import Worksheet

from pipeline.disposiciones.hoja_contada import HojaContada
from pipeline.lectura.cuenta import HALLAZGO
from pipeline.lectura.fechas import a_dia
from pipeline.lectura.hoja import Celda, Rango, Tipo
from pipeline.lectura.malla import Lugar, texto_de
from pipeline.salidas._excel.impresion import preparar_impresion
from pipeline.salidas._medidas_de_hoja import medir
from pipeline.salidas.mapa.pinceles import MARCA, SIN_LEER, Pinceles

LARGO = 32_767
PUNTOS_POR_LINEA = 13.5  # la letra del mapa es un punto menor que la de los demás libros
FILAS, COLUMNAS = 1_048_576, 16_384
AREA_DE_COMBINADA = 20_000
_PRIMER_DIA = date(1900, 1, 1)


def dibujar_hoja(pagina: Worksheet, contada: HojaContada, pinceles: Pinceles) -> None:
    """Escribe los valores como texto, número o fecha: nunca una fórmula ni un vínculo."""
    hoja = contada.hoja
    if hoja is None:
        return
    combinadas = _combinadas(contada)
    for r in combinadas:
        formato = pinceles.de(_color(contada, (r.fila, r.columna)))
        pagina.merge_range(r.fila - 1, r.columna - 1, r.fila_final - 1, r.columna_final - 1, "", formato)
    for (fila, columna), celda in hoja.celdas.items():
        destino = contada.destinos.get((fila, columna), HALLAZGO)
        _escribir(pagina, fila - 1, columna - 1, celda, destino, pinceles)
    for destino, lugares in ((MARCA, contada.colores_leidos), (SIN_LEER, contada.colores_sin_leer)):
        for fila, columna in lugares:
            pagina.write_blank(fila - 1, columna - 1, None, pinceles.de(destino))
    anchos, altos = medir(hoja, combinadas, PUNTOS_POR_LINEA)
    for columna, ancho in anchos.items():
        pagina.set_column(columna - 1, columna - 1, ancho)
    for fila, alto in altos.items():
        pagina.set_row(fila - 1, alto)
    ultima = (max(f for f, _ in hoja.celdas), max(c for _, c in hoja.celdas)) if hoja.celdas else (1, 1)
    preparar_impresion(pagina, "&C&9Página &P de &N", ultima[0] - 1, ultima[1] - 1)


def _color(contada: HojaContada, lugar: Lugar) -> str:
    if lugar in contada.destinos:
        return contada.destinos[lugar]
    return MARCA if lugar in contada.colores_leidos else SIN_LEER


def _combinadas(contada: HojaContada) -> list[Rango]:
    """Las combinaciones que se conservan: con algo en su primera celda, sin tapar otras ni cruzarse."""
    hoja, tomadas, sirven = contada.hoja, set[Lugar](), []
    pintadas = contada.destinos.keys() | contada.colores_leidos.keys() | contada.colores_sin_leer.keys()
    for r in hoja.combinadas if hoja else ():
        area = (r.fila_final - r.fila + 1) * (r.columna_final - r.columna + 1)
        if not 1 < area <= AREA_DE_COMBINADA or r.fila_final > FILAS or r.columna_final > COLUMNAS:
            continue
        lugares = {(f, c) for f in range(r.fila, r.fila_final + 1) for c in range(r.columna, r.columna_final + 1)}
        if lugares & pintadas == {(r.fila, r.columna)} and not lugares & tomadas:
            tomadas |= lugares
            sirven.append(r)
    return sirven


def _escribir(pagina: Worksheet, fila: int, columna: int, celda: Celda, destino: str, pinceles: Pinceles) -> None:
    valor, formato = celda.valor, pinceles.de(destino, celda)
    if celda.tipo in (Tipo.BLANCO, Tipo.SIN_CALCULAR) or valor == "":
        pagina.write_blank(fila, columna, None, formato)
    elif isinstance(valor, bool):
        pagina.write_boolean(fila, columna, valor, formato)
    elif isinstance(valor, int | float) and math.isfinite(valor):
        pagina.write_number(fila, columna, valor, formato)
    elif isinstance(valor, time) or ((dia := a_dia(valor)) and dia >= _PRIMER_DIA):
        pagina.write_datetime(fila, columna, valor, formato)
    else:
        texto = valor if isinstance(valor, str) else texto_de(celda)
        pagina.write_string(fila, columna, texto[:LARGO].encode("utf-8", "replace").decode(), formato)
