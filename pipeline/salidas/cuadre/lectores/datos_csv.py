"""Datos abiertos: comas y punto decimal; o, con marca de Excel, punto y coma y coma decimal."""

import csv
import io
from collections.abc import Container
from pathlib import Path

from pipeline.salidas.cuadre.documento import Documento, cuadro_de_filas


def leer_csv(ruta: Path, archivo: str, partes: Container[str]) -> Documento:
    """El archivo como un solo cuadro; la primera fila tiene los títulos."""
    contenido = ruta.read_bytes()
    de_excel = contenido.startswith(b"\xef\xbb\xbf")
    renglones = io.StringIO(contenido.decode("utf-8-sig"), newline="")
    filas = list(csv.reader(renglones, delimiter=";" if de_excel else ",", strict=True))
    titulos = filas[0] if filas else []

    def situar(fila: int, columna: int) -> str:
        return f"fila {fila}, columna «{titulos[columna - 1] if columna <= len(titulos) else columna}»"

    return Documento(archivo, (cuadro_de_filas("", filas, situar, decimal="," if de_excel else "."),))
