"""Lo que ocupa cada cosa de una lámina: para ver que nada se salga ni se monte."""

from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text

from pipeline.graficas._lamina import Lamina

ALTO_DE_UNA_HOJA = 225 / 25.4 * 300


def textos_de(lamina: Lamina) -> list[str]:
    """Los renglones escritos en la lámina."""
    return [t.get_text() for t in lamina.lienzo.figura.findobj(Text) if t.get_text()]


def comprobar_que_cabe(lamina: Lamina) -> None:
    """Nada pasa de la orilla y ningún texto tapa a otro."""
    pintor = FigureCanvasAgg(lamina.lienzo.figura).get_renderer()
    ancho, alto = lamina.lienzo.figura.bbox.size
    assert alto <= ALTO_DE_UNA_HOJA, lamina.nombre
    todos = [
        (a, a.get_window_extent(pintor))
        for a in lamina.lienzo.figura.findobj(lambda a: isinstance(a, Text | Patch | Line2D))
        if a is not lamina.lienzo.figura.patch and (not isinstance(a, Text) or a.get_text())
    ]
    for artista, caja in todos:
        assert min(caja.x0, caja.y0) >= 0 and caja.x1 <= ancho and caja.y1 <= alto, (lamina.nombre, str(artista))
    textos = [(a, caja) for a, caja in todos if isinstance(a, Text)]
    for (uno, a), (otro, b) in combinations(textos, 2):
        tapa = min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 4
        assert not tapa, (lamina.nombre, str(uno), str(otro))
