"""Atajo para las hojas escritas como las escriben los programas de oficina: una expresión en vez de mil llamadas.

Solo vale si el XML no tiene nada fuera de esa forma (las etiquetas de cierre lo atestiguan); si no, lee el general.
"""

import re

from pipeline.lectura.formatos.falla import demasiadas_celdas
from pipeline.lectura.formatos.xlsx_forma import trozos
from pipeline.lectura.formatos.xlsx_hoja import LectorDeHoja
from pipeline.lectura.formatos.xlsx_iguales import ClasesDeCelda
from pipeline.lectura.formatos.xlsx_lugares import Columnas, Filas, apartar_combinadas
from pipeline.lectura.hoja import Celda

Cruda = tuple[str, str, str, str, str]

# En el cuarto grupo, lo frecuente: un valor o un texto y nada más. En el quinto, lo demás: fórmulas, textos de colores.
_CELDA = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"([^>]*)(?<!/)>'
    r'(?:<(?:v|is><t(?: xml:space="preserve")?)>([^<]+)</(?:v|t></is)></c>|(.*?)</c>)',
    re.DOTALL,
)
_FILA_OCULTA = re.compile(r'<row (?=[^>]*hidden="(?:1|true)")([^>]*)')
_NUMERO_DE_FILA = re.compile(r'\br="([0-9]+)"')


def leer_hoja_rapido(texto: str, lector: LectorDeHoja, clases: ClasesDeCelda) -> int | None:
    """Llena la hoja y devuelve cuántas celdas con contenido tiene su XML; None, sin tocarla, si no tiene esa forma.

    `texto` es el XML con la forma de siempre, o vacío.
    """
    inicio, fin = (texto.find("<sheetData>"), texto.find("</sheetData>")) if texto else (-1, -1)
    if inicio < 0 or fin < 0:
        return None
    cierres = texto.count("</c>", inicio, fin)
    if cierres > lector.maximo:
        raise demasiadas_celdas(lector.maximo)
    ocultas = _buscar_ocultas(texto, inicio, fin)
    if ocultas is None:
        return None
    try:
        celdas, halladas, vacias = _leer_celdas(texto, inicio, fin, clases)
    except (ValueError, LookupError):  # un valor o un atributo que Excel no escribe
        return None
    if halladas != cierres or len(celdas) + vacias != halladas:  # otra forma, o celdas repetidas
        return None
    demas, combinadas = apartar_combinadas(texto[:inicio] + texto[fin + len("</sheetData>") :])
    lector.leer(demas.encode())
    lector.hoja.celdas, lector.hoja.combinadas = celdas, combinadas or lector.hoja.combinadas
    lector.hoja.filas_ocultas = ocultas
    return len(celdas)


def _leer_celdas(
    texto: str, inicio: int, fin: int, clases: ClasesDeCelda
) -> tuple[dict[tuple[int, int], Celda], int, int]:
    """(las celdas por su lugar, cuántas cierra el XML, cuántas de ellas no tienen nada)."""
    celdas: dict[tuple[int, int], Celda] = {}
    filas, columnas = Filas(), Columnas()
    halladas = vacias = 0
    for desde, hasta in trozos(texto, inicio, fin):
        crudas: list[Cruda] = _CELDA.findall(texto, desde, hasta)
        halladas += len(crudas)
        for letras, fila, atributos, crudo, resto in crudas:
            if crudo:
                celdas[filas[fila], columnas[letras]] = clases[atributos][crudo]
            elif resto:
                celdas[filas[fila], columnas[letras]] = clases[atributos].de_resto(resto)
            else:
                vacias += 1
    return celdas, halladas, vacias


def _buscar_ocultas(texto: str, inicio: int, fin: int) -> set[int] | None:
    """Las filas ocultas; None si una no dice su número."""
    if texto.find("hidden=", inicio, fin) < 0:
        return set()
    numeros = [_NUMERO_DE_FILA.search(atributos) for atributos in _FILA_OCULTA.findall(texto, inicio, fin)]
    return {int(n[1]) for n in numeros if n} if all(numeros) else None
