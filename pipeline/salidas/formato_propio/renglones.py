"""Qué es una fila bajo el encabezado: una banda, un total, una nota ajena o la numeración de las columnas."""

import re
from collections.abc import Iterator, Mapping

from pipeline.base.texto import llave
from pipeline.lectura.grupos import es_grupo_conocido
from pipeline.salidas.formato_propio.componentes import alcance_de
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Tabla
from pipeline.salidas.llenado.referencias import numero_de_columna
from pipeline.vocabulario import cargar

_RANGO = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_COLUMNAS_DE_NUMERACION = 3


def es_ajeno(tabla: Tabla, fila: int) -> bool:
    """Una nota o una firma: un solo texto que no cabe en una columna de la tabla, o que pide un dato."""
    rejilla = tabla.rejilla
    textos = rejilla.filas.get(fila, {})
    esquina = rejilla.esquina(fila, tabla.llave)
    ancha = rejilla.ancho(*esquina) > rejilla.ancho(tabla.fila_final, tabla.llave) and esquina[1] <= tabla.llave
    solo = len(textos) <= 1
    sin_marco = not rejilla.estilo(fila, tabla.llave) and rejilla.estilo(tabla.fila_final + 1, tabla.llave) != 0
    if _es_pie(textos):
        return True
    if tabla.clase != ACTIVIDAD and solo and rejilla.texto(fila, tabla.llave).rstrip().endswith(":"):
        return True
    return solo and (ancha or sin_marco)


def _es_pie(textos: Mapping[int, str]) -> bool:
    """Todo lo escrito son firmas, fuentes o notas: «Elaboró: ____ | Aprobó: ____»."""
    return bool(textos) and all(_abre_pie(t) for t in textos.values())


def _abre_pie(texto: str) -> bool:
    primeras = f"{llave(texto[:60])} "
    pie = next((p for p in cargar("valores")["ruido"]["pies"] if primeras.startswith(f"{llave(p)} ")), "")
    return bool(pie) and (primeras.strip() == llave(pie) or bool(re.search(r":|__", texto[: len(pie) + 25])))


def banda(tabla: Tabla, fila: int) -> str:
    """El componente que rotula las filas siguientes; vacío si la fila no es una banda."""
    if tabla.clase != ACTIVIDAD or dice_total(tabla, fila):
        return ""
    rejilla = tabla.rejilla
    textos = rejilla.filas.get(fila, {})
    if len(textos) != 1 or any(rejilla.formula(fila, c.numero) for c in tabla.columnas if c.campo == ACTIVIDAD):
        return ""
    ((columna, texto),) = textos.items()
    ancha = rejilla.ancho(fila, columna) > 1 and rejilla.unidas[fila, columna][3] >= tabla.llave
    alta = (fila, columna) in rejilla.unidas and rejilla.unidas[fila, columna][2] > fila
    if alta or (columna == tabla.llave and not ancha and not es_grupo_conocido(texto)):
        return ""
    componente = tabla.de("componente")
    if componente and columna == componente.numero and not ancha:
        return ""
    return alcance_de(texto, tabla.componentes) if ancha or columna <= tabla.llave else ""


def banda_despues(tabla: Tabla, fila: int) -> int:
    """La banda que sigue a un subtotal, de cerca; 0 si no la hay."""
    return next((f for f in range(fila + 1, min(fila + 6, tabla.limite + 1)) if banda(tabla, f)), 0)


def es_total(tabla: Tabla, fila: int) -> bool:
    """El renglón dice que es un total, o sus fórmulas suman las filas de encima."""
    suma = any(f >= tabla.fila_final and f < fila and t < fila for _, f, t in _rangos(tabla.rejilla, fila))
    return suma or dice_total(tabla, fila)


def dice_total(tabla: Tabla, fila: int) -> bool:
    """El renglón empieza como un total: «TOTAL», «Subtotal componente 1»."""
    palabras = cargar("titulos_formato")["renglones"]["total"]
    primeros = [llave(t) for _, t in sorted(tabla.rejilla.filas.get(fila, {}).items())][:2]
    dicho = any(p == llave(x) or p.startswith(f"{llave(x)} ") for p in primeros for x in palabras)
    return dicho and len(primeros[0]) < 60


def _rangos(rejilla: Rejilla, fila: int) -> Iterator[tuple[int, int, int]]:
    """`(columna, desde, hasta)` de los rangos que las fórmulas de una fila nombran en su propia columna."""
    for columna, formula in rejilla.formulas.get(fila, {}).items():
        for letra, desde, _, hasta in _RANGO.findall(formula):
            if numero_de_columna(letra) == columna:
                yield columna, int(desde), int(hasta)


def tope_de_formulas(tabla: Tabla) -> int:
    """La última fila que los totales de la hoja suman desde el comienzo de la tabla; 0 si no hay totales."""
    primera = tabla.fila_final + 1
    suyas = {c.numero for c in tabla.columnas}
    topes = [
        int(hasta)
        for formulas in tabla.rejilla.formulas.values()
        for formula in formulas.values()
        if ":" in formula and "!" not in formula
        for letra, desde, _, hasta in _RANGO.findall(formula)
        if numero_de_columna(letra) in suyas and primera <= int(desde) <= primera + 1 and int(hasta) <= tabla.limite
    ]
    return max(topes, default=0)


def numera_columnas(rejilla: Rejilla, tabla: Tabla, fila: int) -> bool:
    """Bajo los títulos hay un renglón que solo numera las columnas: (1) (2) (3)…"""
    textos = [t.strip("()[] ") for t in rejilla.filas.get(fila, {}).values()]
    letras = [str(i) for i in range(1, len(textos) + 1)], [chr(64 + i) for i in range(1, min(len(textos), 26) + 1)]
    return len(textos) >= _COLUMNAS_DE_NUMERACION and textos in letras
