"""Una página impresa: sus palabras con su lugar, el tamaño de su letra y su tinta."""

import re
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from unicodedata import normalize

import numpy as np
from PIL import Image

PUNTOS_POR_PULGADA = 144
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SUBCONJUNTO = re.compile(r"<fontspec id=\"(\d+)\" size=\"(-?\d+)\"")
_RENGLON = re.compile(r"<text top=\"(-?\d+)\"[^>]*font=\"(\d+)\">(.*?)</text>", re.S)
_ETIQUETA = re.compile(r"<[^>]+>")
_AUMENTO = 3  # con más, pdftohtml no distingue


@dataclass(frozen=True)
class Palabra:
    """Una palabra y su caja, en puntos desde la esquina de arriba a la izquierda."""

    texto: str
    x: float
    y: float
    x2: float
    y2: float

    @property
    def lugar(self) -> tuple[str, int, int]:
        """Lo que se repite igual de una página a otra: un encabezado, un pie."""
        return self.texto, round(self.x), round(self.y)


@dataclass(frozen=True)
class Letra:
    """Un renglón: el tamaño de su letra, su altura en la página y lo que dice."""

    tamano: float
    y: float
    texto: str


@dataclass
class Pagina:
    """Una página de un PDF; las medidas son puntos de 1/72 de pulgada."""

    numero: int
    ancho: float
    alto: float
    palabras: list[Palabra]
    letras: list[Letra]
    foto: Path
    propias: list[Palabra] = field(default_factory=list)

    @property
    def pie(self) -> float:
        """Donde empieza el pie de página, que Excel imprime a su tamaño y LibreOffice encoge con la hoja."""
        return self.alto - 45

    @cached_property
    def tinta(self) -> np.ndarray:
        """La página en grises, de 0 (negro) a 255."""
        with Image.open(self.foto) as imagen:
            return np.asarray(imagen.convert("L"), dtype=np.int16)

    def recorte(self, palabra: Palabra) -> np.ndarray:
        """Los puntos de la caja de una palabra."""
        escala = PUNTOS_POR_PULGADA / 72
        x, y, x2, y2 = (round(v * escala) for v in (palabra.x, palabra.y, palabra.x2, palabra.y2))
        return self.tinta[max(y, 0) : y2, max(x, 0) : x2]


def leer_pdf(pdf: Path, carpeta: Path) -> list[Pagina]:
    """Las páginas de un PDF."""
    carpeta.mkdir(parents=True, exist_ok=True)
    raiz = carpeta / pdf.stem
    subprocess.run(["pdftoppm", "-r", str(PUNTOS_POR_PULGADA), "-gray", str(pdf), str(raiz)], check=True)
    fotos = sorted(carpeta.glob(f"{pdf.stem}-*.pgm"), key=lambda ruta: int(ruta.stem.rsplit("-", 1)[1]))
    letras = _leer_letras(pdf)
    paginas = [
        Pagina(n, float(p.get("width", 0)), float(p.get("height", 0)), _leer_palabras(p), letras[n - 1], fotos[n - 1])
        for n, p in enumerate(_leer_cajas(pdf), 1)
    ]
    _apartar_repetidas(paginas)
    return paginas


def leer_hojas(pdf: Path) -> list[tuple[str, int]]:
    """El nombre de cada hoja de un libro y la página, desde 1, en que empieza: LibreOffice las deja por marcadores."""
    crudo = pdf.read_bytes()
    orden = [int(n) for hijos in re.findall(rb"/Kids\[([^\]]*)\]", crudo) for n in re.findall(rb"(\d+) 0 R", hijos)]
    marcas = re.findall(rb"/Title<FEFF([0-9A-F]*)>\s*/Dest\[(\d+) 0 R/XYZ", crudo)
    paginas = {objeto: i for i, objeto in enumerate(_solo_paginas(crudo, orden), 1)}
    return [(bytes.fromhex(n.decode()).decode("utf-16-be"), paginas[int(p)]) for n, p in marcas if int(p) in paginas]


def _solo_paginas(crudo: bytes, orden: list[int]) -> list[int]:
    hojas = {int(n) for n in re.findall(rb"(?:^|\n)(\d+) 0 obj\s*<</Type/Page/", crudo)}
    return [n for n in orden if n in hojas]


def _correr(*orden: str) -> str:
    return subprocess.run(orden, check=True, capture_output=True).stdout.decode("utf-8", "replace")


def _leer_cajas(pdf: Path) -> list[ET.Element]:
    crudo = _CONTROL.sub("", _correr("pdftotext", "-bbox", str(pdf), "-"))
    return ET.fromstring(crudo).findall(".//{*}page")


def _leer_palabras(pagina: ET.Element) -> list[Palabra]:
    lados = ("xMin", "yMin", "xMax", "yMax")
    return [
        Palabra(normalize("NFKC", w.text), *(float(w.get(lado, 0)) for lado in lados))
        for w in pagina.findall("{*}word")
        if w.text
    ]


def _leer_letras(pdf: Path) -> list[list[Letra]]:
    """Por página, cada renglón con el tamaño de su letra."""
    crudo = _correr("pdftohtml", "-xml", "-i", "-stdout", "-zoom", str(_AUMENTO), str(pdf))
    tamanos: dict[str, float] = {}
    paginas = []
    for parte in crudo.split("<page ")[1:]:
        tamanos |= {clave: int(tamano) / _AUMENTO for clave, tamano in _SUBCONJUNTO.findall(parte)}
        paginas.append([
            Letra(tamanos[clave], int(arriba) / _AUMENTO, _ETIQUETA.sub("", texto))
            for arriba, clave, texto in _RENGLON.findall(parte)
        ])  # fmt: skip
    return paginas


def _apartar_repetidas(paginas: list[Pagina]) -> None:
    """Deja en `propias` las palabras que no son del encabezado ni del pie, que se repiten en su sitio."""
    veces: dict[tuple[str, int, int], int] = {}
    for pagina in paginas:
        for lugar in {p.lugar for p in pagina.palabras}:
            veces[lugar] = veces.get(lugar, 0) + 1
    for pagina in paginas:
        pagina.propias = [p for p in pagina.palabras if p.y < pagina.pie and veces[p.lugar] == 1]
