"""De las filas de una hoja a las actividades: bandas, continuaciones, filas corridas, pies, títulos repetidos."""

import pytest

from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.cuenta import HALLAZGO, REMIENDO
from pipeline.tablas.actividades import Actividad
from tests.dibujo import hallados, interpretar

TITULOS = "    No. | Actividad | Meta | Responsable | Fecha\n"


def leer(filas: str) -> HojaInterpretada:
    return interpretar(TITULOS + filas.lstrip("\n"))


def textos(hoja: HojaInterpretada) -> list[str]:
    return [a.actividad for a in hoja.actividades]


def unica(hoja: HojaInterpretada) -> Actividad:
    (actividad,) = hoja.actividades
    return actividad


def test_la_fila_que_solo_trae_mas_fechas_sigue_a_la_anterior() -> None:
    hoja = leer("""
    1.1 | Publicar los informes | n:3 | Hacienda | 30/04/2026
     | | | | 31/08/2026
     | | | | f:2026-12-31
    """)
    assert [f.isoformat() for f in unica(hoja).fechas] == ["2026-04-30", "2026-08-31", "2026-12-31"]
    assert [o.celda for o in unica(hoja).origenes["fechas"]] == ["E2", "E3", "E4"]


def test_el_texto_partido_por_un_salto_de_pagina_se_une_y_se_dice() -> None:
    hoja = leer("""
    1.1 | Hacer la audiencia pública con todos los barrios y | Actas de la | Hacienda | 30/04/2026

     | las veredas del municipio | | |
     | | audiencia y su grabación | |
    """)
    assert (unica(hoja).actividad, unica(hoja).meta_producto) == (
        "Hacer la audiencia pública con todos los barrios y las veredas del municipio",
        "Actas de la audiencia y su grabación",
    )
    assert hallados(hoja.hallazgos, "fila_partida") == [
        ("fila_partida", "B4", "las veredas del municipio"),
        ("fila_partida", "C5", "audiencia y su grabación"),
    ]
    assert hoja.cuenta[REMIENDO] == 2


def test_un_responsable_en_blanco_nunca_se_llena_con_el_de_arriba() -> None:
    hoja = leer("""
    1.1 | Publicar el informe | n:1 | Hacienda | 30/04/2026
    1.2 | Hacer la audiencia | n:1 | | 30/06/2026
    """)
    assert [a.dependencias for a in hoja.actividades] == [("Secretaría de Hacienda",), ()]
    assert hallados(hoja.hallazgos, "responsable_ausente") == [("responsable_ausente", "D3", "")]


def test_una_combinacion_vertical_vale_en_todas_sus_filas() -> None:
    hoja = leer("""
    1.1 | Publicar el informe | n:1 | Hacienda | 30/04/2026
    1.2 | Hacer la audiencia | n:1 | ^ | 30/06/2026
    1.3 | Responder preguntas | n:1 | Prensa | ^
    """)
    assert [a.dependencias[0] for a in hoja.actividades] == ["Secretaría de Hacienda"] * 2 + ["Oficina de Prensa"]
    assert [a.fechas[0].isoformat() for a in hoja.actividades][1:] == ["2026-06-30"] * 2


@pytest.mark.parametrize(
    "banda",
    [
        "Componente 3: Rendición de cuentas | < | < | < | <",
        "Componente 3: Rendición de cuentas",
        " | | | Componente 3: Rendición de cuentas",
    ],
)
def test_una_banda_abre_un_grupo(banda: str) -> None:
    hoja = leer(f"""
    Componente 1: Gestión del riesgo de corrupción | < | < | < | <
    1.1 | Publicar el mapa | n:1 | Hacienda | 30/04/2026
    {banda}
    1.1 | Hacer la audiencia | n:1 | Prensa | 30/06/2026
    """)
    assert [a.componente for a in hoja.actividades] == ["Gestión del riesgo de corrupción", "Rendición de cuentas"]


PIES = [
    "Elaboró: Profesional",
    "Revisó: | Comité",
    "Fuente: actas",
    "TOTAL | | n:3",
    "PROMEDIO | | p:0.5",
    "Nota: las fechas son tentativas",
]


@pytest.mark.parametrize("pie", PIES)
def test_el_pie_no_es_una_actividad(pie: str) -> None:
    hoja = leer(f"""
    1.1 | Publicar el informe | n:1 | Hacienda | 30/04/2026
    {pie}
    """)
    assert textos(hoja) == ["Publicar el informe"]
    assert hoja.cuenta["ruido: pie de la tabla"] >= 1
    assert hoja.hallazgos == []


def test_una_actividad_que_empieza_como_un_pie_no_se_pierde() -> None:
    hoja = leer("""
    1.1 | Revisó el comité las metas del plan | n:1 | Hacienda | 30/04/2026
    1.2 | Firmar los compromisos | n:1 | Hacienda | 30/04/2026
    """)
    assert len(textos(hoja)) == 2


def test_despues_del_pie_puede_seguir_la_tabla() -> None:
    hoja = leer("""
    1.1 | Publicar el informe | n:1 | Hacienda | 30/04/2026
    Subtotal | | n:1
    1.2 | Hacer la audiencia | n:1 | Prensa | 30/06/2026
    """)
    assert textos(hoja) == ["Publicar el informe", "Hacer la audiencia"]


def test_una_fila_corrida_se_lee_donde_encaja_y_se_dice() -> None:
    hoja = leer("""
    1.1 | Publicar el informe de gestión | n:1 | Hacienda | 30/04/2026
    Hacer la audiencia pública del año | 100% | Prensa | 30/06/2026
    """)
    corrida = hoja.actividades[1]
    assert (corrida.actividad, corrida.meta_valor, corrida.dependencias) == (
        "Hacer la audiencia pública del año", 100, ("Oficina de Prensa",),
    )  # fmt: skip
    assert [f.isoformat() for f in corrida.fechas] == ["2026-06-30"]
    assert hallados(hoja.hallazgos)[0][:2] == ("fila_corrida", "A3")


def test_lo_que_esta_fuera_de_la_tabla_es_un_hallazgo_con_su_region() -> None:
    hoja = interpretar("""
        - Boletines de prensa
        - Informes al concejo



        No. | Actividad | Meta | Responsable | Fecha
        1.1 | Publicar el informe | n:1 | Hacienda | 30/04/2026
    """)
    assert hallados(hoja.hallazgos) == [("texto_fuera_de_tabla", "A1:A2", "- Boletines de prensa")]
    assert hoja.cuenta[HALLAZGO] == 2


def test_un_texto_que_empieza_por_igual_se_lee_como_texto() -> None:
    hoja = leer("1.1 | =Publicar | n:1 | Hacienda | 30/04/2026")
    assert unica(hoja).actividad == "=Publicar"


@pytest.mark.parametrize(
    ("celda", "actividad"),
    [
        ("<p>Hacer la <b>audiencia</b></p>", "Hacer la audiencia"),
        ("**Hacer la audiencia**", "Hacer la audiencia"),
        ("[bookmark: _GoBack]Hacer la audiencia", "Hacer la audiencia"),
        ("Hacer\\nla   audiencia", "Hacer la audiencia"),
        ("Hacer &amp; medir", "Hacer & medir"),
    ],
)
def test_los_restos_de_otros_programas_no_llegan_a_la_tabla(celda: str, actividad: str) -> None:
    assert unica(leer(f"1.1 | {celda} | n:1 | Hacienda | 30/04/2026")).actividad == actividad
