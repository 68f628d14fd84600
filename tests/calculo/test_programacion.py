"""Reglas, 2: de lo que el plan dice de tiempo a lo que vence."""

from datetime import date
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.calculo.faltas_de_programacion import anotar_sin_fecha
from pipeline.calculo.programacion import meta_de, programar
from tests.calculo.ayuda import CORTES, ENTIDAD, con_calculo, hacer_actividad, nombres


def vencen(**campos):
    """Lo que vence de una actividad, como `mm-dd: cantidad`."""
    entregas = programar(hacer_actividad(**campos), ENTIDAD, CORTES).filas
    return {e.fecha.strftime("%m-%d"): round(e.cantidad, 9) for e in entregas}


def faltas(**campos):
    return nombres(programar(hacer_actividad(**campos), ENTIDAD, CORTES).hallazgos)


@pytest.mark.parametrize(
    ("periodos", "dias"),
    [
        (("C1", "C2", "C3"), ["04-30", "08-31", "12-31"]),
        (("T1", "T2", "T3", "T4"), ["03-31", "06-30", "09-30", "12-31"]),
        (("B1", "B2", "B3", "B4", "B5", "B6"), ["02-28", "04-30", "06-30", "08-31", "10-31", "12-31"]),
        (("S1", "S2"), ["06-30", "12-31"]),
        (("M02", "M11"), ["02-28", "11-30"]),
        (("A1",), ["12-31"]),
    ],
)
def test_regla_2_cada_periodo_vence_su_ultimo_dia(periodos, dias):
    assert vencen(periodos=periodos) == dict.fromkeys(dias, 1.0)


def test_regla_2_febrero_de_un_bisiesto_termina_el_29():
    (entrega,) = programar(hacer_actividad(periodos=("M02",), vigencia=2024), ENTIDAD, CORTES).filas
    assert entrega.fecha == date(2024, 2, 29)


def test_regla_2_cada_fecha_es_una_entrega_y_guarda_su_celda():
    lote = programar(hacer_actividad(fechas=(date(2026, 8, 30), date(2026, 2, 28))), ENTIDAD, CORTES)
    assert [(e.fecha.isoformat(), e.regla, e.celda) for e in lote.filas] == [
        ("2026-02-28", "fecha", "F5"),
        ("2026-08-30", "fecha", "F5"),
    ]


def test_regla_2_un_lapso_vence_en_su_fin():
    assert vencen(fecha_inicio=date(2026, 2, 1), fecha_fin=date(2026, 11, 30), meta_valor=4) == {"11-30": 4.0}


def test_regla_2_un_lapso_que_pasa_la_vigencia_vence_el_31_de_diciembre_con_hallazgo():
    campos = {"fecha_inicio": date(2026, 1, 1), "fecha_fin": date(2027, 12, 31)}
    assert vencen(**campos) == {"12-31": 1.0}
    assert faltas(**campos) == ["lapso_pasa_la_vigencia"]


def test_regla_2_lo_continuo_vence_en_cada_corte_del_esquema():
    campos = {"fecha_inicio": date(2026, 1, 1), "fecha_fin": date(2026, 12, 31), "continua": True}
    assert vencen(**campos, meta_valor=6) == {"04-30": 2.0, "08-31": 2.0, "12-31": 2.0}


def test_regla_2_a_demanda_no_programa_entregas():
    assert vencen(a_demanda=True, meta_valor=4) == {}
    assert anotar_sin_fecha([hacer_actividad(a_demanda=True)], ENTIDAD) == []


def test_regla_2_sin_fecha_vence_el_31_de_diciembre_con_hallazgo():
    assert vencen(meta_valor=2) == {"12-31": 2.0}
    (hallazgo,) = anotar_sin_fecha([hacer_actividad(), hacer_actividad("1.2", periodos=("C1",))], ENTIDAD)
    assert (hallazgo.nombre, hallazgo.origen.celda) == ("actividad_sin_fecha", "F5")
    assert "31/12/2026" in hallazgo.mensaje


def test_regla_2_sin_fecha_puede_esperar_al_reporte():
    entidad = con_calculo(sin_fecha="reporte")
    assert programar(hacer_actividad(), entidad, CORTES).filas == []
    (hallazgo,) = anotar_sin_fecha([hacer_actividad()], entidad)
    assert "desde que se reporte" in hallazgo.mensaje


def test_regla_2_una_hoja_sin_ninguna_fecha_es_un_solo_hallazgo():
    (hallazgo,) = anotar_sin_fecha([hacer_actividad(), hacer_actividad("1.2"), hacer_actividad("1.3")], ENTIDAD)
    assert (hallazgo.nombre, hallazgo.origen.celda) == ("hoja_sin_fechas", "")
    assert "3 actividades" in hallazgo.mensaje


def test_regla_2_una_fecha_de_otro_anio_queda_como_esta():
    lote = programar(hacer_actividad(fechas=(date(2025, 6, 30), date(2026, 6, 30))), ENTIDAD, CORTES)
    assert [e.fecha.year for e in lote.filas] == [2025, 2026]


def test_regla_2_un_lapso_al_reves_se_anota():
    assert faltas(fecha_inicio=date(2026, 9, 1), fecha_fin=date(2026, 3, 1)) == ["lapso_al_reves"]


def test_regla_2_mandan_las_fechas_y_se_anota_si_otra_columna_dice_otro_dia():
    campos = {"fechas": (date(2026, 5, 29),), "fecha_fin": date(2026, 7, 31)}
    assert vencen(**campos) == {"05-29": 1.0}
    assert faltas(**campos) == ["tiempo_en_dos_lugares"]
    assert faltas(periodos=("M07",), fecha_fin=date(2026, 7, 31)) == []


def test_regla_2_las_cantidades_del_plan_mandan():
    campos = {"periodos": ("T1", "T2", "T4"), "cantidades": (1.0, 3.0, 2.0), "meta_valor": 6.0}
    assert vencen(**campos) == {"03-31": 1.0, "06-30": 3.0, "12-31": 2.0}
    assert faltas(**campos) == []


def test_regla_2_sin_cantidades_la_meta_se_reparte_en_partes_iguales():
    assert vencen(periodos=("C1", "C2", "C3"), meta_valor=1) == {
        d: round(1 / 3, 9) for d in ("04-30", "08-31", "12-31")
    }


def test_regla_2_un_porcentaje_se_reparte_como_cualquier_meta():
    actividad = hacer_actividad(periodos=("S1", "S2"), meta_valor=80, meta_unidad="%")
    lote = programar(actividad, ENTIDAD, CORTES)
    assert [e.cantidad for e in lote.filas] == [40.0, 40.0]
    assert meta_de(actividad, lote.filas) == (80, "%")
    assert lote.hallazgos == []


def test_regla_2_sin_numero_la_meta_es_el_numero_de_entregas():
    actividad = hacer_actividad(periodos=("C2", "C3"))
    assert meta_de(actividad, programar(actividad, ENTIDAD, CORTES).filas) == (2.0, "entrega")


def test_regla_2_meta_distinta_de_las_entregas_o_de_la_suma_es_hallazgo():
    assert faltas(meta_valor=3, fechas=(date(2026, 11, 30),)) == ["meta_distinta_de_las_entregas"]
    assert faltas(meta_valor=2, periodos=("S1", "S2")) == []
    campos = {"meta_valor": 5, "periodos": ("S1", "S2"), "cantidades": (2.0, 2.0)}
    assert faltas(**campos) == ["meta_distinta_de_la_suma"]
    assert meta_de(hacer_actividad(**campos), []) == (4.0, "unidad")


@pytest.mark.parametrize("cantidades", [(1.0,), (3.0, -1.0), (0.0, 0.0)])
def test_regla_2_cantidades_que_no_concuerdan_se_anotan_y_no_se_usan(cantidades):
    campos = {"periodos": ("S1", "S2"), "cantidades": cantidades, "meta_valor": 2}
    assert vencen(**campos) == {"06-30": 1.0, "12-31": 1.0}
    assert faltas(**campos) == ["cantidades_sin_periodo"]


def test_regla_2_un_periodo_con_cantidad_cero_no_vence():
    assert vencen(periodos=("S1", "S2"), cantidades=(4.0, 0.0)) == {"06-30": 4.0}


def test_regla_2_dos_vencimientos_del_mismo_dia_son_una_entrega():
    assert vencen(periodos=("T2", "S1", "M12"), meta_valor=6) == {"06-30": 4.0, "12-31": 2.0}


def test_regla_2_una_meta_de_cero_se_anota_y_no_divide():
    campos = {"periodos": ("S1",), "meta_valor": 0}
    assert vencen(**campos) == {"06-30": 1.0}
    assert faltas(**campos) == ["meta_no_positiva"]


PERIODOS = [f"{letra}{n}" for letra, hasta in (("C", 3), ("T", 4), ("B", 6), ("S", 2)) for n in range(1, hasta + 1)]


@given(
    st.lists(st.sampled_from(PERIODOS), min_size=1, unique=True),
    st.one_of(st.none(), st.floats(0.01, 1e6)),
)
def test_regla_2_lo_que_vence_suma_la_meta_y_no_repite_dia(periodos, meta):
    actividad = hacer_actividad(periodos=tuple(periodos), meta_valor=meta)
    entregas = programar(actividad, ENTIDAD, CORTES).filas
    assert isclose(sum(e.cantidad for e in entregas), len(periodos) if meta is None else meta, rel_tol=1e-9)
    assert [e.fecha for e in entregas] == sorted({e.fecha for e in entregas})
    assert isclose(meta_de(actividad, entregas)[0], sum(e.cantidad for e in entregas), rel_tol=1e-9)


def test_el_valor_de_una_meta_que_es_solo_un_numero_es_ese_numero():
    actividad = hacer_actividad(meta_valor=3, meta_producto="", fechas=(date(2026, 11, 30),))
    (hallazgo,) = programar(actividad, ENTIDAD, CORTES).hallazgos
    assert hallazgo.valor == "3"
