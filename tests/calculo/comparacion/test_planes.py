"""Lo que se dice que cambió en un plan es exactamente lo que cambió, con la celda de cada lado."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.base.origen import Origen
from pipeline.calculo.comparacion import comparar_planes
from pipeline.tablas import cambios as c
from pipeline.tablas.actividades import Actividad

TEMAS = (
    "Publicar el informe de gestión financiera", "Capacitar a los servidores en integridad",
    "Realizar la audiencia pública del año", "Actualizar el mapa de riesgos de corrupción",
    "Racionalizar el trámite de licencias", "Medir la satisfacción de la ciudadanía",
    "Divulgar el plan de desarrollo municipal", "Revisar los contratos de obra vial",
    "Atender las peticiones dentro del término", "Diseñar la estrategia de datos abiertos",
)  # fmt: skip
HACIENDA, SALUD = "Secretaría de Hacienda", "Secretaría de Salud"


def actividad(i: int, archivo: str = "Plan v1.xlsx", **campos: Any) -> Actividad:
    fila = 5 + i
    columnas = enumerate(("numeral", "actividad", "meta_producto", "responsable", "fechas"), 1)
    base: dict[str, Any] = {
        "numeral": f"1.{i + 1}", "codigo": f"PAAC-2026-1.{i + 1}", "actividad": TEMAS[i], "instrumento": "PAAC",
        "vigencia": 2026, "componente": "Transparencia", "meta_producto": "2 informes", "meta_valor": 2.0,
        "meta_unidad": "unidad", "responsable": HACIENDA, "dependencias": (HACIENDA,), "fechas": (date(2026, 6, 30),),
        "archivo": archivo, "hoja": "Plan", "fila": fila,
        "origenes": {campo: (Origen(archivo, "Plan", fila, n),) for n, campo in columnas},
    }  # fmt: skip
    return Actividad(**{**base, **campos})


def plan(*cuales: int, archivo: str = "Plan v1.xlsx") -> list[Actividad]:
    return [actividad(i, archivo) for i in cuales]


def resumido(antes: list[Actividad], despues: list[Actividad]) -> list[tuple[str, str, str, str]]:
    return [(x.clase, x.codigo, x.antes, x.despues) for x in comparar_planes(antes, despues)]


def test_un_plan_comparado_consigo_mismo_no_cambia() -> None:
    assert comparar_planes(plan(0, 1, 2), plan(0, 1, 2, archivo="copia.xlsx")) == ()


def test_cada_cambio_dice_su_antes_su_despues_y_las_dos_celdas() -> None:
    nueva = actividad(1, "Plan v2.xlsx", meta_producto="1 informe", meta_valor=1.0)
    (cambio,) = comparar_planes(plan(0, 1), [actividad(0, "Plan v2.xlsx"), nueva])
    assert (cambio.clase, cambio.antes, cambio.despues) == (c.META_BAJO, "2 informes", "1 informe")
    assert (cambio.archivo_antes, cambio.hoja_antes, cambio.celda_antes) == ("Plan v1.xlsx", "Plan", "C6")
    assert (cambio.archivo_despues, cambio.celda_despues) == ("Plan v2.xlsx", "C6")


def test_las_llegadas_y_las_salidas_dicen_que_pedian() -> None:
    assert resumido(plan(0, 1), plan(1, 2)) == [
        (c.NUEVA, "PAAC-2026-1.3", "", f"2 informes · {HACIENDA} · 30/06/2026"),
        (c.YA_NO_ESTA, "PAAC-2026-1.1", f"2 informes · {HACIENDA} · 30/06/2026", ""),
    ]


def test_insertar_una_actividad_no_reescribe_las_que_se_corren() -> None:
    antes = plan(0, 1, 2)
    corridas = [replace(actividad(i), numeral=f"1.{i + 2}", codigo=f"PAAC-2026-1.{i + 2}") for i in (0, 1, 2)]
    nueva = replace(actividad(5), numeral="1.1", codigo="PAAC-2026-1.1")
    clases = [x.clase for x in comparar_planes(antes, [nueva, *corridas])]
    assert clases == [c.NUEVA, *[c.OTRO_NUMERAL] * 3]


def test_reescribir_no_es_quitar_y_poner() -> None:
    texto = "Publicar y divulgar el informe de gestión financiera del municipio"
    assert resumido(plan(0), [actividad(0, actividad=texto)]) == [(c.REESCRITA, "PAAC-2026-1.1", TEMAS[0], texto)]


def test_el_mismo_numeral_con_otra_cosa_se_dice() -> None:
    assert resumido(plan(0), [actividad(0, actividad=TEMAS[4])]) == [
        (c.SUSTITUIDA, "PAAC-2026-1.1", TEMAS[0], TEMAS[4])
    ]


def test_una_reescrita_que_ademas_cambia_de_numeral_se_reconoce() -> None:
    otra = actividad(0, actividad=f"{TEMAS[0]} municipal", numeral="3.1", codigo="PAAC-2026-3.1")
    assert [x.clase for x in comparar_planes(plan(0, 1), [otra, actividad(1)])] == [c.REESCRITA, c.OTRO_NUMERAL]


def test_un_periodo_y_su_ultimo_dia_no_son_fechas_movidas() -> None:
    assert comparar_planes([actividad(0)], [actividad(0, fechas=(), periodos=("S1",))]) == ()
    movida = resumido([actividad(0)], [actividad(0, fechas=(), periodos=("S2",))])
    assert movida == [(c.FECHAS_MOVIDAS, "PAAC-2026-1.1", "30/06/2026", "31/12/2026")]


def test_las_cantidades_de_cada_periodo_son_parte_del_cronograma() -> None:
    antes = actividad(0, fechas=(), periodos=("S1", "S2"), cantidades=(1.0, 1.0))
    despues = actividad(0, fechas=(), periodos=("S1", "S2"), cantidades=(0.0, 2.0))
    assert resumido([antes], [despues]) == [
        (c.FECHAS_MOVIDAS, "PAAC-2026-1.1", "30/06/2026 (1) y 31/12/2026 (1)", "30/06/2026 (0) y 31/12/2026 (2)")
    ]


def test_el_responsable_es_el_del_catalogo_y_no_como_lo_escriban() -> None:
    assert comparar_planes([actividad(0)], [actividad(0, responsable="HACIENDA")]) == ()
    otra = actividad(0, responsable=SALUD, dependencias=(SALUD,))
    assert resumido([actividad(0)], [otra]) == [(c.RESPONSABLE, "PAAC-2026-1.1", HACIENDA, SALUD)]


def test_la_meta_de_otra_unidad_y_la_reescrita_no_son_mas_ni_menos() -> None:
    en_porcentaje = actividad(0, meta_producto="80 %", meta_valor=80.0, meta_unidad="%")
    reescrita = actividad(0, meta_producto="2 boletines")
    assert [resumido(plan(0), [a]) for a in (en_porcentaje, reescrita)] == [
        [(c.META_DISTINTA, "PAAC-2026-1.1", "2 informes", "80 %")],
        [(c.META_DISTINTA, "PAAC-2026-1.1", "2 informes", "2 boletines")],
    ]


def test_la_meta_que_cambia_solo_en_su_cifra_muestra_la_cifra() -> None:
    antes, despues = (actividad(0, meta_producto="Informes", meta_valor=v) for v in (4.0, 6.0))
    assert resumido([antes], [despues]) == [(c.META_SUBIO, "PAAC-2026-1.1", "4 unidades", "6 unidades")]


def test_la_suspendida_dice_su_acta() -> None:
    suspendida = actividad(0, novedad="Suspendida", fecha_novedad=date(2026, 7, 1))
    assert resumido(plan(0), [suspendida]) == [
        (c.NOVEDAD, "PAAC-2026-1.1", "Sin novedad", "Suspendida (acta del 01/07/2026)")
    ]


EDICIONES = {
    c.YA_NO_ESTA: None,
    c.REESCRITA: lambda a: replace(a, actividad=f"{a.actividad} con enfoque diferencial"),
    c.META_BAJO: lambda a: replace(a, meta_valor=1.0, meta_producto="1 informe"),
    c.META_SUBIO: lambda a: replace(a, meta_valor=5.0, meta_producto="5 informes"),
    c.FECHAS_MOVIDAS: lambda a: replace(a, fechas=(date(2026, 10, 15),)),
    c.RESPONSABLE: lambda a: replace(a, responsable=SALUD, dependencias=(SALUD,)),
    c.NOVEDAD: lambda a: replace(a, novedad="Suspendida", fecha_novedad=date(2026, 7, 1)),
    c.INDICADOR: lambda a: replace(a, indicador="Informes publicados"),
}
CON_ARREGLO = [clase for clase, hacer in EDICIONES.items() if hacer]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(range(10)), min_size=1, unique=True),
    st.dictionaries(st.integers(0, 9), st.one_of(st.just("quitar"), st.sets(st.sampled_from(CON_ARREGLO)))),
    st.sets(st.integers(0, 9)),
    st.randoms(use_true_random=False),
)
def test_unas_ediciones_al_azar_salen_todas_y_ninguna_mas(estaban, ediciones, posibles, azar) -> None:
    antes = plan(*estaban)
    esperados, despues = [], []
    for i in estaban:
        hacer = ediciones.get(i, set())
        if hacer == "quitar":
            esperados.append((c.YA_NO_ESTA, f"PAAC-2026-1.{i + 1}"))
            continue
        if {c.META_BAJO, c.META_SUBIO} <= hacer:
            hacer = hacer - {c.META_BAJO}
        hecha = actividad(i, "Plan v2.xlsx")
        for clase in hacer:
            hecha = EDICIONES[clase](hecha)
            esperados.append((clase, hecha.codigo))
        despues.append(hecha)
    for i in posibles - set(estaban):
        despues.append(actividad(i, "Plan v2.xlsx"))
        esperados.append((c.NUEVA, f"PAAC-2026-1.{i + 1}"))
    azar.shuffle(despues)
    assert sorted((x.clase, x.codigo) for x in comparar_planes(antes, despues)) == sorted(esperados)
    ida = {(x.codigo, x.antes, x.despues) for x in comparar_planes(antes, despues) if x.clase == c.FECHAS_MOVIDAS}
    vuelta = {(x.codigo, x.despues, x.antes) for x in comparar_planes(despues, antes) if x.clase == c.FECHAS_MOVIDAS}
    assert ida == vuelta
