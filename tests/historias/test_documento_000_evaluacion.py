"""Documento 000, la evaluación: del balance del año anterior y el autodiagnóstico al borrador del plan de mejoramiento.

La oficina pone lo que escribió en un taller y su autodiagnóstico, ve sus puntajes con su nivel, llena el borrador que el
programa le propone y lo guarda en las entradas: en la siguiente corrida esas filas ya son el plan.
"""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.dibujo import dibujar
from tests.orden import dar_orden

ENTIDAD = """nombre = "Alcaldía de Prueba"
vigencia = 2026
[[dependencias]]
nombre = "Secretaría de Planeación"
alias = ["Planeación"]
[[dependencias]]
nombre = "Oficina de Prensa"
alias = ["Prensa"]
"""
PLAN = """
    PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA 2026
    Actividad | Meta | Responsable | Fecha programada
    Hacer la audiencia pública | 1 | Planeación | 31/07/2026
"""
BALANCE = """
    BALANCE DE LA RENDICIÓN DE CUENTAS
    Vigencia: | 2025
    Fortalezas | Debilidades
    Se transmitió en directo | La invitación salió tarde
    Hubo intérprete de señas | No se publicaron las respuestas
"""
AUTODIAGNOSTICO = """
    CALIFICACIÓN TOTAL | | n:45 | | |
    Componentes | Calificación | Categorías | Calificación | Actividades de gestión | Puntaje (0-100)
    Aprestamiento | n:60 | Equipo | n:60 | Conformar el equipo | n:70
    ^ | ^ | ^ | ^ | Capacitar al equipo | n:50
    Diseño | n:30 | Estrategia | n:30 | Acordar las fechas con las organizaciones | n:30
"""


@pytest.fixture(scope="module")
def corridas(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """La entrega de la primera corrida y la de la segunda, con el borrador ya lleno en las entradas."""
    entradas = tmp_path_factory.mktemp("historia") / "entradas"
    entradas.mkdir()
    (entradas / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(entradas / "PTEP 2026.xlsx", Plan=PLAN)
    dibujar(entradas / "balance.xlsx", Hoja1=BALANCE)
    dibujar(entradas / "autodiagnostico.xlsx", Hoja1=AUTODIAGNOSTICO)
    dar_orden("generar", entradas, "--sin-pdf", corte="2026-08-31", hoy="2026-09-10")
    salida = entradas.parent / "salidas" / "2026-08-31"
    primera = salida.parent / "primera"
    salida.rename(primera)
    _llenar(primera / "mejora" / "plan_de_mejoramiento.xlsx", entradas / "plan de mejoramiento lleno.xlsx")
    dar_orden("generar", entradas, "--sin-pdf", corte="2026-08-31", hoy="2026-09-10")
    return primera, salida


def _llenar(borrador: Path, ruta: Path) -> None:
    """Alguien le pone acción, responsable y fecha a la primera propuesta, y guarda el libro con otro nombre."""
    libro = openpyxl.load_workbook(borrador)
    hoja = libro["Borrador"]
    titulos = {c.value: c.column for c in hoja[4]}
    hoja.cell(5, titulos["Acción de mejora"], "Invitar con quince días")
    hoja.cell(5, titulos["Responsable"], "Prensa")
    hoja.cell(5, titulos["Fecha de terminación"], date(2026, 9, 1))
    libro.save(ruta)


def filas(ruta: Path, hoja: str) -> list[dict[str, object]]:
    titulos, *resto = openpyxl.load_workbook(ruta)[hoja].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in resto]


def test_los_puntajes_salen_por_etapa_con_la_palabra_de_su_nivel(corridas):
    puntajes = filas(corridas[0] / "mejora" / "autodiagnostico.xlsx", "Puntajes")
    assert [(p["Etapa"], p["Puntaje"], p["Nivel"]) for p in puntajes if p["Grupo"] != "Categoría"] == [
        ("Toda la entidad", 45, "◑ Intermedio"), ("Aprestamiento", 60, "◑ Intermedio"), ("Diseño", 30, "◔ Básico"),
    ]  # fmt: skip
    assert "Diseño: 30 de 100" in (corridas[0] / "graficas" / "autodiagnostico.txt").read_text(encoding="utf-8")


def test_las_fortalezas_y_debilidades_quedan_en_una_tabla_con_su_ano(corridas):
    balance = filas(corridas[0] / "mejora" / "autodiagnostico.xlsx", "Fortalezas y debilidades")
    assert [(b["Clase"], b["Año"], b["Qué pasó"]) for b in balance] == [
        ("● Fortaleza", "2025", "Se transmitió en directo"), ("● Fortaleza", "2025", "Hubo intérprete de señas"),
        ("■ Debilidad", "2025", "La invitación salió tarde"), ("■ Debilidad", "2025", "No se publicaron las respuestas"),
    ]  # fmt: skip


def test_el_borrador_propone_lo_que_nadie_ha_recogido_y_dice_de_que_celda(corridas):
    borrador = filas(corridas[0] / "mejora" / "plan_de_mejoramiento.xlsx", "Borrador")
    assert [(p["Origen"], p["Hallazgo"], p["De dónde sale"]) for p in borrador] == [
        ("Evaluación", "La invitación salió tarde", "balance.xlsx › Hoja1 › B4"),
        ("Evaluación", "No se publicaron las respuestas", "balance.xlsx › Hoja1 › B5"),
        ("Autodiagnóstico", "Acordar las fechas con las organizaciones", "autodiagnostico.xlsx › Hoja1 › F5"),
    ]  # fmt: skip


def test_el_borrador_lleno_vuelve_y_se_sigue_como_plan(corridas):
    libro = corridas[1] / "mejora" / "plan_de_mejoramiento.xlsx"
    (una,) = filas(libro, "Plan")
    assert (una["Acción de mejora"], una["Dependencia"], una["Alerta"]) == (
        "Invitar con quince días", "Oficina de Prensa", "■ Vencida",
    )  # fmt: skip
    assert [p["Hallazgo"] for p in filas(libro, "Borrador")] == [
        "No se publicaron las respuestas", "Acordar las fechas con las organizaciones",
    ]  # fmt: skip


def test_el_plan_de_la_entidad_no_cambia_con_las_mejoras(corridas):
    resumenes = [(c / "datos" / "resumen.json").read_text(encoding="utf-8") for c in corridas]
    assert resumenes[0] == resumenes[1]
