"""El título de un grupo sin ninguna actividad debajo se dice; una nota o un título con actividades, no."""

import pytest

from tests.dibujo import hallados, interpretar

CABEZA = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Subcomponente | Actividad | Meta | Responsable | Fecha
"""
UNA = "Publicar el informe | 1 informe | Hacienda | 30/04/2026"
OTRA = "Hacer la audiencia | 1 audiencia | Prensa | 30/11/2026"


@pytest.mark.parametrize(
    ("filas", "celdas"),
    [
        (["Información", f" | {UNA}", "Diálogo", "Incentivos", f" | {OTRA}"], ["A5"]),
        ([f"Información | {UNA}", f"Diálogo | {OTRA}", "Evaluación y seguimiento"], ["A5"]),
        ([f"Información | {UNA}", f"^ | {OTRA}"], []),
        (["Componente 3: Rendición de cuentas | < | < | <", f"Información | {UNA}"], []),
        (["Componente 3: Rendición de cuentas | < | < | <", f"Información | {UNA}", "Componente 4: Servicio al ciudadano | < | < | <"], ["A5"]),
        ([f"Información | {UNA}", "Nota: las fechas pueden cambiar | < | < | <"], []),
        ([f"Información | {UNA}", "Se aprueba por el comité según acta | < | < | <"], []),
        (["Información | < | < | <", f" | {UNA}", "Información | < | < | <", f" | {OTRA}"], []),
    ],
)  # fmt: skip
def test_el_titulo_sin_actividades(filas: list[str], celdas: list[str]) -> None:
    hoja = interpretar(CABEZA.rstrip() + "".join(f"\n    {fila}" for fila in filas))
    assert [c for _, c, _ in hallados(hoja.hallazgos, "grupo_sin_actividades")] == celdas


def test_el_eje_de_un_plan_de_accion_tambien() -> None:
    hoja = interpretar("""
        PLAN DE ACCIÓN 2026
        Actividad | Meta | Responsable | Fecha
        Línea 1. Gobierno cercano | < | < | <
        Publicar el informe | 1 informe | Hacienda | 30/04/2026
        Línea 2. Bienestar | < | < | <
        Línea 3. Obras | < | < | <
        Hacer la audiencia | 1 audiencia | Prensa | 30/11/2026
    """)
    assert hallados(hoja.hallazgos, "grupo_sin_actividades") == [("grupo_sin_actividades", "A5", "Línea 2. Bienestar")]
