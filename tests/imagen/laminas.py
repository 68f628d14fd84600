"""Los textos de una lámina: cada uno dentro de la figura y ninguno sobre otro."""

from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import ambiente

_ROCE = 1.5
"""Los puntos de la imagen, a 300 por pulgada, en que dos cajas pueden tocarse: menos que el grueso de una letra."""


def mirar_lamina(lamina: Lamina) -> list[str]:
    """Lo que se sale y lo que se encima, en palabras."""
    figura = lamina.lienzo.figura
    with ambiente():
        pintor = FigureCanvasAgg(figura).get_renderer()
        cajas = [
            (t.get_text(), _tinta(t.get_window_extent(pintor)))
            for t in figura.findobj(Text)
            if t.get_visible() and t.get_text().strip()
        ]
    papel = figura.bbox
    fuera = [f"{lamina.nombre}: «{texto}» se sale" for texto, caja in cajas if not _dentro(caja, papel)]
    encimados = [
        f"{lamina.nombre}: «{uno}» sobre «{otro}»"
        for (uno, caja), (otro, otra) in combinations(cajas, 2)
        if _encima(caja, otra)
    ]
    return fuera + encimados


def _tinta(caja: Bbox) -> Bbox:
    """La caja de un texto sin el aire de arriba y de abajo."""
    aire = caja.height * 0.1
    return Bbox.from_extents(caja.x0, caja.y0 + aire, caja.x1, caja.y1 - aire)


def _dentro(caja: Bbox, papel: Bbox) -> bool:
    return caja.x0 >= 0 and caja.y0 >= 0 and caja.x1 <= papel.width and caja.y1 <= papel.height


def _encima(una: Bbox, otra: Bbox) -> bool:
    ancho = min(una.x1, otra.x1) - max(una.x0, otra.x0)
    alto = min(una.y1, otra.y1) - max(una.y0, otra.y0)
    return ancho > _ROCE and alto > _ROCE
