"""Atajo para las hojas escritas como las escribe Excel: una expresión en vez de mil llamadas.

Solo vale si el XML no tiene nada fuera de esa forma (las etiquetas de cierre lo atestiguan); si no, lee el general.
"""

import re

from pipeline.lectura.formatos.falla import demasiadas_celdas
from pipeline.lectura.formatos.xlsx_forma import con_la_forma_de_siempre, sin_entidades
from pipeline.lectura.formatos.xlsx_hoja import LectorDeHoja, numero_de_columna
from pipeline.lectura.hoja import Celda, Tipo

Cruda = tuple[str, str, str, str, str, str, str]

_CELDA = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]+)")?(?: t="([a-zA-Z]+)")?>'
    r"(<f(?: [^>]*)?(?:/>|>[^<]*</f>))?(?:(<v)(?: xml:space=\"preserve\")?(?:/>|>([^<]*)</v>))?</c>"
)
_FILA_OCULTA = re.compile(r'<row (?=[^>]*hidden="(?:1|true)")(?=[^>]*\br="([0-9]+)")')
_FILA_OCULTA_SIN_NUMERO = re.compile(r'<row (?=[^>]*hidden=)(?![^>]*\br=")')


def leer_hoja_rapido(xml: bytes, lector: LectorDeHoja) -> int | None:
    """Llena la hoja y devuelve cuántas celdas cierra su XML; None, sin tocarla, si no tiene la forma de siempre."""
    texto = con_la_forma_de_siempre(xml, "worksheet")
    inicio, fin = (texto.find("<sheetData>"), texto.find("</sheetData>")) if texto else (-1, -1)
    if inicio < 0 or fin < 0:
        return None
    datos = texto[inicio:fin]
    cierres = datos.count("</c>")
    if cierres > lector.maximo:
        raise demasiadas_celdas(lector.maximo)
    crudas: list[Cruda] = _CELDA.findall(datos)
    if len(crudas) != cierres or _FILA_OCULTA_SIN_NUMERO.search(datos):
        return None
    if any(not formula and not valor for _, _, _, _, formula, valor, _ in crudas):
        return None
    lector.leer((texto[:inicio] + texto[fin + len("</sheetData>") :]).encode())
    lector.hoja.filas_ocultas.update(int(n) for n in _FILA_OCULTA.findall(datos))
    _guardar(crudas, lector)
    return cierres


def _guardar(crudas: list[Cruda], lector: LectorDeHoja) -> None:
    columnas: dict[str, int] = {}
    textos = lector.hacer.compartidas
    hechas: dict[tuple[str, str, str], Celda] = {}
    celdas = lector.hoja.celdas
    for letras, fila, estilo, tipo, formula, valor, crudo in crudas:
        columna = columnas.get(letras)
        if columna is None:
            columna = columnas[letras] = numero_de_columna(letras)
        lugar = (int(fila), columna)
        celda = textos.get(crudo) if tipo == "s" else hechas.get((tipo, estilo, crudo))
        if celda is not None and lugar not in celdas:
            celdas[lugar] = celda
            continue
        celda = lector.guardar(*lugar, tipo, estilo, sin_entidades(crudo) if valor else None, bool(formula))
        if crudo and celda.tipo is not Tipo.ERROR:  # la ilegible se anota cada vez
            hechas[tipo, estilo, crudo] = celda
