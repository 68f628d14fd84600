"""Cada comprobación ve la falla para la que está hecha, y no la ve donde no está."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
import xlsxwriter
from docx.oxml import OxmlElement
from docx.shared import Pt

from tests.accesibilidad.de_documentos import DE_DOCUMENTOS
from tests.accesibilidad.de_libros import DE_LIBROS
from tests.accesibilidad.de_tablas import DE_TABLAS
from tests.accesibilidad.documento_abierto import DocumentoAbierto
from tests.accesibilidad.libro_abierto import LibroAbierto

ENTIDAD = "Alcaldía de Prueba"
LARGA = "Esta hoja contiene una tabla con los datos de la prueba."


def dibujar(ruta: Path, hacer: Callable[[Any, Any], None]) -> LibroAbierto:
    """Un libro sin fallas, y lo que `hacer` le haga."""
    libro = xlsxwriter.Workbook(str(ruta))
    libro.set_properties({"title": "Prueba", "subject": "Prueba", "author": ENTIDAD})
    libro.set_custom_property("idioma", "es-CO")
    hoja = libro.add_worksheet("Datos")
    hoja.write_column("A1", ["Datos", LARGA])
    hoja.add_table("A4:C6", {"columns": [{"header": t} for t in "XYZ"], "data": [[1, 2, 3], [4, 5, 6]]})
    hacer(libro, hoja)
    libro.close()
    return LibroAbierto(ruta, ENTIDAD)


def con_dibujo(libro: Any, hoja: Any) -> None:
    grafica = libro.add_chart({"type": "bar"})
    grafica.add_series({"values": "=Datos!$A$5:$A$6"})
    hoja.insert_chart("F4", grafica)


def con_regla(libro: Any, hoja: Any) -> None:
    rojo = libro.add_format({"bg_color": "#B3261E", "font_color": "#FFFFFF"})
    hoja.conditional_format("A4:D7", {"type": "formula", "criteria": "=TRUE", "format": rojo})


def formato(**rasgos: Any) -> Callable[[Any, Any], None]:
    """Escribe una celda con esos rasgos."""
    return lambda libro, hoja: hoja.write("E1", "texto", libro.add_format(rasgos))


DE_UN_LIBRO: dict[str, Callable[[Any, Any], None]] = {
    "Una tabla por hoja": lambda _, hoja: hoja.add_table("E4:F6"),
    "Encabezados sin repetir": lambda _, hoja: hoja.write("B4", "X"),
    "Sin celdas combinadas en las tablas": lambda _, hoja: hoja.merge_range("D5:D6", "junta"),
    "Sin filas ni columnas en blanco": lambda _, hoja: hoja.write_row("A6", [None] * 3, None) or hoja.table[5].clear(),
    "Título en A1": lambda _, hoja: hoja.write_blank("A1", None, None) or hoja.table[0].clear(),
    "A2 dice qué contiene la hoja": lambda _, hoja: hoja.write("A2", "Tabla"),
    "Idioma es-CO": lambda libro, _: libro.custom_properties.clear(),
    "Título, asunto y autor": lambda libro, _: libro.set_properties({"title": "Prueba", "author": "Juan"}),
    "Texto alternativo en cada dibujo": con_dibujo,
    "Vínculos con texto": lambda _, hoja: hoja.write_url("E1", "internal:Datos!A1", None, "clic aquí"),
    "Sin hojas escondidas": lambda libro, _: libro.add_worksheet("Notas").hide(),
    "Contraste de 4,5 a 1": formato(font_color="#6B7280", bg_color="#F3F6F9"),
    "Letra de 11 o más": formato(font_size=9),
    "Nada se dice solo con color": con_regla,
}  # fmt: skip


@pytest.mark.parametrize("comprobacion", (*DE_TABLAS, *DE_LIBROS), ids=lambda c: c.nombre)
def test_la_comprobacion_de_un_libro_ve_su_falla_y_solo_esa(tmp_path: Path, comprobacion: Any) -> None:
    assert comprobacion.mirar(dibujar(tmp_path / "bien.xlsx", lambda libro, hoja: None)) == []
    assert comprobacion.mirar(dibujar(tmp_path / "mal.xlsx", DE_UN_LIBRO[comprobacion.nombre])) != []


def redactar(ruta: Path, hacer: Callable[[Any], None]) -> DocumentoAbierto:
    """Un documento con un título y un párrafo, y lo que `hacer` le haga."""
    documento = docx.Document()
    documento.core_properties.title = documento.core_properties.subject = "Prueba"
    documento.core_properties.author, documento.core_properties.language = ENTIDAD, "es-CO"
    for lengua in documento.styles.element.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}lang"):
        lengua.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val", "es-CO")
    documento.add_heading("Uno", 1)
    documento.add_paragraph("Un párrafo.")
    hacer(documento)
    documento.save(str(ruta))
    return DocumentoAbierto(ruta, ENTIDAD)


def con_otra_lengua(documento: Any) -> None:
    lengua = OxmlElement("w:lang")
    lengua.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val", "en-US")
    documento.add_paragraph().add_run("Hello")._r.get_or_add_rPr().append(lengua)


def con_letra_chica(documento: Any) -> None:
    documento.add_paragraph().add_run("pequeño").font.size = Pt(8)


DE_UN_DOCUMENTO: dict[str, Callable[[Any], None]] = {
    "Idioma es-CO": con_otra_lengua,
    "Título, asunto y autor": lambda d: setattr(d.core_properties, "author", "python-docx"),
    "Encabezado de tabla repetido": lambda d: d.add_table(2, 2),
    "Tablas con título y descripción": lambda d: d.add_table(2, 2),
    "Títulos en orden": lambda d: d.add_heading("Tres", 3),
    "Texto alternativo en cada dibujo": lambda d: d.add_picture(str(ESCUDO)),
    "Sin párrafos vacíos": lambda d: d.add_paragraph(""),
    "Letra de 11 o más (9 en tablas y notas)": con_letra_chica,
}
ESCUDO = next((Path(__file__).resolve().parents[2] / "docs" / "imagenes").rglob("*.png"))


@pytest.mark.parametrize("comprobacion", DE_DOCUMENTOS, ids=lambda c: c.nombre)
def test_la_comprobacion_de_un_documento_ve_su_falla_y_solo_esa(tmp_path: Path, comprobacion: Any) -> None:
    assert comprobacion.mirar(redactar(tmp_path / "bien.docx", lambda documento: None)) == []
    assert comprobacion.mirar(redactar(tmp_path / "mal.docx", DE_UN_DOCUMENTO[comprobacion.nombre])) != []
