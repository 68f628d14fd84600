"""Solo se acusa la evaluación que termina antes de que empiece lo que evalúa."""

from datetime import date

import pytest

from pipeline.calculo.faltas.evaluacion import buscar_evaluacion_temprana
from tests.calculo.ayuda import ENTIDAD, hacer_actividad

EVALUACION = ("Seguimiento y Evaluación",)


def _hay(evalua: dict, ejecuta: dict, **comunes) -> bool:
    plan = [
        hacer_actividad("1", fila=5, **(comunes | evalua)),
        hacer_actividad("2", fila=6, **(comunes | ejecuta)),
    ]
    return bool(buscar_evaluacion_temprana(plan, ENTIDAD))


@pytest.mark.parametrize(
    ("evalua", "ejecuta", "hay"),
    [
        ({"periodos": ("C1",)}, {"periodos": ("C2", "C3")}, True),
        ({"periodos": ("C1", "C2", "C3")}, {"periodos": ("C2", "C3")}, False),
        ({"periodos": ("C1",)}, {"periodos": ("C1", "C2")}, False),
        ({"fechas": (date(2026, 6, 15),)}, {"periodos": ("T2",)}, False),
        ({"fechas": (date(2026, 3, 15),)}, {"fechas": (date(2026, 11, 20),)}, True),
        ({"fechas": (date(2026, 6, 15),)}, {"fecha_inicio": date(2026, 2, 1), "fecha_fin": date(2026, 11, 30)}, False),
        ({"fechas": (date(2026, 6, 15),)}, {"continua": True}, False),
        ({}, {"periodos": ("C3",)}, False),
        ({"periodos": ("C1",)}, {}, False),
    ],
)
def test_por_sus_etapas(evalua: dict, ejecuta: dict, hay: bool) -> None:
    assert _hay(evalua | {"etapas": EVALUACION}, ejecuta | {"etapas": ("Ejecución",)}) is hay


@pytest.mark.parametrize(
    ("evalua", "ejecuta", "hay"),
    [
        ("Evaluar la audiencia pública", "Realizar la audiencia pública", True),
        ("Realización de evaluación de la audiencia", "Celebración de la audiencia", True),
        ("Evaluar la audiencia pública", "Realizar la feria de servicios", False),
        ("Publicar la audiencia pública", "Realizar la audiencia pública", False),
    ],
)
def test_sin_etapas_por_lo_que_dice_evaluar(evalua: str, ejecuta: str, hay: bool) -> None:
    antes, despues = {"fechas": (date(2026, 5, 1),)}, {"fechas": (date(2026, 11, 1),)}
    assert _hay(antes | {"actividad": evalua}, despues | {"actividad": ejecuta}) is hay


def test_de_otro_componente_no_se_compara() -> None:
    antes = {"periodos": ("C1",), "etapas": EVALUACION, "componente": "Servicio al ciudadano"}
    assert not _hay(antes, {"periodos": ("C3",), "etapas": ("Ejecución",)})
