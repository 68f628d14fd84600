"""Lo escrito sobre las tablas de una hoja: cada texto se mira una vez, por muchas tablas que haya debajo."""

from collections.abc import Callable
from functools import cached_property
from pathlib import PurePath

from pipeline.base.texto import llave
from pipeline.disposiciones.quien_opina import es_rotulo_de_control_interno, es_seguimiento
from pipeline.lectura.malla import Malla

NUNCA = 1 << 30
"""Una fila por debajo de cualquier encabezado."""
_LARGO = 250
_DE_QUIEN_REPORTA = ("dependencia", "area que reporta", "quien reporta", "secretaria")


class Rotulos:
    """Los textos que hay por encima de la fila `hasta`, y los nombres de la hoja, del archivo y de sus carpetas.

    Cada propiedad es la primera fila donde un rótulo lo dice: lo dicen a las tablas que empiezan más abajo. Lo que
    dicen los nombres vale desde la fila 0; lo que nadie dice, desde `NUNCA`.
    """

    def __init__(self, malla: Malla, hasta: int) -> None:
        self._malla, self._hasta = malla, hasta

    @cached_property
    def escritos(self) -> dict[str, int]:
        """Los textos distintos, de arriba abajo, y la primera fila de cada uno."""
        return {t: filas[0] for t, filas in self._malla.filas_por_texto().items() if filas[0] < self._hasta}

    @cached_property
    def nombres(self) -> tuple[str, ...]:
        """El de la hoja, el del archivo y los de sus carpetas, de la más cercana a la más lejana."""
        hoja = self._malla.hoja
        return hoja.nombre, PurePath(hoja.archivo).stem, *reversed(PurePath(hoja.ruta).parts[:-1])

    @cached_property
    def de_quien_reporta(self) -> int:
        """Una casilla dice qué dependencia reporta."""
        return self._desde(lambda texto: llave(texto).startswith(_DE_QUIEN_REPORTA))

    @cached_property
    def de_control_interno(self) -> int:
        """Un rótulo dice que es el seguimiento de Control Interno."""
        return self._desde(es_rotulo_de_control_interno)

    @cached_property
    def de_seguimiento(self) -> int:
        """Un rótulo dice que es un seguimiento, sin decir de quién."""
        return self._desde(es_seguimiento)

    def _desde(self, dice: Callable[[str], bool]) -> int:
        if any(dice(texto) for texto in self.nombres if len(texto) < _LARGO):
            return 0
        return next((fila for texto, fila in self.escritos.items() if len(texto) < _LARGO and dice(texto)), NUNCA)
