"""Cómo va cada compromiso, qué filas son el mismo y hace cuánto se prometió."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.compromisos import compromisos_de, seguir
from pipeline.calculo.compromisos.cuentas import contar
from pipeline.calculo.compromisos.decir import decir_grupo, decir_total
from pipeline.calculo.compromisos.situar import situar
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.estados_de_compromiso import ESTADOS
from pipeline.tablas.listados.compromisos import Compromiso
from pipeline.tablas.listados.eventos import Evento
from tests.fabrica import hacer_resultado

HOY = date(2026, 9, 10)
ENTIDAD = Entidad(nombre="Alcaldía de Prueba", vigencia=2026)
UNO = Compromiso(
    archivo="c.xlsx", hoja="Marzo", fila=5, consecutivo="1", espacio="Encuentro", fecha=date(2026, 3, 14),
    compromiso="Publicar el cronograma de obras del puente", dependencia="Planeación", fecha_limite=date(2026, 12, 1),
)  # fmt: skip
AYER, MANANA = date(2026, 9, 9), date(2026, 9, 11)


@pytest.mark.parametrize("cambios, esperada", [
    ({}, "Sin iniciar"),
    ({"avance": 0.1}, "En ejecución"),
    ({"estado": "En ejecución"}, "En ejecución"),
    ({"fecha_limite": AYER}, "Vencido"),
    ({"fecha_limite": HOY}, "Sin iniciar"),
    ({"estado": "Reprogramado"}, "Reprogramado"),
    ({"estado": "Reprogramado", "fecha_limite": AYER}, "Vencido"),
    ({"estado": "Cumplido"}, "Cumplido"),
    ({"estado": "Cumplido", "fecha_limite": AYER}, "Cumplido"),
    ({"estado": "Cumplido", "avance": 0.6}, "En ejecución"),
    ({"estado": "Cumplido", "avance": 0.6, "fecha_limite": AYER}, "Vencido"),
    ({"estado": "En ejecución", "avance": 1.0}, "En ejecución"),
    ({"avance": 1.0}, "Cumplido"),
    ({"fecha_cierre": AYER}, "Cumplido"),
    ({"fecha_cierre": MANANA}, "Sin iniciar"),
    ({"estado": "Cumplido parcialmente", "fecha_limite": AYER}, "Cumplido parcialmente"),
    ({"estado": "No viable", "observaciones": "Zona de riesgo"}, "No viable"),
    ({"estado": "No viable"}, "Sin iniciar"),
    ({"estado": "Vencido"}, "Vencido"),
    ({"estado": "quién sabe"}, "Sin iniciar"),
])  # fmt: skip
def test_el_estado_de_cada_fila(cambios, esperada):
    fila = replace(UNO, **cambios)
    assert situar(fila, fila.fecha_limite, HOY) == esperada


def test_si_la_entidad_exige_evidencia_lo_cumplido_sin_ella_sigue_abierto():
    cumplido = replace(UNO, estado="Cumplido")
    assert situar(cumplido, None, HOY, exigir_evidencia=True) == "En ejecución"
    assert situar(replace(cumplido, evidencia="acta"), None, HOY, exigir_evidencia=True) == "Cumplido"


def seguidos(*filas, encuentros=(), actividades=(), de_antes=()):
    return seguir(filas, de_antes, encuentros, actividades, ENTIDAD, HOY)


@pytest.mark.parametrize("otra", [
    replace(UNO, hoja="Julio", consecutivo="9", espacio="Otro", fecha=date(2026, 7, 1)),
    replace(UNO, hoja="Julio", consecutivo="", compromiso="Publicar el cronograma de las obras del puente."),
    replace(UNO, hoja="Julio", compromiso="Publicar en la página el cronograma del puente"),
    replace(UNO, archivo="c 2027.xlsx", consecutivo="C-1", compromiso=UNO.compromiso.upper()),
    replace(UNO, fila=9, fecha=date(2026, 7, 1), estado="En ejecución"),
])  # fmt: skip
def test_el_mismo_compromiso_en_otra_hoja_es_uno_con_su_historia(otra):
    (uno,) = seguidos(UNO, otra)
    assert len(uno.filas) == 2 and uno.adquirido == date(2026, 3, 14)


@pytest.mark.parametrize("otra", [
    replace(UNO, fila=6, consecutivo="2"),
    replace(UNO, hoja="Julio", compromiso="Podar los árboles del parque"),
    replace(UNO, hoja="Julio", consecutivo="", compromiso="Publicar el cronograma de obras del acueducto"),
    replace(UNO, hoja="Julio", consecutivo="1", fecha=date(2026, 7, 1), compromiso="Publicar el balance del puente"),
])  # fmt: skip
def test_dos_compromisos_no_se_vuelven_uno(otra):
    assert len(seguidos(UNO, otra)) == 2


def test_lo_mismo_prometido_en_dos_veredas_son_dos():
    suya = replace(UNO, consecutivo="", territorio="La Loma")
    assert len(seguidos(suya, replace(suya, fila=6, territorio="El Carmen"))) == 2


def test_un_numero_distinto_en_el_texto_es_otro_compromiso():
    una = replace(UNO, consecutivo="", compromiso="Instalar cámaras en la comuna 2")
    assert len(seguidos(una, replace(una, hoja="Julio", compromiso="Instalar cámaras en la comuna 4"))) == 2


def test_vale_lo_ultimo_que_se_dijo_y_se_cuenta_cuanto_cambio_el_plazo():
    viejo = replace(UNO, archivo="Compromisos 2025.xlsx", fecha_limite=date(2026, 3, 31), estado="Sin iniciar")
    nuevo = replace(UNO, archivo="Compromisos 2026.xlsx", fecha_limite=date(2026, 9, 30), estado="Reprogramado")
    (uno,) = seguidos(nuevo, viejo)
    assert (uno.situacion, uno.limite, uno.aplazado) == ("Reprogramado", date(2026, 9, 30), 1)


def test_sin_fecha_que_diga_cual_es_el_ultimo_vale_el_abierto():
    (uno,) = seguidos(replace(UNO, estado="Cumplido"), replace(UNO, hoja="Otra", estado="En ejecución"))
    assert uno.situacion == "En ejecución"


@pytest.mark.parametrize("evento, cuenta", [
    (Evento(fecha_realizado=date(2026, 4, 22)), 1),
    (Evento(estado="Realizado", fecha=date(2026, 4, 22)), 1),
    (Evento(estado="Realizado"), 0),
    (Evento(estado="Cancelado", fecha=date(2026, 4, 22)), 0),
    (Evento(fecha=date(2026, 4, 22)), 0),
    (Evento(estado="Realizado", fecha=MANANA), 0),
])  # fmt: skip
def test_un_encuentro_es_el_evento_que_se_hizo_aunque_solo_diga_su_estado(evento, cuenta):
    resultado = replace(hacer_resultado(3), hoy=HOY, listados={"compromisos": (UNO,), "eventos": (evento,)})
    assert [s.encuentros for s in compromisos_de(resultado)] == [cuenta]


def test_la_edad_va_en_dias_y_en_encuentros():
    hechos = (date(2026, 3, 14), date(2026, 5, 1), date(2026, 8, 1), date(2026, 12, 1))
    (uno,) = seguidos(replace(UNO, fecha_limite=date(2026, 9, 1)), encuentros=hechos)
    assert (uno.dias, uno.encuentros, uno.vencido) == (180, 2, 9)


def test_la_de_uno_cumplido_se_detiene_el_dia_que_se_cumplio():
    hechos = (date(2026, 5, 1), date(2026, 8, 1))
    (uno,) = seguidos(replace(UNO, estado="Cumplido", fecha_cierre=date(2026, 5, 13)), encuentros=hechos)
    assert (uno.dias, uno.encuentros, uno.vencido) == (60, 1, -202)


PLAN = (
    Actividad(actividad="Publicar el cronograma de las obras", numeral="3.2", codigo="PA-2026-3.2"),
    Actividad(actividad="Podar los árboles de los parques", numeral="4.1", codigo="PA-2026-4.1"),
    Actividad(actividad="Instalar luminarias", numeral="4.1", codigo="PTEP-2026-1.4.1"),
)


@pytest.mark.parametrize("escrito, codigos", [
    ("3.2", ("PA-2026-3.2",)),
    ("Actividad 3.2", ("PA-2026-3.2",)),
    ("PA-2026-3.2", ("PA-2026-3.2",)),
    ("Publicar el cronograma…", ("PA-2026-3.2",)),
    ("publicar cronograma de obras", ("PA-2026-3.2",)),
    ("4.1", ()),
    ("1.4.1", ("PTEP-2026-1.4.1",)),
    ("3.2; PTEP-2026-1.4.1", ("PA-2026-3.2", "PTEP-2026-1.4.1")),
    ("9.9", ()),
    ("Hacer un puente", ()),
    ("", ()),
])  # fmt: skip
def test_el_enlace_con_el_plan_es_por_codigo_por_numeral_o_por_texto(escrito, codigos):
    (uno,) = seguidos(replace(UNO, actividad=escrito), actividades=PLAN)
    assert uno.codigos == codigos


@pytest.mark.parametrize("escrito, numeros", [
    ("11", (11,)), ("ODS 11", (11,)), ("6. Agua limpia y saneamiento", (6,)), ("Agua limpia", (6,)), ("3 y 4", (3, 4)),
    ("ciudades y comunidades sostenibles", (11,)), ("21", ()), ("", ()),
])  # fmt: skip
def test_el_objetivo_de_desarrollo_se_reconoce_de_varias_maneras(escrito, numeros):
    (uno,) = seguidos(replace(UNO, ods=escrito))
    assert uno.ods == numeros


def test_las_cuentas_suman_lo_mismo_por_donde_se_miren():
    filas = [
        replace(UNO, fila=i, consecutivo=str(i), dependencia=f"D{i % 3}", tema="", estado=estado, observaciones="x")
        for i, estado in enumerate(ESTADOS * 4)
    ]
    todos = seguidos(*filas)
    (total,) = contar(todos)
    por_dependencia = contar(todos, lambda s: s.dicho("dependencia"))
    assert total.total == sum(total.estados.values()) == sum(c.total for c in por_dependencia) == len(filas)
    assert total.abiertos == sum(c.abiertos for c in por_dependencia)
    assert total.cumplimiento == total.estados["Cumplido"] / (total.total - total.estados["No viable"])


@pytest.mark.parametrize("cambios, dicho", [
    ({"estado": "Cumplido"}, "se cumplió"),
    ({"estado": "No viable", "observaciones": "Zona de riesgo"}, "no es viable"),
    ({}, "sigue abierto"),
    ({"fecha_limite": AYER}, "sigue abierto y está vencido"),
    ({"estado": "Cumplido parcialmente"}, "sigue abierto, cumplido en parte"),
])  # fmt: skip
def test_de_uno_solo_se_dice_como_va_sin_cuentas(cambios, dicho):
    suyos = seguidos(replace(UNO, **cambios))
    (suya,) = contar(suyos)
    assert str(decir_total(hacer_resultado(1), suyos)) == f"El único compromiso con la ciudadanía {dicho}."
    assert str(decir_grupo(hacer_resultado(1), suya)) == f"Adquirió 1 compromiso, que {dicho}."


def test_de_varios_no_se_dice_que_se_cumplieron_cero_ni_que_quedan_cero():
    otro = replace(UNO, fila=6, consecutivo="2", compromiso="Podar los árboles del parque")
    nada, todo = (seguidos(*(replace(c, estado=e) for c in (UNO, otro))) for e in ("", "Cumplido"))
    assert str(decir_total(hacer_resultado(1), nada)) == (
        "De los 2 compromisos con la ciudadanía, no se ha cumplido ninguno y siguen abiertos 2."
    )
    assert str(decir_total(hacer_resultado(1), todo)) == (
        "De los 2 compromisos con la ciudadanía, se cumplieron 2 y no queda ninguno abierto."
    )
