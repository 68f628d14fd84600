"""Reportes que traen una columna de cifras por corte o por dependencia."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.entidad import Dependencia, Entidad
from tests.dibujo import dibujar, hallados, leer

ENTIDAD = Entidad("Alcaldía", 2026, dependencias=(Dependencia("Hacienda"), Dependencia("Salud")))


def test_una_columna_por_corte_da_un_reporte_por_corte(tmp_path: Path) -> None:
    ruta = dibujar(
        tmp_path / "r.xlsx",
        Hoja="""
        Dependencia | Actividad            | Avance abril | Avance agosto
        Hacienda    | Revisar los recaudos | n:1          | n:3
        Salud       | Vacunar en veredas   |              | 50%
        """,
    )
    avances = leer(ruta, ENTIDAD).avances
    assert [(a.actividad, a.corte, a.valor) for a in avances] == [
        ("Revisar los recaudos", date(2026, 4, 30), 1.0),
        ("Revisar los recaudos", date(2026, 8, 31), 3.0),
        ("Vacunar en veredas", date(2026, 8, 31), 0.5),
    ]


def test_una_columna_por_dependencia_bajo_un_titulo_da_un_reporte_de_cada_una(tmp_path: Path) -> None:
    ruta = dibujar(
        tmp_path / "r.xlsx",
        Hoja="""
        Corte: 31 de agosto de 2026 | | |
        No. | Actividad            | Avance   | <
        ^   | ^                    | Hacienda | Salud
        1   | Revisar los recaudos | n:1      | n:2
        """,
    )
    avances = leer(ruta, ENTIDAD).avances
    assert [(a.dependencia, a.valor, a.corte) for a in avances] == [
        ("Hacienda", 1.0, date(2026, 8, 31)),
        ("Salud", 2.0, date(2026, 8, 31)),
    ]


CORTES = """
    SECRETARÍA DE HACIENDA | | | | | | |
    | | I cuatrimestre | | | II cuatrimestre | |
    No. | Actividad | % de avance | Evidencia | Observaciones | % de avance | Evidencia | Observaciones
    1.1 | Revisar los recaudos | 50% | acta 1 | No | 100% | acta 2 |
    1.2 | Abrir las cuentas | 0% | | No | 25% | oficio | Va tarde
"""
PARTES = [
    ("Revisar los recaudos", date(2026, 4, 30), 0.5, "acta 1", "No"),
    ("Revisar los recaudos", date(2026, 8, 31), 1.0, "acta 2", ""),
    ("Abrir las cuentas", date(2026, 4, 30), 0.0, "", "No"),
    ("Abrir las cuentas", date(2026, 8, 31), 0.25, "oficio", "Va tarde"),
]


@pytest.mark.parametrize("combinar", (False, True))
def test_los_cortes_lado_a_lado_dan_cada_uno_su_cifra_y_su_soporte(tmp_path: Path, combinar: bool) -> None:
    dibujo = CORTES.replace("cuatrimestre | | |", "cuatrimestre | < | < |").replace(
        "cuatrimestre | |\n", "cuatrimestre | < | <\n"
    )
    leido = leer(dibujar(tmp_path / "r.xlsx", Hoja=dibujo if combinar else CORTES), ENTIDAD)
    assert [(a.actividad, a.corte, a.valor, a.evidencia, a.observaciones) for a in leido.avances] == PARTES


def test_dos_cifras_distintas_sin_su_corte_se_anotan_y_la_acumulada_manda(tmp_path: Path) -> None:
    hoja = """
        No. | Actividad | {} | {}
        1.1 | Revisar los recaudos | 50% | 75%
    """
    leido = leer(dibujar(tmp_path / "r.xlsx", Hoja=hoja.format("% de avance 1", "% de avance 2")), ENTIDAD)
    assert hallados(leido.hallazgos, "cifras_sin_corte") == [("cifras_sin_corte", "D2", "75%")]
    leido = leer(dibujar(tmp_path / "s.xlsx", Hoja=hoja.format("% avance", "% avance acumulado")), ENTIDAD)
    assert hallados(leido.hallazgos, "cifras_sin_corte") == []
    assert leido.avances[0].valor == 0.75
