"""Los documentos de Word: estilos que Word conoce, tablas accesibles, idioma, propiedades y los mismos bytes."""

import struct
import zlib
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from pipeline.entidad import Entidad
from pipeline.salidas._word import (
    FIGURA,
    TABLA,
    Celda,
    Columna,
    Fuerte,
    Propiedades,
    Tabla,
    abrir_documento,
    acostar,
    agregar_imagen,
    agregar_leyenda,
    agregar_parrafo,
    agregar_tabla,
    agregar_titulo,
    ancho_util,
    guardar_documento,
    leer_logo,
    poner_papeleria,
)
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.logo import PESO
from pipeline.salidas._word.reparto import repartir
from tests.salidas.leer_word import arbol, filas, partes, trozos

ENTIDAD = Entidad("Alcaldía & Concejo de «Prueba»", 2026, nit="900", logo="escudo.png", sitio="https://ejemplo.example")


def png(ancho: int = 40, alto: int = 20) -> bytes:
    def bloque(tipo: bytes, datos: bytes) -> bytes:
        return struct.pack(">I", len(datos)) + tipo + datos + struct.pack(">I", zlib.crc32(tipo + datos))

    cabeza = struct.pack(">IIBBBBB", ancho, alto, 8, 2, 0, 0, 0)
    cuerpo = zlib.compress(b"".join(b"\0" + b"\x20\x50\x80" * min(ancho, 9000) for _ in range(min(alto, 50))))
    return b"\x89PNG\r\n\x1a\n" + bloque(b"IHDR", cabeza) + bloque(b"IDAT", cuerpo) + bloque(b"IEND", b"")


def hacer(carpeta: Path, nombre: str = "carta.docx") -> Path:
    (carpeta / "escudo.png").write_bytes(png())
    logo, _ = leer_logo(ENTIDAD, carpeta)
    documento = abrir_documento(
        Propiedades(
            "Título de la carta", "Asunto", ENTIDAD.nombre, "carta", date(2026, 9, 10), date(2026, 8, 31), "a, b"
        )
    )
    poner_papeleria(documento, ENTIDAD, "El asunto", logo)
    agregar_titulo(documento, "Uno")
    agregar_titulo(documento, "Dos", 2)
    agregar_parrafo(documento, "Texto con \x01control y ", Fuerte("fuerza"), " <b>&amp;")
    columnas = (Columna("Código", 4), Columna("Qué", 8, "centro"))
    datos = [["1.1", Celda("=SUMA(A1)\notra línea", ("nota <&>",), fuerte=True)]] * 60
    agregar_tabla(documento, Tabla('Título "de" tabla', "Una fila por cosa & más", columnas, datos))
    guardar_documento(documento, carpeta / nombre)
    return carpeta / nombre


@pytest.fixture
def carta(tmp_path: Path) -> Path:
    return hacer(tmp_path)


def test_los_titulos_son_los_de_word(carta: Path) -> None:
    usados = [p.style.name for p in Document(str(carta)).paragraphs if p.text in ("Uno", "Dos")]
    assert usados == ["Heading 1", "Heading 2"]
    niveles = {
        e.getparent().getparent().get(qn("w:styleId")) for e in arbol(carta, "word/styles.xml").iter(qn("w:outlineLvl"))
    }
    assert niveles == {"Heading1", "Heading2", "Heading3"}


def test_la_tabla_repite_su_encabezado_no_parte_filas_y_se_describe(carta: Path) -> None:
    documento = arbol(carta, "word/document.xml")
    (tabla,) = documento.iter(qn("w:tbl"))
    renglones = list(tabla.iter(qn("w:tr")))
    assert [f.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for f in renglones] == [True] + [False] * 60
    assert all(f.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for f in renglones)
    assert next(tabla.iter(qn("w:tblCaption"))).get(qn("w:val")) == 'Título "de" tabla'
    assert next(tabla.iter(qn("w:tblDescription"))).get(qn("w:val")) == "Una fila por cosa & más"
    assert filas(carta)[1] == ["1.1", "=SUMA(A1)\notra línea\nnota <&>"]


def test_cada_trozo_de_texto_esta_en_espanol_de_colombia(carta: Path) -> None:
    assert {r.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) for r in trozos(carta)} == {"es-CO"}
    assert "Texto con control y fuerza <b>&amp;" in [p.text for p in Document(str(carta)).paragraphs]


def test_las_propiedades_son_de_la_entidad_y_el_programa_la_reconoce(carta: Path) -> None:
    propias = Document(str(carta)).core_properties
    assert (propias.author, propias.last_modified_by) == (ENTIDAD.nombre, ENTIDAD.nombre)
    assert (propias.title, propias.subject, propias.language) == ("Título de la carta", "Asunto", "es-CO")
    assert propias.created.replace(tzinfo=None) == propias.modified.replace(tzinfo=None) == datetime(2026, 9, 10)
    assert b'name="rendicion"><vt:lpwstr>carta<' in partes(carta)["docProps/custom.xml"]
    assert not any("thumbnail" in nombre or "customXml" in nombre for nombre in partes(carta))


def test_es_carta_con_paginas_numeradas_y_el_logo_descrito(carta: Path) -> None:
    seccion = Document(str(carta)).sections[0]
    assert (round(seccion.page_width.cm, 2), round(seccion.page_height.cm, 2)) == (21.59, 27.94)
    assert round(seccion.page_width.cm - seccion.left_margin.cm - seccion.right_margin.cm, 2) == round(ANCHO_UTIL, 2)
    campos = [
        c.get(qn("w:instr")) for n in partes(carta) if "footer" in n for c in arbol(carta, n).iter(qn("w:fldSimple"))
    ]
    assert campos == ["PAGE", "NUMPAGES"] * 2
    cabezas = b"".join(xml for nombre, xml in partes(carta).items() if "header" in nombre).decode()
    assert 'descr="Logo de Alcaldía &amp; Concejo de «Prueba»"' in cabezas and "NIT 900" in cabezas


def test_los_mismos_datos_dan_los_mismos_bytes(carta: Path, tmp_path: Path) -> None:
    assert carta.read_bytes() == hacer(tmp_path, "otra.docx").read_bytes()


@pytest.mark.parametrize(
    ("nombre", "contenido", "motivo"),
    [
        ("falta.png", None, "no se encontró"),
        ("../fuera.png", None, "no está dentro de entradas/"),
        ("/etc/hostname", None, "no está dentro de entradas/"),
        ("C:\\escudo.png", None, "no está dentro de entradas/"),
        ("escudo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no es una imagen PNG ni JPG"),
        ("escudo.png", b"GIF89a" + b"\0" * 30, "no es una imagen PNG ni JPG"),
        ("escudo.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "dañada"),
        ("escudo.jpg", b"\xff\xd8\xff\xe0" + b"\xff" * 40, "dañada"),
        ("escudo.png", png(0, 10), "dañada"),
        ("escudo.png", png(7000, 10), "más de 6000"),
        ("escudo.png", b"\x89PNG\r\n\x1a\n" + b"\0" * PESO, "más de 2 MB"),
    ],
)
def test_el_logo_que_no_sirve_se_dice_y_no_detiene_nada(nombre, contenido, motivo, tmp_path: Path) -> None:
    if contenido is not None:
        (tmp_path / nombre).write_bytes(contenido)
    logo, (hallazgo,) = leer_logo(Entidad("A", 2026, logo=nombre), tmp_path)
    assert logo is None and motivo in hallazgo.mensaje


def test_un_vinculo_no_saca_el_logo_de_la_carpeta(tmp_path: Path) -> None:
    (tmp_path / "fuera.png").write_bytes(png())
    (tmp_path / "entradas").mkdir()
    (tmp_path / "entradas" / "escudo.png").symlink_to(tmp_path / "fuera.png")
    logo, (hallazgo,) = leer_logo(Entidad("A", 2026, logo="escudo.png"), tmp_path / "entradas")
    assert logo is None and "no está dentro" in hallazgo.mensaje


def test_el_logo_no_se_deforma(tmp_path: Path) -> None:
    (tmp_path / "escudo.png").write_bytes(png(40, 20))
    logo, hallazgos = leer_logo(ENTIDAD, tmp_path)
    assert not hallazgos and logo is not None
    assert [round(lado, 2) for lado in logo.encajar(6.0, 1.8)] == [3.6, 1.8]
    assert [round(lado, 2) for lado in logo.encajar(3.0, 1.8)] == [3.0, 1.5]


def hacer_informe(carpeta: Path, antes: str = "Antes") -> Path:
    """Un documento con leyendas, una imagen y un trozo acostado en la mitad."""
    (carpeta / "figura.png").write_bytes(png(160, 90))
    documento = abrir_documento(Propiedades("T", "A", "E", "informe", date(2026, 9, 10), date(2026, 8, 31)))
    agregar_parrafo(documento, antes)
    agregar_leyenda(documento, TABLA, "La primera")
    agregar_tabla(documento, Tabla("t", "d", (Columna("A", 4), Columna("B", 4)), [["1", "2"]]), ancho=12)
    agregar_leyenda(documento, FIGURA, "La figura")
    agregar_imagen(documento, carpeta / "figura.png", 8, "Figura de prueba", "Barras de <dos> cosas")
    primero = agregar_leyenda(documento, TABLA, "La ancha")
    ultimo = agregar_parrafo(documento, "Fin de lo acostado")
    agregar_parrafo(documento, "Después")
    acostar(primero._p, ultimo._p)
    guardar_documento(documento, carpeta / "informe.docx")
    return carpeta / "informe.docx"


def test_las_leyendas_se_numeran_con_un_campo_cada_rotulo_por_su_lado(tmp_path: Path) -> None:
    documento = Document(str(hacer_informe(tmp_path)))
    leyendas = [p for p in documento.paragraphs if p.style.name == "Caption"]
    textos = ["".join(t.text for t in p._p.iter(qn("w:t"))) for p in leyendas]
    assert textos == ["Tabla 1. La primera", "Figura 1. La figura", "Tabla 2. La ancha"]
    assert [c.get(qn("w:instr")).split()[:2] for c in documento.element.body.iter(qn("w:fldSimple"))] == [
        ["SEQ", "Tabla"], ["SEQ", "Figura"], ["SEQ", "Tabla"],
    ]  # fmt: skip


def test_la_imagen_lleva_su_texto_alternativo_y_no_se_deforma(tmp_path: Path) -> None:
    (imagen,) = Document(str(hacer_informe(tmp_path))).inline_shapes
    assert imagen._inline.docPr.get("descr") == "Barras de <dos> cosas"
    assert (round(imagen.width.cm, 2), round(imagen.height.cm, 2)) == (8, 4.5)


def test_lo_acostado_no_cambia_lo_de_antes_ni_lo_de_despues(tmp_path: Path) -> None:
    secciones = Document(str(hacer_informe(tmp_path))).sections
    assert [s.page_width > s.page_height for s in secciones] == [False, True, False]
    assert [round(ancho_util(s._sectPr), 1) for s in secciones] == [16.5, 22.8, 16.5]


def test_una_tabla_se_reparte_en_el_ancho_que_hay(tmp_path: Path) -> None:
    (tabla,) = Document(str(hacer_informe(tmp_path))).tables
    assert [round(c.width.cm) for c in tabla.columns] == [6, 6]


@pytest.mark.parametrize("ancho", [3.0, 8.0, 12.0, 16.0, 23.0])
def test_al_repartir_el_ancho_cede_primero_la_columna_de_texto(ancho: float) -> None:
    medidas, letra = repartir([6.0, 2.0, 2.0, 4.0], [True, False, False, True], ancho)
    assert sum(medidas) == pytest.approx(ancho)
    assert (letra == 1) == (ancho >= 9.5)
    if letra == 1:
        assert medidas[1:3] == [2.0, 2.0]
    else:
        assert 0.6 < letra < 1 and medidas[1] < 2.0


def test_una_tabla_que_no_cabe_achica_su_letra(tmp_path: Path) -> None:
    documento = abrir_documento(Propiedades("T", "A", "E", "informe", date(2026, 9, 10), date(2026, 8, 31)))
    columnas = (Columna("Nombre", 6), *(Columna(f"Cifra {i}", 3, "derecha") for i in range(4)))
    for ancho in (16, 8):
        agregar_tabla(documento, Tabla("t", "d", columnas, [["a", "1", "2", "3", "4"]]), ancho=ancho)
    letras = [[e.get(qn("w:val")) for e in t._tbl.iter(qn("w:sz"))] for t in documento.tables]
    assert [len(puestas) for puestas in letras] == [0, 10]
