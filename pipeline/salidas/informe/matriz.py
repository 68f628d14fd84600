"""El anexo: la matriz de actividades, en hojas horizontales."""

from collections.abc import Sequence

from pipeline.base.espanol import cantidad, fecha, numero, porcentaje
from pipeline.base.texto import a_oracion, contar, junto, recortar
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.informe.notas import anotar_cumplimiento
from pipeline.salidas.informe.pluma import Pluma
from pipeline.tablas.seguimiento import ATRASADA, INCUMPLIDA, SIN_REPORTE, Seguimiento

CABEN = 120
"""Más de las que se leen en un anexo: de un plan más largo van las que deben, y se dice cuántas se dejan."""
_DEBEN = (INCUMPLIDA, SIN_REPORTE, ATRASADA)


def escribir_matriz(pluma: Pluma) -> None:
    """Todas las actividades; si no caben, las que deben entregas y en su orden del plan."""
    filas = pluma.resultado.filas
    puestas = _escoger(filas)
    pluma.decir(_decir(len(puestas), len(filas)))
    if not puestas:
        return
    columnas = (
        Columna("Código", 2.9), Columna("Actividad", 5.6), Columna("Dependencias", 3.54),
        Columna("Meta", 1.2, "derecha"), Columna("Programado", 2.1, "derecha"), Columna("Ejecutado", 1.8, "derecha"),
        Columna("Avance", 1.6, "derecha"), Columna("Estado", 1.9, "centro"),
        Columna("Último vencimiento", 2.2, "derecha"),
    )  # fmt: skip
    tabla = Tabla("Matriz de actividades", "Una fila por actividad del plan.", columnas, [_fila(f) for f in puestas])
    pluma.tabular(tabla, anotar_cumplimiento(pluma.resultado, "Avance: ejecutado / programado al corte, hasta 100 %."))


def _escoger(filas: Sequence[Seguimiento]) -> list[Seguimiento]:
    if len(filas) <= CABEN:
        return list(filas)
    deben = sorted((f for f in filas if f.estado in _DEBEN), key=lambda f: _DEBEN.index(f.estado))[:CABEN]
    codigos = {f.codigo for f in deben}
    return [f for f in filas if f.codigo in codigos]


def _decir(puestas: int, todas: int) -> str:
    if puestas == todas:
        return (
            f"La matriz trae {contar(todas, 'actividad')} de la vigencia." if todas else "El plan no tiene actividades."
        )
    return (
        f"De {numero(todas)} actividades, la matriz trae {numero(puestas)} de las que deben entregas al corte; las "
        "demás están en la hoja Actividades de tablero.xlsx."
    )


def _fila(f: Seguimiento) -> list[str | Celda]:
    actividad = Celda(recortar(f.actividad, 260) or "(sin texto en el plan)", (a_oracion(junto(f.componente)),))
    return [
        f.codigo, actividad, "\n".join(f.dependencias) or "Sin responsable", _con_signo(f.meta, f.unidad),
        _con_signo(f.programado, f.unidad), _con_signo(f.ejecutado, f.unidad), porcentaje(f.avance_corte), f.estado,
        fecha(f.ultimo_vencimiento) if f.ultimo_vencimiento else "",
    ]  # fmt: skip


def _con_signo(valor: float, unidad: str) -> str:
    return f"{cantidad(valor)} %" if unidad == "%" else cantidad(valor)
