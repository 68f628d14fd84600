"""En qué años hay cierre de gobierno, qué días son sus fases y cuándo vence lo del empalme."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.agenda import cierre_de, pasos_de_empalme
from pipeline.entidad import Calendario, CierreDeGobierno, Entidad


def entidad(vigencia: int, **cierre: object) -> Entidad:
    return Entidad("Alcaldía de Prueba", vigencia, cierre_de_gobierno=CierreDeGobierno(**cierre))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("vigencia", "empalme"),
    [(2019, date(2019, 10, 28)), (2023, date(2023, 10, 30)), (2027, date(2027, 11, 1))],
)
def test_el_empalme_empieza_al_dia_siguiente_de_las_elecciones(vigencia, empalme):
    cierre = cierre_de(entidad(vigencia))
    assert cierre and [f.nombre for f in cierre.fases] == ["Informe de gestión", "Rendición de cuentas", "Empalme"]
    assert (cierre.fase("Empalme").desde, (empalme - cierre.elecciones).days) == (empalme, 1)
    informe, rendicion, _ = cierre.fases
    assert (informe.desde, informe.hasta) == (date(vigencia, 4, 1), date(vigencia, 9, 30))
    assert (rendicion.desde, rendicion.hasta) == (date(vigencia, 10, 1), date(vigencia, 11, 30))


@pytest.mark.parametrize("vigencia", [2020, 2025, 2026, 2028])
def test_sin_elecciones_locales_no_hay_cierre(vigencia):
    assert cierre_de(entidad(vigencia)) is None


def test_la_entidad_puede_no_aplicarlo_o_fijar_sus_dias():
    assert cierre_de(entidad(2027, aplica=False)) is None
    propio = cierre_de(entidad(2027, empalme=(date(2027, 11, 8), date(2027, 12, 20))))
    assert propio and propio.fase("Empalme").desde == date(2027, 11, 8)
    assert propio.fase("Informe de gestión").desde == date(2027, 4, 1), "lo que no dice es lo de su año"
    atipico = cierre_de(entidad(2026, empalme=(date(2026, 6, 1), date(2026, 7, 31)), fin_de_periodo=date(2026, 7, 31)))
    assert atipico and [f.nombre for f in atipico.fases] == ["Empalme"]
    assert atipico.fin_de_periodo == date(2026, 7, 31)


@pytest.mark.parametrize(("dia", "fase"), [((4, 1), "Informe de gestión"), ((11, 15), "Rendición de cuentas"),
                                           ((12, 1), "Empalme"), ((3, 31), None)])  # fmt: skip
def test_un_dia_es_de_la_primera_fase_que_lo_abarca(dia, fase):
    cierre = cierre_de(entidad(2027))
    hallada = cierre.fase_del_dia(date(2027, *dia), date(2027, *dia))
    assert (hallada.nombre if hallada else None) == fase


def test_los_terminos_de_la_ley_951_se_cuentan_en_dias_habiles():
    """El periodo termina el 31 de diciembre de 2027; el 1 y el 10 de enero de 2028 son festivos."""
    suya = entidad(2027)
    vencen = {p.clave.rpartition("|")[2]: p.vence for p in pasos_de_empalme(cierre_de(suya), suya)}
    assert vencen["acta"] == date(2028, 1, 24), "quince días hábiles desde que se deja el cargo (art. 4)"
    assert vencen["verificacion"] == date(2028, 3, 6), "treinta días hábiles (art. 5)"
    assert vencen["resumen"] is None and len([c for c in vencen if vencen[c] is None]) == len(vencen) - 3
    cerrada = replace(suya, calendario=Calendario(no_habiles=(date(2028, 1, 24),)))
    otros = {p.clave.rpartition("|")[2]: p.vence for p in pasos_de_empalme(cierre_de(cerrada), cerrada)}
    assert otros["acta"] == date(2028, 1, 25)


def test_cada_paso_dice_su_norma_y_tiene_su_clave():
    suya = entidad(2023)
    pasos = pasos_de_empalme(cierre_de(suya), suya)
    assert all(p.norma and p.que and p.clave.startswith("empalme|2023|") for p in pasos)
    assert len({p.clave for p in pasos}) == len(pasos)
