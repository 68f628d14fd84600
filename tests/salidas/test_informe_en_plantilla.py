"""El informe dentro de la plantilla de la entidad: sus estilos, sus cabezas y sus marcadores."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from pipeline.base.hallazgo import Hallazgo
from pipeline.entidad import Entidad
from pipeline.salidas.informe import escribir_informe, leer_plantilla
from pipeline.salidas.informe.piezas import MARCADORES, PIEZAS
from tests.fabrica import hacer_resultado
from tests.salidas.leer_word import arbol, partes, texto
from tests.salidas.plantillas import (
    ROJO,
    a_bytes,
    angosta,
    cambiar_partes,
    como_dotx,
    con_estilo_propio,
    con_macros,
    en_espanol,
    marcar,
    plantilla_de_la_entidad,
    poner,
    sin_titulos,
)
from tests.salidas.test_informe import dibujar

ENTIDAD = Entidad("Alcaldía de Prueba", 2026)
RESUMEN = "Al 31 de agosto de 2026 la entidad cumplió"


def llenar(carpeta: Path, plantilla: Any, nombre: str = "informe.docx") -> tuple[Path, list[Hallazgo]]:
    """El informe en esa plantilla, y lo que se halló en ella."""
    abierta, hallazgos = leer_plantilla(poner(carpeta / "formatos", plantilla, nombre), ENTIDAD)
    escribir_informe(hacer_resultado(), carpeta, dibujar(carpeta), abierta, carpeta / "salida.docx")
    return carpeta / "salida.docx", hallazgos


def parrafos(ruta: Path) -> list[str]:
    return [p.text for p in Document(str(ruta)).paragraphs]


def test_sin_marcadores_va_entero_al_final_como_un_capitulo_y_lo_de_la_entidad_queda(tmp_path: Path) -> None:
    ruta, hallazgos = llenar(tmp_path, plantilla_de_la_entidad())
    documento = Document(str(ruta))
    assert not hallazgos
    assert parrafos(ruta)[:2] == ["Informe de gestión", "Capítulo de la entidad"]
    titulos = [p for p in documento.paragraphs if p.style.name == "Heading 1"]
    assert [t.text for t in titulos] == ["Capítulo de la entidad", "Seguimiento a los planes de la vigencia 2026"]
    assert titulos[1].style.font.color.rgb == ROJO
    assert documento.sections[0].header.paragraphs[0].text == "ALCALDÍA DE MI PUEBLO"
    assert documento.sections[-1].footer.paragraphs[0].text == "Calle 1 # 2-3"
    assert [s.page_width > s.page_height for s in documento.sections] == [False, True]


def test_una_pieza_toma_el_lugar_de_lo_que_abarca_su_marcador_y_lo_demas_sigue(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    marcar(plantilla.add_paragraph("Aquí va el resumen"), "rendicion_resumen")
    plantilla.add_paragraph("Después")
    ruta, hallazgos = llenar(tmp_path, plantilla)
    dichos = parrafos(ruta)
    assert not hallazgos and "Aquí va el resumen" not in dichos
    assert dichos[1] == "Capítulo de la entidad" and dichos[2].startswith(RESUMEN)
    assert dichos[-1] == "Después" and "Método y límites" not in dichos


def test_la_pieza_repite_su_titulo_solo_si_la_entidad_no_le_puso_uno(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    plantilla.add_paragraph("Esto lo escribió la entidad.")
    marcar(plantilla.add_paragraph(""), "Rendicion_Metodo")
    documento = Document(str(llenar(tmp_path, plantilla)[0]))
    niveles = {p.text: p.style.name for p in documento.paragraphs if p.style.name.startswith("Heading")}
    assert niveles["Método y límites"] == "Heading 2" and niveles["Límites"] == "Heading 3"


def test_cada_pieza_en_su_marcador_y_lo_demas_en_el_de_todo(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    marcar(plantilla.add_paragraph("x"), "rendicion_informe")
    plantilla.add_paragraph("En medio")
    for pieza in PIEZAS[:2]:
        marcar(plantilla.add_paragraph("x"), pieza.marcador)
    dichos = parrafos(llenar(tmp_path, plantilla)[0])
    medio = dichos.index("En medio")
    assert dichos.index("Método y límites") < medio < next(i for i, d in enumerate(dichos) if d.startswith(RESUMEN))
    assert "x" not in dichos and sum(d.startswith(RESUMEN) for d in dichos) == 2  # en el resumen y en las cifras


def test_un_marcador_de_varios_parrafos_se_reemplaza_entero(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    primero = plantilla.add_paragraph("Borrador uno")
    plantilla.add_paragraph("Borrador dos")
    plantilla.add_table(1, 1).cell(0, 0).text = "Tabla de borrador"
    ultimo = plantilla.add_paragraph("Borrador tres")
    marcar(primero, "rendicion_metodo", hasta=ultimo)
    ultimo.add_run(" y esto se queda")
    plantilla.add_paragraph("Final")
    ruta, _ = llenar(tmp_path, plantilla)
    assert "Borrador" not in texto(ruta) and "Tabla de borrador" not in texto(ruta)
    assert parrafos(ruta)[-2:] == [" y esto se queda", "Final"]
    assert b'w:name="rendicion_metodo"' in partes(ruta)["word/document.xml"]


def test_el_texto_de_la_entidad_alrededor_del_marcador_no_se_toca(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    parrafo = plantilla.add_paragraph("Vea: ")
    marcado = parrafo.add_run("[aquí]")
    parrafo.add_run(" fin.")
    marcado._r.addprevious(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="9" w:name="rendicion_resumen"/>'))
    marcado._r.addnext(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="9"/>'))
    dichos = parrafos(llenar(tmp_path, plantilla)[0])
    lugar = dichos.index("Vea:  fin.")
    assert dichos[lugar + 1].startswith(RESUMEN) and "[aquí]" not in dichos


def test_dentro_de_una_celda_todo_cabe_en_su_ancho_y_la_celda_queda_sana(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    tabla = plantilla.add_table(1, 2)
    marcar(tabla.cell(0, 1).paragraphs[0], "rendicion_resumen")
    marcar(tabla.cell(0, 0).paragraphs[0], "rendicion_matriz")
    ruta, hallazgos = llenar(tmp_path, plantilla)
    documento = Document(str(ruta))
    celda = documento.tables[0].cell(0, 1)
    assert not hallazgos and RESUMEN in celda.text
    ancho = celda._tc.width.cm
    assert all(sum(c.width.cm for c in t.columns) <= ancho for t in celda.tables)
    for otra in arbol(ruta, "word/document.xml").iter(qn("w:tc")):
        assert otra[-1].tag == qn("w:p")
    assert len(documento.sections) == 1  # en una celda no cabe una hoja acostada


def test_la_matriz_en_medio_se_acuesta_y_lo_de_despues_sigue_derecho(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    marcar(plantilla.add_paragraph("x"), "rendicion_matriz")
    plantilla.add_paragraph("Después")
    documento = Document(str(llenar(tmp_path, plantilla)[0]))
    assert [s.page_width > s.page_height for s in documento.sections] == [False, True, False]
    assert {s.header.paragraphs[0].text for s in documento.sections} == {"ALCALDÍA DE MI PUEBLO"}


def test_en_un_papel_angosto_nada_se_sale(tmp_path: Path) -> None:
    documento = Document(str(llenar(tmp_path, angosta(plantilla_de_la_entidad()))[0]))
    primera = documento.sections[0]
    util = primera.page_width.cm - primera.left_margin.cm - primera.right_margin.cm
    assert all(i.width.cm <= util + 0.01 for i in documento.inline_shapes)
    assert all(sum(c.width.cm for c in t.columns) <= util + 0.1 for t in documento.tables[:-1])


def test_los_estilos_que_faltan_se_crean_y_se_dice(tmp_path: Path) -> None:
    ruta, (hallazgo,) = llenar(tmp_path, sin_titulos(plantilla_de_la_entidad()))
    assert hallazgo.codigo == "RC-H604" and "«Título 1», «Título 2», «Título 3» y «Descripción»" in hallazgo.mensaje
    nombres = {p.style.name for p in Document(str(ruta)).paragraphs}
    assert {"Heading 1", "Heading 2", "Heading 3", "Caption", "Nota"} <= nombres


def test_los_estilos_de_un_word_en_espanol_son_los_de_la_entidad(tmp_path: Path) -> None:
    ruta, hallazgos = llenar(tmp_path, en_espanol(plantilla_de_la_entidad()))
    usados = {e.get(qn("w:val")) for e in arbol(ruta, "word/document.xml").iter(qn("w:pStyle"))}
    definidos = {e.get(qn("w:styleId")) for e in arbol(ruta, "word/styles.xml").iter(qn("w:style"))}
    assert not hallazgos and usados <= definidos and {"Ttulo1", "Ttulo2", "Descripcin"} <= usados


def test_un_estilo_de_tabla_que_la_entidad_ya_tiene_manda(tmp_path: Path) -> None:
    ruta, _ = llenar(tmp_path, con_estilo_propio(plantilla_de_la_entidad()))
    celda = Document(str(ruta)).tables[0].cell(1, 0).paragraphs[0]
    assert celda.style.font.size.pt == 7


def test_una_plantilla_de_word_y_un_dotx_renombrado_sirven(tmp_path: Path) -> None:
    contenido = como_dotx(a_bytes(plantilla_de_la_entidad()))
    for nombre in ("informe.docx", "Informe.dotx"):
        ruta, hallazgos = llenar(tmp_path / nombre, contenido, nombre)
        assert not hallazgos and "Capítulo de la entidad" in parrafos(ruta)
        assert b"template.main+xml" not in partes(ruta)["[Content_Types].xml"]


def bomba() -> bytes:
    entero = a_bytes(plantilla_de_la_entidad())
    cabeza = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:styles '
    return cambiar_partes(entero, {"word/styles.xml": (b"<w:styles ", cabeza)})


@pytest.mark.parametrize(
    ("contenido", "motivo"),
    [
        (lambda: b"", "está dañado"),
        (lambda: b"esto no es un documento", "está dañado"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "contraseña"),
        (lambda: con_macros(a_bytes(plantilla_de_la_entidad())), "tiene macros"),
        (lambda: a_bytes(plantilla_de_la_entidad())[:-400], "está dañado"),
        (
            lambda: cambiar_partes(a_bytes(plantilla_de_la_entidad()), {"word/document.xml": (b"<w:body>", b"<w:b")}),
            "dañado",
        ),
        (bomba, "entidades"),
        (lambda: b"\0" * (21 * 2**20), "20 MB"),
    ],
)
def test_la_plantilla_que_no_sirve_se_dice_y_el_informe_sale_con_la_del_programa(
    contenido, motivo, tmp_path: Path
) -> None:
    ruta, (hallazgo,) = llenar(tmp_path, contenido())
    assert hallazgo.codigo == "RC-H600" and motivo in hallazgo.mensaje
    assert parrafos(ruta)[0] == "Seguimiento a los planes de la vigencia 2026"


@pytest.mark.parametrize("nombre", ["informe.docm", "informe.odt", "Informe.DOC"])
def test_una_plantilla_de_otro_tipo_se_dice(nombre: str, tmp_path: Path) -> None:
    _, (hallazgo,) = llenar(tmp_path, b"lo que sea", nombre)
    assert (hallazgo.codigo, hallazgo.origen.archivo) == ("RC-H601", nombre)


def test_el_marcador_que_nadie_conoce_se_dice_con_los_que_si(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    marcar(plantilla.add_paragraph("x"), "rendicion_graficos")
    marcar(plantilla.add_paragraph("x"), "_Toc12345")
    ruta, (hallazgo,) = llenar(tmp_path, plantilla)
    assert hallazgo.codigo == "RC-H602" and all(m in hallazgo.que_hacer for m in MARCADORES)
    assert parrafos(ruta)[2:4] == ["x", "x"]


def test_un_marcador_en_una_cabeza_o_en_un_cuadro_de_texto_se_dice(tmp_path: Path) -> None:
    plantilla = plantilla_de_la_entidad()
    marcar(plantilla.sections[0].header.paragraphs[0], "rendicion_resumen")
    caja = plantilla.add_paragraph().add_run()
    caja._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p>'
            '<w:bookmarkStart w:id="3" w:name="rendicion_cifras"/><w:bookmarkEnd w:id="3"/></w:p></w:txbxContent>'
            "</v:textbox></v:shape></w:pict>"
        )
    )
    ruta, hallazgos = llenar(tmp_path, plantilla)
    assert [h.codigo for h in hallazgos] == ["RC-H603", "RC-H603"]
    assert "Método y límites" in parrafos(ruta)  # sin otro lugar, va al final


def test_las_propiedades_de_la_entidad_se_conservan_y_la_marca_se_agrega(tmp_path: Path) -> None:
    propias = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Codigo"><vt:lpwstr>'
        b"GD-01</vt:lpwstr></property></Properties>"
    )
    contenido = cambiar_partes(
        a_bytes(plantilla_de_la_entidad()),
        {
            "[Content_Types].xml": (b"</Types>", b'<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'),
            "_rels/.rels": (b"</Relationships>", b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>'),
        },
        {"docProps/custom.xml": propias},
    )  # fmt: skip
    ruta, _ = llenar(tmp_path, contenido)
    escritas = partes(ruta)["docProps/custom.xml"]
    assert b"GD-01" in escritas and b'name="rendicion"' in escritas
    assert sum(n.startswith("docProps/custom") for n in partes(ruta)) == 1
    assert len({e.get("pid") for e in arbol(ruta, "docProps/custom.xml")}) == 4
    assert Document(str(ruta)).core_properties.author == "Alcaldía de Prueba"


def test_la_misma_plantilla_da_los_mismos_bytes_y_no_se_toca(tmp_path: Path) -> None:
    contenido = a_bytes(plantilla_de_la_entidad())
    primera, _ = llenar(tmp_path / "a", contenido)
    segunda, _ = llenar(tmp_path / "b", contenido)
    assert primera.read_bytes() == segunda.read_bytes()
    assert (tmp_path / "a" / "formatos" / "informe.docx").read_bytes() == contenido
