"""Una actividad, de su cifra a sus celdas: qué decía el plan, qué vence, qué se reportó y qué salió de ahí."""

import re
from collections.abc import Iterator
from textwrap import wrap

from pipeline.base.espanol import cantidad, fecha, fecha_larga, porcentaje
from pipeline.base.hallazgo import Hallazgo
from pipeline.base.texto import contar, junto, llave, recortar
from pipeline.calculo.resultado import Resultado
from pipeline.explicar.busqueda import buscar_actividades, parecidos
from pipeline.explicar.opiniones import contar_opiniones
from pipeline.explicar.renglones import ANCHO, escribir_lista, escribir_parrafo
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.seguimiento import Seguimiento

_ESPECIFICO = re.compile(r"^actividad\s+", re.IGNORECASE)
A_LA_VISTA = 12


def explicar_actividad(pedido: str, resultado: Resultado) -> str | None:
    """Las actividades de ese código o numeral (o de ese texto), cada una con su cadena; None si no hay ninguna."""
    filas = buscar_actividades(_ESPECIFICO.sub("", pedido), resultado)
    planes = {a.codigo: a for a in resultado.actividades}
    return "\n\n".join(_contar(f, planes.get(f.codigo), resultado) for f in filas[:A_LA_VISTA]) or None


def actividades_parecidas(pedido: str, resultado: Resultado) -> list[str]:
    """Los códigos de las actividades de nombre o numeral más parecido."""
    nombres = {llave(t): f"{f.codigo} ({recortar(f.actividad, 40)})" for f in resultado.filas
               for t in (f.codigo, f.numeral, f.actividad) if t}  # fmt: skip
    return parecidos(pedido, nombres)


def _contar(f: Seguimiento, plan: Actividad | None, resultado: Resultado) -> str:
    grupo = " › ".join(parte for parte in (f.instrumento, f.componente, f.subcomponente) if parte)
    renglones = [
        *wrap(f"{f.codigo} · {junto(f.actividad)}", ANCHO),
        *wrap(grupo, ANCHO),
        "",
        escribir_parrafo("Corte", fecha_larga(resultado.corte.fecha)),
        *escribir_lista("Cifra", list(_cifras(f))),
        *escribir_lista("Regla", list(_reglas(f, resultado))),
        *escribir_lista("En el plan", list(_del_plan(f, plan))),
        *escribir_lista("Qué vence", list(_vencimientos(f, resultado)) or ["no tiene ningún vencimiento"]),
        *escribir_lista("Reportes", list(_reportes(f, resultado)) or ["ninguno cuenta al corte"]),
        *escribir_lista("Verificación", contar_opiniones(f.codigo, resultado)),
        *escribir_lista("Hallazgos", [f"{h.codigo} · {h.origen}: {h.mensaje}" for h in _suyos(f, plan, resultado)]),
    ]
    return "\n".join(renglones)


def _cifras(f: Seguimiento) -> Iterator[str]:
    unidad = f.unidad if f.unidad == "%" else ""
    if f.aplica:
        debido = f.programado or f.meta
        yield (
            f"avance del corte {porcentaje(f.avance_corte)} = {cantidad(f.ejecutado)}{unidad} (ejecutado) ÷ "
            f"{cantidad(debido)}{unidad} ({'programado al corte' if f.programado else 'meta'})"
        )
    else:
        yield "no aplica al corte: no tiene nada programado hasta ese día"
    yield f"avance de la vigencia {porcentaje(f.avance_vigencia)} = {cantidad(f.ejecutado)} de {cantidad(f.meta)}"
    yield f"estado: {f.estado}" + (f" · {'cumplida' if f.cumplida else 'no cumplida'} al corte" if f.aplica else "")


def _reglas(f: Seguimiento, resultado: Resultado) -> Iterator[str]:
    if f.base == "verificado":
        yield "la cifra es la que verificó Control Interno, no la reportada (docs/reglas.md, sección 15)"
    if f.aplica:
        yield "avance del corte = ejecutado ÷ programado hasta el corte, a lo sumo 100 %"
    if len(f.reportes) > 1:
        yield f"varias dependencias reportan la misma: vale el {resultado.entidad.calculo.actividad_compartida}"
    yield "docs/reglas.md, secciones 3 a 6"


def _del_plan(f: Seguimiento, plan: Actividad | None) -> Iterator[str]:
    if plan is None:
        yield f"actividad: {f.archivo} › {f.hoja} › {f.celda}"
        return
    yield f"actividad: {plan.origen('actividad')}"
    if plan.meta_producto:
        yield f"meta «{recortar(plan.meta_producto, 60)}»: {plan.origen('meta_producto')}"
    for detalle, lugar in zip(plan.detalles, plan.origenes.get("detalles", ()), strict=False):
        yield f"{recortar(detalle, 90)}: {lugar}"
    if plan.responsable:
        yield f"responsable «{recortar(plan.responsable, 60)}»: {plan.origen('responsable')}"


def _vencimientos(f: Seguimiento, resultado: Resultado) -> Iterator[str]:
    suyas = [e for e in resultado.programacion if e.codigo == f.codigo]
    for e in suyas[:A_LA_VISTA]:
        ya = "ya vencía" if e.fecha <= resultado.corte.fecha else "vence después del corte"
        lugar = " › ".join(parte for parte in (e.archivo, e.hoja, e.celda) if parte)
        yield f"{fecha(e.fecha)}: {cantidad(e.cantidad)} ({ya}) · {lugar or e.regla}"
    if len(suyas) > A_LA_VISTA:
        yield f"y {contar(len(suyas) - A_LA_VISTA, 'entrega')} más"


def _reportes(f: Seguimiento, resultado: Resultado) -> Iterator[str]:
    cuentan = {id(r) for r in f.reportes}
    for r in f.reportes:
        yield f"cuenta: {_reporte(r)}"
    for r in resultado.avances:
        if r.codigo == f.codigo and id(r) not in cuentan:
            yield f"no cuenta a este corte: {_reporte(r)}"


def _reporte(r: Avance) -> str:
    dicho = r.texto or ("sin cifra" if r.valor is None else cantidad(r.valor))
    como = r.metodo + (f", parecido {cantidad(r.parecido)}" if r.parecido is not None else "")
    de_cuando = f" al {fecha(r.corte)}" if r.corte else ""
    return f"{r.dependencia or 'sin dependencia'}{de_cuando}, «{recortar(dicho, 30)}» (unido por {como}) · {r.origen()}"


def _suyos(f: Seguimiento, plan: Actividad | None, resultado: Resultado) -> list[Hallazgo]:
    """Los hallazgos de las celdas de donde sale la actividad o sus reportes."""
    de_donde = [*(plan.origenes.values() if plan else ()), *(c for r in f.reportes for c in r.origenes.values())]
    celdas = {(o.archivo, o.hoja, o.fila, o.columna) for grupo in de_donde for o in grupo if o.columna}
    return [h for h in resultado.hallazgos if _lugar(h) in celdas][:A_LA_VISTA]


def _lugar(h: Hallazgo) -> tuple[str, str, int, int]:
    return h.origen.archivo, h.origen.hoja, h.origen.fila, h.origen.columna
