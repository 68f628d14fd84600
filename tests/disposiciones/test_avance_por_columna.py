"""Reportes que traen una columna de cifras por corte o por dependencia."""

from datetime import date
from pathlib import Path

from pipeline.entidad import Dependencia, Entidad
from tests.dibujo import dibujar, leer

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
