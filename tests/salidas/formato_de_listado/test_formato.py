"""Cómo es el formato de un listado: qué pide, qué acepta, qué explica y que no cambie sin que se note."""

from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from pipeline.lectura.titulos import titulos_de
from pipeline.salidas.formato_de_listado import EN_BLANCO, Formato, Molde, escribir_formato, formato_de
from pipeline.salidas.formato_de_listado.hoja import ENCABEZADO, PRIMERA, nombrar_hoja
from pipeline.salidas.formato_de_listado.instrucciones import explicar
from pipeline.salidas.formatos_en_blanco import FORMATOS
from pipeline.tablas.listado import Listado
from pipeline.tablas.listados import AGENDA, COMPROMISOS, LISTADOS, PREGUNTAS, PUBLICACIONES
from pipeline.vocabulario import cargar
from tests.dibujo import ENTIDAD
from tests.fabrica import CORTES
from tests.herramientas.formatos_para_llenar import PARA_LLENAR, dibujar_para_llenar

MOLDE = Molde(ENTIDAD, CORTES[1])
todos = pytest.mark.parametrize("listado", LISTADOS, ids=lambda d: d.nombre)


def abrir(listado: Listado, carpeta: Path, molde: Molde = MOLDE) -> Workbook:
    escribir_formato(formato_de(listado), molde, carpeta / "f.xlsx")
    return openpyxl.load_workbook(carpeta / "f.xlsx")


def casillas(libro: Workbook, formato: Formato) -> dict[str, DataValidation]:
    """La validación de cada columna, por el nombre de su campo."""
    reglas = {next(iter(r.sqref.ranges)).min_col: r for r in libro.worksheets[1].data_validations.dataValidation}
    return {c.campo.nombre: reglas[j] for j, c in enumerate(formato.columnas, 1)}


@todos
def test_pide_lo_que_hace_falta_para_que_se_reconozca_y_cada_titulo_es_de_su_campo(listado: Listado) -> None:
    columnas = formato_de(listado).columnas
    conocidos = titulos_de(listado.nombre, {})
    assert [conocidos.campo(c.titulo) for c in columnas] == [c.campo.nombre for c in columnas]
    assert set(cargar(f"listado_{listado.nombre}")["exige"]) <= {c.campo.nombre for c in columnas}
    assert any(c.campo.nombre in cargar(f"listado_{listado.nombre}")["ancla"] for c in columnas)


@todos
def test_cada_casilla_blanca_dice_que_va_en_ella_y_cabe_lo_que_admite_excel(listado: Listado, tmp_path: Path) -> None:
    formato = formato_de(listado)
    libro = abrir(listado, tmp_path)
    for columna in formato.columnas:
        assert len(columna.pide) <= 255, columna.titulo
    for regla in casillas(libro, formato).values():
        assert regla.promptTitle and regla.prompt
        (rango,) = regla.sqref.ranges
        assert (rango.min_row, rango.max_row) == (PRIMERA + 1, PRIMERA + formato.filas)
    hoja = libro.worksheets[1]
    assert hoja.protection.sheet and not hoja.protection.password
    blancas = [c for f in hoja.iter_rows(min_row=PRIMERA + 1, max_col=len(formato.columnas)) for c in f]
    assert not [c.coordinate for c in blancas if c.protection.locked]
    assert all(c.protection.locked for c in hoja[ENCABEZADO + 1])


@todos
def test_las_instrucciones_explican_cada_columna_y_la_hoja_se_llama_como_dicen(
    listado: Listado, tmp_path: Path
) -> None:
    formato = formato_de(listado)
    libro = abrir(listado, tmp_path)
    dicho = [[c.value for c in fila] for fila in libro["Instrucciones"].iter_rows()]
    assert [c.titulo for c in formato.columnas] == [f[0] for f in dicho[-len(formato.columnas) :]]
    assert [f[1] for f in dicho[-len(formato.columnas) :]] == [explicar(c) for c in formato.columnas]
    assert any(f"«{libro.worksheets[1].title}»" in str(f[1]) for f in dicho)
    assert libro.worksheets[1].title == nombrar_hoja(formato.titulo)


def test_las_listas_se_sugieren_y_lo_que_no_puede_ser_se_rechaza(tmp_path: Path) -> None:
    preguntas, compromisos = Listado(PREGUNTAS), Listado(COMPROMISOS)
    libro = abrir(preguntas, tmp_path)
    suyas = casillas(libro, formato_de(preguntas))
    assert (suyas["canal"].type, suyas["canal"].errorStyle) == ("list", "warning")
    assert (suyas["autoriza"].type, suyas["autoriza"].errorStyle) == ("list", None)
    assert (suyas["fecha"].type, suyas["fecha"].errorStyle) == ("date", None)
    columna = next(f for f in libro["_listas"].iter_cols(values_only=True) if f[0] == "Dependencia")
    assert "Secretaría de Hacienda" in columna and "Todas las dependencias" not in columna
    assert libro["_listas"].sheet_state == "hidden"
    avance = casillas(abrir(compromisos, tmp_path), formato_de(compromisos)).get("avance")
    assert avance is None or (avance.type, avance.formula1, avance.formula2) == ("decimal", "0", "1")


def test_el_de_cualquier_entidad_deja_en_blanco_de_quien_es(tmp_path: Path) -> None:
    hoja = abrir(Listado(PREGUNTAS), tmp_path, EN_BLANCO).worksheets[1]
    assert [hoja.cell(f, c).value for f in (3, 4) for c in (1, 2)] == ["Entidad", None, "Vigencia", None]
    assert not hoja["B3"].protection.locked
    suya = abrir(Listado(PREGUNTAS), tmp_path).worksheets[1]
    assert [suya["B3"].value, suya["B4"].value] == [ENTIDAD.nombre, ENTIDAD.vigencia]


@pytest.mark.parametrize("titulo", ["Inventario de acciones de rendición de cuentas", "a/b: c?", "X" * 60])
def test_el_nombre_de_la_hoja_es_uno_que_excel_admite(titulo: str) -> None:
    nombre = nombrar_hoja(titulo)
    assert 0 < len(nombre) <= 31 and not set(nombre) & set("[]:*?/\\'")
    assert not nombre.endswith((" de", " la", " y"))


def test_los_que_van_con_el_programa_son_los_que_dibuja_su_herramienta(tmp_path: Path) -> None:
    dibujar_para_llenar(tmp_path)
    hechos = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert sorted(hechos) == sorted(p.name for p in PARA_LLENAR.iterdir())
    assert [n for n, b in hechos.items() if (PARA_LLENAR / n).read_bytes() != b] == []
    assert len(hechos) == len(FORMATOS) + 1


def test_dos_formatos_no_tienen_el_mismo_nombre() -> None:
    nombres = sorted(f.archivo for f in FORMATOS)
    assert not [a for a, b in pairwise(nombres) if a == b]


def test_la_fecha_que_puede_ser_un_mes_y_los_numerales_se_guardan_como_se_escriben(tmp_path: Path) -> None:
    """«14 y 15 de octubre» no se rechaza, y «4.10» no se vuelve 4,1."""
    agenda, publicaciones = (abrir(Listado(tabla), tmp_path) for tabla in (AGENDA, PUBLICACIONES))
    assert casillas(agenda, formato_de(Listado(AGENDA)))["fecha"].type in (None, "none")
    formato = formato_de(Listado(PUBLICACIONES))
    assert casillas(publicaciones, formato)["fecha"].type == "date"
    blancas = {c.campo.nombre: celda for c, celda in zip(formato.columnas, publicaciones.worksheets[1][6], strict=True)}
    assert {nombre for nombre, celda in blancas.items() if celda.number_format == "@"} == {"codigo", "menu"}
