"""Reglas, 1: qué plan rige."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from pipeline.calculo.coincidencia import coinciden
from pipeline.calculo.corrida import actividades_por_corte, calcular
from pipeline.calculo.versiones import actividades_en_vigor, planes_en_vigor
from pipeline.entidad import PlanDeclarado
from pipeline.tablas.planes import PlanLeido, leer_orden
from tests.calculo.ayuda import ABRIL, AGOSTO, CORTES, ENTIDAD, HOY, corte_del, hacer_actividad, nombres

TEXTOS = tuple(
    f"{verbo} {cosa}"
    for verbo in ("Publicar", "Socializar")
    for cosa in ("el presupuesto", "los contratos", "la agenda", "las obras", "los resultados")
)


def plan(archivo, textos=TEXTOS, instrumento="PTEP", vigencia=2026, **campos):
    actividades = tuple(
        hacer_actividad(f"1.{i}", actividad=texto, archivo=archivo, instrumento=instrumento, origenes={})
        for i, texto in enumerate(textos, 1)
    )
    return PlanLeido(
        archivo, instrumento, vigencia, orden_nombre=leer_orden(archivo), actividades=actividades, **campos
    )


def rigen(*planes, corte=AGOSTO, entidad=ENTIDAD):
    return [p.archivo for p in planes_en_vigor(planes, entidad, corte).filas]


def con_planes(*declarados):
    return replace(ENTIDAD, planes=declarados)


def test_regla_1_las_versiones_de_un_plan_no_se_suman_y_las_otras_se_nombran():
    lote = planes_en_vigor([plan("PTEP v1.xlsx"), plan("PTEP v2.xlsx")], ENTIDAD, AGOSTO)
    assert [p.archivo for p in lote.filas] == ["PTEP v2.xlsx"]
    (hallazgo,) = lote.hallazgos
    assert (hallazgo.nombre, hallazgo.origen.archivo, hallazgo.fuera) == ("version_que_no_rige", "PTEP v1.xlsx", False)
    assert "PTEP v2.xlsx" in hallazgo.mensaje


def test_regla_1_la_entidad_decide_antes_que_las_fechas_y_los_nombres():
    viejo = plan("a v1.xlsx", fecha_version=date(2026, 1, 20))
    nuevo = plan("b v2.xlsx", fecha_version=date(2026, 3, 20))
    entidad = con_planes(PlanDeclarado("a v1.xlsx", vigente_desde=date(2026, 4, 1)))
    assert rigen(viejo, nuevo) == ["b v2.xlsx"]
    assert rigen(viejo, nuevo, entidad=entidad) == ["a v1.xlsx"]


def test_regla_1_a_cada_corte_rige_la_ultima_version_vigente():
    entidad = con_planes(PlanDeclarado("b.xlsx", vigente_desde=date(2026, 7, 15)))
    planes = plan("a.xlsx"), plan("b.xlsx")
    assert rigen(*planes, corte=ABRIL, entidad=entidad) == ["a.xlsx"]
    assert rigen(*planes, corte=AGOSTO, entidad=entidad) == ["b.xlsx"]


def test_regla_1_sin_declaracion_decide_la_fecha_escrita_y_tampoco_rige_antes_de_ella():
    uno, otro = plan("z final.xlsx", fecha_version=date(2026, 1, 20)), plan("a.xlsx", fecha_version=date(2026, 6, 2))
    assert rigen(uno, otro, corte=ABRIL) == ["z final.xlsx"]
    assert rigen(uno, otro, corte=AGOSTO) == ["a.xlsx"]


def test_regla_1_una_fecha_de_anios_atras_es_del_formato_y_no_decide_contra_el_nombre():
    uno, otro = (
        plan("plan v1.xlsx", fecha_version=date(2019, 1, 22)),
        plan("plan v2.xlsx", fecha_version=date(2019, 1, 22)),
    )
    assert rigen(uno, otro) == ["plan v2.xlsx"]


def test_regla_1_despues_de_la_fecha_decide_el_nombre_y_despues_el_ultimo_cambio():
    tarde, temprano = datetime(2026, 5, 2), datetime(2026, 1, 2)
    assert rigen(plan("p v2.xlsx", modificado=temprano), plan("p v1.xlsx", modificado=tarde)) == ["p v2.xlsx"]
    assert rigen(plan("p (a).xlsx", modificado=tarde), plan("p (b).xlsx", modificado=temprano)) == ["p (a).xlsx"]
    assert rigen(plan("p (a).xlsx"), plan("p (b).xlsx")) == ["p (b).xlsx"]


def test_regla_1_una_sola_version_rige_aunque_su_fecha_sea_posterior_al_corte():
    assert rigen(plan("p.xlsx", fecha_version=date(2026, 6, 2)), corte=ABRIL) == ["p.xlsx"]


def test_regla_1_un_plan_que_la_entidad_pone_a_regir_despues_no_cuenta_todavia():
    entidad = con_planes(PlanDeclarado("p.xlsx", vigente_desde=date(2026, 6, 1)))
    lote = planes_en_vigor([plan("p.xlsx")], entidad, ABRIL)
    assert lote.filas == []
    assert nombres(lote.hallazgos) == ["plan_aun_no_rige"]


def test_regla_1_planes_distintos_de_un_instrumento_se_suman_y_lo_repetido_se_anota():
    riesgos = plan("riesgos.xlsx", TEXTOS[:5])
    servicio = plan("servicio.xlsx", (*TEXTOS[5:], TEXTOS[0]))
    lote = actividades_en_vigor([riesgos, servicio], ENTIDAD, AGOSTO)
    assert len(lote.filas) == 11
    (hallazgo,) = lote.hallazgos
    assert hallazgo.nombre == "actividad_repetida_entre_planes"
    assert hallazgo.mensaje.startswith("actividad repetida entre planes")
    assert (hallazgo.origen.archivo, hallazgo.valor) == ("servicio.xlsx", TEXTOS[0])


def test_regla_1_el_mismo_texto_en_otro_instrumento_es_otro_plan():
    assert rigen(plan("a.xlsx"), plan("b.xlsx", instrumento="Plan de acción")) == ["a.xlsx", "b.xlsx"]


def test_regla_1_un_plan_de_otra_vigencia_se_anota_y_no_se_suma():
    lote = planes_en_vigor([plan("de antes.xlsx", vigencia=2025), plan("de ahora.xlsx")], ENTIDAD, AGOSTO)
    assert [p.archivo for p in lote.filas] == ["de ahora.xlsx"]
    (hallazgo,) = lote.hallazgos
    assert (hallazgo.nombre, hallazgo.fuera) == ("plan_de_otra_vigencia", True)


def test_regla_1_si_rige_una_version_mucho_mas_corta_se_avisa_que_algo_queda_fuera():
    lote = planes_en_vigor([plan("completo.xlsx"), plan("solo una parte v2.xlsx", TEXTOS[:3])], ENTIDAD, AGOSTO)
    (hallazgo,) = lote.hallazgos
    assert (hallazgo.nombre, hallazgo.fuera) == ("version_mas_corta_rige", True)


def test_regla_1_un_plan_declarado_que_no_se_leyo_se_nombra():
    lote = planes_en_vigor([plan("p.xlsx")], con_planes(PlanDeclarado("otro.xlsx")), AGOSTO)
    assert [(h.nombre, h.valor) for h in lote.hallazgos] == [("plan_declarado_ausente", "otro.xlsx")]


def test_regla_1_coincidir_es_tener_la_mayoria_del_mas_corto_igual_o_retocada():
    otros = [f"Capacitar al grupo {i}" for i in range(10)]
    assert coinciden(TEXTOS[:6] + tuple(otros[:4]), TEXTOS)
    assert not coinciden(TEXTOS[:5] + tuple(otros[:5]), TEXTOS)
    assert coinciden(TEXTOS, TEXTOS[:4])
    gritado = [t.upper() + "." for t in TEXTOS]
    assert rigen(plan("p v1.xlsx"), plan("p v2.xlsx", gritado)) == ["p v2.xlsx"]
    errata = [t if i % 2 else t + "s" for i, t in enumerate(TEXTOS)]
    assert rigen(plan("p v1.xlsx"), plan("p v2.xlsx", errata)) == ["p v2.xlsx"]


@pytest.mark.parametrize(
    ("archivo", "orden"),
    [
        ("PAAC 2026 v2 (final).xlsx", (2, 1)),
        ("PAAC_2026_V03.xlsx", (3, 0)),
        ("Plan versión 4.xlsx", (4, 0)),
        ("PAAC 2026 final.xlsx", (999, 1)),
        ("Plan definitivo.xlsx", (999, 1)),
        ("PAAC 2026.xlsx", (0, 0)),
    ],
)
def test_regla_1_el_orden_que_dice_el_nombre(archivo, orden):
    assert leer_orden(archivo) == orden


def test_regla_1_cada_corte_se_calcula_con_la_version_que_regia():
    entidad = con_planes(PlanDeclarado("b.xlsx", vigente_desde=date(2026, 7, 15)))
    planes = [plan("a.xlsx"), plan("b.xlsx", TEXTOS[:8])]
    corte = corte_del(AGOSTO)
    por_corte = actividades_por_corte(planes, entidad, corte, CORTES)
    actividades = por_corte[AGOSTO]
    resultado = calcular(actividades, [], entidad, corte, CORTES, HOY, por_corte=por_corte)
    assert [len(resultado.seguimiento[c]) for c in (ABRIL, AGOSTO)] == [10, 8]
