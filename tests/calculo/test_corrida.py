"""Una corrida completa: un caso con su verdad escrita a mano y lo que vale para cualquier plan."""

from datetime import date
from itertools import pairwise
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.base.hallazgo import anotar
from pipeline.base.origen import Origen
from pipeline.calculo.corrida import calcular
from pipeline.tablas.avances import Medida
from pipeline.tablas.seguimiento import ESTADOS
from tests.calculo.ayuda import (
    ABRIL,
    AGOSTO,
    CORTES,
    DICIEMBRE,
    ENTIDAD,
    HACIENDA,
    HOY,
    PLANEACION,
    PRENSA,
    con_calculo,
    correr,
    corte_del,
    hacer_actividad,
    hacer_avance,
    nombres,
)


def dia(texto):
    return date.fromisoformat(f"2026-{texto}")


def de(codigo, meta, *fechas, unidad="unidad", **campos):
    return hacer_actividad(codigo, meta_valor=meta, meta_unidad=unidad, fechas=tuple(map(dia, fechas)), **campos)


METODO = [
    de("1.1", 1.0, "05-29"),
    de("1.2", 4.0, "01-31", "04-22", "07-22", "10-22"),
    de("1.3", 100.0, "12-31", unidad="%"),
    de("1.4", 100.0, "07-17", "12-31", unidad="%"),
    de("1.5", 1.0, "10-30"),
    de("1.6", 2.0, "02-28", "08-30"),
    de("2.1", 1.0, "12-31"),
    de("2.2", 1.0, "12-31"),
    de("3.1", 3.0, "11-30"),
    de("4.1", 1.0, "12-31"),
]
HECHO = {"1.1": 1, "1.2": 3, "1.3": 66, "1.4": 50, "1.5": 0, "1.6": 1, "2.1": 0, "2.2": 0.4, "3.1": 1, "4.1": 0}


def test_el_metodo_del_cumplimiento_es_cumplidas_entre_programadas_al_corte():
    """Con otros métodos los mismos datos darían 41,4 %, 10 % u 87,5 %: por eso se imprime el denominador."""
    avances = [hacer_avance(v, codigo=c, corte=AGOSTO, fila=i) for i, (c, v) in enumerate(HECHO.items(), 7)]
    total = correr(METODO, avances).total
    assert (total.aplican, total.cumplidas, total.cumplimiento, total.zona) == (4, 3, 0.75, "Media")
    assert total.avance == pytest.approx(0.875)
    assert sum(HECHO[a.codigo] / a.meta_valor for a in METODO) / 10 == pytest.approx(0.4143, abs=1e-4)


PLAN = [
    de("1.1", 3.0, "03-15", "06-15", "09-15", componente="Transparencia", dependencias=(PLANEACION,)),
    hacer_actividad("1.2", periodos=("C1", "C2", "C3"), componente="Transparencia", dependencias=(HACIENDA,), fila=6),
    hacer_actividad("2.1", periodos=("T2",), meta_valor=1.0, componente="Diálogo", dependencias=(PRENSA,), fila=7),
    hacer_actividad("2.2", periodos=("S1", "S2"), meta_valor=90.0, meta_unidad="%", componente="Diálogo",
                    dependencias=(HACIENDA, PRENSA), fila=8),
    hacer_actividad("2.3", a_demanda=True, meta_valor=2.0, componente="Diálogo", dependencias=(PRENSA,), fila=9),
    hacer_actividad("2.4", fecha_inicio=dia("02-01"), fecha_fin=dia("11-30"), componente="Diálogo",
                    dependencias=(PLANEACION,), fila=10),
]  # fmt: skip
REPORTES = [
    hacer_avance(1, PLANEACION, "1.1", corte=ABRIL, fecha_ejecucion=dia("03-10"), fila=7),
    hacer_avance(0.4, HACIENDA, "1.2", corte=ABRIL, fila=8),
    hacer_avance(3, PLANEACION, "1.1", corte=AGOSTO, fecha_ejecucion=dia("08-20"), fila=9),
    hacer_avance(1, PRENSA, "2.1", corte=AGOSTO, fecha_ejecucion=dia("07-02"), fila=10),
    hacer_avance(0.25, HACIENDA, "2.2", corte=AGOSTO, medida=Medida.PROPORCION, fila=11),
    hacer_avance(0.50, PRENSA, "2.2", corte=AGOSTO, medida=Medida.PROPORCION, fila=12),
    hacer_avance(2, PRENSA, "2.3", corte=AGOSTO, fila=13),
    hacer_avance(3, HACIENDA, "1.2", corte=DICIEMBRE, fecha_ejecucion=dia("12-28"), fila=14),
    hacer_avance(0, PLANEACION, "2.4", corte=DICIEMBRE, fila=15),
]
VERDAD = {
    ABRIL: {
        "1.1": (3, 1, 1, 1.0, 1 / 3, "En término"),
        "1.2": (3, 1, 0.4, 0.4, 0.4 / 3, "Atrasada"),
        "2.1": (1, 0, 0, None, 0, "Por iniciar"),
        "2.2": (90, 0, 0, None, 0, "Por iniciar"),
        "2.3": (2, 0, 0, None, 0, "Por iniciar"),
        "2.4": (1, 0, 0, None, 0, "Por iniciar"),
    },
    AGOSTO: {
        "1.1": (3, 2, 3, 1.0, 1.0, "Cumplida"),
        "1.2": (3, 2, 0.4, 0.2, 0.4 / 3, "Atrasada"),
        "2.1": (1, 1, 1, 1.0, 1.0, "Cumplida fuera de término"),
        "2.2": (90, 45, 45, 1.0, 0.5, "En término"),
        "2.3": (2, 0, 2, 1.0, 1.0, "Cumplida"),
        "2.4": (1, 0, 0, None, 0, "Por iniciar"),
    },
    DICIEMBRE: {
        "1.1": (3, 3, 3, 1.0, 1.0, "Cumplida"),
        "1.2": (3, 3, 3, 1.0, 1.0, "Cumplida"),
        "2.1": (1, 1, 1, 1.0, 1.0, "Cumplida fuera de término"),
        "2.2": (90, 90, 45, 0.5, 0.5, "Incumplida"),
        "2.3": (2, 0, 2, 1.0, 1.0, "Cumplida"),
        "2.4": (1, 1, 0, 0.0, 0, "Incumplida"),
    },
}
TOTALES = {ABRIL: (2, 1, "Baja"), AGOSTO: (5, 4, "Alta"), DICIEMBRE: (6, 4, "Media")}


def test_el_seguimiento_de_un_plan_entero_en_sus_tres_cortes():
    resultado = correr(PLAN, REPORTES, DICIEMBRE)
    for corte, filas in resultado.seguimiento.items():
        obtenido = {
            f.codigo: (f.meta, f.programado, f.ejecutado, f.avance_corte, f.avance_vigencia, f.estado) for f in filas
        }
        assert obtenido == {c: pytest.approx(v) if None not in v else v for c, v in VERDAD[corte].items()}
        total = resultado.resumenes[corte][0]
        assert (total.aplican, total.cumplidas, total.zona) == TOTALES[corte]


def test_los_hallazgos_de_la_lectura_van_primero_y_no_se_repiten():
    leido = anotar("inicio_despues_del_fin", Origen("plan.xlsx", "Plan", 5, 6), "01/09/2026 – 01/03/2026")
    al_reves = hacer_actividad(fecha_inicio=date(2026, 9, 1), fecha_fin=date(2026, 3, 1))
    corte = corte_del(AGOSTO)
    hallazgos = calcular([al_reves], [], ENTIDAD, corte, CORTES, HOY, [leido]).hallazgos
    assert hallazgos[0] is leido
    assert "lapso_al_reves" not in nombres(hallazgos)
    assert "lapso_al_reves" in nombres(calcular([al_reves], [], ENTIDAD, corte, CORTES, HOY).hallazgos)


DEPENDENCIAS = (PLANEACION, HACIENDA, PRENSA)


@st.composite
def casos(dibujar):
    """Un plan cualquiera y sus reportes acumulados, con cifras malas y buenas."""
    actividades, avances = [], []
    for n in range(dibujar(st.integers(1, 6))):
        periodos = dibujar(st.lists(st.sampled_from(("C1", "C2", "C3", "T1", "M09", "S1")), unique=True, max_size=4))
        meta = dibujar(st.one_of(st.none(), st.integers(1, 12).map(float), st.floats(0.5, 100)))
        actividades.append(
            hacer_actividad(
                f"1.{n}", periodos=tuple(periodos), meta_valor=meta, componente=dibujar(st.sampled_from(("A", "B"))),
                dependencias=tuple(dibujar(st.lists(st.sampled_from(DEPENDENCIAS), unique=True, max_size=2))),
                a_demanda=dibujar(st.booleans()), fila=5 + n,
                ponderacion=dibujar(st.one_of(st.none(), st.floats(0, 9))),
            )
        )  # fmt: skip
        for corte in (ABRIL, AGOSTO, DICIEMBRE):
            for quien in dibujar(st.lists(st.sampled_from(DEPENDENCIAS), max_size=3)):
                valor = dibujar(st.one_of(st.none(), st.floats(-1, 1.5), st.sampled_from((0.0, 0.5, 1.0))))
                avances.append(
                    hacer_avance(valor, quien, f"1.{n}", corte=corte, medida=Medida.PROPORCION, fila=7 + len(avances))
                )
    return actividades, avances


@settings(max_examples=25, deadline=None)
@given(casos(), st.sampled_from(("maximo", "minimo", "promedio", "suma")))
def test_lo_que_vale_para_cualquier_plan(caso, regla):
    actividades, avances = caso
    resultado = correr(actividades, avances, DICIEMBRE, con_calculo(actividad_compartida=regla))
    for anterior, siguiente in pairwise(resultado.seguimiento.values()):
        assert all(a.programado <= b.programado for a, b in zip(anterior, siguiente, strict=True))
    for corte, filas in resultado.seguimiento.items():
        for f in filas:
            assert 0 <= f.ejecutado <= f.meta + 1e-9
            assert 0 <= f.avance_vigencia <= 1
            assert f.estado in ESTADOS
            assert f.aplica == (f.avance_corte is not None)
            assert f.avance_corte is None or 0 <= f.avance_corte <= 1
            assert f.cumplida == (f.avance_corte == 1.0)
            assert f.programado <= f.meta
        _comprobar_sumas(resultado.resumenes[corte], filas)


def _comprobar_sumas(resumenes, filas):
    """Recalcula aparte el total y comprueba que los componentes lo suman."""
    total = resumenes[0]
    aplican = [f for f in filas if f.aplica]
    assert (total.actividades, total.aplican, total.cumplidas) == (
        len(filas),
        len(aplican),
        sum(f.cumplida for f in filas),
    )
    assert total.sin_reporte == sum(f.estado == "Sin reporte" for f in filas)
    if not aplican:
        assert (total.cumplimiento, total.avance, total.zona) == (None, None, "No aplica")
        return
    assert isclose(total.cumplimiento, total.cumplidas / total.aplican)
    pesos = [f.peso for f in aplican] if sum(f.peso for f in aplican) > 0 else [1.0] * len(aplican)
    promedio = sum(p * f.avance_corte for p, f in zip(pesos, aplican, strict=True)) / sum(pesos)
    assert isclose(total.avance, promedio, abs_tol=1e-9)
    componentes = [r for r in resumenes if r.dimension == "componente"]
    for campo in ("actividades", "aplican", "cumplidas", "sin_reporte"):
        assert sum(getattr(r, campo) for r in componentes) == getattr(total, campo)


@settings(max_examples=12, deadline=None)
@given(casos(), st.randoms(use_true_random=False))
def test_el_orden_en_que_llegan_los_reportes_no_cambia_ninguna_cifra(caso, azar):
    actividades, avances = caso
    revueltos = azar.sample(avances, len(avances))
    uno, otro = correr(actividades, avances, DICIEMBRE), correr(actividades, revueltos, DICIEMBRE)
    assert uno.seguimiento == otro.seguimiento
    assert uno.resumenes == otro.resumenes
