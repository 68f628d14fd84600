"""Las tablas de un documento de Word, dibujado parte por parte."""

from datetime import date, datetime
from pathlib import Path

import pytest

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import Limites
from pipeline.lectura.hoja import Hoja, Rango, Tipo
from pipeline.lectura.libro import abrir_libro
from tests.dibujo import ENTIDAD
from tests.lectura.libros import abrir, hacer_zip, unica

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"'
CUSTOM = '<Properties><property name="rendicion"><vt:lpwstr xmlns:vt="v">acta</vt:lpwstr></property></Properties>'
CORE = '<c xmlns:dcterms="d"><dcterms:modified>2026-02-03T04:05:06Z</dcterms:modified></c>'


def p(*textos: str, estilo: str = "") -> str:
    """Un párrafo; lo que empieza por `<` va tal cual."""
    de_estilo = f'<w:pPr><w:pStyle w:val="{estilo}"/></w:pPr>' if estilo else ""
    trozos = (t if t.startswith("<") else f"<w:r><w:t>{t}</w:t></w:r>" for t in textos)
    return f"<w:p>{de_estilo}{''.join(trozos)}</w:p>"


def tc(contenido: str = "", propiedades: str = "") -> str:
    """Una celda: un texto, o XML tal cual."""
    dentro = contenido if contenido.startswith("<") else p(contenido)
    return f"<w:tc><w:tcPr>{propiedades}</w:tcPr>{dentro}</w:tc>"


def tr(*celdas: str, propiedades: str = "") -> str:
    """Una fila: textos o celdas hechas."""
    hechas = (c if c.startswith("<w:tc>") else tc(c) for c in celdas)
    return f"<w:tr><w:trPr>{propiedades}</w:trPr>{''.join(hechas)}</w:tr>"


def tbl(*filas: str, anchos: tuple[int, ...] = ()) -> str:
    """Una tabla."""
    columnas = "".join(f'<w:gridCol w:w="{a}"/>' for a in anchos)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columnas}</w:tblGrid>{''.join(filas)}</w:tbl>"


def hacer_docx(ruta: Path, *cuerpo: str, parte: str = "word/document.xml", **mas: str) -> Path:
    """Un documento con ese cuerpo."""
    relacion = f'<Relationship Id="r1" Type="http://x/officeDocument" Target="{parte}"/>'
    partes: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships>{relacion}</Relationships>",
        parte: f"<w:document {W}><w:body>{''.join(cuerpo)}<w:sectPr/></w:body></w:document>",
        "word/header1.xml": f"<w:hdr {W}>{tbl(tr('Membrete', 'Código: 1'))}</w:hdr>",
    }
    return hacer_zip(ruta, {**partes, **mas})


def textos(hoja: Hoja) -> dict[tuple[int, int], object]:
    assert {c.tipo for c in hoja.celdas.values()} <= {Tipo.TEXTO}
    return {lugar: c.valor for lugar, c in hoja.celdas.items()}


UNION, SIGUE, DOS = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
UNA = tbl(tr("Uno", "Dos"))


def test_un_plan_en_word_da_las_actividades_de_su_tabla(tmp_path):
    plan = tbl(
        tr("Subcomponente", "Actividad", "Meta", "Responsable", tc("Fecha programada", DOS)),
        tr(tc("Diálogo", UNION), "1.1 Hacer el foro", "2 foros", "Hacienda", tc("30/06/2026", DOS)),
        tr(tc("", SIGUE), "1.2 Publicar el informe", "1 informe", "Prensa", tc("15/11/2026", DOS)),
        tr(tc("Información", UNION), "2.1 Actualizar la página", "100%", "Planeación", tc("Agosto", DOS)),
    )
    titulos = p("Programa de Transparencia y Ética Pública 2025"), p("Componente 3: Rendición de cuentas"), p()
    ruta = hacer_docx(tmp_path / "documento.docx", *titulos, plan, p("Proyectó: nadie"))
    salida = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD))
    (plan_leido,) = salida.planes
    assert (salida.papel, plan_leido.instrumento, plan_leido.vigencia) == ("plan", "PTEP", 2025)
    assert [
        (a.componente, a.subcomponente, a.numeral, a.actividad, a.meta_valor, a.dependencias)
        for a in plan_leido.actividades
    ] == [
        ("Rendición de cuentas", "Diálogo", "1.1", "Hacer el foro", 2.0, ("Secretaría de Hacienda",)),
        ("Rendición de cuentas", "Diálogo", "1.2", "Publicar el informe", 1.0, ("Oficina de Prensa",)),
        ("Rendición de cuentas", "Información", "2.1", "Actualizar la página", 100.0, ("Secretaría de Planeación",)),
    ]
    assert plan_leido.actividades[0].fechas == (date(2026, 6, 30),)
    assert plan_leido.actividades[0].origenes["actividad"][0].celda == "B5"
    assert salida.celdas == sum(salida.cuenta.values()) == 2 + 5 + 5 + 4 + 5


def test_los_titulos_van_encima_y_la_tabla_despues_de_una_fila_en_blanco(tmp_path):
    indice = p("Componente 9: del índice", estilo="TDC1")
    ruta = hacer_docx(tmp_path / "d.docx", indice, p("PAAC ", "2026"), p(" "), p("Versión 2"), UNA)
    hoja = unica(abrir(ruta))
    assert (hoja.nombre, hoja.visible) == ("Tabla 1", True)
    assert textos(hoja) == {(1, 1): "PAAC 2026", (2, 1): "Versión 2", (4, 1): "Uno", (4, 2): "Dos"}


def test_cada_tabla_es_una_hoja_con_lo_que_se_dice_antes_de_ella(tmp_path):
    otra = tbl(tr("Tres"), tr("", "Cuatro"))
    uno, dos, tres = abrir(hacer_docx(tmp_path / "d.docx", UNA, p("Componente 2"), otra, p(), otra, p("Fin"))).hojas
    assert [h.nombre for h in (uno, dos, tres)] == ["Tabla 1", "Tabla 2", "Tabla 3"]
    assert textos(uno) == {(1, 1): "Uno", (1, 2): "Dos"}
    assert textos(dos) == {(1, 1): "Componente 2", (3, 1): "Tres", (4, 2): "Cuatro"}
    assert textos(tres) == {(1, 1): "Tres", (2, 2): "Cuatro"}


def test_la_tabla_partida_por_un_salto_de_pagina_es_una_sola(tmp_path):
    salto = p('<w:r><w:br w:type="page"/></w:r>')
    partes = tbl(tr("A", "B"), tr("1", "2"), anchos=(900, 800)), tbl(tr("3", "4"), anchos=(900, 800))
    hoja = unica(abrir(hacer_docx(tmp_path / "d.docx", p("Plan"), partes[0], salto, partes[1])))
    assert textos(hoja) == {
        (1, 1): "Plan", (3, 1): "A", (3, 2): "B", (4, 1): "1", (4, 2): "2", (5, 1): "3", (5, 2): "4",
    }  # fmt: skip
    con_texto = abrir(hacer_docx(tmp_path / "e.docx", partes[0], p("Otra cosa"), partes[1]))
    assert len(con_texto.hojas) == 2


def test_las_combinaciones_a_lo_ancho_y_a_lo_alto(tmp_path):
    tabla = tbl(
        tr(tc("Grupo", UNION + DOS), "c"),
        tr(tc("", SIGUE + DOS), tc("d", DOS)),
        tr(tc("Otro", UNION), "e", tc("", SIGUE)),
        tr("f", propiedades='<w:gridBefore w:val="2"/>'),
    )
    hoja = unica(abrir(hacer_docx(tmp_path / "d.docx", tabla)))
    assert textos(hoja) == {(1, 1): "Grupo", (1, 3): "c", (2, 3): "d", (3, 1): "Otro", (3, 2): "e", (4, 3): "f"}
    assert hoja.combinadas == [Rango(1, 1, 2, 2), Rango(2, 3, 2, 4)]


def test_vale_lo_insertado_y_no_lo_borrado(tmp_path):
    revisado = p(
        "<w:del><w:r><w:delText>antes</w:delText></w:r></w:del>",
        "<w:ins><w:r><w:t>después</w:t></w:r></w:ins>",
        "<w:moveFrom><w:r><w:t>movido</w:t></w:r></w:moveFrom>",
    )
    borrada = p("<w:del><w:r><w:delText>nada</w:delText></w:r></w:del>")
    antes = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>'
    tabla = tbl(
        tr(tc(revisado, antes), tc(borrada), "x"),
        tr("fila", "borrada", propiedades="<w:del w:id='1'/>"),
        tr("fila", "insertada", propiedades="<w:ins w:id='2'/>"),
    )
    hoja = unica(abrir(hacer_docx(tmp_path / "d.docx", tabla)))
    assert textos(hoja) == {(1, 1): "después", (1, 3): "x", (2, 1): "fila", (2, 2): "insertada"}
    assert hoja.combinadas == []


def test_lo_que_hay_dentro_de_una_celda_es_su_texto(tmp_path):
    simbolo = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    caja = (
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>caja</w:t></w:r></w:p></w:txbxContent>"
        "</mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>caja</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{tc('elegido')}</w:sdtContent></w:sdt>"
    fila = (
        tc(p("uno") + p("dos", "<w:r><w:tab/><w:t>tres</w:t><w:br/><w:t>&lt;cuatro&gt;</w:t></w:r>"))
        + tc(p("fuera") + tbl(tr("a", tc("b", DOS)), tr("c")) + p())
        + tc(p(simbolo)) + tc(p(caja)) + control
        + tc('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr></w:p>')
    )  # fmt: skip
    hoja = unica(abrir(hacer_docx(tmp_path / "d.docx", tbl(f"<w:tr>{fila}</w:tr>"))))
    assert textos(hoja) == {
        (1, 1): "uno\ndos\ttres\n<cuatro>", (1, 2): "fuera\na\nb\nc", (1, 3): "✓", (1, 4): "caja", (1, 5): "elegido",
    }  # fmt: skip


def test_la_tabla_de_un_cuadro_de_texto_se_lee_y_su_parrafo_es_un_titulo(tmp_path):
    cuadro = p("PAAC 2026", f"<w:r><w:txbxContent>{UNA}{p('Nota')}</w:txbxContent></w:r>")
    uno, dos = abrir(hacer_docx(tmp_path / "d.docx", cuadro, UNA)).hojas
    assert textos(uno) == {(1, 1): "PAAC 2026", (3, 1): "Uno", (3, 2): "Dos"}
    assert textos(dos) == {(1, 1): "Nota", (3, 1): "Uno", (3, 2): "Dos"}


def test_dice_quien_lo_hizo_y_cuando_se_cambio_y_su_parte_puede_llamarse_de_otro_modo(tmp_path):
    partes = {"docProps/custom.xml": CUSTOM, "docProps/core.xml": CORE}
    libro = abrir(hacer_docx(tmp_path / "d.docx", UNA, parte="word/document2.xml", **partes))
    assert (libro.propio, libro.modificado) == ("acta", datetime(2026, 2, 3, 4, 5, 6))
    assert len(libro.hojas) == 1


ENTERO = f"<w:document {W}><w:body>{UNA}</w:body></w:document>"


@pytest.mark.parametrize(
    ("xml", "hallazgo"),
    [
        (f'<!DOCTYPE a [<!ENTITY b "c">]>{ENTERO}', "archivo_con_entidades"),
        (f'<!DOCTYPE a SYSTEM "file:///etc/passwd">{ENTERO}', "archivo_con_entidades"),
        (ENTERO[:-30], "archivo_danado"),
        ("", "archivo_danado"),
        ("<a/>", "archivo_danado"),
        (ENTERO.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="99999999999"/>'), "archivo_danado"),
        (f"<w:document {W}><w:body>{p('Acta')}</w:body></w:document>", "documento_sin_tablas"),
    ],
)
def test_el_documento_que_no_se_puede_usar_se_dice(tmp_path, xml, hallazgo):
    libro = abrir(hacer_docx(tmp_path / "d.docx", **{"word/document.xml": xml}))
    assert (libro.hojas, [(h.nombre, h.fuera) for h in libro.hallazgos]) == ([], [(hallazgo, True)])


@pytest.mark.parametrize(
    ("limites", "que_dice"),
    [
        ({"celdas": 5}, "más de 5 celdas"),
        ({"hojas": 2}, "3 tablas o más y el límite es 2"),
        ({"megabytes_descomprimidos": 0}, "MB por dentro"),
    ],
)
def test_pasar_un_limite_dice_cual(tmp_path, limites, que_dice):
    (hallazgo,) = abrir(hacer_docx(tmp_path / "d.docx", UNA, UNA, UNA), **limites).hallazgos
    assert hallazgo.nombre == "archivo_demasiado_grande" and que_dice in hallazgo.mensaje


def test_tablas_dentro_de_tablas_sin_fin_no_detienen_la_lectura(tmp_path):
    hondas = "<w:tbl><w:tr><w:tc>" * 20_000 + p("fondo") + "</w:tc></w:tr></w:tbl>" * 20_000
    assert textos(unica(abrir(hacer_docx(tmp_path / "d.docx", hondas)))) == {(1, 1): "fondo"}


def test_si_la_cuenta_no_coincide_con_lo_leido_se_dice(tmp_path):
    celda = "<w:tc><w:p><w:r><w:t><![CDATA[x]]></w:t></w:r></w:p></w:tc>"  # Word no escribe así: el testigo no la ve
    libro = abrir_libro(hacer_docx(tmp_path / "d.docx", tbl(f"<w:tr>{celda}{tc('y')}</w:tr>")), Limites())
    assert [h.nombre for h in libro.hallazgos] == ["celdas_sin_leer"]


NUMERACION = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Actividad"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>"""
ESTILOS_DE_LISTA = f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="Actividad"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>
</w:style><w:style w:type="paragraph" w:styleId="Otra"><w:basedOn w:val="Actividad"/></w:style></w:styles>"""


def n(texto: str, nivel: int, lista: int = 1) -> str:
    """Un párrafo de una lista."""
    de_lista = f'<w:numPr><w:ilvl w:val="{nivel}"/><w:numId w:val="{lista}"/></w:numPr>'
    return f"<w:p><w:pPr>{de_lista}</w:pPr>{f'<w:r><w:t>{texto}</w:t></w:r>' if texto else ''}</w:p>"


def con_listas(ruta: Path, *cuerpo: str) -> Path:
    return hacer_docx(ruta, *cuerpo, **{"word/numbering.xml": NUMERACION, "word/styles.xml": ESTILOS_DE_LISTA})


def test_el_numero_que_word_pone_solo_se_lee_como_se_ve(tmp_path):
    tabla = tbl(
        tr(tc(n("Información", 0)), tc(n("Publicar", 1))),
        tr(tc(""), tc(n("Divulgar", 1) + n("por radio", 2) + n("en la página", 2))),
        tr(tc(n("Diálogo", 0)), tc(n("Convocar", 1) + p("sin número"))),
        tr(tc(n("De otra", 0, lista=4)), tc(n("viñeta", 0, lista=2))),
        tr(tc(p("Del estilo", estilo="Otra")), tc(n("", 0, lista=0) + p("suelto"))),
        tr(tc(n("Romano", 0, lista=3)), tc(n("Legal", 1, lista=3))),
    )
    hoja = unica(abrir(con_listas(tmp_path / "d.docx", tabla)))
    assert textos(hoja) == {
        (1, 1): "1. Información", (1, 2): "1.1 Publicar",
        (2, 2): "1.2 Divulgar\nc) por radio\nd) en la página",
        (3, 1): "2. Diálogo", (3, 2): "2.1 Convocar\nsin número",
        (4, 1): "5. De otra", (4, 2): "viñeta", (5, 1): "5.1 Del estilo", (5, 2): "suelto",
        (6, 1): "I Romano", (6, 2): "1.1 Legal",
    }  # fmt: skip


def test_una_columna_de_numeros_automaticos_sin_nada_escrito_tiene_celdas(tmp_path):
    tabla = tbl(
        tr("No.", "Actividad"),
        tr(tc(n("", 0)), "Publicar"),
        tr(tc(n("", 0)), "borrada", propiedades="<w:del w:id='1'/>"),
        tr(tc(n("", 0), UNION), "Divulgar"),
        tr(tc(n("", 0), SIGUE), "Convocar"),
        tr(tc(n("", 0)), "Evaluar"),
    )
    hoja = unica(abrir(con_listas(tmp_path / "d.docx", n("un título numerado", 1), tabla)))
    assert {lugar: t for lugar, t in textos(hoja).items() if lugar[1] == 1} == {
        (1, 1): "un título numerado", (3, 1): "No.", (4, 1): "1.", (5, 1): "2.", (7, 1): "3.",
    }  # fmt: skip


@pytest.mark.parametrize("numeracion", ["<w:numbering", "<a/>", NUMERACION.replace('w:ilvl="0"', 'w:ilvl="x"')])
def test_con_la_numeracion_danada_el_documento_se_lee_sin_ella(tmp_path, numeracion):
    ruta = hacer_docx(tmp_path / "d.docx", tbl(tr(tc(n("Publicar", 0)))), **{"word/numbering.xml": numeracion})
    assert textos(unica(abrir(ruta))) == {(1, 1): "Publicar"}


def test_lo_escrito_despues_de_la_ultima_tabla_se_avisa_menos_las_firmas(tmp_path):
    firmas = p("Elaboró: Ana Prueba"), p("Fuente: Secretaría de Planeación")
    assert abrir(hacer_docx(tmp_path / "d.docx", UNA, *firmas)).hallazgos == []
    libro = abrir(hacer_docx(tmp_path / "e.docx", UNA, *firmas, p("La 2.3 se aplaza"), p("y la 2.4")))
    (hallazgo,) = libro.hallazgos
    assert (hallazgo.nombre, hallazgo.origen.hoja, hallazgo.valor) == (
        "texto_despues_de_la_tabla",
        "Tabla 1",
        "La 2.3 se aplaza",
    )
    assert "párrafos: 2" in hallazgo.mensaje
