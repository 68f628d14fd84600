"""La hoja que se llena: de quién es, el encabezado y las filas en blanco, con candado en todo lo demás."""

from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.base.tabla import FECHA, NUMERO, PARTE, SI_NO
from pipeline.salidas._excel import Libro, agregar_hoja, escribir_celda, preparar_impresion
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas, ensanchar
from pipeline.salidas._para_llenar import SIN_CANDADO, dejar_crecer
from pipeline.salidas.formato_de_listado.declarado import Columna, Formato
from pipeline.salidas.formato_de_listado.molde import Molde

AVISO = "Llene las casillas blancas, una fila por cosa. Cómo, y un ejemplo, en la hoja «Instrucciones»."
ROTULOS = ("Entidad", "Vigencia")
ENCABEZADO = len(ROTULOS) + 2
PRIMERA = ENCABEZADO + 1
_LARGO_DEL_NOMBRE = 31  # lo que admite Excel
_PROHIBIDOS = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_FLECHA, _NEGRITA = 2.5, 0.95
_LINEAS = 2
_ANCHO_DEL_NOMBRE = 45.0
NUMERALES = ("codigo", "consecutivo", "menu")
"""Los campos que parecen números y no lo son: su casilla guarda lo que se escribe, letra por letra."""
_ANCHO_DE_CARTA, _ANCHO_DE_OFICIO, OFICIO = 180.0, 320.0, 5
"""Los caracteres que caben a lo ancho de una hoja carta sin que la letra deje de leerse; el papel del más ancho."""


def poner_hoja(libro: Libro, formatos: dict[str, Format], formato: Formato, molde: Molde) -> Worksheet:
    """Escribe la hoja en blanco, lista para llenar e imprimir."""
    hoja = agregar_hoja(libro, nombrar_hoja(formato.titulo))
    hoja.protect("", SIN_CANDADO)
    dejar_crecer(hoja)
    anchos = _estrechar(
        [ensanchar([c.titulo], c.ancho) for c in formato.columnas], [c.titulo for c in formato.columnas]
    )
    for j, ancho in enumerate(anchos):
        hoja.set_column(j, j, ancho)
    _poner_cabeza(hoja, libro, formatos, formato.titulo, molde, _llegar_hasta(anchos))
    _poner_encabezado(hoja, libro, formato.columnas, anchos)
    ultima = PRIMERA + formato.filas - 1
    for fila in range(PRIMERA, ultima + 1):
        hoja.set_row(fila, calcular_alto(_LINEAS))
        for j, columna in enumerate(formato.columnas):
            hoja.write_blank(fila, j, None, formatos[f"blanca_{_clase(columna)}"])
    hoja.autofilter(ENCABEZADO, 0, ultima, len(formato.columnas) - 1)
    hoja.freeze_panes(PRIMERA, 1)
    hoja.set_selection(PRIMERA, 0, PRIMERA, 0)
    preparar_impresion(hoja, libro.pie, ultima, len(formato.columnas) - 1, repetir=ENCABEZADO)
    if sum(anchos) > _ANCHO_DE_CARTA:
        hoja.set_paper(OFICIO)
    return hoja


def nombrar_hoja(titulo: str) -> str:
    """Las primeras palabras del título que caben en el nombre de una hoja."""
    palabras = titulo.translate(_PROHIBIDOS).split()
    while len(" ".join(palabras)) > _LARGO_DEL_NOMBRE and len(palabras) > 1:
        palabras.pop()
    while len(palabras) > 1 and len(palabras[-1]) <= 3:
        palabras.pop()
    return " ".join(palabras)[:_LARGO_DEL_NOMBRE]


def _poner_cabeza(
    hoja: Worksheet, libro: Libro, formatos: dict[str, Format], titulo: str, molde: Molde, hasta: int
) -> None:
    hoja.set_row(0, 26)
    hoja.write_string(0, 0, titulo, libro.formatos["titulo_de_hoja"])
    hoja.write_string(1, 0, AVISO, libro.formatos["nota"])
    suyo = not molde.es_de_cualquiera
    valores = (molde.entidad.nombre, molde.entidad.vigencia) if suyo else (None, None)
    for i, (rotulo, valor) in enumerate(zip(ROTULOS, valores, strict=True), 2):
        hoja.set_row(i, 19)
        hoja.write_string(i, 0, rotulo, formatos["rotulo"])
        aspecto = formatos["dato" if suyo else "blanca_dato"]
        if hasta > 1:
            hoja.merge_range(i, 1, i, hasta, None, aspecto)
        escribir_celda(hoja, i, 1, valor, aspecto)


def _llegar_hasta(anchos: Sequence[float]) -> int:
    """La columna en que termina la casilla del nombre de la entidad para que quepa entero."""
    holgado = (j for j in range(1, len(anchos)) if sum(anchos[1 : j + 1]) >= _ANCHO_DEL_NOMBRE)
    return next(holgado, len(anchos) - 1)


def _poner_encabezado(hoja: Worksheet, libro: Libro, columnas: Sequence[Columna], anchos: Sequence[float]) -> None:
    for j, columna in enumerate(columnas):
        hoja.write_string(ENCABEZADO, j, columna.titulo, libro.formatos["encabezado_centro"])
    titulos = zip(columnas, anchos, strict=True)
    lineas = max(contar_lineas(c.titulo, max(ancho - _FLECHA, 4) * _NEGRITA) for c, ancho in titulos)
    hoja.set_row(ENCABEZADO, calcular_alto(lineas) + 4)


def _clase(columna: Columna) -> str:
    if columna.campo.tipo == NUMERO:
        return "porcentaje" if columna.campo.unidad == PARTE else "cantidad"
    if columna.campo.nombre in NUMERALES:
        return "numeral"
    return {FECHA: "fecha", SI_NO: "centro"}.get(columna.campo.tipo, "texto")


def _estrechar(anchos: list[float], titulos: list[str]) -> list[float]:
    """Los de un formato que no cabría en oficio con letra legible, en proporción y sin partir títulos."""
    parte = min(1.0, _ANCHO_DE_OFICIO / sum(anchos))
    palabras = [max((len(p) for p in t.split()), default=0) * 1.2 + _FLECHA + 1 for t in titulos]
    return [min(a, max(a * parte, palabra)) for a, palabra in zip(anchos, palabras, strict=True)]
