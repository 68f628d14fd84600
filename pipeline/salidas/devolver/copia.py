"""Un .xlsx con las mismas celdas de un archivo que no se puede marcar en su propio formato."""

import io
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.estilo import FORMATO_FECHA
from pipeline.lectura.hoja import Celda, Hoja, Libro, Tipo
from pipeline.lectura.pintura import Rellenos
from pipeline.salidas._excel.impresion import CARTA
from pipeline.salidas._medidas_de_hoja import medir
from pipeline.salidas.llenado.textos import limpiar

_OPCIONES = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NO_VA = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LARGO = 31
Formatos = Callable[[str, str], Format]


def copiar_celdas(libro: Libro, pintar: Callable[[str], Rellenos], creado: datetime) -> tuple[bytes, dict[str, str]]:
    """El libro y el nombre con que quedó cada hoja. Valores, combinaciones, colores y lo oculto; no el aspecto.

    Sin la marca de los libros propios: vuelve corregido y se lee como de quien lo hizo.
    """
    salida = io.BytesIO()
    nuevo = Workbook(salida, _OPCIONES)
    nuevo.set_properties({"created": creado})
    formatos = _hacer_formatos(nuevo)
    nombres = nombrar_hojas(h.nombre for h in libro.hojas)
    for hoja in libro.hojas:
        pagina = nuevo.add_worksheet(nombres[hoja.nombre])
        _escribir_hoja(pagina, hoja, pintar(hoja.nombre), formatos)
    if libro.hojas and not any(h.visible for h in libro.hojas):
        nuevo.worksheets()[0].hidden = 0
    nuevo.close()
    return salida.getvalue(), nombres


def nombrar_hojas(nombres: Iterable[str]) -> dict[str, str]:
    """Un nombre que Excel admita para cada hoja, sin repetir."""
    puestos: dict[str, str] = {}
    usados: set[str] = {"history", "hallazgos"}
    for nombre in nombres:
        base = _NO_VA.sub(" ", limpiar(nombre)).strip("' ")[:_LARGO].strip("' ") or "Hoja"
        libre = base if base.casefold() not in usados else ""
        numero = 2
        while not libre or libre.casefold() in usados:
            cola = f" ({numero})"
            libre, numero = base[: _LARGO - len(cola)] + cola, numero + 1
        usados.add(libre.casefold())
        puestos[nombre] = libre
    return puestos


def _hacer_formatos(libro: Workbook) -> Formatos:
    hechos: dict[tuple[str, str], Format] = {}

    def dar(numero: str, color: str) -> Format:
        if (numero, color) not in hechos:
            opciones = {"text_wrap": True, "valign": "top", **({"num_format": numero} if numero else {})}
            hechos[numero, color] = libro.add_format({**opciones, **({"bg_color": f"#{color}"} if color else {})})
        return hechos[numero, color]

    return dar


def _escribir_hoja(pagina: Worksheet, hoja: Hoja, rellenos: Rellenos, formatos: Formatos) -> None:
    if not hoja.visible:
        pagina.hide()
    pagina.set_landscape()
    pagina.set_paper(CARTA)
    pagina.fit_to_pages(1, 0)
    _medir(pagina, hoja)
    for lugar in sorted(hoja.celdas.keys() | rellenos.keys()):
        _escribir(pagina, lugar, hoja.celdas.get(lugar), rellenos.get(lugar, ""), formatos)
    ocupadas: set[tuple[int, int]] = set()
    for rango in hoja.combinadas:
        esquinas = (rango.fila - 1, rango.columna - 1, rango.fila_final - 1, rango.columna_final - 1)
        alto, ancho = esquinas[2] - esquinas[0] + 1, esquinas[3] - esquinas[1] + 1
        suyas = {
            (f, c)
            for f in range(esquinas[0], esquinas[0] + min(alto, 500))
            for c in range(esquinas[1], esquinas[1] + min(ancho, 500))
        }
        if alto * ancho > 1 and not ocupadas & suyas:  # Excel no abre un libro con combinadas que se cruzan
            ocupadas |= suyas
            pagina.merge.append(list(esquinas))


def _medir(pagina: Worksheet, hoja: Hoja) -> None:
    """Anchos y altos para que nada se corte ni se monte: LibreOffice no ajusta las filas al abrir."""
    anchos, altos = medir(hoja, hoja.combinadas)
    for columna in anchos.keys() | hoja.columnas_ocultas:
        oculta = {"hidden": True} if columna in hoja.columnas_ocultas else {}
        pagina.set_column(columna - 1, columna - 1, anchos.get(columna), None, oculta)
    for fila in altos.keys() | hoja.filas_ocultas:
        oculta = {"hidden": True} if fila in hoja.filas_ocultas else {}
        pagina.set_row(fila - 1, altos.get(fila), None, oculta)


def _escribir(pagina: Worksheet, lugar: tuple[int, int], celda: Celda | None, color: str, formatos: Formatos) -> None:
    fila, columna = lugar[0] - 1, lugar[1] - 1
    if celda is None or celda.tipo is Tipo.SIN_CALCULAR:
        pagina.write_blank(fila, columna, None, formatos("", color))
    elif celda.tipo is Tipo.BLANCO:
        pagina.write_string(fila, columna, " ", formatos("", color))
    elif isinstance(celda.valor, bool):
        pagina.write_boolean(fila, columna, celda.valor, formatos("", color))
    elif isinstance(celda.valor, int | float):
        numero = ("0%" if (celda.valor * 100) % 1 == 0 else "0.0##%") if celda.porcentaje else ""
        pagina.write_number(fila, columna, celda.valor, formatos(numero, color))
    elif isinstance(celda.valor, date | time):
        _escribir_fecha(pagina, fila, columna, celda.valor, color, formatos)
    elif celda.tipo is Tipo.ERROR and celda.valor.startswith("#"):
        pagina.write_formula(fila, columna, f"={celda.valor}", formatos("", color), celda.valor)
    else:
        pagina.write_string(fila, columna, limpiar(celda.valor), formatos("", color))


def _escribir_fecha(
    pagina: Worksheet, fila: int, columna: int, valor: date | time, color: str, formatos: Formatos
) -> None:
    if isinstance(valor, date) and valor.year < 1900:  # Excel no las cuenta
        pagina.write_string(fila, columna, valor.isoformat(), formatos("", color))
        return
    con_hora = isinstance(valor, datetime) and valor.time() != time()
    numero = "hh:mm:ss" if isinstance(valor, time) else FORMATO_FECHA + " hh:mm" * con_hora
    pagina.write_datetime(fila, columna, valor, formatos(numero, color))
