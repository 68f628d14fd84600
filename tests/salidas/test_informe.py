"""informe_gestion.docx: lo que dice, cómo está hecho y que aguanta todos los tamaños."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from pipeline.calculo.evaluacion import responder
from pipeline.calculo.frase import Frase
from pipeline.calculo.relato import decir_como_vamos, decir_lo_que_deben, decir_quien_hace_que
from pipeline.calculo.resultado import Resultado
from pipeline.graficas import GRAFICAS
from pipeline.graficas.dibujo import Dibujo
from pipeline.graficas.textos import Textos
from pipeline.salidas.cuadre import cuadrar
from pipeline.salidas.cuadre.declarar.informe import declarar_informe
from pipeline.salidas.informe import escribir_informe
from pipeline.salidas.informe.matriz import CABEN
from pipeline.salidas.informe.piezas import PIEZAS
from pipeline.tablas.seguimiento import Seguimiento
from tests.fabrica import hacer_resultado
from tests.graficas.muestras import con_nombres_largos, sin_nada_que_aplique
from tests.salidas.extremos import hacer_extremo
from tests.salidas.leer_word import arbol, filas, partes, texto, trozos
from tests.salidas.test_word import png


def dibujar(carpeta: Path) -> list[Dibujo]:
    """Dos gráficas de mentira: una de dos láminas."""
    carpeta.mkdir(parents=True, exist_ok=True)
    (carpeta / "g.png").write_bytes(png(320, 180))
    dibujos = []
    nombres = {g.nombre: g for g in GRAFICAS}
    for i, nombre in enumerate(("cumplimiento_por_componente", "cronograma", "cronograma")):
        textos = Textos(
            Frase((f"Hallazgo {min(i, 1)}",)), Frase(("Medida",)), Frase(("Fuente: la entidad.",)), "Barras.", ()
        )
        dibujos.append(Dibujo(nombres[nombre].nombre, textos, carpeta / "g.png", carpeta / "g.svg", carpeta / "g.txt"))
    return dibujos


def escribir(resultado: Resultado, carpeta: Path, nombre: str = "informe_gestion.docx") -> Path:
    escribir_informe(resultado, carpeta, dibujar(carpeta), None, carpeta / nombre)
    return carpeta / nombre


@pytest.fixture
def informe(tmp_path: Path) -> Path:
    return escribir(hacer_resultado(), tmp_path)


def titulos(ruta: Path) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in Document(str(ruta)).paragraphs if p.style.name.startswith("Heading")]


def test_trae_todas_las_piezas_con_titulos_que_word_conoce(informe: Path) -> None:
    hallados = titulos(informe)
    assert hallados[0] == ("Heading 1", "Seguimiento a los planes de la vigencia 2026")
    assert [t for nivel, t in hallados if nivel == "Heading 2"] == [p.titulo for p in PIEZAS]


def test_el_resumen_dice_las_frases_del_relato_y_ocupa_su_hoja(informe: Path) -> None:
    resultado, dicho = hacer_resultado(), texto(informe)
    for frase in (*decir_como_vamos(resultado), decir_lo_que_deben(resultado), decir_quien_hace_que(resultado)):
        assert str(frase) in dicho
    segunda = next(p for p in Document(str(informe)).paragraphs if p.text == PIEZAS[1].titulo)
    assert segunda.paragraph_format.page_break_before


def test_cada_tabla_se_describe_repite_su_encabezado_y_no_parte_filas(informe: Path) -> None:
    tablas = list(arbol(informe, "word/document.xml").iter(qn("w:tbl")))
    assert len(tablas) >= 10
    for tabla in tablas:
        renglones = list(tabla.iter(qn("w:tr")))
        assert renglones[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(r.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for r in renglones)
        assert next(tabla.iter(qn("w:tblCaption"))).get(qn("w:val"))
        assert next(tabla.iter(qn("w:tblDescription"))).get(qn("w:val"))


def test_cada_tabla_y_cada_figura_tiene_su_leyenda_numerada(informe: Path) -> None:
    documento = Document(str(informe))
    dichas = ["".join(t.text for t in p._p.iter(qn("w:t"))) for p in documento.paragraphs if p.style.name == "Caption"]
    de_tablas = [d for d in dichas if d.startswith("Tabla")]
    assert len(de_tablas) == len(documento.tables)
    assert [d.partition(".")[0] for d in de_tablas] == [f"Tabla {i}" for i in range(1, len(de_tablas) + 1)]
    assert [d for d in dichas if d.startswith("Figura")] == [
        "Figura 1. Cumplimiento al corte por componente",
        "Figura 2. Cronograma del año por actividad (página 1 de 2)",
        "Figura 3. Cronograma del año por actividad (página 2 de 2)",
    ]


def test_antes_de_cada_grafica_va_su_hallazgo_y_la_imagen_se_describe(informe: Path) -> None:
    documento = Document(str(informe))
    dichos = [p.text for p in documento.paragraphs]
    assert dichos.count("Hallazgo 0.") == dichos.count("Hallazgo 1.") == 1
    descripciones = [i._inline.docPr.get("descr") for i in documento.inline_shapes]
    assert descripciones[0] == "Barras. Hallazgo 0. Fuente: la entidad."
    assert len({i._inline.docPr.get("id") for i in documento.inline_shapes}) == 3


def test_las_tablas_de_grupos_suman_su_total_y_no_dicen_cero_donde_no_aplica(tmp_path: Path) -> None:
    ruta = escribir(sin_nada_que_aplique(), tmp_path)
    for tabla in range(len(Document(str(ruta)).tables)):
        cabeza, *renglones = filas(ruta, tabla)
        if "Cumplimiento" in cabeza:
            columna = cabeza.index("Cumplimiento")
            assert {r[columna] for r in renglones} == {"No aplica"}
            if "Componente" in cabeza:
                assert sum(int(r[1]) for r in renglones[:-1]) == int(renglones[-1][1])


def test_cada_porcentaje_lleva_debajo_su_denominador(informe: Path) -> None:
    total = hacer_resultado().total
    assert texto(informe).count(f"(n = {total.aplican} de {total.actividades})") >= 6


def test_los_seis_resultados_se_responden_o_dicen_que_falta_y_dejan_donde_escribir(informe: Path) -> None:
    respuestas, dicho = responder(hacer_resultado()), texto(informe)
    assert [r.numero for r in respuestas] == [1, 2, 3, 4, 5, 6]
    for r in respuestas:
        assert f"{r.numero}. {r.titulo}" in dicho
        assert r.frases or "falta" in r.falta
        assert r.falta in dicho and r.llenar in dicho
    controles = [e.get(qn("w:val")) for e in arbol(informe, "word/document.xml").iter(qn("w:tag"))]
    assert controles == [f"rendicion_resultado_{n}" for n in range(1, 7)]
    identidades = {e.get(qn("w:val")) for e in arbol(informe, "word/document.xml").iter(qn("w:id"))}
    assert len(identidades) >= 6


def con_contenidos(**campos: str) -> Resultado:
    """Un resultado en que el primer reporte de rendición de cuentas trae esos contenidos."""
    base = hacer_resultado()
    corte = base.corte.fecha

    def llenar(f: Seguimiento) -> Seguimiento:
        if f.componente != "Rendición de cuentas" or not f.reportes:
            return f
        return replace(f, reportes=(replace(f.reportes[0], **campos),))

    return replace(base, seguimiento={**base.seguimiento, corte: tuple(map(llenar, base.filas))})


def test_los_grupos_de_valor_se_cuentan_sin_datos_de_personas(tmp_path: Path) -> None:
    resultado = con_contenidos(grupos_valor="Veedurías; JAC, veedurias\nPedro 3001234567; p@correo.example")
    (segunda,) = [r for r in responder(resultado) if r.numero == 2]
    assert {fila[0] for fila in segunda.cuadros[0].filas} == {"Veedurías", "JAC"} and not segunda.falta
    dicho = texto(escribir(resultado, tmp_path))
    assert "Los reportes nombran 2 grupos de valor" in dicho
    assert "3001234567" not in dicho and "correo.example" not in dicho


def test_las_propuestas_y_los_compromisos_se_cuentan_pero_no_se_copian(tmp_path: Path) -> None:
    dicho = texto(escribir(con_contenidos(propuestas="Lo que dijo Juana", compromisos="Arreglar la vía"), tmp_path))
    assert "Juana" not in dicho and "Arreglar la vía" not in dicho
    assert "que se adquirieron compromisos" in dicho and "observaciones o propuestas de la ciudadanía" in dicho


def test_el_diagnostico_va_por_dependencia_sin_lo_que_dicen_las_celdas(informe: Path) -> None:
    dicho = texto(informe)
    assert "1 grave, 1 error y 1 aviso" in dicho
    assert "31/06/2026" not in dicho and "Los libros de los planes" in dicho


def test_la_matriz_va_acostada_y_no_pasa_de_las_que_caben(tmp_path: Path) -> None:
    secciones = Document(str(escribir(hacer_resultado(CABEN + 80), tmp_path))).sections
    assert [s.page_width > s.page_height for s in secciones] == [False, True]
    ruta = tmp_path / "informe_gestion.docx"
    (matriz,) = [t for t in range(len(Document(str(ruta)).tables)) if filas(ruta, t)[0][0] == "Código"]
    deben = [f for f in hacer_resultado(CABEN + 80).filas if f.estado in ("Sin reporte", "Incumplida", "Atrasada")]
    assert len(filas(ruta, matriz)) - 1 == len(deben) < CABEN
    assert f"De {CABEN + 80} actividades, la matriz trae {len(deben)} de las que deben entregas" in texto(ruta)


@pytest.mark.parametrize(
    "resultado",
    [
        hacer_resultado(0),
        hacer_resultado(1),
        sin_nada_que_aplique(),
        con_nombres_largos(),
        hacer_extremo(),
        hacer_resultado(1500),
    ],
    ids=["sin actividades", "una", "nada aplica", "nombres largos", "40 dependencias", "1500"],
)
def test_a_cualquier_tamano_sale_y_sus_cifras_cuadran(resultado: Resultado, tmp_path: Path) -> None:
    dibujos = dibujar(tmp_path)
    piezas = escribir_informe(resultado, tmp_path, dibujos, None, tmp_path / "informe_gestion.docx")
    sin_resumen = replace(resultado, resumenes={resultado.corte.fecha: ()})
    cuadre = cuadrar(sin_resumen, tmp_path, declarar_informe(resultado, dibujos, piezas))
    assert cuadre.leidas


def test_los_mismos_datos_dan_los_mismos_bytes_y_todo_esta_en_es_co(informe: Path, tmp_path: Path) -> None:
    assert informe.read_bytes() == escribir(hacer_resultado(), tmp_path, "otro.docx").read_bytes()
    assert {r.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) for r in trozos(informe)} == {"es-CO"}
    propias = Document(str(informe)).core_properties
    assert (propias.author, propias.language) == ("Alcaldía de Prueba", "es-CO")
    assert b"<w:updateFields" in partes(informe)["word/settings.xml"]
    assert b'name="rendicion"><vt:lpwstr>informe<' in partes(informe)["docProps/custom.xml"]
