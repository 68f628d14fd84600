"""Las imágenes de los formatos para llenar que lleva la guía: `python -m tests.herramientas.retratar_formatos`.

Necesita LibreOffice y pdftoppm. De cada libro, la cabeza, las primeras columnas y una fila con el ejemplo que explica.
"""

from itertools import accumulate, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from openpyxl.utils import get_column_letter
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
POR_IMAGEN, AIRE = 4, 18
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
        copias = [_preparar(taller / "libros" / nombre, taller / nombre) for nombre in nombres]
        _convertir(copias, taller)
        return [
            _apilar([_retratar(c, taller) for c in copias[i : i + POR_IMAGEN]], destino / nombrar(i // POR_IMAGEN + 1))
            for i in range(0, len(copias), POR_IMAGEN)
        ]


def _preparar(origen: Path, copia: Path) -> Path:
    """La hoja por llenar, con el ejemplo de las instrucciones en su primera fila."""
    libro = openpyxl.load_workbook(origen)
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
    anchos = accumulate(hoja.column_dimensions[get_column_letter(j)].width for j in range(1, hoja.max_column + 1))
    ultima = max(1, len(list(takewhile(lambda ancho: ancho <= _CABEN, anchos))))
    for otra in libro.worksheets:
        otra.print_area = None
        otra.sheet_state = "visible" if otra is hoja else "hidden"
    libro.active = libro.index(hoja)
    _preparar_pagina(hoja, Toma("", "", area=f"A1:{get_column_letter(ultima)}{ENCABEZADO + 3}"))
    libro.save(copia)
    return copia


def _retratar(copia: Path, taller: Path) -> Image.Image:
    _retratar_pagina(taller / f"{copia.stem}.pdf", taller / copia.stem, PUNTOS)
    _recortar(taller / f"{copia.stem}.png", taller / f"{copia.stem}.png")
    return Image.open(taller / f"{copia.stem}.png").convert("RGB")


def _apilar(imagenes: list[Image.Image], destino: Path) -> Path:
    ancho, alto = max(i.width for i in imagenes), sum(i.height + AIRE for i in imagenes)
    junta, y = Image.new("RGB", (ancho, alto), "white"), 0
    for imagen in imagenes:
        junta.paste(imagen, (0, y))
        y += imagen.height + AIRE
    junta.quantize(COLORES, dither=Image.Dither.NONE).save(destino, optimize=True)
    return destino


if __name__ == "__main__":
    for hecha in retratar():
        print(f"{hecha.name}: {hecha.stat().st_size // 1024} KB")
