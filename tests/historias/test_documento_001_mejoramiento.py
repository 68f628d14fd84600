"""Documento 001, el plan de mejoramiento: de las recomendaciones y los hallazgos a un plan que se sigue y se publica."""

from pathlib import Path

import openpyxl
import pytest

from tests.dibujo import dibujar
from tests.historias.test_documento_000_evaluacion import ENTIDAD, PLAN, filas
from tests.orden import dar_orden

_TITULOS = (
    "No. | Origen | Hallazgo | Acción de mejora | Responsable | Fecha inicio | Fecha fin | % de avance | Evidencia"
)
_ACTA = "1 | OCI | No hay actas | Levantar el acta de cada espacio | Planeación | f:2026-02-01 | f:2026-07-31 | p:0.6 | Tres"
_RADIO = "2 | Encuesta | No se enteraron | Convocar por radio | Prensa | f:2026-02-01 | f:2026-06-30 | p:1 | Pauta"
_LEJOS = "3 | Contraloría | Informe sin metas | Incluir las metas | Planeación | f:2026-02-01 | f:2026-12-15 | p:0.2 |"
RECOMENDACIONES = """
    Consecutivo | Fecha | Quién recomienda | Recomendación | Respuesta | Acción de mejora | Responsable | Plazo
    1 | f:2026-02-02 | Personería | Convocar por radio | Se acoge | Hallazgo 2 | Prensa | f:2026-06-30
    2 | f:2026-02-02 | Control Interno | Dejar actas | Se acoge | 1 | Planeación | f:2026-07-31
    3 | f:2026-03-02 | Fulana Mengánez | Me llamo Fulana Mengánez: lleguen a La Honda, cel 3001234567 | | | Planeación |
    4 | f:2026-03-02 | Veeduría de salud | Invitar al hospital | Se acoge | Acción 9 | Prensa |
"""


def _poner_plan(entradas: Path, *renglones: str) -> None:
    dibujar(entradas / "mejoramiento.xlsx", Hoja1="\n".join(("PLAN DE MEJORAMIENTO", _TITULOS, *renglones)))


@pytest.fixture(scope="module")
def entradas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    carpeta = tmp_path_factory.mktemp("historia") / "entradas"
    carpeta.mkdir()
    (carpeta / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(carpeta / "PTEP 2026.xlsx", Plan=PLAN)
    dibujar(carpeta / "recomendaciones.xlsx", Hoja1=RECOMENDACIONES)
    _poner_plan(carpeta, _ACTA, _RADIO, _LEJOS)
    dar_orden("generar", carpeta, "--sin-pdf", corte="2026-08-31", hoy="2026-09-10")
    return carpeta


@pytest.fixture(scope="module")
def mejora(entradas: Path) -> Path:
    return entradas.parent / "salidas" / "2026-08-31" / "mejora"


def test_el_plan_de_mejoramiento_se_sigue_y_no_es_un_plan_de_la_entidad(mejora):
    plan = filas(mejora / "plan_de_mejoramiento.xlsx", "Plan")
    assert [(p["No."], p["Alerta"], p["Estado"], p["Días"]) for p in plan] == [
        ("1", "■ Vencida", "Incumplida", -41), ("3", "○ A tiempo", "En ejecución", 96), ("2", "● Cerrada", "Cumplida", None),
    ]  # fmt: skip
    resumen = (mejora.parent / "datos" / "resumen.csv").read_text(encoding="utf-8")
    assert "PTEP" in resumen and "mejoramiento" not in resumen.lower()


def test_las_cifras_van_por_dependencia(mejora):
    cifras = {c["Grupo"]: c for c in filas(mejora / "plan_de_mejoramiento.xlsx", "Cifras")}
    total, planeacion = cifras["Toda la entidad"], cifras["Secretaría de Planeación"]
    assert (total["Acciones"], total["Cumplidas"], total["Ya debían estarlo"], total["Cumplimiento"]) == (3, 1, 2, 0.5)
    assert (planeacion["Vencidas"], planeacion["Abiertas"]) == (1, 2)


def test_cada_recomendacion_dice_que_accion_la_atiende_y_como_va(mejora):
    hechas = {r["No."]: r for r in filas(mejora / "recomendaciones.xlsx", "Recomendaciones")}
    assert {n: r["Situación"] for n, r in hechas.items()} == {
        "1": "● Atendida", "2": "○ En el plan de mejoramiento", "3": "■ Sin respuesta",
        "4": "▲ Con una acción fuera del plan",
    }  # fmt: skip
    assert hechas["2"]["Acción en el plan de mejoramiento"] == "1. Levantar el acta de cada espacio"
    assert (hechas["2"]["Cómo va la acción"], hechas["2"]["Plazo"]) == ("Incumplida", "■ Vencida")


def test_lo_que_se_publica_no_nombra_a_nadie(mejora):
    libros = ("plan_de_mejoramiento_publico.xlsx", "recomendaciones_publicas.xlsx")
    textos = [str(v) for n in libros for f in openpyxl.load_workbook(mejora / n)["Publicar"].values for v in f if v]
    assert not [t for t in textos if "Fulana" in t or "3001234567" in t or "›" in t]
    assert "Personería" in textos and "Ciudadanía" in textos


def test_una_accion_abierta_que_se_borra_del_libro_no_se_pierde(entradas, mejora):
    _poner_plan(entradas, _RADIO, _LEJOS)
    dar_orden("generar", entradas, "--sin-pdf", corte="2026-08-31", hoy="2026-09-11")
    plan = {p["No."]: p for p in filas(mejora / "plan_de_mejoramiento.xlsx", "Plan")}
    assert (plan["1"]["Acción de mejora"], plan["1"]["Días"]) == ("Levantar el acta de cada espacio", -42)
    hallazgos = (mejora.parent / "datos" / "hallazgos.csv").read_text(encoding="utf-8")
    assert "RC-H727" in hallazgos
