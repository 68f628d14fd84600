"""Lo que cada actividad debe: si va con retraso y cuántas entregas le vencen pronto, siguiendo a lo ejecutado."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum

from pipeline.calculo.pendientes import POR_VENCER as PRONTO
from pipeline.calculo.pendientes import VENTANA, Pendiente, repartir_lo_ejecutado
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.tolerancia import TOLERANCIA, iguales
from pipeline.salidas._excel import Formula, Valor
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.tablas.seguimiento import Seguimiento

COLUMNAS_DE_VENCIMIENTO = (
    "vence", "situacion", "dias", "codigo", "actividad", "dependencias", "cantidad", "acumulado", "ejecutado",
    "pendiente", "unidad", "estado", "n", "orden",
)  # fmt: skip
POR_VENCER = f"▲ {PRONTO}"

PRIMER_DIA = date(1899, 12, 30)
"""El día cero de las fechas de Excel."""


@dataclass(frozen=True, slots=True)
class Pendientes:
    """Las entregas que se muestran en la hoja Vencimientos y lo que de ellas se cuenta por actividad."""

    entregas: tuple[Pendiente, ...]
    en_la_ventana: Counter[int]
    """Cuántas entregas de cada actividad (su N.º) vencen pronto, estén o no cubiertas."""
    faltan: Counter[int]
    """Cuántas de esas no están cubiertas."""
    fuente: Fuente
    """La hoja Vencimientos, como la ven las fórmulas de otras."""
    vencido: dict[int, float]
    """Lo que ya venció de cada actividad, donde no es lo programado al corte (la corrida puede ser anterior a él)."""

    def con_retraso(self, i: int, f: Seguimiento, programado: str, ejecutado: str) -> Formula:
        """Si lo ejecutado no cubre lo que ya venció."""
        contra = repr(self.vencido[i + 1]) if i + 1 in self.vencido else programado
        return Formula(f'=IF({contra}-{ejecutado}>1E-9,"Sí","No")', self.retraso(i, f))

    def retraso(self, i: int, f: Seguimiento) -> str:
        """`Sí` o `No`: si la actividad va hoy con retraso."""
        return "Sí" if self.vencido.get(i + 1, f.programado) - f.ejecutado > TOLERANCIA else "No"

    def por_vencer(self, i: int, n: str) -> Valor:
        """Cuántas entregas sin cubrir le vencen pronto; un cero fijo si ninguna entrega suya cae en esos días."""
        if not self.en_la_ventana[i + 1]:
            return 0
        cuenta = self.fuente.contar((("n", n), ("situacion", f'"{POR_VENCER}"')))
        return Formula(f"={cuenta}", self.faltan[i + 1])


def reunir_pendientes(resultado: Resultado) -> Pendientes:
    """Lo que falta por entregar, y lo ya cubierto que vence pronto: si baja lo ejecutado, vuelve a faltar."""
    todas = repartir_lo_ejecutado(resultado)
    pronto = [p for p in todas if esta_por_vencer(p, resultado)]
    visibles = tuple(p for p in todas if p.pendiente > TOLERANCIA or esta_por_vencer(p, resultado))
    return Pendientes(
        visibles,
        Counter(p.n for p in pronto),
        Counter(p.n for p in pronto if p.pendiente > TOLERANCIA),
        Fuente("Vencimientos", COLUMNAS_DE_VENCIMIENTO, len(visibles)),
        _sumar_vencido(todas, min(resultado.corte.fecha, resultado.hoy - timedelta(days=1))),
    )


def esta_por_vencer(p: Pendiente, resultado: Resultado) -> bool:
    """Si la fecha de una entrega está entre hoy y el fin de la ventana."""
    return resultado.hoy <= p.entrega.fecha <= resultado.hoy + timedelta(days=VENTANA)


def _sumar_vencido(entregas: list[Pendiente], dia: date) -> dict[int, float]:
    """Lo que venció hasta un día, de las actividades en que no es lo programado al corte."""
    vencido: dict[int, list[float]] = {}
    programado: dict[int, float] = {}
    for p in entregas:
        programado[p.n] = p.actividad.programado
        vencido.setdefault(p.n, []).append(p.entrega.cantidad if p.entrega.fecha <= dia else 0.0)
    sumas = {n: fsum(cantidades) for n, cantidades in vencido.items()}
    return {n: suma for n, suma in sumas.items() if not iguales(suma, programado[n])}
