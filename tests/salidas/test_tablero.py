"""Lo que un funcionario espera al abrir el tablero."""

import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from pipeline.calculo.relato import decir_como_vamos, decir_lo_que_deben, decir_que_falta, decir_quien_hace_que
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.tablero import escribir_tablero
from pipeline.salidas.tablero.actividades import COLUMNAS
from pipeline.salidas.tablero.fuente import hay_que_contar_exacto
from tests.fabrica import hacer_resultado
from tests.salidas.extremos import RAROS, hacer_extremo
from tests.salidas.recalculo import abrir, formulas, leer

PERMITIDAS = {"IF", "AND", "OR", "MIN", "MAX", "ROUND", "SUM", "COUNT", "COUNTIFS", "SUMIFS", "SUMPRODUCT", "EXACT"}
PERMITIDAS |= {"INDEX", "MATCH", "LEN", "LEFT", "MID", "RIGHT", "INT", "MOD", "ABS", "COUNTIF", "SMALL", "IFERROR"}
PERMITIDAS |= {"DAY", "MONTH", "YEAR", "CHOOSE"}  # Todas de Excel 2007; ninguna volátil ni que dependa del idioma.
LETRAS = {clave: get_column_letter(i) for i, clave in enumerate(COLUMNAS, start=1)}


@pytest.fixture(scope="module")
def ruta(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _escribir(hacer_resultado(24), tmp_path_factory.mktemp("tablero"))


@pytest.fixture(scope="module")
def extremo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _escribir(hacer_extremo(), tmp_path_factory.mktemp("extremo"))


def _escribir(resultado: Resultado, carpeta: Path) -> Path:
    ruta = carpeta / "tablero.xlsx"
    escribir_tablero(resultado, ruta)
    return ruta


def test_abre_en_el_resumen_y_omite_las_dimensiones_sin_filas(ruta: Path, extremo: Path) -> None:
    libro = abrir(ruta)
    assert libro.active is not None and libro.active.title == "Resumen"
    assert libro.sheetnames == [
        "Resumen", "Léame", "Gráficas", "Componentes", "Subcomponentes", "Dependencias", "Evolución", "Actividades",
        "Vencimientos", "Por dependencia", "Hallazgos", "Trazabilidad", "Archivos", "Datos de gráficas",
    ]  # fmt: skip
    assert {"Etapas", "Por etapa"} < set(abrir(extremo).sheetnames)


def test_la_primera_hoja_responde_las_cuatro_preguntas_en_su_orden(ruta: Path) -> None:
    columna = [str(c.value) for c in abrir(ruta, valores=True)["Resumen"]["A"] if c.value is not None]
    preguntas = ["Cómo vamos", "Dónde fallamos", "Qué vence en 30 días", "Quién tiene que hacer qué"]
    assert [c for c in columna if c in preguntas] == preguntas
    resultado = hacer_resultado(24)
    dichas = [*decir_como_vamos(resultado), decir_que_falta(resultado), decir_lo_que_deben(resultado)]
    for frase in (*dichas, decir_quien_hace_que(resultado)):
        assert str(frase) in columna


def test_la_primera_hoja_dice_de_quien_y_lleva_a_las_demas(ruta: Path) -> None:
    hoja = abrir(ruta)["Resumen"]
    assert hoja["A2"].value == "Alcaldía de Prueba · Corte al 31 de agosto de 2026"
    lugares = {c.hyperlink.location.split("!")[0].strip("'") for fila in hoja for c in fila if c.hyperlink}
    enlazadas = {"Léame", "Gráficas", "Evolución", "Componentes", "Vencimientos", "Dependencias", "Por dependencia"}
    assert enlazadas < lugares


def test_lo_que_falla_va_del_peor_al_mejor(extremo: Path) -> None:
    celdas = leer(extremo)
    filas = range(
        1 + next(f for f in range(1, 60) if "menor cumplimiento" in str(celdas.get(("Resumen", f"A{f}")))), 60
    )
    fallas = []
    for f in filas:
        if celdas.get(("Resumen", f"G{f}")) not in ("■ Baja", "▲ Media"):
            break
        fallas.append(celdas["Resumen", f"F{f}"])
    assert len(fallas) > 3 and fallas == sorted(fallas)


def test_leame_dice_el_corte_sus_plazos_y_los_limites_del_semaforo(ruta: Path) -> None:
    celdas = leer(ruta)
    assert [celdas["Léame", f"B{f}"] for f in range(6, 15)] == [
        2026, "II cuatrimestre", date(2026, 8, 31), date(2026, 9, 14), date(2026, 12, 31), date(2026, 9, 3),
        date(2026, 10, 3), 0.6, 0.8,
    ]  # fmt: skip
    hojas = [str(c.value) for c in abrir(ruta)["Léame"]["A"] if c.hyperlink][1:]
    assert ["Léame", *sorted(hojas)] == ["Léame", *sorted(set(abrir(ruta).sheetnames) - {"Léame"})]


def test_las_cifras_grandes_son_formulas_con_el_valor_del_programa(ruta: Path) -> None:
    total, celdas, hechas = hacer_resultado(24).total, leer(ruta), formulas(ruta)
    esperadas = (total.cumplimiento, "■ Baja", 0.0, total.cumplidas, total.aplican, total.avance, total.sin_reporte)
    for letra, esperada in zip("ABDEFG", (*esperadas[:2], *esperadas[3:]), strict=True):
        assert ("Resumen", f"{letra}5") in hechas
        assert celdas["Resumen", f"{letra}5"] == esperada


def test_toda_cifra_derivada_es_formula(ruta: Path) -> None:
    hechas = formulas(ruta)
    derivadas = ("avance_corte", "avance_vigencia", "aplica", "cumplida", "con_retraso", "aporte")
    esperadas = {("Actividades", f"{LETRAS[c]}{f}") for c in derivadas for f in range(5, 29)}
    for hoja, ultima in (("Componentes", 8), ("Dependencias", 9)):
        esperadas |= {(hoja, f"{letra}{f}") for letra in "BCDEFGHI" for f in range(5, ultima + 1)}
    assert esperadas <= hechas.keys()


def test_solo_usa_funciones_que_excel_2016_y_libreoffice_conocen(extremo: Path) -> None:
    usadas = {nombre for f in formulas(extremo).values() for nombre in re.findall(r"([A-Z][A-Z0-9.]*)\(", f)}
    assert usadas <= PERMITIDAS


@pytest.mark.parametrize(
    ("nombres", "exacto"),
    [
        (["1. Gestión del riesgo", "2. Rendición de cuentas"], False),
        (["Rendición", "RENDICIÓN"], True),
        (["1.1", "1.10"], True),
        (["30 de abril"], True),
        (["¿Qué sigue?"], True),
        (["=A1"], True),
        (["Componente " * 30], True),
    ],
)
def test_se_cuenta_letra_por_letra_solo_donde_excel_confundiria_los_nombres(nombres: list[str], exacto: bool) -> None:
    assert hay_que_contar_exacto(nombres) is exacto


def test_lo_que_no_aplica_va_vacio_con_su_palabra(extremo: Path) -> None:
    celdas = leer(extremo)
    fila = next(f for f in range(5, 20) if celdas.get(("Componentes", f"A{f}")) == "Nada aplica todavía")
    assert ("Componentes", f"E{fila}") not in celdas
    assert celdas["Componentes", f"F{fila}"] == "– No aplica"
    n = next(f for f in range(5, 125) if celdas["Actividades", f"{LETRAS['aplica']}{f}"] == "No aplica")
    assert ("Actividades", f"{LETRAS['avance_corte']}{n}") not in celdas
    assert celdas["Actividades", f"{LETRAS['cumplida']}{n}"] == "No aplica"


def test_el_texto_de_un_libro_nunca_se_vuelve_formula_ni_vinculo(extremo: Path) -> None:
    hoja = abrir(extremo)["Actividades"]
    celdas = {str(c.value).replace("_x0001_", "\x01"): c for c in hoja[LETRAS["actividad"]][4:]}
    for texto in RAROS:
        assert (celdas[texto].data_type, celdas[texto].hyperlink) == ("s", None)


def test_un_texto_que_no_cabe_se_corta_y_dice_donde_esta_completo(tmp_path: Path) -> None:
    base = hacer_resultado(1)
    fila = replace(base.filas[0], actividad="palabra " * 5000)
    celdas = leer(_escribir(replace(base, seguimiento={base.corte.fecha: (fila,)}), tmp_path))
    visible = celdas["Actividades", f"{LETRAS['actividad']}5"]
    assert visible.startswith("palabra") and visible.endswith("… (texto completo en datos/)")
    assert len(visible) < 32_767


def test_una_actividad_de_dos_mil_caracteres_se_ve_entera(extremo: Path) -> None:
    hoja = abrir(extremo)["Actividades"]
    letra = LETRAS["actividad"]
    texto = str(hoja[f"{letra}5"].value)
    assert len(texto) == 2000
    lineas = len(texto) / hoja.column_dimensions[letra].width
    assert lineas * 15 <= hoja.row_dimensions[5].height <= 409


def test_cada_actividad_cuenta_en_todas_sus_dependencias_y_una_vez_en_el_total(extremo: Path) -> None:
    celdas = leer(extremo)
    ultima = max(int(c[1:]) for h, c in celdas if h == "Dependencias" and c.startswith("A"))
    filas = [celdas["Dependencias", f"B{f}"] for f in range(5, ultima)]
    assert celdas["Dependencias", f"A{ultima}"] == "Total de la entidad"
    assert celdas["Dependencias", f"B{ultima}"] == 120 < sum(filas)
    assert sum(filas) == sum(h == "Por dependencia" and c.startswith("A") for h, c in celdas) - 4


def test_los_vencimientos_van_por_fecha_con_lo_que_falta(ruta: Path) -> None:
    celdas = leer(ruta)
    filas = range(5, 1 + max(int(c[1:]) for h, c in celdas if h == "Vencimientos" and c.startswith("A")))
    fechas = [celdas["Vencimientos", f"A{f}"] for f in filas]
    assert fechas == sorted(fechas)
    for f, dia in zip(filas, fechas, strict=True):
        hecha = celdas["Vencimientos", f"J{f}"] == 0
        pronto = date(2026, 9, 3) <= dia <= date(2026, 10, 3)
        situacion = "■ Vencida" if dia <= date(2026, 8, 31) else "▲ Por vencer" if pronto else "○ Más adelante"
        assert celdas["Vencimientos", f"B{f}"] == ("● Hecha" if hecha else situacion)
        assert pronto or not hecha
        assert celdas["Vencimientos", f"F{f}"]


def test_cada_reporte_que_cuenta_tiene_su_celda_en_trazabilidad(ruta: Path) -> None:
    celdas = leer(ruta)
    reportes = [f for f in range(5, 300) if celdas.get(("Trazabilidad", f"B{f}")) == "Reporte que cuenta"]
    assert len(reportes) == sum(len(f.reportes) for f in hacer_resultado(24).filas)
    assert celdas["Trazabilidad", f"D{reportes[0]}"] == "Avance.xlsx"
    assert celdas["Trazabilidad", f"F{reportes[0]}"] == "5:5"
    assert celdas["Archivos", "I5"] == "0" * 64


def test_las_hojas_de_datos_no_combinan_celdas_y_se_imprimen_bien(extremo: Path) -> None:
    for hoja in abrir(extremo):
        assert not hoja.merged_cells.ranges
        assert hoja.page_setup.paperSize == 1
        assert hoja.print_area
        assert "Corte: 31/08/2026" in hoja.oddFooter.right.text
        assert "&P de &N" in str(hoja.oddFooter.right.text)
        assert hoja.sheet_properties.pageSetUpPr.fitToPage
        if hoja.title not in ("Resumen", "Léame", "Gráficas"):
            assert (hoja.page_setup.fitToWidth or 1, hoja.page_setup.fitToHeight) == (1, 0)
            assert hoja.print_title_rows == "$4:$4"
            assert hoja.freeze_panes.endswith("5")
            assert len(hoja.tables) == 1


def test_la_primera_hoja_cabe_en_una_pagina(ruta: Path, extremo: Path) -> None:
    for hoja in (abrir(ruta)["Resumen"], abrir(extremo)["Resumen"]):
        assert (hoja.page_setup.fitToWidth or 1, hoja.page_setup.fitToHeight or 1) == (1, 1)


def test_las_graficas_llevan_texto_alternativo_con_sus_cifras(ruta: Path) -> None:
    with zipfile.ZipFile(ruta) as partes:
        dibujo = partes.read("xl/drawings/drawing1.xml").decode()
    descripciones = re.findall(r'<xdr:cNvPr [^>]*descr="([^"]+)"', dibujo)
    assert len(descripciones) == 4
    assert "3 sin reporte" in descripciones[0]
    assert "Rendición de cuentas, 33,3 %" in descripciones[2]


def test_cada_grupo_lleva_su_tendencia_y_sus_cifras_por_corte(ruta: Path) -> None:
    resultado, celdas = hacer_resultado(24), leer(ruta)
    assert [celdas["Evolución", f"{c}4"] for c in "CD"] == ["30/04/2026", "31/08/2026"]
    antes, ahora = (next(r for r in filas if r.dimension == "total") for filas in resultado.resumenes.values())
    assert [celdas["Evolución", f"{c}5"] for c in "CD"] == [antes.cumplimiento, ahora.cumplimiento]
    with zipfile.ZipFile(ruta) as partes:
        hojas = {n: partes.read(n).decode() for n in partes.namelist() if n.startswith("xl/worksheets/sheet")}
    con_tendencia = [hoja for hoja in hojas.values() if "x14:sparkline " in hoja or "x14:sparkline>" in hoja]
    assert len(con_tendencia) == 5  # Resumen, Componentes, Subcomponentes, Dependencias y Evolución.


def test_el_libro_se_reconoce_como_propio_y_lleva_sus_datos(ruta: Path) -> None:
    libro = abrir(ruta)
    propias = {p.name: p.value for p in libro.custom_doc_props.props}
    assert (propias["rendicion"], propias["corte"]) == ("tablero", "2026-08-31")
    assert libro.properties.creator == "Alcaldía de Prueba"
    assert libro.properties.created == datetime(2026, 8, 31)


@pytest.mark.parametrize("n", [0, 1, 120])
def test_dos_escrituras_dan_los_mismos_bytes(n: int, tmp_path: Path) -> None:
    vacio = replace(hacer_resultado(1), hallazgos=(), archivos=(), programacion=())
    resultado = hacer_extremo(n) if n else vacio
    primera = _escribir(resultado, tmp_path).read_bytes()
    assert _escribir(resultado, tmp_path).read_bytes() == primera


def test_sin_hallazgos_lo_dice(tmp_path: Path) -> None:
    celdas = leer(_escribir(replace(hacer_resultado(1), hallazgos=()), tmp_path))
    assert celdas["Hallazgos", "A5"] == "No se encontró nada que corregir."


def test_si_no_se_puede_escribir_es_un_error_del_sistema(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        escribir_tablero(hacer_resultado(1), tmp_path / "no_existe" / "tablero.xlsx")
