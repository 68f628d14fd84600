"""La independencia de quien evalúa: qué nombres son la oficina y qué actividades son su función."""

from dataclasses import replace

import pytest

from pipeline.calculo.faltas.control_interno import buscar_control_interno, es_control_interno, es_su_funcion
from pipeline.entidad import Dependencia
from tests.calculo.ayuda import ENTIDAD, hacer_actividad


@pytest.mark.parametrize(
    ("nombre", "es"),
    [
        ("Oficina de Control Interno", True),
        ("Oficina de Control Interno de Gestión", True),
        ("Asesora de control interno", True),
        ("OCI", True),
        ("Oficina de Control Interno Disciplinario", False),
        ("Comité de Coordinación de Control Interno", False),
        ("Oficina de Control Urbano", False),
        ("Secretaría de Asociaciones", False),
    ],
)
def test_los_nombres_de_la_oficina(nombre: str, es: bool) -> None:
    assert es_control_interno(nombre) is es


@pytest.mark.parametrize(
    ("actividad", "es"),
    [
        ("Realizar seguimiento al mapa de riesgos", True),
        ("Realización de evaluación de la audiencia", True),
        ("Verificar el cumplimiento de la estrategia", True),
        ("Auditar los procesos del plan de auditoría", True),
        ("Publicar el plan anual de adquisiciones", False),
        ("Capacitar al equipo líder", False),
    ],
)
def test_lo_que_es_su_funcion(actividad: str, es: bool) -> None:
    assert es_su_funcion(actividad) is es


def test_lo_ajeno_sale_uno_a_uno_y_lo_propio_una_vez_por_plan() -> None:
    oficina = Dependencia("Asesoría de Evaluación", alias=("Control Interno",))
    entidad = replace(ENTIDAD, dependencias=(*ENTIDAD.dependencias, oficina))
    textos = ("Evaluar la audiencia", "Publicar el plan", "Verificar los soportes", "Hacer la feria")
    plan = [
        hacer_actividad(f"1.{i}", fila=5 + i, actividad=t, dependencias=(oficina.nombre,), responsable="CI")
        for i, t in enumerate(textos)
    ]
    plan.append(hacer_actividad("1.9", fila=20, actividad="Evaluar la feria"))
    assert [(h.nombre, h.origen.fila) for h in buscar_control_interno(plan, entidad)] == [
        ("control_interno_ejecuta", 6),
        ("control_interno_ejecuta", 8),
        ("control_interno_se_verifica", 5),
    ]
