"""La hoja «Avance»: rótulos, encabezado y una fila por actividad, con candado en todo menos en lo blanco."""

from collections.abc import Sequence
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Libro, Valor, agregar_hoja, escribir_celda, preparar_impresion
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas, encajar, ensanchar
from pipeline.salidas._para_llenar import SIN_CANDADO, casilla_de_fecha, dejar_crecer
from pipeline.salidas.formato_de_avance.casillas import poner_casillas
from pipeline.salidas.formato_de_avance.columnas import COLUMNAS, DADAS, PEDIDAS
from pipeline.salidas.formato_de_avance.renglon import Renglon
from pipeline.salidas.formato_de_avance.vencimiento import DE_TODAS, YA_CUMPLIDA

HOJA = "Avance"
TITULO = "Formato interno de reporte: llene solo las casillas blancas"
ROTULOS = ("Entidad", "Dependencia", "Corte", "Fecha de reporte")
ENCABEZADO = len(ROTULOS) + 1
PRIMERA = ENCABEZADO + 1
ROTULO, DATO = 1, 3
"""Columnas, desde 0, de los rótulos y de sus valores: la primera columna va oculta."""
_LINEAS_MINIMAS = 3
_ANCHO_FIJO = 90.0


def poner_avance(
    libro: Libro, formatos: dict[str, Format], resultado: Resultado, dependencia: str, renglones: Sequence[Renglon]
) -> Worksheet:
    """Escribe la hoja; `dependencia` vacía deja esa casilla blanca, para quien lo llene."""
    hoja = agregar_hoja(libro, HOJA)
    hoja.protect("", SIN_CANDADO)
    anchos = _medir_anchos(renglones)
    dejar_crecer(hoja)
    for j, ancho in enumerate(anchos):
        hoja.set_column(j, j, ancho, None, {"hidden": j == 0})
    _poner_cabeza(hoja, formatos, libro, resultado, dependencia)
    _poner_encabezado(hoja, libro, anchos)
    for i, renglon in enumerate(renglones):
        _poner_fila(hoja, formatos, PRIMERA + i, renglon, anchos)
    poner_casillas(hoja, PRIMERA, renglones, resultado.entidad.vigencia, resultado.corte.fecha)
    ultima = PRIMERA + len(renglones) - 1
    hoja.autofilter(ENCABEZADO, 0, ultima, len(COLUMNAS) - 1)
    hoja.freeze_panes(PRIMERA, 4 if sum(anchos[1:4]) <= _ANCHO_FIJO else 2)
    hoja.set_selection(PRIMERA, len(DADAS), PRIMERA, len(DADAS))
    preparar_impresion(hoja, libro.pie, ultima, len(COLUMNAS) - 1, repetir=ENCABEZADO)
    hoja.set_margins(left=0.25, right=0.25, top=0.4, bottom=0.6)
    return hoja


def valores_dados(renglon: Renglon) -> tuple[Valor, ...]:
    """Lo que el programa escribe de una actividad, en el orden de sus columnas."""
    return (
        renglon.codigo, renglon.numeral, renglon.componente, renglon.actividad, renglon.meta_producto,
        renglon.fecha_programada, renglon.programado,
        renglon.vencimiento + (DE_TODAS if renglon.comun else ""), renglon.ultimo,
    )  # fmt: skip


def _medir_anchos(renglones: Sequence[Renglon]) -> list[float]:
    """El ancho de cada columna: el suyo, o el que haga falta para que el texto más largo quepa en una fila."""
    filas = [valores_dados(r) for r in renglones]
    dados = [
        ensanchar((v for fila in filas if isinstance(v := fila[j], str)), c.ancho)
        if c.formato == "texto" and j
        else c.ancho
        for j, c in enumerate(DADAS)
    ]
    return [*dados, *(c.ancho for c in PEDIDAS)]


def _poner_cabeza(
    hoja: Worksheet, formatos: dict[str, Format], libro: Libro, resultado: Resultado, dependencia: str
) -> None:
    hoja.set_row(0, 26)
    hoja.write_string(0, ROTULO, TITULO, libro.formatos["titulo_de_hoja"])
    corte, vigencia = resultado.corte.fecha, resultado.entidad.vigencia
    valores: tuple[Valor, ...] = (resultado.entidad.nombre, dependencia, corte, None)
    nombres = ("dato", "dato" if dependencia else "blanca_dato", "dato_fecha", "blanca_dato_fecha")
    for i, (rotulo, valor, nombre) in enumerate(zip(ROTULOS, valores, nombres, strict=True), 1):
        hoja.set_row(i, 19)
        hoja.write_string(i, ROTULO, rotulo, formatos["rotulo"])
        escribir_celda(hoja, i, DATO, valor, formatos[nombre])
    reporte = casilla_de_fecha(
        "Fecha de reporte", f"El día en que envía este formato, como {fecha(corte)}.",
        date(vigencia, 1, 1), date(vigencia + 1, 12, 31),
    )  # fmt: skip
    hoja.data_validation(len(ROTULOS), DATO, len(ROTULOS), DATO, reporte)


def _poner_encabezado(hoja: Worksheet, libro: Libro, anchos: Sequence[float]) -> None:
    for j, columna in enumerate(COLUMNAS):
        hoja.write_string(ENCABEZADO, j, columna.titulo, libro.formatos["encabezado_centro"])
    # La flecha del filtro ocupa unos dos caracteres; la negrita, un poco más que la letra normal.
    lineas = max(contar_lineas(c.titulo, max(a - 2, 4) * 0.95) for c, a in zip(COLUMNAS[1:], anchos[1:], strict=True))
    hoja.set_row(ENCABEZADO, calcular_alto(lineas) + 4)


def _poner_fila(
    hoja: Worksheet, formatos: dict[str, Format], fila: int, renglon: Renglon, anchos: Sequence[float]
) -> None:
    lineas = _LINEAS_MINIMAS
    prefijo = "cumplida_" if renglon.vencimiento == YA_CUMPLIDA else ""
    for j, (columna, valor) in enumerate(zip(DADAS, valores_dados(renglon), strict=True)):
        if isinstance(valor, str) and j:
            valor = encajar(valor, anchos[j])
            lineas = max(lineas, contar_lineas(valor, anchos[j]))
        escribir_celda(hoja, fila, j, valor, formatos[_formato(columna.titulo, columna.formato, renglon, prefijo)])
    for j, columna in enumerate(PEDIDAS, len(DADAS)):
        clase = "porcentaje" if columna.formato == "cantidad" and renglon.es_porcentaje else columna.formato
        hoja.write_blank(fila, j, None, formatos[f"blanca_{clase}"])
    hoja.set_row(fila, calcular_alto(lineas))


def _formato(titulo: str, clase: str, renglon: Renglon, prefijo: str) -> str:
    if titulo == "Vencimiento":
        return renglon.vencimiento
    return prefijo + ("porcentaje" if clase == "cantidad" and renglon.es_porcentaje else clase)
