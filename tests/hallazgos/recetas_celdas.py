"""Cómo se hace que pase cada hallazgo de lo que hay alrededor de las celdas."""

from collections.abc import Callable, Iterable
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment

from pipeline.base.hallazgo import Hallazgo
from tests.lectura.libros import abrir
from tests.lectura.test_comentarios import con_partes
from tests.lectura.test_docx import UNA, hacer_docx, p


def _comentarios_en_celdas(carpeta: Path) -> Iterable[Hallazgo]:
    libro = openpyxl.Workbook()
    libro.active["F12"].comment = Comment("el comité la aprobó para septiembre", "Ana Prueba")
    libro.save(carpeta / "plan.xlsx")
    return abrir(carpeta / "plan.xlsx").hallazgos


def _comentarios_sin_leer(carpeta: Path) -> Iterable[Hallazgo]:
    return abrir(con_partes(carpeta / "plan.xlsx", "<comments><comm")).hallazgos


def _texto_despues_de_la_tabla(carpeta: Path) -> Iterable[Hallazgo]:
    return abrir(hacer_docx(carpeta / "plan.docx", UNA, p("La actividad 2.3 se aplaza para octubre"))).hallazgos


def _comillas_sin_cerrar(carpeta: Path) -> Iterable[Hallazgo]:
    (carpeta / "plan.csv").write_text('Actividad;Meta\n"Publicar el informe;2\nConvocar;3\n', encoding="utf-8")
    return abrir(carpeta / "plan.csv").hallazgos


RECETAS: dict[str, Callable[[Path], Iterable[Hallazgo]]] = {
    "comentarios_en_celdas": _comentarios_en_celdas,
    "comentarios_sin_leer": _comentarios_sin_leer,
    "comillas_sin_cerrar": _comillas_sin_cerrar,
    "texto_despues_de_la_tabla": _texto_despues_de_la_tabla,
}
