"""Se echa de menos un componente solo en el instrumento que sigue su lista; el ajeno y el corte que falta se dicen."""

from dataclasses import replace

import pytest

from pipeline.calculo.faltas.componentes import (
    buscar_componentes_ajenos,
    buscar_componentes_vacios,
    buscar_cortes_que_faltan,
)
from pipeline.entidad import Cortes
from tests.calculo.ayuda import ENTIDAD, hacer_actividad

RIESGO, TRAMITES, CUENTAS = "Gestión del riesgo de corrupción", "Racionalización de trámites", "Rendición de cuentas"
SERVICIO, TRANSPARENCIA, MAS = (
    "Servicio al ciudadano",
    "Transparencia y acceso a la información",
    "Iniciativas adicionales",
)


def plan(instrumento: str, *componentes: str):
    return [
        hacer_actividad(f"{i}.1", fila=5 + i, instrumento=instrumento, componente=c)
        for i, c in enumerate(componentes, 1)
    ]


@pytest.mark.parametrize(
    ("instrumento", "componentes", "faltan"),
    [
        ("PAAC", (RIESGO, CUENTAS, SERVICIO), [TRAMITES, TRANSPARENCIA]),
        ("PAAC", (RIESGO, TRAMITES, CUENTAS, SERVICIO, TRANSPARENCIA), []),
        ("PAAC", (CUENTAS,), []),
        ("PTEP", (RIESGO, "Estado abierto"), ["Redes y articulación", MAS]),
        ("PTEP", (RIESGO, TRAMITES, CUENTAS, SERVICIO, TRANSPARENCIA, MAS), []),
        ("PTEP", (RIESGO, "Redes y articulación", "Estado abierto", MAS), []),
        ("PA", ("Bienestar", CUENTAS), []),
        ("OTRO", (RIESGO, CUENTAS, SERVICIO), []),
    ],
)
def test_los_que_faltan_de_la_lista_que_el_plan_sigue(instrumento, componentes, faltan) -> None:
    hallazgos = buscar_componentes_vacios(plan(instrumento, *componentes), ENTIDAD)
    assert len(hallazgos) == bool(faltan)
    assert all(f"«{f}»" in hallazgos[0].mensaje for f in faltan)


@pytest.mark.parametrize(
    ("instrumento", "componentes", "ajenos"),
    [
        ("PAAC", (RIESGO, CUENTAS, SERVICIO, "Gobierno digital"), ["Gobierno digital"]),
        ("PAAC", (RIESGO, "Gobierno digital"), []),
        ("PTEP", (RIESGO, "Estado abierto", "Componente programático"), ["Componente programático"]),
        ("PA", ("Bienestar", "Obras"), []),
    ],
)
def test_los_que_no_son_de_su_instrumento(instrumento, componentes, ajenos) -> None:
    assert [h.valor for h in buscar_componentes_ajenos(plan(instrumento, *componentes), ENTIDAD)] == ajenos


@pytest.mark.parametrize(
    ("instrumento", "cortes", "dias"),
    [
        ("PAAC", Cortes(), ""),
        ("PAAC", Cortes(esquema="semestral"), "30/04/2026 y 31/08/2026"),
        ("PTEP", Cortes(esquema="semestral"), ""),
        ("PA", Cortes(esquema="trimestral"), ""),
    ],
)
def test_los_cortes_que_pide_la_norma_y_la_entidad_no_hace(instrumento, cortes, dias) -> None:
    entidad = replace(ENTIDAD, cortes=cortes, vigencia=2026)
    hallazgos = buscar_cortes_que_faltan(plan(instrumento, RIESGO), entidad)
    assert len(hallazgos) == bool(dias)
    assert all(dias in h.mensaje and "Decreto 124 de 2016" in h.mensaje for h in hallazgos)
