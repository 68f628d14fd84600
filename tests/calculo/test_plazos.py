"""Reglas, 7: cortes, plazos y días hábiles."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.plazos import (
    CorteDesconocido,
    corte_de_la_corrida,
    cortes_de,
    festivos,
    sumar_dias_habiles,
    vencimiento_de_pregunta,
)
from pipeline.entidad import Calendario, Cortes, Entidad, Preguntas

PUBLICACION = {
    2020: ("2020-05-15", "2020-09-14", "2021-01-18"),
    2021: ("2021-05-14", "2021-09-14", "2022-01-17"),
    2022: ("2022-05-13", "2022-09-14", "2023-01-16"),
    2023: ("2023-05-15", "2023-09-14", "2024-01-16"),
    2024: ("2024-05-16", "2024-09-13", "2025-01-16"),
    2025: ("2025-05-15", "2025-09-12", "2026-01-16"),
    2026: ("2026-05-15", "2026-09-14", "2027-01-18"),
    2027: ("2027-05-17", "2027-09-14", "2028-01-17"),
}


def entidad(vigencia: int = 2026, **campos: object) -> Entidad:
    return replace(Entidad(nombre="Alcaldía de Valle Sereno", vigencia=vigencia), **campos)


@pytest.mark.parametrize("vigencia", PUBLICACION)
def test_regla_7_la_publicacion_vence_el_decimo_dia_habil_despues_del_corte(vigencia):
    cortes = cortes_de(entidad(vigencia))
    assert [c.publicacion.isoformat() for c in cortes] == list(PUBLICACION[vigencia])
    assert [c.fecha for c in cortes] == [date(vigencia, 4, 30), date(vigencia, 8, 31), date(vigencia, 12, 31)]
    assert [c.nombre for c in cortes] == ["I cuatrimestre", "II cuatrimestre", "III cuatrimestre"]


def test_regla_7_el_festivo_de_la_ley_2578_rige_desde_2026():
    assert date(2026, 7, 13) in festivos(2026)
    assert date(2027, 7, 12) in festivos(2027)
    assert date(2025, 7, 14) not in festivos(2025)
    assert len(festivos(2025)) == 17


def test_regla_7_las_preguntas_vencen_quince_dias_habiles_despues_de_recibidas():
    assert sumar_dias_habiles(date(2026, 7, 6), 15) == date(2026, 7, 29)
    assert vencimiento_de_pregunta(date(2026, 7, 6), entidad()) == date(2026, 7, 29)
    assert vencimiento_de_pregunta(date(2026, 7, 6), entidad(preguntas=Preguntas(1))) == date(2026, 7, 7)


def test_regla_7_el_calendario_de_la_entidad_agrega_y_quita_dias():
    civico = Calendario(no_habiles=(date(2026, 9, 1),))
    assert cortes_de(entidad(calendario=civico))[1].publicacion == date(2026, 9, 15)
    sabado = Calendario(habiles=(date(2026, 9, 5),))
    assert cortes_de(entidad(calendario=sabado))[1].publicacion == date(2026, 9, 11)
    sin_chiquinquira = Calendario(habiles=(date(2026, 7, 13),))
    assert sumar_dias_habiles(date(2026, 7, 6), 15, sin_chiquinquira) == date(2026, 7, 28)


@pytest.mark.parametrize(
    ("cortes", "fechas", "nombres"),
    [
        (Cortes("semestral"), ["2026-06-30", "2026-12-31"], ["I semestre", "II semestre"]),
        (
            Cortes("trimestral"),
            ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"],
            ["I trimestre", "II trimestre", "III trimestre", "IV trimestre"],
        ),
        (Cortes("libre", (date(2026, 11, 15), date(2026, 3, 1))), ["2026-03-01", "2026-11-15"], ["corte 1", "corte 2"]),
    ],
)
def test_regla_7_los_cortes_son_los_del_esquema(cortes, fechas, nombres):
    hechos = cortes_de(entidad(cortes=cortes))
    assert [c.fecha.isoformat() for c in hechos] == fechas
    assert [c.nombre for c in hechos] == nombres


def test_regla_7_el_plazo_puede_ser_en_dias_calendario():
    hechos = cortes_de(entidad(cortes=Cortes("semestral", plazo=30, dias="calendario")))
    assert [c.publicacion for c in hechos] == [date(2026, 7, 30), date(2027, 1, 30)]


@pytest.mark.parametrize(
    ("pedido", "del_archivo", "hoy", "esperado"),
    [
        ("2026-04-30", "2026-12-31", "2026-11-01", "2026-04-30"),
        (None, "2026-12-31", "2026-06-01", "2026-12-31"),
        (None, None, "2026-09-01", "2026-08-31"),
        (None, None, "2026-08-31", "2026-04-30"),
        (None, None, "2027-03-01", "2026-12-31"),
        (None, None, "2026-02-01", "2026-04-30"),
    ],
)
def test_regla_7_el_corte_de_la_corrida(pedido, del_archivo, hoy, esperado):
    fecha = {k: date.fromisoformat(v) if v else None for k, v in (("p", pedido), ("a", del_archivo))}
    corte = corte_de_la_corrida(entidad(corte=fecha["a"]), fecha["p"], date.fromisoformat(hoy))
    assert corte.fecha.isoformat() == esperado


def test_regla_7_un_dia_que_no_es_corte_dice_cuales_hay():
    with pytest.raises(
        CorteDesconocido, match=r"30/06/2026 \(--corte\).*2026-04-30 \(I cuatrimestre\), 2026-08-31.*libre"
    ):
        corte_de_la_corrida(entidad(), date(2026, 6, 30), date(2026, 9, 1))
    with pytest.raises(CorteDesconocido, match=r"`corte` de entidad\.toml"):
        corte_de_la_corrida(entidad(corte=date(2026, 6, 30)), None, date(2026, 9, 1))
