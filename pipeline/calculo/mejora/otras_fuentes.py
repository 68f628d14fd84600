"""Lo que también pide una mejora: lo mal valorado en las encuestas y lo que Control Interno halló sin cumplir."""

from collections.abc import Iterator, Sequence

from pipeline.base.espanol import numero, porcentaje
from pipeline.base.origen import Origen
from pipeline.base.texto import recortar
from pipeline.calculo.encuestas import publicar, reunir_preguntas
from pipeline.calculo.estrategia import filas_de_la_estrategia
from pipeline.calculo.mejora.borrador import Propuesta, esta_en_el_plan
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.zona import BAJA, zona_de
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.opiniones import CONTROL_INTERNO as OFICINA

ENCUESTA, CONTROL_INTERNO = "Encuesta", "Control Interno"
_NO = "No"
_LARGO = 80


def proponer_de_encuestas(resultado: Resultado, plan: Sequence[Mejora]) -> Iterator[Propuesta]:
    """Una por pregunta cuya parte favorable se puede decir y cae en la zona baja de la entidad."""
    for p in map(publicar, reunir_preguntas(resultado.encuestas)):
        parte, pregunta = p.parte_favorable, p.pregunta
        if parte is None or zona_de(parte, resultado.entidad.semaforo) != BAJA:
            continue
        hallazgo = f"Valoración baja: {pregunta.texto}"
        if not esta_en_el_plan(hallazgo, plan):
            motivo = f"{porcentaje(parte)} favorable de {numero(pregunta.n)} en «{recortar(pregunta.encuesta, _LARGO)}»"
            de = pregunta.respuestas[0]
            yield Propuesta(ENCUESTA, hallazgo, "", "", motivo, Origen(de.archivo, de.hoja))


def proponer_de_control_interno(resultado: Resultado, plan: Sequence[Mejora]) -> Iterator[Propuesta]:
    """Una por actividad de la estrategia que Control Interno verificó sin cumplir en este corte, con su observación."""
    de_la_estrategia = {f.codigo: f for f in filas_de_la_estrategia(resultado)}
    for o in resultado.opiniones:
        fila = de_la_estrategia.get(o.unida)
        if fila is None or o.quien != OFICINA or o.corte != resultado.corte.fecha or o.cumplida != _NO:
            continue
        if o.observacion and not esta_en_el_plan(o.observacion, plan):
            motivo = f"Verificó sin cumplir: {recortar(fila.actividad, _LARGO)}"
            dependencia = fila.dependencias[0] if len(fila.dependencias) == 1 else ""
            lugares = o.origenes.get("observacion", ())
            de = lugares[0] if lugares else Origen(o.archivo, o.hoja)
            yield Propuesta(CONTROL_INTERNO, o.observacion, "", dependencia, motivo, de)
