"""El año en el eje y la meta de 0 a 100 %: dónde cae cada corte."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline import estilo
from pipeline.base.espanol import MESES, porcentaje
from pipeline.graficas._cifras_que_caben import Cifras, decir_cumplimiento
from pipeline.graficas._lienzo import ANCHO, Lienzo
from pipeline.graficas._marco import MARGEN
from pipeline.graficas._puntos import Punto

LETRA_EJE = 6.5
ALTO_PIE = 13.0
_IZQUIERDA, _DERECHA, _ARRIBA = 20.0, 24.0, 3.0


@dataclass(frozen=True, slots=True)
class Curva:
    """El rectángulo donde va la curva, en milímetros, y los días que abarca."""

    desde: date
    hasta: date
    arriba: float
    abajo: float

    @property
    def izquierda(self) -> float:
        """Dónde empieza el año."""
        return MARGEN + _IZQUIERDA

    @property
    def derecha(self) -> float:
        """Dónde termina; después van los nombres de las líneas."""
        return ANCHO - MARGEN - _DERECHA

    def x(self, dia: date) -> float:
        """Dónde va un día."""
        parte = (dia - self.desde).days / max((self.hasta - self.desde).days, 1)
        return self.izquierda + min(max(parte, 0.0), 1.0) * (self.derecha - self.izquierda)

    def y(self, parte: float) -> float:
        """Dónde va una parte de la meta."""
        return self.abajo - min(max(parte, 0.0), 1.0) * (self.abajo - self.arriba)


def abrir_curva(puntos: Sequence[Punto], vigencia: int, arriba: float, abajo: float) -> Curva:
    """La del año de la vigencia, o hasta el último corte si pasa de él."""
    hasta = max(date(vigencia, 12, 31), max(p.corte.fecha for p in puntos))
    desde = min(date(vigencia, 1, 1), min(p.corte.fecha for p in puntos))
    return Curva(desde, hasta, arriba + _ARRIBA, abajo - ALTO_PIE)


def dibujar_ejes(lienzo: Lienzo, curva: Curva) -> None:
    """Las líneas de cada cuarto de la meta."""
    for parte in (0.0, 0.25, 0.5, 0.75, 1.0):
        y, color = curva.y(parte), estilo.BORDE if parte else estilo.GRIS
        lienzo.linea(curva.izquierda, y, curva.derecha, y, color, 0.5 if parte else 0.9)
        lienzo.texto(curva.izquierda - 1.5, y, porcentaje(parte, 0), LETRA_EJE, color=estilo.GRIS, ancla="right")


def rotular_cortes(lienzo: Lienzo, curva: Curva, puntos: Sequence[Punto], cifras: Cifras) -> None:
    """Bajo el eje, el día de cada corte y su cumplimiento oficial."""
    letra = min(cifras.letra, LETRA_EJE)
    y = curva.abajo
    lienzo.texto(MARGEN, y + 3.6, "Corte", LETRA_EJE, color=estilo.GRIS)
    lienzo.texto(MARGEN, y + 9, ["Cumplimiento", "al corte"], LETRA_EJE, color=estilo.GRIS)
    for i, punto in enumerate(puntos):
        x = curva.x(punto.corte.fecha)
        lienzo.linea(x, y, x, y + 1.2, estilo.GRIS, 0.9)
        if i not in cifras.escritas:
            continue
        hecho = punto.ejecutado is not None
        dia = f"{punto.corte.fecha.day} {MESES[punto.corte.fecha.month - 1][:3]}"
        lienzo.texto(x, y + 3.6, dia, letra, negrita=hecho, ancla="center")
        lienzo.texto(x, y + 9, decir_cumplimiento(punto), letra, color=estilo.GRIS, ancla="center")
