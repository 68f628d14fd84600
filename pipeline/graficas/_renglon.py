"""Un renglón de texto en el dibujo, puesto donde se pide sin que matplotlib lo acomode cada vez."""

from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text

_PARTES = {"center": 0.5, "right": 1.0}


class Renglon(Text):
    """Ni gira ni se parte, y su base está dada: acomodarlo como a cualquier texto costaría un quinto del dibujo."""

    def draw(self, renderer: RendererBase) -> None:
        """Como el de matplotlib; solo mide el que no empieza en su `x`, y en el SVG de eso se encarga quien lo abre."""
        texto, letra = self.get_text(), self.get_fontproperties()
        x, y = self.get_transform().transform(self.get_unitless_position())
        if isinstance(renderer, RendererAgg) and (parte := _PARTES.get(self.get_horizontalalignment())):
            ancho, _, _ = renderer.get_text_width_height_descent(texto, letra, ismath=False)  # type: ignore[no-untyped-call]
            x -= ancho * parte
        if renderer.flipy():
            y = renderer.get_canvas_width_height()[1] - y
        lapiz = renderer.new_gc()
        lapiz.set_foreground(self.get_color())
        renderer.draw_text(lapiz, x, y, texto, letra, 0.0, mtext=self)
        lapiz.restore()
