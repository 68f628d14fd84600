"""Reglas, 5 y 6: las sumas y el semáforo."""

from dataclasses import replace

import pytest

from pipeline.base.espanol import porcentaje
from pipeline.calculo.resumenes import resumir
from pipeline.calculo.zona import zona_de
from pipeline.entidad import Semaforo
from tests.calculo.ayuda import (
    ABRIL,
    AGOSTO,
    ENTIDAD,
    HACIENDA,
    PLANEACION,
    PRENSA,
    correr,
    hacer_actividad,
    hacer_avance,
    nombres,
)

RIESGOS, CUENTAS, SERVICIO = "Gestión de riesgos", "Rendición de cuentas", "Servicio al ciudadano"


def plan():
    """Seis actividades: cuatro aplican en agosto y de ellas dos están cumplidas."""
    de_cuentas = {"componente": CUENTAS, "subcomponente": "Diálogo", "dependencias": (HACIENDA,)}
    informacion = {"subcomponente": "Información", "dependencias": (PRENSA, PLANEACION, PRENSA)}
    return [
        hacer_actividad("3.1", periodos=("C1", "C2"), meta_valor=2.0, etapas=("Diseño", "Ejecución"), **informacion),
        hacer_actividad("3.2", periodos=("C2", "C3"), meta_valor=4.0, etapas=("Ejecución",), **de_cuentas),
        hacer_actividad("3.3", periodos=("C3",), **de_cuentas),
        hacer_actividad("1.1", componente=RIESGOS, periodos=("C1",), **(informacion | {"dependencias": (PRENSA,)})),
        hacer_actividad("1.2", componente=RIESGOS, periodos=("C2",), dependencias=()),
        hacer_actividad(
            "4.1", componente=SERVICIO, subcomponente="Canales", periodos=("C3",), dependencias=("Contratista",)
        ),
    ]


def reportes():
    return [
        hacer_avance(2, PRENSA, "3.1", corte=AGOSTO),
        hacer_avance(1, HACIENDA, "3.2", corte=AGOSTO, fila=8),
        hacer_avance(1, PRENSA, "1.1", corte=ABRIL, fila=9),
    ]


def grupos(resultado, dimension):
    return {(r.grupo, r.nombre) if r.grupo else r.nombre: r for r in resultado.por(dimension)}


def cifras(resultado, dimension):
    return {n: (r.actividades, r.aplican, r.cumplidas) for n, r in grupos(resultado, dimension).items()}


def test_regla_5_cumplimiento_son_las_cumplidas_entre_las_que_aplican():
    total = correr(plan(), reportes()).total
    assert (total.actividades, total.aplican, total.cumplidas, total.sin_reporte) == (6, 4, 2, 1)
    assert (total.cumplimiento, total.zona) == (0.5, "Baja")


def test_regla_5_avance_ponderado_es_el_promedio_de_los_que_aplican():
    assert correr(plan(), reportes()).total.avance == pytest.approx((1 + 0.5 + 1 + 0) / 4)


def test_regla_5_los_grupos_van_como_aparecen_en_el_plan():
    resultado = correr(plan(), reportes())
    assert cifras(resultado, "componente") == {CUENTAS: (3, 2, 1), RIESGOS: (2, 2, 1), SERVICIO: (1, 0, 0)}
    assert list(cifras(resultado, "componente")) == [CUENTAS, RIESGOS, SERVICIO]


def test_regla_5_el_subcomponente_se_cuenta_dentro_de_su_componente():
    assert cifras(correr(plan(), reportes()), "subcomponente") == {
        (CUENTAS, "Información"): (1, 1, 1),
        (CUENTAS, "Diálogo"): (2, 1, 0),
        (RIESGOS, "Información"): (1, 1, 1),
        (RIESGOS, "Sin subcomponente"): (1, 1, 0),
        (SERVICIO, "Canales"): (1, 0, 0),
    }


def test_regla_5_por_dependencia_cuenta_en_cada_una_y_en_el_orden_del_catalogo():
    dependencias = cifras(correr(plan(), reportes()), "dependencia")
    assert dependencias == {
        PLANEACION: (1, 1, 1),
        HACIENDA: (2, 1, 0),
        PRENSA: (2, 2, 2),
        "Sin responsable": (1, 1, 0),
        "Contratista": (1, 0, 0),
    }
    assert list(dependencias) == [PLANEACION, HACIENDA, PRENSA, "Sin responsable", "Contratista"]


def test_regla_5_por_etapa_cuenta_en_cada_una():
    assert cifras(correr(plan(), reportes()), "etapa") == {
        "Diseño": (1, 1, 1),
        "Ejecución": (2, 2, 1),
        "Sin etapa": (4, 2, 1),
    }


def test_regla_5_una_dimension_que_ningun_plan_trae_no_se_resume():
    resultado = correr([hacer_actividad(periodos=("C1",))], [])
    assert resultado.por("etapa") == resultado.por("subcomponente") == ()


def test_regla_5_un_grupo_en_que_nada_aplica_es_no_aplica_y_no_entra_en_promedios():
    resultado = correr(plan(), reportes())
    servicio = grupos(resultado, "componente")[SERVICIO]
    assert (servicio.cumplimiento, servicio.avance, servicio.zona) == (None, None, "No aplica")
    sin_servicio = correr([a for a in plan() if a.componente != SERVICIO], reportes()).total
    assert (sin_servicio.cumplimiento, sin_servicio.avance) == (resultado.total.cumplimiento, resultado.total.avance)


@pytest.mark.parametrize("dimension", ["instrumento", "componente", "subcomponente"])
def test_regla_5_cada_tabla_suma_su_total(dimension):
    resultado = correr(plan(), reportes())
    for campo in ("actividades", "aplican", "cumplidas", "sin_reporte"):
        assert sum(getattr(r, campo) for r in resultado.por(dimension)) == getattr(resultado.total, campo)


def test_regla_5_los_estados_de_un_grupo_suman_sus_actividades():
    resultado = correr(plan(), reportes())
    for resumen in resultado.resumenes[AGOSTO]:
        assert sum(resumen.estados.values()) == resumen.actividades
    assert resultado.total.estados["Cumplida"] == 2


def test_regla_5_pesan_el_plan_y_despues_los_pesos_del_componente():
    actividades = plan()
    actividades[0].ponderacion = 7.0
    entidad = replace(ENTIDAD, pesos={CUENTAS.upper(): 3.0, RIESGOS: 2.0, "Otro": 1.0})
    resultado = correr(actividades, reportes(), entidad=entidad)
    assert [f.peso for f in resultado.filas] == [7, 3, 3, 2, 2, 1]
    assert resultado.total.avance == pytest.approx((7 * 1 + 3 * 0.5 + 2 * 1 + 2 * 0) / (7 + 3 + 2 + 2))
    assert resultado.total.cumplimiento == 0.5
    assert {"actividades_sin_peso", "peso_sin_componente"} <= set(nombres(resultado.hallazgos))


def test_regla_5_si_todo_lo_que_aplica_pesa_cero_el_promedio_es_simple():
    actividades = [replace(a, ponderacion=0.0) for a in plan()]
    assert correr(actividades, reportes()).total.avance == pytest.approx(2.5 / 4)


def test_regla_5_sin_actividades_el_total_es_no_aplica():
    (total,) = resumir([], ENTIDAD, AGOSTO)
    assert (total.dimension, total.actividades, total.cumplimiento, total.zona) == ("total", 0, None, "No aplica")


@pytest.mark.parametrize(
    ("cumplimiento", "zona", "leido"),
    [
        (None, "No aplica", "No aplica"),
        (0.0, "Baja", "0,0 %"),
        (0.59949, "Baja", "59,9 %"),
        (0.5995, "Media", "60,0 %"),
        (0.6, "Media", "60,0 %"),
        (0.79949, "Media", "79,9 %"),
        (0.7995, "Alta", "80,0 %"),
        (1.0, "Alta", "100,0 %"),
    ],
)
def test_regla_6_la_zona_sale_del_porcentaje_que_se_lee(cumplimiento, zona, leido):
    assert (zona_de(cumplimiento), porcentaje(cumplimiento)) == (zona, leido)


def test_regla_6_la_entidad_puede_fijar_sus_limites():
    assert [zona_de(x, Semaforo(70, 90)) for x in (0.69, 0.7, 0.89, 0.9)] == ["Baja", "Media", "Media", "Alta"]
    assert correr(plan(), reportes(), entidad=replace(ENTIDAD, semaforo=Semaforo(40, 50))).total.zona == "Alta"
