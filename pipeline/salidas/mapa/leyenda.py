"""La hoja del frente: qué quiere decir cada color, cuántas celdas lo tienen y la cuenta de cada hoja."""

from collections.abc import Iterator

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.base.texto import con_mayuscula
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.estilo import TAMANO_LIBRO
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO, REMIENDO, RUIDO, TABLA, TITULO, familia, reglas_de_ruido
from pipeline.salidas._excel.impresion import preparar_impresion
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas
from pipeline.salidas.cuenta_de_celdas import renglon_de
from pipeline.salidas.mapa.pinceles import MARCA, SIN_LEER, propiedades

ANCHOS = (34, 15, 15, 13, 13, 14, 12, 13, 13, 12)
QUE_ES = {
    TABLA: "Su contenido llegó a la tabla de actividades o a la de avances.",
    TITULO: "Dice de qué es la hoja: la entidad, el plan, la vigencia, la dependencia, el corte.",
    ENCABEZADO: "El título de una columna.",
    REMIENDO: "Se leyó en otro lugar o de otro modo; el diagnóstico dice qué decía y qué se leyó.",
    HALLAZGO: "Nadie la usó: el diagnóstico dice por qué. Es lo único que hay que revisar.",
    MARCA: "Celda vacía que se leyó como marca por su color. No hace parte de la suma.",
    SIN_LEER: "Celda vacía con color, en la cuadrícula de periodos, que no se leyó. No hace parte de la suma.",
}
NOTA = "Las celdas están en su mismo lugar. Lo oculto aquí se ve, y las combinaciones que tapaban algo no se repiten."


def escribir_leyenda(
    pagina: Worksheet, formatos: dict[str, Format], libro: Workbook, leido: ArchivoInterpretado
) -> None:
    """Escribe la leyenda de todo el libro y, debajo, un renglón por hoja."""
    for columna, ancho in enumerate(ANCHOS):
        pagina.set_column(columna, columna, ancho)
    pagina.write_string(0, 0, f"Mapa de celdas de {leido.archivo}", formatos["titulo_de_hoja"])
    pagina.set_row(0, 26)
    pagina.write_string(1, 0, NOTA, formatos["nota"])
    _encabezar(pagina, 3, ("Destino", "Celdas", "Qué quiere decir"), formatos)
    fila = 4
    for destino, cuantas, que_es in _destinos(leido):
        pagina.write_string(fila, 0, con_mayuscula(destino), libro.add_format(_muestra(destino)))
        pagina.write_number(fila, 1, cuantas, formatos["entero"])
        pagina.merge_range(fila, 2, fila, len(ANCHOS) - 1, "", formatos["texto"])
        pagina.write_string(fila, 2, que_es, formatos["texto"])
        pagina.set_row(fila, calcular_alto(contar_lineas(destino, ANCHOS[0])))
        fila += 1
    fila = _escribir_hojas(pagina, fila + 1, formatos, leido)
    preparar_impresion(pagina, "&C&9Página &P de &N", fila, len(ANCHOS) - 1)


def _muestra(destino: str) -> dict[str, object]:
    return {**propiedades(familia(destino)), "font_size": TAMANO_LIBRO, "valign": "vcenter", "indent": 1}


def _destinos(leido: ArchivoInterpretado) -> Iterator[tuple[str, int, str]]:
    cuenta = leido.cuenta
    for destino in (TABLA, TITULO, ENCABEZADO, REMIENDO, HALLAZGO):
        yield destino, cuenta[destino], QUE_ES[destino]
    for regla, que_es in reglas_de_ruido().items():
        if cuenta[RUIDO + regla]:
            yield RUIDO + regla, cuenta[RUIDO + regla], que_es
    for destino, cuantas in ((MARCA, sum(h.marcas for h in leido.hojas)), (SIN_LEER, _sin_leer(leido))):
        if cuantas:
            yield destino, cuantas, QUE_ES[destino]


def _sin_leer(leido: ArchivoInterpretado) -> int:
    return sum(len(h.colores_sin_leer) for h in leido.hojas)


def _escribir_hojas(pagina: Worksheet, fila: int, formatos: dict[str, Format], leido: ArchivoInterpretado) -> int:
    titulos = (
        "Hoja",
        "Papel",
        "Con contenido",
        "Valores",
        "Títulos",
        "Remendadas",
        "Ruido",
        "Hallazgos",
        "Con dueño",
        "De color",
    )
    _encabezar(pagina, fila, titulos, formatos)
    renglones = [(h.nombre, h.que_es, renglon_de(h), h.marcas) for h in leido.hojas]
    total = [sum(cifras) for cifras in zip(*(c for _, _, c, _ in renglones), strict=True)]
    for nombre, papel, cifras, marcas in (*renglones, ("Total", "", total, sum(m for *_, m in renglones))):
        fila += 1
        prefijo = "total_" if nombre == "Total" and not papel else ""
        pagina.write_string(fila, 0, nombre, formatos[prefijo + "texto"])
        pagina.write_string(fila, 1, papel, formatos[prefijo + "texto"])
        for columna, cifra in enumerate(cifras, 2):
            pagina.write_number(fila, columna, cifra, formatos[prefijo + "entero"])
        if cifras[0]:
            pagina.write_number(fila, 8, (cifras[0] - cifras[-1]) / cifras[0], formatos[prefijo + "porcentaje"])
        else:
            pagina.write_blank(fila, 8, None, formatos[prefijo + "porcentaje"])
        pagina.write_number(fila, 9, marcas, formatos[prefijo + "entero"])
        pagina.set_row(fila, calcular_alto(contar_lineas(nombre, ANCHOS[0])))
    return fila


def _encabezar(pagina: Worksheet, fila: int, titulos: tuple[str, ...], formatos: dict[str, Format]) -> None:
    for columna in range(len(ANCHOS)):
        titulo = titulos[columna] if columna < len(titulos) else ""
        pagina.write_string(fila, columna, titulo, formatos["encabezado" if columna == 0 else "encabezado_centro"])
    if len(titulos) < len(ANCHOS):
        ultima = len(titulos) - 1
        pagina.merge_range(fila, ultima, fila, len(ANCHOS) - 1, "", formatos["encabezado"])
        pagina.write_string(fila, ultima, titulos[-1], formatos["encabezado"])
    pagina.set_row(fila, 24)
