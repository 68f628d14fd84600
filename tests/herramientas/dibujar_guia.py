"""Dibuja las imágenes de docs/guia.md: `python -m tests.herramientas.dibujar_guia` vive el año y retrata sus libros.

Necesita LibreOffice, pdftoppm y Chromium. De una sola corrida salen todas: ninguna está retocada.
"""

import html
import subprocess
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image, ImageChops, ImageOps

from tests.vigencia.vida import Vida, vivir

DESTINO = Path(__file__).resolve().parents[2] / "docs" / "imagenes" / "guia"
PUNTOS, DE_CARTA, A3, BORDE = 90, 115, "8", 10
COLORES = 96
_CONSERVADOS = "entradas/registro/conservados/2026-05-27/2026-04-30"


@dataclass(frozen=True)
class Toma:
    """Un retrato: de qué libro, qué hoja, qué celdas y qué columnas no; `alto`, el de la ventana de una página."""

    nombre: str
    archivo: str
    hoja: str = ""
    area: str = ""
    escondidas: str = ""
    alto: int = 0


TOMAS = (
    Toma("formato_enviado", "fotos/septiembre/formatos/avance_2026-08-31_secretaria-de-hacienda.xlsx", "Avance", "B1:M11"),
    Toma("formato_lleno", "entradas/Hacienda agosto (este sí).xlsx", "Avance", "B1:N10", "F G I"),
    Toma("recibo", "fotos/septiembre/recibos/secretaria-de-hacienda.xlsx"),
    Toma("por_decidir", f"{_CONSERVADOS}/por_decidir.xlsx", "Por decidir", "A1:I5", "F H"),
    Toma("seguimiento", "fotos/mayo/seguimiento_control_interno.xlsx", "Detalle", "A5:O12", "B E F G H K"),
    Toma("resumen", "fotos/mayo/seguimiento_control_interno.xlsx", "Resumen", "A1:G16"),
    Toma("modificaciones", "fotos/septiembre/modificaciones_del_plan.xlsx", "Modificaciones", "A1:I10"),
    Toma("configuracion", "entradas/configuracion.xlsx", "Planes", "A1:E7"),
    Toma("calendario", "fotos/octubre/calendario/calendario.xlsx", "Vencidas", "A1:J8"),
    Toma("carta", "fotos/octubre/cartas/retrasos_secretaria-de-cultura.docx"),
    Toma("comparacion", "salidas/comparacion_2026-04-30_2026-08-31/comparacion_2026-04-30_2026-08-31.xlsx", "Cambios", "A1:H10"),
    Toma("diferencias", "fotos/verificado/diferencias_de_verificacion.xlsx"),
    Toma("empiece_aqui", "fotos/septiembre/00_empiece_aqui.html", alto=872),
    Toma("pantalla", "mayo", alto=560),
)  # fmt: skip


def dibujar(vida: Vida, destino: Path = DESTINO, tomas: tuple[Toma, ...] = TOMAS) -> list[Path]:
    """Escribe una imagen por toma, recortada a lo que tiene tinta."""
    destino.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as temporal:
        taller = Path(temporal)
        de_oficina = [t for t in tomas if t.archivo.endswith((".xlsx", ".docx"))]
        _convertir([_preparar(vida, toma, taller) for toma in de_oficina], taller)
        for toma in de_oficina:
            puntos = DE_CARTA if toma.archivo.endswith(".docx") else PUNTOS
            _retratar_pagina(taller / f"{toma.nombre}.pdf", taller / toma.nombre, puntos)
        for toma in (t for t in tomas if t not in de_oficina):
            _retratar_web(vida, toma, taller)
        return [_recortar(taller / f"{toma.nombre}.png", destino / f"{toma.nombre}.png") for toma in tomas]


def _preparar(vida: Vida, toma: Toma, taller: Path) -> Path:
    """Una copia con solo lo que se retrata, en una página en que quepa a su tamaño."""
    original, copia = vida.carpeta / toma.archivo, taller / f"{toma.nombre}{Path(toma.archivo).suffix}"
    if not toma.archivo.endswith(".xlsx"):
        copia.write_bytes(original.read_bytes())
        return copia
    libro = openpyxl.load_workbook(original)
    hoja = libro[toma.hoja] if toma.hoja else libro.worksheets[0]
    for otra in libro.worksheets:
        otra.print_area = None  # una hoja con área de impresión se imprime aunque esté escondida
        otra.sheet_state = "visible" if otra is hoja else "hidden"
    libro.active = libro.index(hoja)
    _preparar_pagina(hoja, toma)
    libro.save(copia)
    return copia


def _preparar_pagina(hoja: Worksheet, toma: Toma) -> None:
    for letra in toma.escondidas.split():
        hoja.column_dimensions[letra].hidden = True
    hoja.print_area = toma.area or hoja.dimensions
    hoja.print_title_rows = None
    hoja.page_setup.paperSize, hoja.page_setup.orientation = A3, "landscape"
    hoja.sheet_properties.pageSetUpPr.fitToPage = True
    hoja.page_setup.fitToWidth, hoja.page_setup.fitToHeight = 1, 0
    for parte in (hoja.oddHeader, hoja.oddFooter):
        for lado in (parte.left, parte.center, parte.right):
            lado.text = None


def _convertir(archivos: list[Path], taller: Path) -> None:
    perfil = taller / "perfil" / "user"
    perfil.mkdir(parents=True)
    (perfil / "registrymodifications.xcu").write_text(_EN_ESPANOL, encoding="utf-8")
    orden = ["soffice", "--headless", f"-env:UserInstallation=file://{taller}/perfil", "--convert-to", "pdf"]
    subprocess.run([*orden, "--outdir", str(taller), *map(str, archivos)], check=True, capture_output=True)


_EN_ESPANOL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>es-CO</value></prop></item></oor:items>"""


def _retratar_pagina(pdf: Path, destino: Path, puntos: int) -> None:
    orden = ["pdftoppm", "-r", str(puntos), "-f", "1", "-l", "1", "-singlefile", "-png", str(pdf), str(destino)]
    subprocess.run(orden, check=True, capture_output=True)


def _retratar_web(vida: Vida, toma: Toma, taller: Path) -> None:
    pagina = vida.carpeta / toma.archivo
    if not toma.archivo.endswith(".html"):
        pagina = taller / f"{toma.nombre}.html"
        dicho = vida.pantallas[toma.archivo].replace(f"{vida.carpeta}/", "")
        pagina.write_text(_TERMINAL.format(html.escape(dicho.strip())), encoding="utf-8")
    orden = ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size=1000,{toma.alto}"]
    foto = taller / f"{toma.nombre}.png"
    subprocess.run([*orden, f"--screenshot={foto}", pagina.as_uri()], check=True, capture_output=True, timeout=120)


_TERMINAL = """<meta charset="utf-8"><body style="margin:12px;background:#1F1F1F"><pre style="margin:0;color:#F3F6F9;
font:15px/1.45 'DejaVu Sans Mono',monospace;white-space:pre-wrap">$ make CORTE=2026-04-30\n{}</pre></body>"""


def _recortar(origen: Path, destino: Path) -> Path:
    """Sin el papel que sobra, con un borde parejo y pocos colores: una imagen liviana."""
    imagen = Image.open(origen).convert("RGB")
    fondo = Image.new("RGB", imagen.size, imagen.getpixel((0, 0)))
    if caja := ImageChops.difference(imagen, fondo).getbbox():
        imagen = ImageOps.expand(imagen.crop(caja), BORDE, fill=fondo.getpixel((0, 0)))
    imagen.quantize(COLORES, dither=Image.Dither.NONE).save(destino, optimize=True)
    return destino


def main(vivir_en: Callable[[Path], Vida] = vivir) -> None:
    """Vive el año en una carpeta temporal y retrata sus libros."""
    warnings.simplefilter("ignore")
    with TemporaryDirectory() as temporal:
        for imagen in dibujar(vivir_en(Path(temporal) / "vega")):
            print(f"{imagen.name}: {imagen.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
