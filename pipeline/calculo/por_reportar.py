"""Quién debe todavía el reporte de un corte, y de qué actividades (reglas, 9)."""

from collections import defaultdict

from pipeline.calculo.compartida import es_colectiva
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.tolerancia import TOLERANCIA
from pipeline.tablas.avances import Avance
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import CUMPLIDA, FUERA_DE_TERMINO, Seguimiento


def buscar_por_reportar(resultado: Resultado) -> dict[str, list[Seguimiento]]:
    """Las actividades que cada responsable debe reportar en el corte, en el orden del plan.

    Lo que ya se cumplió no se pide, salvo a la dependencia nombrada que nunca ha reportado su parte. Por un conjunto
    («Todas las dependencias») basta el reporte de cualquiera.
    """
    debe: dict[str, list[Seguimiento]] = defaultdict(list)
    for fila in resultado.filas:
        if fila.programado > TOLERANCIA:
            for nombre in dict.fromkeys(fila.dependencias or (SIN_NOMBRE["dependencia"],)):
                if debe_reportar(fila, nombre, resultado, _esta_cumplida(fila)):
                    debe[nombre].append(fila)
    return dict(debe)


def _esta_cumplida(fila: Seguimiento) -> bool:
    return fila.cumplida or fila.estado in (CUMPLIDA, FUERA_DE_TERMINO)


def debe_reportar(fila: Seguimiento, nombre: str, resultado: Resultado, cumplida: bool) -> bool:
    """Si un responsable debe el reporte de una actividad que vence al corte, según esté cumplida o no."""
    conjunto = nombre not in fila.dependencias or es_colectiva(nombre, resultado.entidad)
    suyos = [r for r in fila.reportes if conjunto or nombre in _quienes(r, fila)]
    if cumplida:
        return not suyos and not conjunto
    return not any(_es_de_este_corte(r, resultado) for r in suyos)


def _quienes(reporte: Avance, fila: Seguimiento) -> set[str]:
    """En nombre de quién va un reporte; si no lo dice y hay un solo responsable, de ese."""
    solo = fila.dependencias if not reporte.dependencia and len(fila.dependencias) == 1 else ()
    return {reporte.dependencia, *reporte.tambien, *solo}


def _es_de_este_corte(reporte: Avance, resultado: Resultado) -> bool:
    """El reporte cubre el corte de la corrida: lo declara, o lo dice su fecha; sin ninguna, se supone que sí."""
    anterior = max(
        (c for c in resultado.cortes if c.fecha < resultado.corte.fecha), default=None, key=lambda c: c.fecha
    )
    if anterior is None:
        return True
    desde = anterior.fecha if reporte.corte else anterior.publicacion
    dia = reporte.corte or reporte.fecha_reporte
    return dia is None or dia > desde
