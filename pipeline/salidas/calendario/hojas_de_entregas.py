"""Las hojas de lo vencido, de lo que está por vencer y de cuánto tiene cada dependencia."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.base.espanol import fecha
from pipeline.calculo.pendientes import EN_EL_CORTE_SIGUIENTE, VENCIDA, VENTANA, Pendiente, ordenar_responsables
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.retrasos import lugar_de
from pipeline.estilo import PROGRAMADO, TEXTO, ZONAS
from pipeline.salidas._excel import Colores, Columna, Cuadro, Libro, Valor, agregar_hoja, poner_tabla

Grupos = Mapping[str, Sequence[Pendiente]]
"""Lo pendiente de cada responsable."""
ROJA, DESPUES, HOY, PRONTO = "■ Vencida", "○ Después del corte", "▲ Vence hoy", "▲ Por vencer"
TARDE = {VENCIDA: ROJA, EN_EL_CORTE_SIGUIENTE: DESPUES}
_COLORES_DE_LO_PROXIMO = dict.fromkeys((HOY, PRONTO), (PROGRAMADO, TEXTO))
_VENCE = (
    Columna("Dependencia", 23), Columna("Código", 15), Columna("Actividad", 42), Columna("Falta", 8, "cantidad"),
    Columna("Unidad", 9, "centro"), Columna("Fecha", 11, "fecha"), Columna("Días", 9, "entero"),
    Columna("Situación", 13, "centro"), Columna("Estado al corte", 12, "centro"), Columna("De dónde sale", 26),
)  # fmt: skip
_CUENTA = (
    Columna("Dependencia", 60), Columna("Vencidas", 12, "entero"), Columna("Vencieron después del corte", 14, "entero"),
    Columna(f"Vencen en {VENTANA} días", 13, "entero"), Columna("Fecha más antigua sin cubrir", 16, "fecha"),
)  # fmt: skip


def poner_cuenta(
    libro: Libro,
    resultado: Resultado,
    tarde: Grupos,
    pronto: Grupos,
    situaciones: Mapping[int, str],
) -> None:
    """Una fila por responsable con algo pendiente."""
    filas: list[list[Valor]] = []
    for nombre in ordenar_responsables({*tarde, *pronto}):
        suyos = tarde.get(nombre, [])
        vencidas = sum(situaciones[id(p)] == VENCIDA for p in suyos)
        primera = min((p.entrega.fecha for p in suyos), default=None)
        filas.append([nombre, vencidas, len(suyos) - vencidas, len(pronto.get(nombre, [])), primera])
    poner_tabla(libro, agregar_hoja(libro, "Por dependencia"), Cuadro(
        "TablaPorDependencia", "Entregas por dependencia",
        f"Esta hoja contiene una tabla con lo pendiente al {fecha(resultado.hoy)}; lo de varias cuenta en cada una.",
        _CUENTA, filas, vacio="No hay entregas vencidas ni por vencer.",
    ))  # fmt: skip


def poner_vencidas(libro: Libro, resultado: Resultado, tarde: Grupos, situaciones: Mapping[int, str]) -> None:
    """Una fila por entrega cuya fecha ya pasó."""
    corte, hoy = fecha(resultado.corte.fecha), resultado.hoy
    filas = [
        _fila(nombre, p, (hoy - p.entrega.fecha).days, TARDE[situaciones[id(p)]])
        for nombre, suyos in tarde.items()
        for p in suyos
    ]
    poner_tabla(libro, agregar_hoja(libro, "Vencidas"), Cuadro(
        "TablaVencidas", "Entregas vencidas",
        f"Esta hoja contiene una tabla con las entregas sin cubrir ya vencidas. Días: calendario, al {fecha(hoy)}. "
        f"Después del corte: venció después del {corte}.",
        _titular("Venció el", "Días de retraso", {ROJA: ZONAS["Baja"].color}), filas,
        vacio="No hay entregas vencidas.", inmoviles=2,
    ))  # fmt: skip


def poner_proximas(libro: Libro, resultado: Resultado, pronto: Grupos) -> None:
    """Una fila por entrega que vence pronto."""
    hoy = resultado.hoy
    filas = [
        _fila(nombre, p, (p.entrega.fecha - hoy).days, HOY if p.entrega.fecha == hoy else PRONTO)
        for nombre, suyos in pronto.items()
        for p in suyos
    ]
    poner_tabla(libro, agregar_hoja(libro, f"Próximos {VENTANA} días"), Cuadro(
        "TablaProximas", f"Entregas que vencen en los próximos {VENTANA} días",
        f"Esta hoja contiene una tabla con lo que vence del {fecha(hoy)} en adelante, en {VENTANA} días calendario. "
        f"Lo que falta es según lo reportado al {fecha(resultado.corte.fecha)}.",
        _titular("Vence el", "Días que faltan", _COLORES_DE_LO_PROXIMO), filas, inmoviles=2,
        vacio=f"Nada vence en los próximos {VENTANA} días.",
    ))  # fmt: skip


def _titular(dia: str, dias: str, colores: Colores) -> Sequence[Columna]:
    suyo: dict[str, dict[str, Any]] = {
        "Fecha": {"titulo": dia},
        "Días": {"titulo": dias},
        "Situación": {"colores": colores},
    }
    return [replace(c, **suyo.get(c.titulo, {})) for c in _VENCE]


def _fila(nombre: str, p: Pendiente, dias: int, como: str) -> list[Valor]:
    f = p.actividad
    supuesta = " (el plan no dice la fecha)" if p.entrega.regla == "supuesto" else ""
    return [nombre, f.codigo, f.actividad, p.pendiente, f.unidad, p.entrega.fecha, dias, como, f.estado,
            lugar_de(p) + supuesta]  # fmt: skip
