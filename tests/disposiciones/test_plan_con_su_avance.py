"""El plan que trae su «% de avance» dice lo hecho, se titule como se titule la columna de sus actividades."""

from pathlib import Path

import pytest

from tests.disposiciones.instrumentos.dibujos import leer

PLAN = """
    PLAN DE ACCIÓN 2026
    Componente | {titulo} | Meta | Responsable | Fecha programada | % de avance | Evidencia
    Gobierno | Publicar el informe de gestión | n:1 | Oficina de Prensa | 30/06/2026 | p:0.5 | Acta
    Gobierno | Celebrar la audiencia pública | n:1 | Oficina Jurídica | 30/09/2026 | p:1 | Acta 2
"""


@pytest.mark.parametrize(
    "titulo",
    [
        "Actividades",
        "Acciones a desarrollar",
        "Qué se va a hacer",
        "Actividad a realizar",
        "Acción específica",
        "Actuación",
    ],
)
def test_ninguna_cifra_se_pierde_por_el_titulo_de_la_actividad(tmp_path: Path, titulo: str) -> None:
    leido = leer(tmp_path, "Plan de acción.xlsx", Hoja1=PLAN.format(titulo=titulo))
    assert [len(p.actividades) for p in leido.planes] == [2]
    assert [(a.propia.actividad if a.propia else "", a.valor, a.evidencia) for a in leido.avances] == [
        ("Publicar el informe de gestión", 0.5, "Acta"),
        ("Celebrar la audiencia pública", 1.0, "Acta 2"),
    ]
    assert not any(quien.startswith("ruido") for quien in leido.cuenta)
