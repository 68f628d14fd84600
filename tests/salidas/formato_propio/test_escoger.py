"""Cuál de los libros de formatos/ es el seguimiento de la entidad, y qué pasa con los demás."""

from pathlib import Path
from typing import Any

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.seguimiento import ARCHIVO, escribir_seguimiento, leer_formato_del_programa
from tests.fabrica import hacer_resultado
from tests.salidas.formato_propio import dibujos as d
from tests.salidas.formatos_de_prueba import abrir, con_parte


def escribir(carpeta: Path, **libros: bytes) -> tuple[Any, list[tuple[str, str]]]:
    formatos = carpeta / "formatos"
    formatos.mkdir()
    for nombre, contenido in libros.items():
        (formatos / nombre.replace("__", ".")).write_bytes(contenido)
    hallazgos: list[Hallazgo] = escribir_seguimiento(hacer_resultado(4), formatos, carpeta / "s.xlsx")
    return abrir((carpeta / "s.xlsx").read_bytes()), [(h.nombre, h.origen.archivo) for h in hallazgos]


PROPIO = d.dibujar(d.por_actividad())


def test_el_de_la_entidad_manda_sobre_el_que_trae_el_programa_con_cualquier_nombre(tmp_path: Path) -> None:
    libros = {"F-EI-03 v2__xlsx": PROPIO, ARCHIVO.replace(".", "__"): leer_formato_del_programa(), "LEEME__md": b"#"}
    libro, hallazgos = escribir(tmp_path, **libros)
    assert (libro.sheetnames, hallazgos) == (["Seguimiento", "Consolidado"], [])
    assert [(p.name, p.value) for p in libro.custom_doc_props.props] == [("rendicion", "seguimiento")]


def test_en_el_nombre_de_siempre_tambien_puede_ir_sin_marcas(tmp_path: Path) -> None:
    libro, hallazgos = escribir(tmp_path, **{ARCHIVO.replace(".", "__"): PROPIO})
    assert (libro.sheetnames, hallazgos) == (["Seguimiento", "Consolidado"], [])


def test_el_que_tiene_marcas_en_el_nombre_de_siempre_manda(tmp_path: Path) -> None:
    marcado = con_parte(
        _marcado(), "docProps/core.xml", lambda t: t.replace("</dcterms:modified>", "1</dcterms:modified>")
    )
    libro, hallazgos = escribir(tmp_path, **{ARCHIVO.replace(".", "__"): marcado, "otro__xlsx": PROPIO})
    assert (libro.sheetnames, hallazgos) == (["Mío"], [("formato_varios", ARCHIVO)])


def _marcado() -> bytes:
    return d.dibujar(lambda libro, hoja: hoja.write_column("A1", ["{{entidad}}", "{{actividad.codigo}}"]), "Mío")


def test_el_que_trajo_otra_version_del_programa_y_nadie_guardo_no_manda_sobre_el_de_la_entidad(tmp_path: Path) -> None:
    libro, hallazgos = escribir(tmp_path, **{ARCHIVO.replace(".", "__"): _marcado(), "otro__xlsx": PROPIO})
    assert (libro.sheetnames[0], hallazgos) == ("Seguimiento", [])


def test_de_varios_se_usa_el_que_mas_parece_y_se_nombran_los_otros(tmp_path: Path) -> None:
    otro = d.dibujar(lambda libro, hoja: hoja.write_row("A1", ["Actividad", "% de avance"]), "Datos")
    libro, hallazgos = escribir(tmp_path, a__xlsx=otro, b__xlsx=PROPIO)
    assert (libro.sheetnames[0], hallazgos) == ("Seguimiento", [("formato_varios", "b.xlsx")])


def test_lo_que_no_se_puede_usar_se_dice_con_su_nombre_y_sale_el_del_programa(tmp_path: Path) -> None:
    sin_tabla = d.dibujar(lambda libro, hoja: hoja.write("A1", "Portada"))
    libro, hallazgos = escribir(tmp_path, a__xls=b"x", b__xlsm=b"x", c__xlsx=b"roto", d__xlsx=sin_tabla, e__ods=b"x")
    assert libro.sheetnames[0] == "Resumen"
    assert hallazgos == [
        ("formato_de_otro_tipo", "a.xls"), ("formato_de_otro_tipo", "b.xlsm"), ("formato_de_otro_tipo", "c.xlsx"),
        ("formato_sin_tabla", "d.xlsx"), ("formato_de_otro_tipo", "e.ods"),
    ]  # fmt: skip


def test_unas_marcas_en_la_cabeza_y_la_tabla_sin_ellas_se_llenan_las_dos(tmp_path: Path) -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.write("A1", "Seguimiento de {{entidad}}")
        hoja.write_row("A3", ["Actividad", "% de avance"])

    libro, hallazgos = escribir(tmp_path, mio__xlsx=d.dibujar(hacer, "Hoja"))
    hoja = libro["Hoja"]
    assert (hoja["A1"].value, hoja["A4"].value is not None, hallazgos) == (
        "Seguimiento de Alcaldía de Prueba",
        True,
        [],
    )


def test_dos_hojas_con_la_misma_tabla_se_llena_una_y_se_dice(tmp_path: Path) -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        for otra in (hoja, libro.add_worksheet("Copia")):
            otra.write_row("A1", ["Actividad", "% de avance"])

    libro, hallazgos = escribir(tmp_path, mio__xlsx=d.dibujar(hacer))
    assert (libro["Copia"]["A2"].value, hallazgos) == (None, [("formato_tabla_repetida", "mio.xlsx")])
