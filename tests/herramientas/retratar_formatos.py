"""Las imágenes de los formatos para llenar que lleva la guía: `python -m tests.herramientas.retratar_formatos`.

Necesita LibreOffice y pdftoppm. De cada libro, la cabeza, todas sus columnas (por tramos, si no caben) y una fila
con el ejemplo que explica.
"""

import math
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from pipeline.salidas._excel.medida import calcular_alto, contar_lineas
from pipeline.salidas.formato_de_listado import EN_BLANCO
from pipeline.salidas.formato_de_listado.hoja import ENCABEZADO
from pipeline.salidas.formatos_en_blanco import FORMATOS, escribir_formatos_en_blanco
from tests.herramientas.dibujar_guia import (
    COLORES,
    PUNTOS,
    Toma,
    _convertir,
    _preparar_pagina,
    _recortar,
    _retratar_pagina,
)

DESTINO = Path(__file__).resolve().parents[2] / "docs" / "imagenes" / "formatos"
POR_IMAGEN, AIRE, ENTRE_TRAMOS = 4, 18, 4
_CABEN = 165.0
_INSTRUCCIONES = "Instrucciones"


def nombrar(numero: int) -> str:
    """El archivo de la imagen `numero`, desde 1."""
    return f"formatos_{numero}.png"


def cuantas() -> int:
    """Cuántas imágenes hacen falta para todos."""
    return -(-len(FORMATOS) // POR_IMAGEN)


def retratar(destino: Path = DESTINO) -> list[Path]:
    """Escribe las imágenes, con varios formatos cada una."""
    destino.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as temporal:
        taller = Path(temporal)
        nombres = escribir_formatos_en_blanco(EN_BLANCO, taller / "libros")
        copias = [_preparar(taller / "libros" / nombre, taller) for nombre in nombres]
        _convertir([tramo for suyas in copias for tramo in suyas], taller)
        retratos = [[_retratar(tramo, taller) for tramo in suyas] for suyas in copias]
        return [
            _apilar(retratos[i : i + POR_IMAGEN], destino / nombrar(i // POR_IMAGEN + 1))
            for i in range(0, len(retratos), POR_IMAGEN)
        ]


def _preparar(origen: Path, taller: Path) -> list[Path]:
    """La hoja por llenar con el ejemplo de las instrucciones en su primera fila: un libro por tramo de columnas."""
    libro = openpyxl.load_workbook(origen)
    hoja = _llenar(libro)
    anchos = [hoja.column_dimensions[get_column_letter(j)].width for j in range(1, hoja.max_column + 1)]
    copias = []
    for i, (primera, ultima) in enumerate(_partir(anchos)):
        desde = f"{get_column_letter(primera)}{1 if i == 0 else ENCABEZADO + 1}"
        _preparar_pagina(hoja, Toma("", "", area=f"{desde}:{get_column_letter(ultima)}{ENCABEZADO + 3}"))
        copias.append(taller / f"{origen.stem}_{i + 1}.xlsx")
        libro.save(copias[-1])
    return copias


def _partir(anchos: list[float]) -> list[tuple[int, int]]:
    """Los menos tramos de columnas que caben a lo ancho, lo más parejos posible."""
    menos = _cortar(anchos, _CABEN)
    parejos = (_cortar(anchos, float(cabe)) for cabe in range(math.ceil(sum(anchos) / len(menos)), int(_CABEN)))
    return next((tramos for tramos in parejos if len(tramos) == len(menos)), menos)


def _cortar(anchos: list[float], cabe: float) -> list[tuple[int, int]]:
    """Los tramos que no pasan de lo que cabe, por su primera y su última columna."""
    tramos: list[tuple[int, int]] = []
    suma = 0.0
    for j, ancho in enumerate(anchos, 1):
        if tramos and suma + ancho <= cabe:
            tramos[-1] = (tramos[-1][0], j)
            suma += ancho
        else:
            tramos.append((j, j))
            suma = ancho
    return tramos


def _llenar(libro: Workbook) -> Worksheet:
    hoja = next((h for h in libro.worksheets if h.title != _INSTRUCCIONES and h.sheet_state == "visible"), libro.active)
    instrucciones = libro[_INSTRUCCIONES] if _INSTRUCCIONES in libro.sheetnames else hoja
    ejemplos = {f[0]: f[2] for f in instrucciones.iter_rows(max_col=3, values_only=True) if f[0] and len(f) > 2}
    for celda in hoja[ENCABEZADO + 1]:
        if ejemplo := ejemplos.get(celda.value):
            hoja.cell(ENCABEZADO + 2, celda.column).value = str(ejemplo)
    lineas = max(
        contar_lineas(str(c.value or ""), hoja.column_dimensions[c.column_letter].width) for c in hoja[ENCABEZADO + 2]
    )
    hoja.row_dimensions[ENCABEZADO + 2].height = calcular_alto(lineas)
    for otra in libro.worksheets:
        otra.print_area = None
        otra.sheet_state = "visible" if otra is hoja else "hidden"
    libro.active = libro.index(hoja)
    return hoja


def _retratar(copia: Path, taller: Path) -> Image.Image:
    _retratar_pagina(taller / f"{copia.stem}.pdf", taller / copia.stem, PUNTOS)
    _recortar(taller / f"{copia.stem}.png", taller / f"{copia.stem}.png")
    return Image.open(taller / f"{copia.stem}.png").convert("RGB")


def _apilar(formatos: list[list[Image.Image]], destino: Path) -> Path:
    """Los formatos uno debajo del otro, y cada uno con sus tramos juntos."""
    puestas, y = [], 0
    for tramos in formatos:
        for imagen in tramos:
            puestas.append((imagen, y))
            y += imagen.height + ENTRE_TRAMOS
        y += AIRE
    junta = Image.new("RGB", (max(i.width for i, _ in puestas), y), "white")
    for imagen, alto in puestas:
        junta.paste(imagen, (0, alto))
    junta.quantize(COLORES, dither=Image.Dither.NONE).save(destino, optimize=True)
    return destino


if __name__ == "__main__":
    for hecha in retratar():
        print(f"{hecha.name}: {hecha.stat().st_size // 1024} KB")
