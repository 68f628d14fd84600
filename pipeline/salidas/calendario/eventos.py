"""Lo que va en cada agenda: los cortes y sus plazos, y las entregas de cada responsable."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.base.texto import junto, recortar
from pipeline.calculo.pendientes import Pendiente, buscar_pendientes
from pipeline.calculo.plazo_de_reporte import plazo_de_reporte, si_no_es_habil
from pipeline.calculo.plazos import restar_dias_habiles
from pipeline.calculo.resultado import Corte, Resultado
from pipeline.salidas.unidades import con_unidad
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import Seguimiento

AVISOS = (8, 1)
"""Días hábiles antes de un evento en que la agenda avisa."""
LARGO = 120


@dataclass(frozen=True, slots=True)
class Evento:
    """Un día entero en una agenda, o varios seguidos con `hasta`. `clave` lo identifica aunque cambie su texto;
    `avisos` son días, no horas."""

    dia: date
    titulo: str
    detalle: str
    clave: str
    clase: str
    avisos: tuple[date, ...] = ()
    hasta: date | None = None


def identificar(*partes: str) -> str:
    """La identidad de un evento: la misma mientras sean las mismas la entidad, la actividad y la fecha."""
    return f"{hashlib.sha256('|'.join(partes).encode('utf-8', 'replace')).hexdigest()[:32]}@rendicion"


def eventos_de_la_entidad(resultado: Resultado) -> list[Evento]:
    """De cada corte de la vigencia: su cierre, el día en que se espera el reporte y el último para publicar."""
    return [evento for corte in resultado.cortes for evento in _de_corte(corte, resultado)]


def eventos_por_dependencia(resultado: Resultado) -> dict[str, list[Evento]]:
    """De cada responsable: sus entregas de la vigencia y los días en que se espera su reporte."""
    filas = {f.codigo: f for f in resultado.filas}
    pendientes = {(p.entrega.codigo, p.entrega.fecha): p for p in buscar_pendientes(resultado)}
    eventos: dict[str, list[Evento]] = defaultdict(list)
    for entrega in resultado.programacion:
        fila = filas.get(entrega.codigo)
        if fila is None:
            continue
        evento = _de_entrega(entrega, fila, pendientes.get((entrega.codigo, entrega.fecha)), resultado)
        for nombre in dict.fromkeys(fila.dependencias or (SIN_NOMBRE["dependencia"],)):
            eventos[nombre].append(evento)
    reportes = [_de_reporte(corte, resultado) for corte in resultado.cortes]
    return {n: sorted([*eventos[n], *reportes], key=lambda e: (e.dia, e.titulo, e.clave)) for n in sorted(eventos)}


def _de_corte(corte: Corte, resultado: Resultado) -> Iterator[Evento]:
    entidad = resultado.entidad
    nombre = f"{corte.nombre} de {entidad.vigencia}"
    dias = "hábiles" if entidad.cortes.dias == "habiles" else "calendario"
    clave = corte.fecha.isoformat()
    yield Evento(
        corte.fecha, f"Corte: {nombre}", "Lo que se haga después de este día se reporta en el corte siguiente.",
        identificar(entidad.nombre, "corte", clave), "Corte",
    )  # fmt: skip
    yield _de_reporte(corte, resultado)
    yield Evento(
        corte.publicacion, f"Publicar el seguimiento del {nombre}",
        f"Último día para publicar el seguimiento con corte al {fecha_larga(corte.fecha)}: "
        f"{entidad.cortes.plazo} días {dias} después del corte. {si_no_es_habil(corte.publicacion, entidad)}".strip(),
        identificar(entidad.nombre, "publicacion", clave), "Publicación", _avisos(corte.publicacion, resultado),
    )  # fmt: skip


def _de_reporte(corte: Corte, resultado: Resultado) -> Evento:
    entidad, dia = resultado.entidad, plazo_de_reporte(corte, resultado.entidad)
    return Evento(
        dia, f"Enviar el reporte de avance del {corte.nombre}",
        f"Lo hecho desde el 1 de enero hasta el {fecha_larga(corte.fecha)}, con sus soportes. "
        f"El seguimiento se publica a más tardar el {fecha_larga(corte.publicacion)}.",
        identificar(entidad.nombre, "reporte", corte.fecha.isoformat()), "Reporte", _avisos(dia, resultado),
    )  # fmt: skip


def _de_entrega(entrega: Entrega, fila: Seguimiento, pendiente: Pendiente | None, resultado: Resultado) -> Evento:
    """Una entrega; la ya cubierta se queda en la agenda, sin avisos, para que al volver a importarla se vea hecha."""
    hecha, paso = pendiente is None, entrega.fecha < resultado.hoy
    del_corte = entrega.fecha <= resultado.corte.fecha
    rotulo = "Hecha" if hecha else "Vence" if not paso else "Vencida" if del_corte else "Venció"
    avisos = () if hecha else _avisos(entrega.fecha, resultado)
    actividad = junto(fila.actividad) or "actividad sin texto en el plan"
    return Evento(
        entrega.fecha, f"{rotulo}: {recortar(actividad, LARGO)}", _detallar(entrega, fila, pendiente, resultado),
        identificar(resultado.entidad.nombre, entrega.codigo, entrega.fecha.isoformat()), "Actividad", avisos,
    )  # fmt: skip


def _detallar(entrega: Entrega, fila: Seguimiento, pendiente: Pendiente | None, resultado: Resultado) -> str:
    lugar = (entrega.archivo, entrega.hoja, entrega.celda) if entrega.celda else (fila.archivo, fila.hoja, fila.celda)
    falta = con_unidad(pendiente.pendiente, fila.unidad) if pendiente else "nada"
    renglones = (
        junto(fila.actividad),
        f"Código: {fila.codigo}",
        f"Vence ese día: {con_unidad(entrega.cantidad, fila.unidad)}. Falta: {falta}, según lo reportado al "
        f"{fecha(resultado.corte.fecha)}.",
        f"Responsable: {'; '.join(fila.dependencias) or 'no lo dice el plan'}",
        "El plan no dice la fecha: se toma el 31 de diciembre." if entrega.regla == "supuesto" else "",
        f"Sale de: {' › '.join(p for p in lugar if p)}",
    )
    return "\n".join(r for r in renglones if r)


def _avisos(dia: date, resultado: Resultado) -> tuple[date, ...]:
    """Los días en que se avisa; de lo que ya pasó, ninguno."""
    if dia < resultado.hoy:
        return ()
    return tuple(restar_dias_habiles(dia, n, resultado.entidad.calendario) for n in AVISOS)
