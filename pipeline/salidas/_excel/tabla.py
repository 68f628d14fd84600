"""Una hoja con una sola tabla: título en A1, lo que contiene en A2, filtro, encabezado fijo y nada cortado."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from xlsxwriter.worksheet import Worksheet

from pipeline.salidas._excel.cabeza import abreviar, crecido, por_frases
from pipeline.salidas._excel.celda import Enlace, Formula, Ligada, Valor, escribir_celda, poner_vinculo, sin_ligar
from pipeline.salidas._excel.colores import Colores, colorear
from pipeline.salidas._excel.formatos import elegir_formato
from pipeline.salidas._excel.impresion import preparar_impresion
from pipeline.salidas._excel.libro import Libro
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas, encajar, ensanchar

ENCABEZADO, PRIMERA = 3, 4
"""Las filas, desde 0, del encabezado y de la primera fila de datos de toda hoja con tabla."""
_MAS_ANCHA = 120.0
"""Los caracteres hasta los que una tabla se ensancha por su título; si pide más, el título se abrevia."""


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna: título, ancho en caracteres, nombre de su formato y el color de sus celdas por lo que dicen."""

    titulo: str
    ancho: float
    formato: str = "texto"
    colores: Colores | None = None


@dataclass(frozen=True, slots=True)
class Cuadro:
    """Una tabla y lo que la rodea; `impresas` deja fuera del papel las columnas auxiliares del final, y
    `vertical` es para las angostas."""

    nombre: str
    titulo: str
    descripcion: str
    columnas: Sequence[Columna]
    filas: Sequence[Sequence[Valor]]
    total: Sequence[Valor] | None = None
    volver: Enlace | None = None
    vacio: str = "No hay filas que mostrar."
    inmoviles: int = 1
    impresas: int | None = None
    vertical: bool = False


def poner_tabla(libro: Libro, hoja: Worksheet, cuadro: Cuadro) -> int:
    """Escribe la tabla y deja la hoja lista para leer e imprimir; devuelve su última fila, desde 0."""
    columnas = _dar_lugar_al_titulo(libro, cuadro, _ajustar_anchos(cuadro))
    _poner_cabeza(libro, hoja, cuadro, sum(c.ancho for c in columnas[: cuadro.impresas or len(columnas)]))
    _poner_encabezado(libro, hoja, columnas)
    for i, valores in enumerate(cuadro.filas):
        _poner_fila(libro, hoja, PRIMERA + i, columnas, valores)
    ultima = PRIMERA + len(cuadro.filas) - 1
    if cuadro.filas:
        hoja.add_table(ENCABEZADO, 0, ultima, len(columnas) - 1, {
            "name": cuadro.nombre, "style": None, "description": cuadro.descripcion, "title": cuadro.titulo,
            "columns": [{"header": c.titulo, "header_format": libro.formatos[_encabezado(c)]} for c in columnas],
        })  # fmt: skip
    else:
        ultima += 1
        hoja.write_string(ultima, 0, cuadro.vacio, libro.formatos["nota"])
    if cuadro.total is not None:
        ultima += 1
        _poner_fila(libro, hoja, ultima, columnas, cuadro.total, "total_")
    hoja.freeze_panes(PRIMERA, cuadro.inmoviles)
    impresas = (cuadro.impresas or len(columnas)) - 1
    preparar_impresion(hoja, libro.pie, ultima, impresas, repetir=ENCABEZADO, vertical=cuadro.vertical)
    for j, c in enumerate(columnas):
        colorear(libro, hoja, (PRIMERA, j, ultima, j), c.colores or {})
    return ultima


def _ajustar_anchos(cuadro: Cuadro) -> list[Columna]:
    ajustadas = []
    for i, c in enumerate(cuadro.columnas):
        textos = (v for fila in cuadro.filas if isinstance(v := sin_ligar(fila[i]), str))
        ajustadas.append(replace(c, ancho=ensanchar(textos, c.ancho)) if c.formato == "texto" else c)
    return ajustadas


def _dar_lugar_al_titulo(libro: Libro, cuadro: Cuadro, columnas: list[Columna]) -> list[Columna]:
    """Si la tabla es más angosta que su título, la primera columna de texto crece hasta que quepa en un renglón."""
    impresas = columnas[: cuadro.impresas or len(columnas)]
    ancho = sum(c.ancho for c in impresas)
    pide, letra = ancho, crecido(libro.formatos["titulo_de_hoja"])
    while pide <= _MAS_ANCHA and contar_lineas(cuadro.titulo, pide / letra) > 1:
        pide += 2.0
    i = next((i for i, c in enumerate(impresas) if c.formato == "texto"), None)
    if i is None or pide > _MAS_ANCHA:
        return columnas
    return [*columnas[:i], replace(columnas[i], ancho=columnas[i].ancho + pide - ancho), *columnas[i + 1 :]]


def _poner_cabeza(libro: Libro, hoja: Worksheet, cuadro: Cuadro, ancho: float) -> None:
    titulo, nota = libro.formatos["titulo_de_hoja"], libro.formatos["nota"]
    hoja.write_string(0, 0, abreviar(cuadro.titulo, ancho / crecido(titulo)), titulo)
    hoja.write_string(1, 0, por_frases(cuadro.descripcion, ancho / crecido(nota)), nota)
    hoja.set_row(0, 26)
    if cuadro.volver:
        poner_vinculo(hoja, 2, 0, cuadro.volver, libro.formatos["vinculo"])


def _poner_encabezado(libro: Libro, hoja: Worksheet, columnas: Sequence[Columna]) -> None:
    for j, c in enumerate(columnas):
        hoja.set_column(j, j, c.ancho)
        hoja.write_string(ENCABEZADO, j, c.titulo, libro.formatos[_encabezado(c)])
    # La flecha del filtro ocupa unos dos caracteres; la negrita, un poco más que la letra normal.
    lineas = max(contar_lineas(c.titulo, max(c.ancho - 2, 4) * 0.95) for c in columnas)
    hoja.set_row(ENCABEZADO, calcular_alto(lineas) + 4)


def _encabezado(columna: Columna) -> str:
    return "encabezado" if columna.formato == "texto" else "encabezado_centro"


def _poner_fila(
    libro: Libro, hoja: Worksheet, fila: int, columnas: Sequence[Columna], valores: Sequence[Valor], prefijo: str = ""
) -> None:
    lineas = 1
    for j, (c, dado) in enumerate(zip(columnas, valores, strict=True)):
        valor = dado.valor if isinstance(dado, Ligada) else dado
        if isinstance(valor, str):
            valor = encajar(valor, c.ancho)
        visible = valor.valor if isinstance(valor, Formula) else valor
        # Lo que cabe de sobra en su columna (una letra, la más ancha, mide el doble que un dígito) no se mide.
        if isinstance(visible, str) and (len(visible) * 2 + 2 > c.ancho or "\n" in visible):
            lineas = max(lineas, contar_lineas(visible, c.ancho * (0.92 if prefijo else 1)))
        escrito = Ligada(valor, dado.enlace) if isinstance(dado, Ligada) else valor
        escribir_celda(hoja, fila, j, escrito, libro.formatos[elegir_formato(c.formato, visible, prefijo)])
    hoja.set_row(fila, calcular_alto(lineas))
