"""El calendario de oro, 2015 a 2035: cada festivo y cada plazo, escritos como datos y calculados por dos caminos."""

import csv
from datetime import date, timedelta

import pytest

from pipeline.calculo.plazos import cortes_de, es_habil, festivos, restar_dias_habiles, sumar_dias_habiles
from pipeline.entidad import Calendario, Cortes, Entidad
from tests.calculo.calendario_de_la_ley import ANIOS, DATOS, festivos_de_la_ley, plazos


def leer(nombre: str) -> list[dict[str, str]]:
    with (DATOS / nombre).open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo))


FESTIVOS, PLAZOS = leer("festivos.csv"), leer("plazos.csv")


@pytest.mark.parametrize("anio", ANIOS)
def test_los_festivos_del_programa_son_los_escritos_y_los_de_la_ley(anio):
    escritos = {date.fromisoformat(f["fecha"]): f["nombre"] for f in FESTIVOS if f["fecha"].startswith(str(anio))}
    assert festivos(anio) == escritos.keys()
    assert festivos_de_la_ley(anio) == escritos


@pytest.mark.parametrize("anio", ANIOS)
def test_cada_plazo_del_programa_es_el_escrito(anio):
    suyos = [f for f in PLAZOS if f["vigencia"] == str(anio)]
    assert len(suyos) == 2 * (4 + 3 + 2)
    for esquema, plazo, dias in sorted({(f["esquema"], int(f["plazo"]), f["dias"]) for f in suyos}):
        entidad = Entidad("Alcaldía de Valle Sereno", anio, cortes=Cortes(esquema, plazo=plazo, dias=dias))
        esperados = [
            (f["nombre"], f["corte"], f["publicacion"]) for f in suyos if (f["esquema"], f["dias"]) == (esquema, dias)
        ]
        assert [(c.nombre, str(c.fecha), str(c.publicacion)) for c in cortes_de(entidad)] == esperados


def test_los_plazos_escritos_son_los_que_se_calculan_aparte():
    assert [tuple(f.values()) for f in PLAZOS] == plazos()


def test_hay_dieciocho_festivos_y_desde_2026_diecinueve_menos_los_que_coinciden():
    for anio in ANIOS:
        nombres = [n for f in FESTIVOS if f["fecha"].startswith(str(anio)) for n in f["nombre"].split(" / ")]
        assert len(nombres) == len(set(nombres)) == (19 if anio >= 2026 else 18)


def test_restar_dias_habiles_deshace_la_suma_desde_un_dia_habil():
    dia = date(2026, 1, 2)
    while dia.year == 2026:
        if es_habil(dia):
            for n in (1, 8, 15):
                assert restar_dias_habiles(sumar_dias_habiles(dia, n), n) == dia
        dia += timedelta(days=1)


def test_un_festivo_apagado_se_trabaja_y_un_dia_civico_no():
    apagado = Calendario(habiles=(date(2026, 7, 13),))
    assert es_habil(date(2026, 7, 13), apagado) and not es_habil(date(2026, 7, 13))
    semestral = Entidad("Alcaldía de Valle Sereno", 2026, cortes=Cortes("semestral"))
    con, sin = (
        cortes_de(e)[0].publicacion
        for e in (semestral, Entidad("A", 2026, cortes=Cortes("semestral"), calendario=apagado))
    )
    assert (con, sin) == (date(2026, 7, 15), date(2026, 7, 14))
    civico = Calendario(no_habiles=(date(2026, 7, 1), date(2026, 7, 2)))
    corrido = cortes_de(Entidad("A", 2026, cortes=Cortes("semestral"), calendario=civico))[0].publicacion
    assert corrido == date(2026, 7, 17)


def test_las_fechas_libres_van_en_orden_sin_repetir_y_con_su_plazo():
    libres = Cortes("libre", (date(2026, 11, 20), date(2026, 3, 2), date(2026, 11, 20)), plazo=5)
    hechos = [(c.nombre, c.fecha, c.publicacion) for c in cortes_de(Entidad("A", 2026, cortes=libres))]
    assert hechos == [
        ("corte 1", date(2026, 3, 2), date(2026, 3, 9)),
        ("corte 2", date(2026, 11, 20), date(2026, 11, 27)),
    ]
