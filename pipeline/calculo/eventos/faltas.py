"""Lo que los eventos, su asistencia y sus procedimientos tienen mal entre sí."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import contar, enumerar
from pipeline.calculo.eventos.leidos import Leidos, leidos_en
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.eventos.procedimiento import Procedimiento, revisar, sin_procedimiento
from pipeline.calculo.eventos.situacion import APLAZADO, CANCELADO, REALIZADO, VENCIDO, Situado, situar
from pipeline.calculo.faltas_de_listado import nombrar
from pipeline.entidad import Entidad
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.listados.eventos import Evento


def buscar_faltas(listados: dict[str, tuple[FilaDeListado, ...]], entidad: Entidad, hoy: date) -> list[Hallazgo]:
    """Los hallazgos, en el orden de los eventos y después los de la asistencia y los procedimientos."""
    leidos = leidos_en(listados, entidad, hoy)
    situados = situar(leidos)
    hallazgos = [h for s in situados for h in _de_uno(s, entidad, hoy)]
    hallazgos += _de_asistencia(leidos)
    procedimientos = revisar(leidos, situados)
    hallazgos += [h for p in procedimientos for h in _de_procedimiento(p)]
    return hallazgos + list(_sin_procedimiento(situados, procedimientos))


def _de_uno(s: Situado, entidad: Entidad, hoy: date) -> Iterator[Hallazgo]:
    e, cual = s.evento, _nombrar(s.evento)
    for otra in s.filas[1:]:
        yield anotar(
            "evento_en_dos_lugares", otra.origen("evento"), e.evento, cual=cual, otra=s.filas[0].origen("evento")
        )
    yield from _de_las_fechas(e, cual, entidad)
    if contradice := _contradice(e, hoy):
        lugar = e.origen("estado")
        yield anotar("evento_contradictorio", lugar, e.estado, cual=cual, porque=contradice, situacion=s.situacion)
    if s.situacion == REALIZADO and e.fecha_realizado is None:
        toma = f"se toma el programado, {fecha(e.fecha)}" if e.fecha else "queda sin día"
        yield anotar("evento_realizado_sin_fecha", e.origen("estado"), e.estado, cual=cual, toma=toma)
    if s.situacion == VENCIDO and e.fecha:
        dias = contar((hoy - e.fecha).days, "día")
        yield anotar("evento_vencido", e.origen("fecha"), fecha(e.fecha), cual=cual, fecha=fecha(e.fecha), dias=dias)
    if e.asistentes is not None and s.grupos and abs(sum(s.grupos.values()) - e.asistentes) > 1e-9:
        suma = cantidad(sum(s.grupos.values()))
        lugar, dicho = e.origen("asistentes"), cantidad(e.asistentes)
        yield anotar("asistencia_no_cuadra", lugar, dicho, cual=cual, total=dicho, suma=suma)


def _de_las_fechas(e: Evento, cual: str, entidad: Entidad) -> Iterator[Hallazgo]:
    if e.fecha and e.fecha_realizado and e.fecha_realizado < e.fecha:
        lugar, hecho = e.origen("fecha_realizado"), fecha(e.fecha_realizado)
        yield anotar("evento_antes_de_lo_programado", lugar, hecho, cual=cual, fecha=hecho, programada=fecha(e.fecha))
    for campo in ("fecha", "fecha_realizado"):
        dia = getattr(e, campo)
        if dia and dia.year != entidad.vigencia:
            lugar = e.origen(campo)
            yield anotar(
                "evento_de_otra_vigencia", lugar, fecha(dia), cual=cual, fecha=fecha(dia), vigencia=entidad.vigencia
            )
            return


def _contradice(e: Evento, hoy: date) -> str:
    """Lo que el estado dice y las fechas niegan; vacío si nada."""
    if e.estado in (CANCELADO, APLAZADO, "Programado") and e.fecha_realizado and e.fecha_realizado <= hoy:
        return f"trae el día en que se hizo, {fecha(e.fecha_realizado)}"
    if e.estado == REALIZADO and e.fecha_realizado is None and e.fecha and e.fecha > hoy:
        return f"su día, {fecha(e.fecha)}, no ha llegado"
    return ""


def _de_asistencia(leidos: Leidos) -> Iterator[Hallazgo]:
    """La de un evento que no está en el calendario, una vez por evento; sin calendario no hay con qué comparar."""
    vistos: set[str] = set()
    for fila in leidos.asistencia if leidos.eventos else ():
        if (
            fila.evento
            and fila.evento not in vistos
            and not buscar_evento(fila.evento, fila.fecha, fila.archivo, leidos.eventos)
        ):
            vistos.add(fila.evento)
            cuantas = sum(f.evento == fila.evento for f in leidos.asistencia)
            filas = contar(cuantas, "fila")
            yield anotar("asistencia_sin_evento", fila.origen("evento"), fila.evento, filas=filas)


def _de_procedimiento(p: Procedimiento) -> Iterator[Hallazgo]:
    if p.faltan and p.espacio:
        lugar = p.pasos[0].paso.origen("espacio")
        faltan = enumerar([f"«{m}»" for m in p.faltan])
        yield anotar("espacio_sin_momento", lugar, p.espacio, faltan=faltan)


def _sin_procedimiento(situados: Sequence[Situado], hechos: Sequence[Procedimiento]) -> Iterator[Hallazgo]:
    """Solo si la entidad lleva procedimientos: si no lleva ninguno, no se dice de cada evento."""
    for s in sin_procedimiento(situados, hechos) if hechos else ():
        yield anotar("evento_sin_procedimiento", s.evento.origen("evento"), s.evento.evento, cual=_nombrar(s.evento))


def _nombrar(evento: Evento) -> str:
    return f"el evento {nombrar('eventos', evento)}"
