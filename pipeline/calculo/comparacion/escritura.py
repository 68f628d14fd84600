"""Cómo se escribe, en una línea que se pueda comparar, la meta, el cronograma o el responsable de una actividad."""

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.texto import contar, enumerar, junto
from pipeline.calculo.novedades import REPROGRAMADA
from pipeline.calculo.periodos import fin_de_periodo
from pipeline.tablas.actividades import Actividad

SIN_NOVEDAD = "Sin novedad"


def escribir_meta(a: Actividad) -> str:
    """`3 informes`: como está escrita; si no, la cifra con su unidad."""
    return junto(a.meta_producto) or escribir_cifra(a)


def escribir_cifra(a: Actividad) -> str:
    """`3 unidades`, `80 %`; vacío si la meta no tiene cifra."""
    if a.meta_valor is None:
        return ""
    if not a.meta_unidad.isalpha():
        return f"{cantidad(a.meta_valor)} {a.meta_unidad}".strip()
    palabra = contar(1 if a.meta_valor == 1 else 2, a.meta_unidad).split(" ", 1)[1]
    return f"{cantidad(a.meta_valor)} {palabra}"


def escribir_cronograma(a: Actividad) -> str:
    """Los días en que vence, así el plan los diga con periodos o con fechas; con sus cantidades, si las trae."""
    partes = []
    if a.a_demanda:
        partes.append("A demanda")
    if a.continua:
        partes.append("Durante toda la vigencia")
    elif a.fecha_inicio or a.fecha_fin:
        partes.append(" ".join(f"{p} {fecha(d)}" for p, d in (("del", a.fecha_inicio), ("al", a.fecha_fin)) if d))
    dias = [_con_cantidad(dia, a, i) for i, dia in enumerate(_dias(a))]
    partes += [enumerar(dias)] if dias else []
    if a.fecha_reprogramada and a.novedad.casefold() == REPROGRAMADA:
        partes.append(f"reprogramada para el {fecha(a.fecha_reprogramada)}")
    return "; ".join(partes) or "Sin fecha"


def escribir_responsable(a: Actividad) -> str:
    """Las dependencias del catálogo; si no se reconoció ninguna, como está escrito."""
    return enumerar(a.dependencias) or junto(a.responsable)


def escribir_novedad(a: Actividad) -> str:
    """`Suspendida (acta del 30/06/2026)`; `Sin novedad`."""
    if not a.novedad:
        return SIN_NOVEDAD
    return f"{a.novedad} (acta del {fecha(a.fecha_novedad)})" if a.fecha_novedad else f"{a.novedad} (sin acta)"


def escribir_lugar(a: Actividad) -> str:
    """`Componente / Subcomponente`."""
    return " / ".join(filter(None, (junto(a.componente), junto(a.subcomponente))))


def _dias(a: Actividad) -> list[str]:
    if not a.periodos:
        return [fecha(dia) for dia in a.fechas]
    return [fecha(fin_de_periodo(p, a.vigencia)) if a.vigencia else p for p in a.periodos]


def _con_cantidad(dia: str, a: Actividad, i: int) -> str:
    return f"{dia} ({cantidad(a.cantidades[i])})" if i < len(a.cantidades) else dia
