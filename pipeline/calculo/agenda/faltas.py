"""Lo que las agendas tienen mal: fuera de su fase, cruzadas, o que nadie envió."""

from collections.abc import Sequence
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import contar, enumerar, recortar
from pipeline.calculo.agenda.choques import buscar_choques
from pipeline.calculo.agenda.cierre import cierre_de
from pipeline.calculo.agenda.momentos import Momento, fuera_de_fase, ordenar_por_fecha
from pipeline.calculo.agenda.quien_respondio import quien_respondio
from pipeline.entidad import Entidad
from pipeline.tablas.listados.agenda import Encuentro

_NOMBRADAS = 12


def buscar_faltas(encuentros: Sequence[Encuentro], entidad: Entidad, _: date) -> list[Hallazgo]:
    """Los hallazgos de las agendas, por fecha."""
    cierre = cierre_de(entidad)
    momentos = ordenar_por_fecha(encuentros, cierre)
    hallazgos = [_fuera(momento, por_que) for momento, por_que in fuera_de_fase(momentos, cierre)]
    for choque in buscar_choques(momentos):
        *otros, ultimo = choque.encuentros
        nombres = enumerar([_nombrar(e) for e in otros])
        dicho, lugar = recortar(choque.cual), ultimo.origen("fecha")
        datos = {"dia": fecha(choque.dia), "cual": _nombrar(ultimo), "que": choque.que, "otros": nombres}
        hallazgos.append(anotar("choque_de_encuentros", lugar, dicho, **datos))
    return hallazgos + _sin_responder(encuentros, entidad)


def _fuera(momento: Momento, por_que: str) -> Hallazgo:
    encuentro = momento.encuentro
    dicho = encuentro.cuando or (fecha(momento.desde) if momento.desde else "")
    en_fase = f"está en la fase «{momento.fase}»" if momento.fase else "no dice su fase"
    lugar, cual = encuentro.origen("fecha"), _nombrar(encuentro)
    return anotar("encuentro_fuera_de_fase", lugar, dicho, cual=cual, en_fase=en_fase, por_que=por_que)


def _sin_responder(encuentros: Sequence[Encuentro], entidad: Entidad) -> list[Hallazgo]:
    deben = [r.dependencia for r in quien_respondio(encuentros, entidad) if r.debe]
    if not deben:
        return []
    nombradas = enumerar(deben[:_NOMBRADAS]) if len(deben) <= _NOMBRADAS else f"{', '.join(deben[:_NOMBRADAS])}…"
    cuantas = contar(len(deben), "dependencia")
    return [anotar("dependencia_sin_agenda", Origen("entidad.toml"), nombradas, cuantas=cuantas, cuales=nombradas)]


def _nombrar(encuentro: Encuentro) -> str:
    quien = f" ({encuentro.dependencia})" if encuentro.dependencia else ""
    return f"«{recortar(encuentro.tema, 50)}»{quien}"
