"""Los libros rotos, raros y hostiles, y los reales: ninguno tumba la corrida ni pierde celdas en silencio."""

from datetime import date, datetime, time, timedelta
from functools import cache, partial
from pathlib import Path

import pytest

from pipeline.base.hallazgo import Gravedad
from pipeline.entidad import Limites
from pipeline.lectura.hijos import leer_en_hijos
from pipeline.lectura.hoja import Hoja, Libro, Tipo
from pipeline.lectura.libro import abrir_libro
from tests.lectura.libros import CASOS

pytestmark = [
    pytest.mark.lenta,
    pytest.mark.skipif(not CASOS.is_dir(), reason="los casos compartidos no están al lado del proyecto"),
]
NO_SON_LIBROS = (".md", ".csv", ".toml", ".json")
QUEDAN_FUERA = {
    "EmptyZipFile.xlsx": "zip_que_no_es_excel",
    "invalid.xlsx": "zip_que_no_es_excel",
    "agile_AES256_SHA512_CBC_pwd_password.xlsx": "archivo_cifrado",
    "password.xls": "archivo_cifrado",
    "pass_protected.ods": "archivo_cifrado",
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-4657005060816896.xls": "archivo_danado",
    "oleloop.xls": "archivo_danado",
    "ebcdic.dontuse.xlsx": "archivo_danado",
    "utf7quoteorder.dontuse.xlsx": "archivo_danado",
    "utf8entity.dontuse.xlsx": "archivo_con_entidades",
    "poc-xmlbomb.xlsx": "archivo_con_entidades",
    "issue_594_dos.ods": "archivo_demasiado_grande",
    "xfd1048576.xlsx": "extension_desmedida",
    "Test_git_issue_68_NullSheetPath.xlsm": "hoja_no_leida",
    "enron-nested.xlsx": "hoja_no_leida",
}


def archivos() -> list[Path]:
    return [r for r in sorted(CASOS.rglob("*")) if r.is_file() and r.suffix not in NO_SON_LIBROS]


@cache
def leidos() -> dict[Path, Libro]:
    rutas = archivos()
    libros = leer_en_hijos(rutas, partial(abrir_libro, limites=Limites()), segundos=30, megabytes=600)
    assert all(isinstance(libro, Libro) for libro in libros), list(zip(rutas, libros, strict=True))
    return {ruta: libro for ruta, libro in zip(rutas, libros, strict=True) if isinstance(libro, Libro)}


def test_todos_terminan_en_libro_con_hojas_o_en_un_hallazgo():
    assert len(leidos()) > 80
    for ruta, libro in leidos().items():
        assert libro.hojas or libro.hallazgos, ruta


def test_no_se_pierde_ninguna_celda():
    for ruta, libro in leidos().items():
        for hoja in libro.hojas:
            assert len(hoja.celdas) == hoja.contadas, (ruta, hoja.nombre)


def test_solo_queda_fuera_lo_que_de_verdad_no_se_puede_leer():
    todos = [(ruta.name, h) for ruta, libro in leidos().items() for h in libro.hallazgos]
    fuera = {nombre: h.nombre for nombre, h in todos if h.fuera}
    assert fuera == QUEDAN_FUERA
    assert {nombre for nombre, h in todos if h.gravedad is Gravedad.GRAVE} == set(QUEDAN_FUERA)


def test_los_que_otros_lectores_dan_vacios_traen_sus_celdas():
    contenidos = {ruta.name: sum(h.contadas for h in libro.hojas) for ruta, libro in leidos().items()}
    assert contenidos["SampleSS.strict.xlsx"] == 15
    assert contenidos["utf16be.bom.xlsx"] == 1
    assert contenidos["xlsx-corrupted.xlsx"] == 18
    assert contenidos["PD-CP-01.xlsx"] == 164
    assert contenidos["biff3.xls"] == 6871


@pytest.mark.parametrize("nombre", ["1904DateWindowing.xls", "date_1904.xlsx"])
def test_la_epoca_de_1904_se_respeta(nombre):
    comparadas = comparar_con_calamine(CASOS / "hostiles" / nombre)
    assert comparadas >= 2


def test_los_valores_y_las_combinaciones_son_los_que_da_otro_lector():
    comparadas = sum(comparar_con_calamine(r) for r in archivos() if r.suffix in (".xlsx", ".xlsm", ".xls", ".ods"))
    assert comparadas > 300_000


def comparar_con_calamine(ruta: Path) -> int:
    """Cuántas celdas coinciden con las de calamine; falla si alguna no. 0 si él no abre el archivo."""
    from python_calamine import CalamineError, CalamineWorkbook

    if ruta.name == "oleloop.xls":  # detiene el proceso
        return 0
    try:
        otro = CalamineWorkbook.from_path(str(ruta))
    except CalamineError:
        return 0
    comparadas = 0
    for hoja in leidos()[ruta].hojas:
        if ruta.name == "Fillreport.xlsx":  # referencias sin fila: calamine no lee la hoja
            continue
        origen = otro.get_sheet_by_name(hoja.nombre)
        comparadas += comparar_hoja(ruta.name, hoja, origen.to_python(skip_empty_area=False))
        if origen.merged_cell_ranges is not None:
            rangos = {(f1 + 1, c1 + 1, f2 + 1, c2 + 1) for (f1, c1), (f2, c2) in origen.merged_cell_ranges}
            assert rangos == {(r.fila, r.columna, r.fila_final, r.columna_final) for r in hoja.combinadas}
    return comparadas


def comparar_hoja(nombre: str, hoja: Hoja, rejilla: list[list[object]]) -> int:
    suyas = {(f, c): v for f, fila in enumerate(rejilla, 1) for c, v in enumerate(fila, 1) if v != ""}
    assert suyas.keys() <= hoja.celdas.keys(), (nombre, hoja.nombre)
    for lugar, celda in hoja.celdas.items():
        suya = suyas.get(lugar, "")
        if celda.tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR, Tipo.BLANCO):
            assert str(suya).strip() == "", (nombre, hoja.nombre, lugar)
        else:
            assert _iguales(celda.valor, suya), (nombre, hoja.nombre, lugar, celda, suya)
    return len(hoja.celdas)


def _iguales(propio: object, suyo: object) -> bool:
    if isinstance(suyo, timedelta):
        suyo = suyo / timedelta(days=1)
    if isinstance(suyo, datetime) and suyo.time() == time():
        suyo = suyo.date()
    if isinstance(propio, datetime) and isinstance(suyo, datetime):
        return abs(propio - suyo) < timedelta(seconds=1)
    if isinstance(propio, float) and isinstance(suyo, int | float):
        return propio == pytest.approx(suyo)
    return isinstance(propio, str | bool | date | time) and propio == suyo
