"""Una hoja en blanco que se dibuja en milímetros, desde arriba a la izquierda: sin ejes y sin estado global."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from warnings import catch_warnings, filterwarnings

import matplotlib
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from pipeline import estilo
from pipeline.graficas._renglon import Renglon
from pipeline.graficas._texto import MM_POR_PUNTO, alto_de_linea, fuente, medir

PUNTOS_POR_PULGADA = 300
ANCHO, ALTO = 160.0, 90.0

_AJUSTES: dict[Any, Any] = {
    "svg.fonttype": "none",
    "text.hinting": "no_hinting",  # a 300 puntos por pulgada no se nota y cuesta la mitad
    "svg.hashsalt": "rendicion",
    "font.sans-serif": [estilo.LETRA_GRAFICA, "Verdana", "Arial"],
    "hatch.linewidth": 0.6,
}


@contextmanager
def ambiente() -> Iterator[None]:
    """Los ajustes de fábrica de matplotlib, sin los del usuario; al salir, todo queda como estaba."""
    with matplotlib.rc_context(), catch_warnings():
        filterwarnings("ignore", message="Glyph")  # un emoji en un plan se dibuja como un cuadro
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_AJUSTES)
        yield


class Lienzo:
    """Una figura de 160 mm de ancho. Las coordenadas son milímetros; `y` crece hacia abajo; los tamaños son puntos."""

    def __init__(self, alto: float = ALTO) -> None:
        ancho_px, alto_px = (round(mm / 25.4 * PUNTOS_POR_PULGADA) for mm in (ANCHO, alto))
        self.alto = alto
        self.figura = Figure(
            figsize=(ancho_px / PUNTOS_POR_PULGADA, alto_px / PUNTOS_POR_PULGADA),
            dpi=PUNTOS_POR_PULGADA,
            facecolor=estilo.BLANCO,
        )
        escala = Affine2D().scale(1 / 25.4, -1 / 25.4).translate(0, alto_px / PUNTOS_POR_PULGADA)
        self._milimetros = escala + self.figura.dpi_scale_trans
        self._capa = 0

    def _poner(self, artista: Artist) -> None:
        self._capa += 1
        artista.set_zorder(self._capa)
        self.figura.add_artist(artista)

    def rectangulo(
        self, x: float, y: float, ancho: float, alto: float, fondo: str, *, borde: str = "", trama: str = ""
    ) -> None:
        """Un rectángulo; `trama` lo raya con el color del borde."""
        grosor = 0.6 if borde else 0.0
        rectangulo = Rectangle((x, y), ancho, alto, facecolor=fondo, edgecolor=borde or fondo, linewidth=grosor)
        rectangulo.set(transform=self._milimetros, hatch=trama or None, joinstyle="miter")
        self._poner(rectangulo)

    def linea(self, x: float, y: float, x2: float, y2: float, color: str, grosor: float = 0.6) -> None:
        """Una línea recta; el grosor, en puntos."""
        linea = Line2D([x, x2], [y, y2], color=color, linewidth=grosor, solid_capstyle="butt")
        linea.set_transform(self._milimetros)
        self._poner(linea)

    def marcas(self, xs: Sequence[float], y: float, forma: str, lado: float, fondo: str, borde: str) -> None:
        """Marcas de una misma forma (`o`, `s`, `^`) sobre un renglón; `lado`, en milímetros."""
        marcas = Line2D(list(xs), [y] * len(xs), linestyle="none", marker=forma, markersize=lado / MM_POR_PUNTO)
        marcas.set(markerfacecolor=fondo, markeredgecolor=borde, markeredgewidth=0.7, transform=self._milimetros)
        self._poner(marcas)

    def texto(
        self,
        x: float,
        y: float,
        lineas: str | Sequence[str],
        tamano: float = 8,
        *,
        color: str = estilo.TEXTO,
        negrita: bool = False,
        ancla: str = "left",
        fondo: str = "",
    ) -> None:
        """Uno o varios renglones centrados en la altura `y`; `ancla` dice qué lado queda en `x`."""
        renglones = [lineas] if isinstance(lineas, str) else list(lineas)
        paso = alto_de_linea(tamano)
        arriba = y - paso * len(renglones) / 2
        if fondo:
            ancho = max(medir(r, tamano, negrita) for r in renglones)
            izquierda = x - ancho * {"left": 0.0, "center": 0.5, "right": 1.0}[ancla]
            self.rectangulo(izquierda - 0.6, arriba, ancho + 1.2, paso * len(renglones), fondo)
        for i, renglon in enumerate(renglones):
            base = arriba + paso * (i + 0.5) + 0.34 * tamano * MM_POR_PUNTO
            texto = Renglon(
                x, base, renglon, color=color, fontproperties=fuente(tamano, negrita), ha=ancla, va="baseline"
            )
            texto.set(parse_math=False, transform=self._milimetros)
            self._poner(texto)
