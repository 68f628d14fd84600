"""Reglas, 3: de los reportes a lo que se hizo."""

from datetime import date

import pytest

from pipeline.base.origen import Origen
from pipeline.entidad import Entidad
from pipeline.tablas.avances import Medida
from tests.calculo.ayuda import (
    ABRIL,
    AGOSTO,
    CORTES,
    DICIEMBRE,
    HACIENDA,
    PLANEACION,
    PRENSA,
    TODAS,
    con_calculo,
    correr,
    corte_del,
    hacer_actividad,
    hacer_avance,
    nombres,
    seguir_una,
)

SEIS = {"periodos": ("C1", "C2", "C3"), "meta_valor": 6.0, "meta_unidad": "unidad"}
AVISO_DE_META = "meta_distinta_de_las_entregas"


def seis(**campos):
    return hacer_actividad(**(SEIS | campos))


def hecho(avances, corte=AGOSTO, actividad=None, **opciones):
    """E al corte y los hallazgos de los reportes."""
    fila, hallazgos = seguir_una(actividad or seis(), avances, corte, **opciones)
    return fila.ejecutado, [h for h in nombres(hallazgos) if h != AVISO_DE_META]


# ── Para qué corte ──


def test_regla_3_vale_el_corte_que_el_reporte_declara():
    avance = hacer_avance(2, corte=ABRIL, fecha_reporte=date(2026, 5, 4))
    assert [hecho([avance], c)[0] for c in (ABRIL, AGOSTO)] == [2, 2]
    assert hecho([hacer_avance(2, corte=AGOSTO)], ABRIL) == (
        0,
        ["reporte_de_corte_posterior", "responsable_sin_reporte"],
    )


@pytest.mark.parametrize(
    ("dia", "primer_corte"),
    [
        ("2026-03-01", ABRIL),
        ("2026-05-15", ABRIL),
        ("2026-05-16", AGOSTO),
        ("2026-09-14", AGOSTO),
        ("2027-01-18", DICIEMBRE),
    ],
)
def test_regla_3_sin_corte_declarado_cubre_aquel_cuyo_plazo_no_ha_pasado(dia, primer_corte):
    avance = hacer_avance(2, fecha_reporte=date.fromisoformat(dia))
    cuenta = [c.fecha for c in CORTES if hecho([avance], c.fecha)[0] == 2]
    assert cuenta[0] == primer_corte


def test_regla_3_cuenta_en_los_cortes_siguientes_hasta_que_llega_uno_nuevo():
    avances = [hacer_avance(2, corte=ABRIL), hacer_avance(5, corte=DICIEMBRE, fila=8)]
    assert [hecho(avances, c)[0] for c in (ABRIL, AGOSTO, DICIEMBRE)] == [2, 2, 5]


def test_regla_3_extemporaneo_cuenta_con_hallazgo():
    tarde = hacer_avance(2, corte=ABRIL, fecha_reporte=date(2026, 5, 16))
    assert hecho([tarde], ABRIL) == (2, ["reporte_extemporaneo"])
    a_tiempo = hacer_avance(2, corte=ABRIL, fecha_reporte=date(2026, 5, 15))
    assert hecho([a_tiempo], ABRIL) == (2, [])


def test_regla_3_extemporaneos_false_lo_deja_fuera_de_ese_corte_y_cuenta_en_el_siguiente():
    entidad = con_calculo(extemporaneos=False)
    tarde = hacer_avance(2, corte=ABRIL, fecha_reporte=date(2026, 5, 16))
    assert hecho([tarde], ABRIL, entidad=entidad) == (0, ["extemporaneo_no_cuenta", "responsable_sin_reporte"])
    assert hecho([tarde], AGOSTO, entidad=entidad)[0] == 2
    el_ultimo_dia = hacer_avance(2, corte=ABRIL, fecha_reporte=date(2026, 5, 15))
    assert hecho([el_ultimo_dia], ABRIL, entidad=entidad) == (2, [])


def test_regla_3_sin_corte_ni_fecha_es_del_corte_que_se_corre_con_un_hallazgo_por_hoja():
    avances = [hacer_avance(2), hacer_avance(1, codigo="1.2", fila=8)]
    resultado = correr([seis(), hacer_actividad("1.2", periodos=("C1",))], avances, AGOSTO)
    assert [f.ejecutado for f in resultado.seguimiento[ABRIL]] == [0, 0]
    assert [f.ejecutado for f in resultado.filas] == [2, 1]
    (hallazgo,) = [h for h in resultado.hallazgos if h.nombre == "corte_supuesto"]
    assert (hallazgo.origen.archivo, hallazgo.origen.celda) == ("avance.xlsx", "")
    assert "cuántos: 2" in hallazgo.mensaje


def test_regla_3_un_corte_de_otra_vigencia_no_cuenta():
    cantidad, faltas = hecho([hacer_avance(2, corte=date(2025, 12, 31))])
    assert cantidad == 0
    assert "corte_de_otra_vigencia" in faltas


def test_regla_3_una_fecha_anterior_a_la_vigencia_cuenta_con_hallazgo():
    assert hecho([hacer_avance(2, fecha_reporte=date(2025, 12, 20))]) == (2, ["reporte_con_fecha_anterior"])


def test_regla_3_ejecutado_despues_del_corte_no_cuenta_en_el_pero_si_en_el_siguiente():
    avance = hacer_avance(2, corte=ABRIL, fecha_ejecucion=date(2026, 5, 3))
    assert hecho([avance], ABRIL) == (0, ["ejecucion_posterior_al_corte", "responsable_sin_reporte"])
    assert hecho([avance], AGOSTO) == (2, [])


def test_regla_3_si_el_ultimo_no_cuenta_al_corte_vale_el_anterior():
    avances = [hacer_avance(1, corte=ABRIL), hacer_avance(4, corte=AGOSTO, fecha_ejecucion=date(2026, 9, 2), fila=8)]
    assert hecho(avances, AGOSTO)[0] == 1


# ── La cifra ──


@pytest.mark.parametrize(
    ("valor", "medida", "base", "cantidad", "faltas"),
    [
        (4.0, Medida.CANTIDAD, None, 4.0, []),
        (0.5, Medida.PROPORCION, None, 3.0, []),
        (1.0, Medida.PROPORCION, None, 6.0, []),
        (0.0, Medida.PROPORCION, None, 0.0, []),
        (0.5, Medida.PROPORCION, 6.0, 3.0, []),
        (3.0, Medida.CANTIDAD, 6.0, 3.0, []),
        (0.75, Medida.PROPORCION, 4.0, 4.5, ["avance_de_otra_meta"]),
        (3.0, Medida.CANTIDAD, 4.0, 4.5, ["avance_de_otra_meta"]),
        (7.0, Medida.CANTIDAD, None, 6.0, ["avance_sobre_la_meta"]),
        (1.2, Medida.PROPORCION, None, 6.0, ["avance_sobre_la_meta"]),
    ],
)
def test_regla_3_la_cifra_se_lleva_a_la_unidad_de_la_meta(valor, medida, base, cantidad, faltas):
    assert hecho([hacer_avance(valor, medida=medida, base=base, corte=AGOSTO)]) == (cantidad, faltas)


def test_regla_3_una_parte_de_una_meta_en_porcentaje():
    actividad = hacer_actividad(periodos=("C2",), meta_valor=80.0, meta_unidad="%")
    avance = hacer_avance(0.5, medida=Medida.PROPORCION, corte=AGOSTO)
    assert hecho([avance], actividad=actividad)[0] == 40.0


@pytest.mark.parametrize(
    ("campos", "falta", "celda"),
    [
        ({"valor": -1}, "cifra_negativa", "C7"),
        ({"valor": None}, "reporte_sin_cifra", "C7"),
        ({"valor": 2, "fecha_reporte": date(2026, 9, 4)}, "reporte_del_futuro", "E7"),
        ({"valor": 2, "fecha_ejecucion": date(2026, 9, 4)}, "reporte_del_futuro", "F7"),
    ],
)
def test_regla_3_negativo_sin_cifra_o_del_futuro_no_cuenta(campos, falta, celda):
    fila, hallazgos = seguir_una(seis(), [hacer_avance(corte=AGOSTO, **campos)], hoy=date(2026, 9, 3))
    assert (fila.ejecutado, fila.estado, fila.reportes) == (0, "Sin reporte", ())
    (hallazgo,) = [h for h in hallazgos if h.nombre == falta]
    assert (hallazgo.origen.celda, hallazgo.fuera) == (celda, True)


def test_regla_3_del_mismo_dia_de_hoy_cuenta():
    assert hecho([hacer_avance(2, corte=AGOSTO, fecha_reporte=date(2026, 9, 3))], hoy=date(2026, 9, 3)) == (2, [])


def test_regla_3_exigir_evidencia_deja_fuera_lo_reportado_sin_soporte():
    sin_soporte = hacer_avance(2, corte=AGOSTO, evidencia=" ")
    entidad = con_calculo(exigir_evidencia=True)
    cantidad, faltas = hecho([sin_soporte], entidad=entidad)
    assert cantidad == 0
    assert "reportado_sin_soporte" in faltas
    assert hecho([sin_soporte]) == (2, [])
    assert seguir_una(seis(), [hacer_avance(0, corte=AGOSTO, evidencia="")], entidad=entidad)[0].estado == "Atrasada"


def test_regla_3_toda_la_meta_sin_soporte_cuenta_con_hallazgo():
    assert hecho([hacer_avance(6, corte=AGOSTO, evidencia="")]) == (6, ["cumplida_sin_soporte"])


# ── Una cantidad por actividad ──


@pytest.mark.parametrize(("regla", "cantidad"), [("maximo", 4.0), ("minimo", 1.0), ("promedio", 5 / 3), ("suma", 5.0)])
def test_regla_3_actividad_compartida(regla, cantidad):
    actividad = seis(dependencias=(PLANEACION, HACIENDA, PRENSA, TODAS))
    avances = [hacer_avance(4, PLANEACION, corte=AGOSTO), hacer_avance(1, HACIENDA, corte=AGOSTO, fila=8)]
    hecha, faltas = hecho(avances, actividad=actividad, entidad=con_calculo(actividad_compartida=regla))
    assert hecha == pytest.approx(cantidad)
    assert faltas == ["responsable_sin_reporte"] + ["reportes_que_difieren"] * (regla != "suma")


@pytest.mark.parametrize("regla", ["maximo", "minimo", "promedio", "suma"])
def test_regla_3_un_reporte_en_nombre_de_varias_vale_una_vez_y_por_todas(regla):
    actividad = seis(dependencias=(PLANEACION, HACIENDA))
    avances = [hacer_avance(4, PLANEACION, corte=AGOSTO, tambien=(HACIENDA,))]
    assert hecho(avances, actividad=actividad, entidad=con_calculo(actividad_compartida=regla)) == (4, [])


def test_regla_3_en_el_promedio_quien_reporta_aparte_pesa_lo_suyo():
    actividad = seis(dependencias=(PLANEACION, HACIENDA))
    avances = [
        hacer_avance(4, PLANEACION, corte=AGOSTO, tambien=(HACIENDA,)),
        hacer_avance(2, HACIENDA, corte=AGOSTO, fila=8),
    ]
    assert hecho(avances, actividad=actividad, entidad=con_calculo(actividad_compartida="promedio"))[0] == 3


def test_regla_3_la_suma_no_pasa_de_la_meta():
    avances = [hacer_avance(4, PLANEACION, corte=AGOSTO), hacer_avance(5, HACIENDA, corte=AGOSTO, fila=8)]
    actividad = seis(dependencias=(PLANEACION, HACIENDA))
    assert hecho(avances, actividad=actividad, entidad=con_calculo(actividad_compartida="suma"))[0] == 6


def test_regla_3_la_fecha_de_ejecucion_es_la_ultima_de_los_que_cuentan():
    actividad = seis(dependencias=(PLANEACION, HACIENDA))
    avances = [
        hacer_avance(4, PLANEACION, corte=AGOSTO, fecha_ejecucion=date(2026, 3, 1)),
        hacer_avance(4, HACIENDA, corte=AGOSTO, fecha_ejecucion=date(2026, 7, 1), fila=8),
        hacer_avance(-1, PRENSA, corte=AGOSTO, fecha_ejecucion=date(2026, 8, 1), fila=9),
    ]
    assert seguir_una(actividad, avances)[0].fecha_ejecucion == date(2026, 7, 1)


def test_regla_3_el_responsable_que_no_reporta_se_nombra_y_el_colectivo_nunca():
    actividad = seis(dependencias=(PLANEACION, HACIENDA, TODAS))
    _, hallazgos = seguir_una(actividad, [hacer_avance(2, corte=AGOSTO)])
    (hallazgo,) = [h for h in hallazgos if h.nombre == "responsable_sin_reporte"]
    assert (hallazgo.valor, hallazgo.origen.celda) == (HACIENDA, "D5")


def test_regla_3_sin_catalogo_los_colectivos_se_conocen_por_su_nombre():
    actividad = seis(dependencias=("Todas las secretarías", "Equipo de Rendición de Cuentas"))
    assert hecho([], actividad=actividad, entidad=Entidad("Alcaldía de Valle Sereno", 2026)) == (0, [])


def test_regla_3_lo_que_todavia_no_vence_no_se_echa_de_menos():
    assert hecho([], actividad=hacer_actividad(periodos=("C3",))) == (0, [])


def test_regla_3_reporta_quien_no_es_responsable_cuenta_con_hallazgo():
    cantidad, faltas = hecho([hacer_avance(2, PRENSA, corte=AGOSTO)])
    assert cantidad == 2
    assert sorted(faltas) == ["reporta_quien_no_responde", "responsable_sin_reporte"]
    con_todas = seis(dependencias=(TODAS,))
    assert hecho([hacer_avance(2, PRENSA, corte=AGOSTO)], actividad=con_todas) == (2, [])


def test_regla_3_sin_dependencia_en_el_reporte_es_del_unico_responsable():
    avances = [hacer_avance(3, PLANEACION, corte=ABRIL), hacer_avance(4, "", corte=AGOSTO, fila=8)]
    assert hecho(avances) == (4, [])


def test_regla_3_dos_reportes_de_una_dependencia_vale_el_de_fecha_posterior():
    avances = [
        hacer_avance(3, corte=AGOSTO, fecha_reporte=date(2026, 9, 2)),
        hacer_avance(5, corte=AGOSTO, fecha_reporte=date(2026, 9, 8), fila=8),
        hacer_avance(4, corte=AGOSTO, fecha_reporte=date(2026, 9, 3), fila=9),
    ]
    assert hecho(avances) == (5, ["reporte_reemplazado", "reporte_reemplazado"])


@pytest.mark.parametrize("fechas", [(date(2026, 9, 2), date(2026, 9, 2)), (None, None), (date(2026, 9, 2), None)])
def test_regla_3_dos_reportes_de_la_misma_fecha_vale_la_menor_cifra_con_hallazgo(fechas):
    avances = [
        hacer_avance(v, corte=AGOSTO, fecha_reporte=f, fila=i)
        for i, (v, f) in enumerate(zip((5, 3), fechas, strict=True), 7)
    ]
    assert hecho(avances) == (3, ["reporte_duplicado"])


def test_regla_3_avance_decreciente_cuenta_con_hallazgo():
    avances = [hacer_avance(4, corte=ABRIL), hacer_avance(3, corte=AGOSTO, fila=8)]
    fila, hallazgos = seguir_una(seis(), avances)
    (hallazgo,) = [h for h in hallazgos if h.nombre == "avance_decreciente"]
    assert (fila.ejecutado, hallazgo.origen.celda) == (3, "C8")
    assert hecho(avances, ABRIL) == (4, ["reporte_de_corte_posterior"])
    sube_sin_llegar = [hacer_avance(v, corte=c, fila=v) for v, c in ((5, ABRIL), (2, AGOSTO), (3, DICIEMBRE))]
    assert hecho(sube_sin_llegar, DICIEMBRE) == (3, ["avance_decreciente"])


def test_regla_3_un_reporte_sin_unir_deja_la_actividad_por_decidir():
    suelto = hacer_avance(2, codigo="", corte=AGOSTO, candidatas=("1.1", "9.9"))
    resultado = correr([seis(), hacer_actividad("1.2", periodos=("C1",))], [suelto])
    assert [f.por_decidir for f in resultado.filas] == [True, False]
    assert (resultado.avances, resultado.avances_sin_unir) == ((), (suelto,))


def test_los_hallazgos_se_hacen_una_sola_vez_aunque_haya_varios_cortes():
    resultado = correr([seis()], [hacer_avance(9, corte=ABRIL)], DICIEMBRE)
    assert nombres(resultado.hallazgos).count("avance_sobre_la_meta") == 1
    assert resultado.corte == corte_del(DICIEMBRE)


def test_regla_3_lo_ejecutado_mes_a_mes_en_un_renglon_no_es_un_reporte_reemplazado():
    lugar = {"metodo": "misma fila", "archivo": "plan.xlsx", "hoja": "Plan", "fila": 5}
    avances = [
        hacer_avance(
            mes, fecha_reporte=date(2026, mes, 28), origenes={"valor": (Origen("plan.xlsx", "Plan", 6, mes),)}, **lugar
        )
        for mes in (1, 2, 3)
    ]
    assert hecho(avances, ABRIL) == (3, [])
