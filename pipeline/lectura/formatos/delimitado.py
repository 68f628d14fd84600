"""Textos con separador: CSV de Excel (`;`), de datos abiertos (`,`) o pegado con tabuladores."""

import csv
import io
from collections import Counter
from collections.abc import Iterator

from pipeline.base.hallazgo import anotar
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
    lineas = list(io.StringIO(texto, newline=""))  # solo los saltos de renglón parten: hay textos con otros adentro
    hoja = Hoja(libro.archivo, nombre)
    try:
        for fila, (campos, sueltas) in enumerate(_filas(lineas, separador or _separador(lineas)), 1):
            for columna, campo in enumerate(campos, 1):
                if campo:
                    hoja.celdas[fila, columna] = de_texto(campo)
            if sueltas:
                libro.hallazgos.append(anotar("comillas_sin_cerrar", hoja.origen(fila, 1), "".join(campos)))
            if len(hoja.celdas) > limites.celdas:
                raise demasiadas_celdas(limites.celdas)
    except csv.Error as error:
        raise danado("unas comillas quedaron sin cerrar") from error
    hoja.contadas = len(hoja.celdas)
    libro.hojas.append(hoja)


def _filas(lineas: list[str], separador: str) -> Iterator[tuple[list[str], bool]]:
    """Los campos de cada fila, y si traía unas comillas que nadie cerró: entonces se toman como una letra más."""
    desde = 0
    while desde < len(lineas):
        lector = csv.reader(lineas[desde:], delimiter=separador)
        leidas = 0
        for campos in lector:
            if _mal_cerradas(lineas[desde + leidas : desde + lector.line_num], separador):
                break
            leidas = lector.line_num
            yield campos, False
        desde += leidas
        if desde < len(lineas):
            yield lineas[desde].rstrip("\r\n").split(separador), True
            desde += 1


def _mal_cerradas(lineas: list[str], separador: str) -> bool:
    """Las comillas de esa fila no se cierran, o las cierran las que abrían un texto de más abajo."""
    if "".join(lineas).count('"') == 0:
        return False
    try:
        list(csv.reader(lineas, delimiter=separador, strict=True))
    except csv.Error as error:
        return len(lineas) > 1 or "end of data" in str(error)
    return False


def _a_texto(contenido: bytes) -> str:
    if contenido.startswith((b"\xff\xfe", b"\xfe\xff")):
        return contenido.decode("utf-16", "replace")
    try:
        return contenido.decode("utf-8-sig")
    except UnicodeDecodeError:
        return contenido.decode("cp1252", "replace")


def _separador(lineas: list[str]) -> str:
    """El que sale las mismas veces en más líneas de las primeras, porque una tabla no cambia de columnas; o `;`."""
    fuera_de_comillas = ["".join(linea.split('"')[::2]) for linea in lineas[:50]]

    def parejas(separador: str) -> tuple[int, int]:
        veces = Counter(n for linea in fuera_de_comillas if (n := linea.count(separador)))
        return max(((lineas, n) for n, lineas in veces.items()), default=(0, 0))

    return max(SEPARADORES, key=parejas)
