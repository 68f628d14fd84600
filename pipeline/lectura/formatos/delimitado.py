"""Textos con separador: CSV de Excel (`;`), de datos abiertos (`,`) o pegado con tabuladores."""

import csv
from collections import Counter

from pipeline.entidad import Limites
from pipeline.lectura.formatos.celdas import de_texto
from pipeline.lectura.formatos.falla import danado, demasiadas_celdas
from pipeline.lectura.hoja import Hoja, Libro

SEPARADORES = ";\t,|"


def leer_delimitado(contenido: bytes, nombre: str, libro: Libro, limites: Limites) -> None:
    """Una hoja con un valor de texto por campo no vacío. UTF-8, UTF-16 con marca o Windows-1252."""
    texto = _a_texto(contenido)
    separador = ""
    if texto[:4].lower() == "sep=" and texto[4:5] in SEPARADORES:
        separador, _, texto = texto[4:5], *texto.partition("\n")[1:]
    lineas = texto.splitlines(keepends=True)
    hoja = Hoja(libro.archivo, nombre)
    try:
        for fila, campos in enumerate(csv.reader(lineas, delimiter=separador or _separador(lineas)), 1):
            for columna, campo in enumerate(campos, 1):
                if campo:
                    hoja.celdas[fila, columna] = de_texto(campo)
            if len(hoja.celdas) > limites.celdas:
                raise demasiadas_celdas(limites.celdas)
    except csv.Error as error:
        raise danado("unas comillas quedaron sin cerrar") from error
    hoja.contadas = len(hoja.celdas)
    libro.hojas.append(hoja)


def _a_texto(contenido: bytes) -> str:
    if contenido.startswith((b"\xff\xfe", b"\xfe\xff")):
        return contenido.decode("utf-16", "replace")
    try:
        return contenido.decode("utf-8-sig")
    except UnicodeDecodeError:
        return contenido.decode("cp1252", "replace")


def _separador(lineas: list[str]) -> str:
    """El que más veces aparece por línea en las primeras; `;` si ninguno."""
    cuentas: Counter[str] = Counter()
    for linea in lineas[:50]:
        fuera_de_comillas = "".join(linea.split('"')[::2])
        for separador in SEPARADORES:
            cuentas[separador] += bool(fuera_de_comillas.count(separador))
    return max(SEPARADORES, key=lambda s: cuentas[s])
