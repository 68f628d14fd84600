"""El eje del año en el cronograma: los meses, el corte y las marcas de cada entrega."""

from calendar import isleap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pipeline import estilo
from pipeline.base.espanol import MESES, fecha
from pipeline.graficas._entregas import Renglon, Situacion
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._texto import medir

# Situación: forma, fondo y borde. La forma basta para distinguirlas sin color.
MARCAS = {
    Situacion.CUMPLIDA: ("o", estilo.ZONAS["Alta"].fondo, estilo.ZONAS["Alta"].fondo),
    Situacion.FUERA_DE_TERMINO: ("^", estilo.ESTADOS_COLOR["Cumplida fuera de término"], estilo.AZUL),
    Situacion.VENCIDA: ("s", estilo.ZONAS["Baja"].fondo, estilo.ZONAS["Baja"].fondo),
    Situacion.POR_VENCER: ("o", estilo.BLANCO, estilo.AZUL),
}
LADO, LADO_MINIMO = 2.1, 0.9
_LADO_APRETADO = 1.6  # más pequeñas, un cuadro y un círculo se confunden en gris: lo vencido va como raya
_LETRA, _LETRA_MES = 6.0, 5.6


@dataclass(frozen=True, slots=True)
class Calendario:
    """Un año entre dos posiciones del lienzo (milímetros)."""

    vigencia: int
    izquierda: float
    ancho: float

    def situar(self, dia: date) -> float:
        """Dónde va un día; los de otro año, en la orilla."""
        dias = 366 if isleap(self.vigencia) else 365
        transcurridos = (dia - date(self.vigencia, 1, 1)).days + 0.5
        return self.izquierda + min(max(transcurridos, 0.0), dias) / dias * self.ancho

    def dibujar_meses(self, lienzo: Lienzo, arriba: float, alto: float, abajo: float) -> None:
        """Los nombres de los meses y sus separaciones."""
        xs = [self.situar(date(self.vigencia, mes, 1)) - self.ancho / 730 for mes in range(1, 13)]
        xs.append(self.izquierda + self.ancho)
        for x in xs:
            lienzo.linea(x, arriba + alto, x, abajo, estilo.BORDE, 0.4)
        for mes, (x, x2) in zip(MESES, pairwise(xs), strict=True):
            lienzo.texto((x + x2) / 2, arriba + alto / 2, mes[:3], _LETRA_MES, ancla="center")

    def dibujar_renglon(self, lienzo: Lienzo, renglon: Renglon, y: float) -> None:
        """El lapso como barra y cada entrega como marca; sin entregas, lo que dice el plan."""
        actividad = renglon.actividad
        if actividad and actividad.fecha_inicio and actividad.fecha_fin:
            x, x2 = self.situar(actividad.fecha_inicio), self.situar(actividad.fecha_fin)
            lienzo.rectangulo(min(x, x2), y - 0.7, max(abs(x2 - x), 0.5), 1.4, estilo.PROGRAMADO, borde=estilo.GRIS)
        lado = self._medir_marca([dia for dia, _ in renglon.entregas])
        for situacion, (forma, fondo, borde) in MARCAS.items():
            xs = [self.situar(dia) for dia, cual in renglon.entregas if cual == situacion]
            if xs and situacion == Situacion.VENCIDA and lado < _LADO_APRETADO:
                lienzo.marcas(xs, y, "|", LADO, fondo, borde)
            elif xs:
                lienzo.marcas(xs, y, forma, lado, fondo, borde)
        self._anotar(lienzo, renglon, y)

    def _medir_marca(self, dias: Sequence[date]) -> float:
        xs = [self.situar(dia) for dia in dias]
        cerca = min((b - a for a, b in pairwise(xs)), default=2 * LADO)
        return min(LADO, max(LADO_MINIMO, cerca * 0.8))

    def _anotar(self, lienzo: Lienzo, renglon: Renglon, y: float) -> None:
        fuera = [dia for dia, _ in renglon.entregas if dia.year != self.vigencia]
        if not renglon.entregas:
            a_demanda = renglon.actividad is not None and renglon.actividad.a_demanda
            texto = "Cuando se requiera" if a_demanda else "Sin fecha en el plan"
            lienzo.texto(self.izquierda + 1.5, y, texto, _LETRA, color=estilo.GRIS, fondo=estilo.BLANCO)
        elif fuera:
            texto = f"{fecha(fuera[-1])} ▸" if fuera[-1].year > self.vigencia else f"◂ {fecha(fuera[0])}"
            ancho = medir(texto, _LETRA)
            x = self.izquierda + 2 if texto.startswith("◂") else self.izquierda + self.ancho - ancho - 2.5
            lienzo.texto(x, y, texto, _LETRA, color=estilo.GRIS, fondo=estilo.BLANCO)
