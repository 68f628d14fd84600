"""Se echa de menos el subcomponente oficial o la etapa solo en el plan que usa esa lista."""

import pytest

from pipeline.calculo.faltas.hojas_sin_campo import buscar_hojas_sin_metas, buscar_hojas_sin_responsables
from pipeline.calculo.faltas.vacios import buscar_etapas_vacias, buscar_subcomponentes_vacios
from tests.calculo.ayuda import ENTIDAD, hacer_actividad

ETAPAS = ("Aprestamiento", "Diseño", "Preparación", "Ejecución", "Seguimiento y Evaluación")


def _plan(instrumento: str, componente: str, *subcomponentes: str, **campos):
    return [
        hacer_actividad(f"1.{i}", fila=5 + i, instrumento=instrumento, componente=componente, subcomponente=s, **campos)
        for i, s in enumerate(subcomponentes)
    ]


@pytest.mark.parametrize(
    ("instrumento", "componente", "subcomponentes", "faltan"),
    [
        ("RDC", "Rendición de cuentas", ("Información", "Diálogo"), ["Responsabilidad (incentivos)"]),
        ("RDC", "Rendición de cuentas", ("Información", "Diálogo", "Incentivos", "Evaluación y seguimiento"), []),
        ("RDC", "Rendición de cuentas", ("Información", "Diálogo", "Responsabilidad"), []),
        (
            "PAAC",
            "Rendición de cuentas",
            (
                "Información de calidad y en lenguaje comprensible",
                "Diálogo de doble vía con la ciudadanía",
                "Incentivos",
            ),
            ["Evaluación y retroalimentación a la gestión institucional"],
        ),
        (
            "PAAC",
            "Transparencia y acceso a la información",
            ("Transparencia activa", "Transparencia pasiva", "Criterio diferencial de accesibilidad"),
            ["Elaboración de los instrumentos", "Monitoreo del acceso"],
        ),
        ("PAAC", "Transparencia y acceso a la información", ("Transparencia activa",), []),
        ("PAAC", "Racionalización de trámites", ("Normativa", "Tecnológica"), []),
        ("PTEP", "Rendición de cuentas", ("Información", "Diálogo"), []),
        ("PA", "Bienestar", ("Niñez", "Salud"), []),
    ],
)
def test_solo_el_que_falta_de_la_lista_que_el_plan_usa(instrumento, componente, subcomponentes, faltan) -> None:
    hallazgos = buscar_subcomponentes_vacios(_plan(instrumento, componente, *subcomponentes), ENTIDAD)
    assert len(hallazgos) == bool(faltan)
    assert all(f in hallazgos[0].mensaje for f in faltan)


@pytest.mark.parametrize(
    ("etapas", "falta"),
    [
        (ETAPAS, ""),
        (ETAPAS[:4], "Seguimiento y Evaluación"),
        (ETAPAS[:2], ""),
        (("Fase uno", "Fase dos", "Fase tres"), ""),
    ],
)
def test_la_etapa_sin_actividades(etapas: tuple[str, ...], falta: str) -> None:
    plan = [hacer_actividad(f"1.{i}", fila=5 + i, etapas=(e,)) for i, e in enumerate(etapas)]
    hallazgos = buscar_etapas_vacias(plan, ENTIDAD)
    assert [falta in h.mensaje for h in hallazgos] == ([True] if falta else [])


def test_la_hoja_sin_responsables_ni_metas_se_dice_una_vez() -> None:
    plan = [hacer_actividad(f"1.{i}", fila=5 + i, dependencias=()) for i in range(9)]
    assert [h.origen.celda for h in buscar_hojas_sin_responsables(plan, ENTIDAD)] == [""]
    assert [h.origen.hoja for h in buscar_hojas_sin_metas(plan, ENTIDAD)] == ["Plan"]


def test_la_tabla_de_tramites_no_pide_meta() -> None:
    assert buscar_hojas_sin_metas(_plan("PAAC", "Racionalización de trámites", "", ""), ENTIDAD) == []
