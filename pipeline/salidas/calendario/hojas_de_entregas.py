"""Las hojas de lo vencido, de lo que está por vencer y de cuánto tiene cada dependencia."""

from collections.abc import Mapping, Sequence

from pipeline.base.espanol import fecha
from pipeline.calculo.pendientes import EN_EL_CORTE_SIGUIENTE, VENCIDA, VENTANA, Pendiente, ordenar_responsables
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.retrasos import lugar_de
from pipeline.estilo import PROGRAMADO, TEXTO, ZONAS
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Libro, Valor, agregar_hoja, colorear, poner_tabla

Grupos = Mapping[str, Sequence[Pendiente]]
"""Lo pendiente de cada responsable."""
ROJA, DESPUES, HOY, PRONTO = "■ Vencida", "○ Después del corte", "▲ Vence hoy", "▲ Por vencer"
TARDE = {VENCIDA: ROJA, EN_EL_CORTE_SIGUIENTE: DESPUES}
_SITUACION = 7
"""La columna, desde 0, de la situación."""
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
    hoja = agregar_hoja(libro, "Vencidas")
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaVencidas", "Entregas vencidas",
        f"Esta hoja contiene una tabla con las entregas sin cubrir ya vencidas. Días: calendario, al {fecha(hoy)}. "
        f"Después del corte: venció después del {corte}.",
        _titular("Venció el", "Días de retraso"), filas, vacio="No hay entregas vencidas.", inmoviles=2,
    ))  # fmt: skip
    baja = ZONAS["Baja"]
    colorear(libro, hoja, (PRIMERA, _SITUACION, ultima, _SITUACION), {ROJA: (baja.fondo, baja.tinta)})


def poner_proximas(libro: Libro, resultado: Resultado, pronto: Grupos) -> None:
    """Una fila por entrega que vence pronto."""
    hoy = resultado.hoy
    filas = [
        _fila(nombre, p, (p.entrega.fecha - hoy).days, HOY if p.entrega.fecha == hoy else PRONTO)
        for nombre, suyos in pronto.items()
        for p in suyos
    ]
    hoja = agregar_hoja(libro, f"Próximos {VENTANA} días")
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaProximas", f"Entregas que vencen en los próximos {VENTANA} días",
        f"Esta hoja contiene una tabla con lo que vence del {fecha(hoy)} en adelante, en {VENTANA} días calendario. "
        f"Lo que falta es según lo reportado al {fecha(resultado.corte.fecha)}.",
        _titular("Vence el", "Días que faltan"), filas, inmoviles=2,
        vacio=f"Nada vence en los próximos {VENTANA} días.",
    ))  # fmt: skip
    colorear(
        libro,
        hoja,
        (PRIMERA, _SITUACION, ultima, _SITUACION),
        dict.fromkeys((HOY, PRONTO), (PROGRAMADO, TEXTO)),
    )


def _titular(dia: str, dias: str) -> Sequence[Columna]:
    nombres = {"Fecha": dia, "Días": dias}
    return [Columna(nombres.get(c.titulo, c.titulo), c.ancho, c.formato) for c in _VENCE]


def _fila(nombre: str, p: Pendiente, dias: int, como: str) -> list[Valor]:
    f = p.actividad
    supuesta = " (el plan no dice la fecha)" if p.entrega.regla == "supuesto" else ""
    return [nombre, f.codigo, f.actividad, p.pendiente, f.unidad, p.entrega.fecha, dias, como, f.estado,
            lugar_de(p) + supuesta]  # fmt: skip
