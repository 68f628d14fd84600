"""Los renglones de los cuadros del Resumen, que comparten sus ocho columnas."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel import Formula, Libro, Valor, escribir_celda, sin_ligar
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas

ANCHOS = (46, 15, 15, 15, 15, 15, 15, 15)


def poner_encabezado(libro: Libro, hoja: Worksheet, fila: int, titulos: Sequence[str]) -> None:
    """Escribe los títulos de un cuadro; las filas cuentan desde 0."""
    for j, titulo in enumerate(titulos):
        hoja.write_string(fila, j, titulo, libro.formatos["encabezado_centro" if j else "encabezado"])
    hoja.set_row(fila, calcular_alto(max(contar_lineas(t, ANCHOS[j] * 0.9) for j, t in enumerate(titulos))))


def poner_renglon(
    libro: Libro, hoja: Worksheet, fila: int, valores: Sequence[Valor], formatos: Sequence[str], prefijo: str = ""
) -> None:
    """Escribe un renglón con el alto que pide su nombre, que es el primer valor."""
    for j, (valor, formato) in enumerate(zip(valores, formatos, strict=True)):
        escribir_celda(hoja, fila, j, valor, libro.formatos[prefijo + formato])
    primero = sin_ligar(valores[0])
    nombre = primero.valor if isinstance(primero, Formula) else primero
    hoja.set_row(fila, alto_de_renglon(str(nombre)))


def alto_de_renglon(nombre: str) -> float:
    """El alto en puntos que pide un nombre en la primera columna."""
    return calcular_alto(contar_lineas(nombre, ANCHOS[0]))
