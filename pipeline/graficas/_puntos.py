"""Lo programado y lo ejecutado de la vigencia en cada corte, como parte de la meta."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pipeline.calculo.cifras import Cifra, Clave
from pipeline.calculo.resultado import Corte, Resultado
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import Seguimiento


@dataclass(frozen=True, slots=True)
class Punto:
    """Un corte: promedios de P/M y de E/M, de 0 a 1. `ejecutado` y `resumen` son None en los cortes por venir."""

    corte: Corte
    programado: float
    ejecutado: float | None
    resumen: Resumen | None

    def clave(self, que: str) -> Clave:
        """La de una cifra de toda la entidad en este corte."""
        return Clave(self.corte.fecha, "total", "", "total", que)

    def cifra(self, medida: str) -> Cifra:
        """`programado` o `ejecutado`, como parte de la meta de la vigencia."""
        return Cifra(self.clave(medida), getattr(self, medida))


def calcular_puntos(resultado: Resultado) -> list[Punto]:
    """Un punto por corte de la vigencia; ninguno si ninguna actividad tiene entregas programadas."""
    programadas = _codigos_programados(resultado)
    por_venir = [f for f in resultado.filas if f.codigo in programadas]
    if not por_venir:
        return []
    puntos = []
    for corte in resultado.cortes:
        filas = resultado.seguimiento.get(corte.fecha)
        if filas is None:
            vence = _sumar_hasta(resultado, corte.fecha)
            puntos.append(Punto(corte, _promediar((f, vence.get(f.codigo, 0.0)) for f in por_venir), None, None))
            continue
        suyas = [f for f in filas if f.codigo in programadas]
        total = next((r for r in resultado.resumenes[corte.fecha] if r.dimension == "total"), None)
        programado = _promediar((f, f.programado) for f in suyas)
        puntos.append(Punto(corte, programado, _promediar((f, f.ejecutado) for f in suyas), total))
    return puntos


def contar_programadas(resultado: Resultado) -> int:
    """Cuántas actividades tienen al menos una entrega."""
    programadas = _codigos_programados(resultado)
    return sum(f.codigo in programadas for f in resultado.filas)


def tiene_pesos(resultado: Resultado) -> bool:
    """Si las actividades no pesan todas lo mismo."""
    return len({f.peso for f in resultado.filas}) > 1


def _codigos_programados(resultado: Resultado) -> set[str]:
    return {e.codigo for e in resultado.programacion}


def _sumar_hasta(resultado: Resultado, dia: date) -> dict[str, float]:
    sumas: dict[str, float] = {}
    for entrega in resultado.programacion:
        if entrega.fecha <= dia:
            sumas[entrega.codigo] = sumas.get(entrega.codigo, 0.0) + entrega.cantidad
    return sumas


def _promediar(cantidades: Iterable[tuple[Seguimiento, float]]) -> float:
    """Promedio ponderado de cantidad / meta, a lo sumo 1 cada una; simple si nada pesa."""
    partes = [(f.peso, min(cantidad / f.meta, 1.0) if f.meta else 0.0) for f, cantidad in cantidades]
    if not any(peso for peso, _ in partes):
        partes = [(1.0, parte) for _, parte in partes]
    return sum(peso * parte for peso, parte in partes) / (sum(peso for peso, _ in partes) or 1.0)
