"""Escribe las hojas inventadas en un archivo: un libro de Excel o un CSV como los que guarda Excel."""

from datetime import date
from pathlib import Path

from tests.dibujo import dibujar_hojas
from tests.disposiciones.adversario.ruido import Filas

CSV = {"csv con punto y coma": (";", "cp1252"), "csv con comas": (",", "utf-8"), "csv con marca": (";", "utf-8-sig")}


def escribir(formato: str, hojas: dict[str, Filas], carpeta: Path) -> Path:
    """El archivo escrito. Un CSV es de una sola hoja y pierde las combinaciones."""
    if formato == "xlsx":
        return dibujar_hojas(carpeta / "plan.xlsx", hojas)
    separador, codificacion = CSV[formato]
    (filas,) = hojas.values()
    ancho = max(len(f) for f in filas)
    renglones = [separador.join(_campo(x, separador) for x in [*f, *[""] * (ancho - len(f))]) for f in filas]
    ruta = carpeta / "plan.csv"
    ruta.write_text("\r\n".join(renglones) + "\r\n", encoding=codificacion, errors="replace", newline="")
    return ruta


def _campo(lugar: str, separador: str) -> str:
    clase, _, resto = lugar.partition(":")
    if lugar in ("<", "^"):
        return ""
    texto = {"n": resto, "p": f"{float(resto) * 100:g}%" if clase == "p" else ""}.get(clase, lugar.replace("\\n", "\n"))
    if clase == "f":
        texto = f"{date.fromisoformat(resto):%d/%m/%Y}"
    return '"' + texto.replace('"', '""') + '"' if any(c in texto for c in (separador, "\n", '"')) else texto
