"""Lo que un grupo necesita saber frente a lo que se publica, sus canales y los espacios que le llegan."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.grupos_valor import buscar_necesidades, comparar_canales, medir_alcance
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.listados.agenda import Encuentro
from pipeline.tablas.listados.asistencia import Asistencia
from pipeline.tablas.listados.eventos import Evento
from pipeline.tablas.listados.grupos_valor import GrupoDeValor
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.preguntas import Pregunta
from pipeline.tablas.listados.publicaciones import Publicacion
from tests.fabrica import hacer_resultado


def con(actividades: tuple[Actividad, ...] = (), **listados: tuple[FilaDeListado, ...]) -> Resultado:
    return replace(hacer_resultado(2), actividades=actividades, listados=listados)


def grupo(nombre: str = "Juntas de acción comunal", **dichos) -> GrupoDeValor:
    return GrupoDeValor(archivo="g.xlsx", hoja="H", fila=3, grupo_valor=nombre, **dichos)


@pytest.mark.parametrize("necesidad, situacion", [
    ("Presupuesto participativo", "Cubierta"),
    ("presupuestos participativos", "Cubierta"),
    ("Información sobre el presupuesto participativo", "Cubierta"),
    ("Presupuesto de regalías", "En parte"),
    ("Empleo", "Sin cubrir"),
    ("Informe de gestión", "Cubierta"),
])  # fmt: skip
def test_la_cobertura_se_propone_por_las_palabras(necesidad, situacion):
    publicaciones = (Publicacion(archivo="p.xlsx", titulo="Resultados del presupuesto participativo 2026"),)
    plan = (Actividad(actividad="Producir el informe de gestión", subcomponente="Información", codigo="A-1", archivo="plan.xlsx"),
            Actividad(actividad="Realizar la feria de empleo", subcomponente="Diálogo", codigo="A-2"))  # fmt: skip
    resultado = con(plan, grupos_valor=(grupo(necesidades=(necesidad,)),), publicaciones=publicaciones)
    (una,) = buscar_necesidades(resultado)
    assert una.cobertura.situacion == situacion
    assert bool(una.cobertura.con_que) == bool(una.cobertura.donde) == (situacion != "Sin cubrir")


def test_los_canales_que_se_prefieren_y_no_se_usan_van_primero():
    canales = comparar_canales(con(
        grupos_valor=(grupo(canales=("wa", "Emisora")), grupo("Jóvenes", canales=("WhatsApp", "Instagram y TikTok"))),
        preguntas=(Pregunta(canal="WhatsApp"), Pregunta(canal="Presencial")),
        agenda=(Encuentro(tema="x", canal="radio / TikTok"),), inventario=(Accion(accion="y", canal="página web"),),
    ))  # fmt: skip
    assert [(c.nombre, c.situacion, len(c.grupos)) for c in canales] == [
        ("Instagram", "Preferido y sin usar", 1),
        ("WhatsApp", "Preferido y usado", 2),
        ("Radio o televisión", "Preferido y usado", 1),
        ("TikTok", "Preferido y usado", 1),
        ("Presencial", "Usado y no lo prefiere ningún grupo", 0),
        ("Sitio web", "Usado y no lo prefiere ningún grupo", 0),
    ]


@pytest.mark.parametrize("convocados, situacion", [
    (("Juntas de acción comunal",), "Tiene espacio"), (("JAC",), "Tiene espacio"), (("juntas",), "Tiene espacio"),
    (("Presidentes de junta",), "Tiene espacio"),
    (("Ciudadanía en general",), "Solo la convocatoria general"), (("Jóvenes",), "Ningún espacio le llega"),
])  # fmt: skip
def test_a_que_grupo_llega_un_espacio(convocados, situacion):
    alcance = medir_alcance(con(grupos_valor=(grupo(),), eventos=(Evento(evento="Feria", grupos_valor=convocados),)))
    assert {a.grupo: a.situacion for a in alcance}["Juntas de acción comunal"] == situacion


def test_la_agenda_y_la_asistencia_tambien_cuentan_y_el_no_caracterizado_se_dice():
    alcance = medir_alcance(con(
        grupos_valor=(grupo("Mujeres"), grupo("Jóvenes")), agenda=(Encuentro(tema="Empleo", publico=("Juventud",)),),
        asistencia=(Asistencia(evento="Foro", grupo_valor="Mujeres", cantidad=12.0), Asistencia(evento="Foro", grupo_valor="Taxistas", cantidad=3.0)),
    ))  # fmt: skip
    assert [(a.grupo, a.situacion, a.espacios, a.asistentes) for a in alcance] == [
        ("Jóvenes", "Tiene espacio", ("Empleo",), None), ("Mujeres", "Tiene espacio", ("Foro",), 12),
        ("Taxistas", "No está en la caracterización", ("Foro",), 3),
    ]  # fmt: skip


def test_un_evento_y_su_asistencia_por_numero_son_un_espacio_y_uno_cancelado_no_llega_a_nadie():
    hecho = Evento(
        archivo="e.xlsx",
        hoja="E",
        consecutivo="1",
        evento="Foro del agua",
        grupos_valor=("Mujeres",),
        fecha_realizado=date(2026, 3, 1),
    )
    ficha = Evento(
        archivo="f.xlsx", hoja="F", evento="Foro del agua", grupos_valor=("Mujeres",), fecha_realizado=date(2026, 3, 1)
    )
    cancelado = Evento(
        archivo="e.xlsx", hoja="E", consecutivo="2", evento="Feria", grupos_valor=("Jóvenes",), estado="Cancelado"
    )
    asistio = Asistencia(archivo="e.xlsx", hoja="A", evento="1", grupo_valor="Mujeres", cantidad=12.0)
    alcance = medir_alcance(con(
        grupos_valor=(grupo("Mujeres"), grupo("Jóvenes")), eventos=(hecho, cancelado, ficha),
        asistencia=(asistio, replace(asistio, archivo="f.xlsx", evento="Foro del agua")),
    ))  # fmt: skip
    assert [(a.grupo, a.situacion, a.espacios, a.asistentes) for a in alcance] == [
        ("Jóvenes", "Ningún espacio le llega", (), None), ("Mujeres", "Tiene espacio", ("Foro del agua",), 12),
    ]  # fmt: skip


def test_sin_eventos_ni_agenda_no_se_dice_que_a_nadie_le_llega():
    (uno,) = medir_alcance(con(grupos_valor=(grupo(),)))
    assert uno.situacion == "No se sabe: faltan los espacios"
