"""Dibuja docs/galeria/: una lámina por entregable del ejemplo, como sale de la impresora. `make galeria` lo corre.

Necesita LibreOffice, poppler y Chromium. De una sola corrida salen todas: ninguna está retocada.
"""

import re
import subprocess
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageColor, ImageOps

from pipeline import estilo
from tests.herramientas.piezas_de_galeria import PIEZAS, Pieza
from tests.imagen.convertir import pasar_a_pdf
from tests.imagen.ejemplo import entregar_ejemplo
from tests.imagen.papel import leer_hojas
from tests.imagen.web import retratar

DESTINO = Path(__file__).resolve().parents[2] / "docs" / "galeria"
ANCHO, AIRE, COLORES, CUANTAS, CUANTAS_DE_WORD = 560, 14, 128, 4, 2
"""Puntos de ancho de cada página, lo que las separa, los colores de la lámina y las páginas que muestra de un
libro y de un documento."""
ALTO_DE_PAGINA_WEB = 1150


def dibujar(salidas: Path, destino: Path = DESTINO) -> list[Path]:
    """Escribe la lámina de cada pieza que la entrega trae, y el LEEME que las presenta."""
    destino.mkdir(parents=True, exist_ok=True)
    hallados = {pieza: _hallar(salidas, pieza) for pieza in PIEZAS}
    with TemporaryDirectory() as temporal:
        taller = Path(temporal)
        de_oficina = [r for rutas in hallados.values() for r in rutas if r.suffix in (".xlsx", ".docx")]
        pdfs = pasar_a_pdf(de_oficina, taller)
        escritas = []
        for pieza, rutas in hallados.items():
            fotos = [foto for ruta in rutas for foto in _fotos(ruta, pdfs.get(ruta), taller)]
            if fotos:
                escritas.append((pieza, _juntar(fotos, destino / f"{pieza.nombre}.png")))
    sobran = {r.name for r in destino.glob("*.png")} - {r.name for _, r in escritas}
    for nombre in sobran:
        (destino / nombre).unlink()
    (destino / "LEEME.md").write_text(presentar([pieza for pieza, _ in escritas]), encoding="utf-8")
    return [ruta for _, ruta in escritas]


def _hallar(salidas: Path, pieza: Pieza) -> list[Path]:
    """Los archivos de una pieza; de lo que sale en varias láminas numeradas, la primera."""
    return [ruta for ruta in sorted(salidas.glob(pieza.busca)) if not re.search(r"_([2-9]|\d\d+)\.png$", ruta.name)]


def presentar(piezas: list[Pieza]) -> str:
    """El LEEME de la galería: qué es cada imagen, y con palabras lo que muestra."""
    partes = [_CABEZA, *(f"## {p.nombre}\n\n{p.que_es}\n\n![{p.alternativo}]({p.nombre}.png)\n" for p in piezas)]
    return "\n".join(partes)


_CABEZA = """# Galería

Lo que el programa entrega del ejemplo, como sale de la impresora. Las imágenes son de una misma corrida y ninguna está retocada:
`make galeria` las vuelve a dibujar (necesita LibreOffice, poppler y Chromium). De los libros se ve la primera página de sus
primeras hojas. Cómo se compara cada uno con el formato oficial y con lo que publican las entidades está en
[comparacion.md](../comparacion.md).
"""


def _fotos(ruta: Path, pdf: Path | None, taller: Path) -> list[Image.Image]:
    """Las páginas que se muestran de un archivo."""
    if pdf is not None:
        return [_fotografiar(pdf, n, taller) for n in _paginas(ruta, pdf)]
    if ruta.suffix == ".html":
        foto = taller / f"{ruta.stem}.png"
        retratar(ruta, 1000, ALTO_DE_PAGINA_WEB, foto, taller)
        ruta = foto
    with Image.open(ruta) as imagen:
        return [imagen.convert("RGB")]


def _paginas(ruta: Path, pdf: Path) -> list[int]:
    """La primera de cada una de las primeras hojas de un libro; de un documento, las primeras."""
    contadas = int(_decir("pdfinfo", str(pdf)).split("Pages:")[1].split()[0])
    de_hojas = [n for _, n in leer_hojas(pdf)] if ruta.suffix == ".xlsx" else []
    return (de_hojas if len(de_hojas) > 1 else list(range(1, contadas + 1)))[
        : CUANTAS if ruta.suffix == ".xlsx" else CUANTAS_DE_WORD
    ]


def _fotografiar(pdf: Path, pagina: int, taller: Path) -> Image.Image:
    raiz = taller / f"{pdf.stem}_{pagina}"
    _decir("pdftoppm", "-r", "110", "-f", str(pagina), "-l", str(pagina), "-singlefile", "-png", str(pdf), str(raiz))
    with Image.open(raiz.with_suffix(".png")) as imagen:
        return imagen.convert("RGB")


def _decir(*orden: str) -> str:
    return subprocess.run(orden, check=True, capture_output=True, text=True).stdout


def _juntar(fotos: list[Image.Image], destino: Path) -> Path:
    """Las páginas en dos columnas, cada una con su borde, en una imagen liviana."""
    chicas = [ImageOps.expand(_reducir(f), 1, estilo.BORDE) for f in fotos]
    filas = [chicas[i : i + 2] for i in range(0, len(chicas), 2)]
    ancho = AIRE + sum(c.width + AIRE for c in max(filas, key=len))
    alto = AIRE + sum(max(c.height for c in fila) + AIRE for fila in filas)
    lamina, y = Image.new("RGB", (ancho, alto), estilo.BANDA), AIRE
    for fila in filas:
        x = AIRE
        for chica in fila:
            lamina.paste(chica, (x, y))
            x += chica.width + AIRE
        y += max(c.height for c in fila) + AIRE
    lamina.quantize(palette=_paleta(lamina), dither=Image.Dither.NONE).save(destino, optimize=True)
    return destino


def _paleta(lamina: Image.Image) -> Image.Image:
    """Los colores de la lámina y los de la casa con sus medios tonos: un rojo que ocupa poco no puede salir gris."""
    parejas = [(estilo.BLANCO, estilo.TEXTO), (estilo.BLANCO, estilo.AZUL), (estilo.BANDA, estilo.GRIS)]
    parejas += [(z.fondo, z.tinta) for z in estilo.ZONAS.values()]
    parejas += [(fondo, estilo.TEXTO) for fondo in estilo.ESTADOS_COLOR.values()]
    tonos = [_mezclar(*pareja, parte) for pareja in parejas for parte in (0.0, 0.33, 0.67, 1.0)]
    propios = lamina.quantize(COLORES, dither=Image.Dither.NONE).getpalette() or []
    paleta = Image.new("P", (1, 1))
    paleta.putpalette(propios[: 3 * COLORES] + [v for tono in tonos for v in tono])
    return paleta


def _mezclar(uno: str, otro: str, parte: float) -> tuple[int, ...]:
    return tuple(
        round(a * (1 - parte) + b * parte) for a, b in zip(ImageColor.getrgb(uno), ImageColor.getrgb(otro), strict=True)
    )


def _reducir(foto: Image.Image) -> Image.Image:
    return foto.resize((ANCHO, round(foto.height * ANCHO / foto.width)), Image.Resampling.LANCZOS)


def main() -> None:
    """Corre el ejemplo en una carpeta temporal y dibuja la galería."""
    warnings.simplefilter("ignore")
    with TemporaryDirectory() as temporal:
        laminas = dibujar(entregar_ejemplo(Path(temporal)))
    for lamina in laminas:
        print(f"{lamina.name}: {lamina.stat().st_size // 1024} KB")
    print(f"En {DESTINO}: {sum(r.stat().st_size for r in laminas) // 1024} KB")


if __name__ == "__main__":
    main()
