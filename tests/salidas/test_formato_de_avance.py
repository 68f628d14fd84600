"""El formato que recibe cada dependencia: qué le pide, qué puede escribir y qué va con candado."""

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.base.espanol import fecha
from pipeline.calculo.plazo_de_reporte import reporte_pedido
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Dependencia
from pipeline.salidas.formato_de_avance import escribir_formatos
from pipeline.salidas.formato_de_avance.nombres import nombrar
from pipeline.salidas.formato_de_avance.ultimo_avance import contar_ultimo
from pipeline.salidas.formato_de_avance.vencimiento import clasificar
from pipeline.tablas.avances import Avance
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.seguimiento import Seguimiento
from tests.fabrica import CORTES, hacer_resultado
from tests.salidas.extremos import LARGO, hacer_extremo
from tests.salidas.recalculo import abrir

TITULOS = [
    "Código rendición", "No.", "Componente", "Actividad", "Meta o producto", "Fecha programada", "Programado al corte",
    "Vencimiento", "Último avance reportado", "Avance acumulado", "Estado", "Fecha de ejecución",
    "Descripción del avance", "Evidencia", "Actividades realizadas", "Grupos de valor", "Temas o metas asociadas",
    "Observaciones y propuestas recibidas", "Resultado de la participación", "Compromisos adquiridos", "Observaciones",
]  # fmt: skip
PRIMERA_BLANCA = TITULOS.index("Avance acumulado") + 1
ENCABEZADO = 6


def escribir(resultado: Resultado, carpeta: Path) -> dict[str, Workbook]:
    """Los formatos de un resultado, por dependencia como sale en el nombre."""
    carpeta.mkdir(exist_ok=True)
    nombres = escribir_formatos(resultado, carpeta)
    return {n.removeprefix("avance_2026-08-31_").removesuffix(".xlsx"): abrir(carpeta / n) for n in nombres}


def con_filas(resultado: Resultado, *filas: Seguimiento) -> Resultado:
    return replace(resultado, seguimiento={**resultado.seguimiento, resultado.corte.fecha: filas})


def renglones(libro: Workbook) -> list[list[Any]]:
    return [list(fila) for fila in libro["Avance"].iter_rows(min_row=ENCABEZADO + 1, values_only=True)]


@pytest.fixture(scope="module")
def hacienda(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return escribir(hacer_resultado(24), tmp_path_factory.mktemp("formatos"))["secretaria-de-hacienda"]


@pytest.fixture
def hoja(hacienda: Workbook) -> Worksheet:
    return hacienda["Avance"]


def test_la_hoja_dice_de_quien_es_a_que_corte_y_pide_el_dia_en_que_se_reporta(hoja: Worksheet) -> None:
    rotulos = [(hoja.cell(f, 2).value, hoja.cell(f, 4).value) for f in range(2, 6)]
    assert rotulos == [
        ("Entidad", "Alcaldía de Prueba"), ("Dependencia", "Secretaría de Hacienda"),
        ("Corte", datetime(2026, 8, 31)), ("Fecha de reporte", None),
    ]  # fmt: skip
    assert not hoja["D5"].protection.locked and hoja["D3"].protection.locked
    assert [c.value for c in hoja[ENCABEZADO]] == TITULOS
    assert hoja.column_dimensions["A"].hidden


def test_trae_solo_sus_actividades_con_su_codigo_y_primero_lo_que_falta(hacienda: Workbook) -> None:
    resultado = hacer_resultado(24)
    suyas = {f.codigo for f in resultado.filas if "Secretaría de Hacienda" in f.dependencias}
    filas = renglones(hacienda)
    assert {f[0] for f in filas} == suyas and len(filas) == len(suyas) == 6
    assert [f[7] for f in filas] == ["Atrasada"] * 2 + ["Vence en este corte"] + ["Ya cumplida"] * 3


def test_una_fila_dice_lo_del_plan_y_lo_ultimo_que_reporto(tmp_path: Path) -> None:
    base = hacer_resultado(1)
    (libro,) = escribir(base, tmp_path).values()
    assert renglones(libro)[0][:9] == [
        "PAAC-2026-1.1", "1.1", "Gestión del riesgo de corrupción",
        "Publicar en el sitio web el informe número 1 sobre la gestión de la dependencia", "2 informes",
        "30/04/2026\n30/11/2026", 1, "Ya cumplida",
        "2 de 2 al 31/08/2026 (enviado el 31/08/2026). Se publicó el informe",
    ]  # fmt: skip
    assert renglones(libro)[0][9:] == [None] * 12


def test_lo_blanco_se_llena_y_lo_demas_va_con_candado_sin_contrasena(hoja: Worksheet) -> None:
    assert hoja.protection.sheet and hoja.protection.password is None
    permitidas = ("sort", "autoFilter", "insertColumns", "insertRows", "formatCells", "formatColumns", "formatRows")
    assert not any(getattr(hoja.protection, p) for p in permitidas)  # falso: se puede
    for fila in hoja.iter_rows(min_row=ENCABEZADO + 1):
        candados = [bool(c.protection.locked) for c in fila]
        assert candados == [True] * (PRIMERA_BLANCA - 1) + [False] * (len(TITULOS) - PRIMERA_BLANCA + 1)


def test_cada_casilla_blanca_dice_en_espanol_que_va_en_ella(hoja: Worksheet) -> None:
    avisos = {}
    for casilla in hoja.data_validations.dataValidation:
        assert casilla.showInputMessage and casilla.promptTitle and casilla.prompt
        assert len(casilla.promptTitle) <= 32 and len(casilla.prompt) <= 255
        for rango in casilla.sqref.ranges:
            for fila, columna in rango.cells:
                avisos[fila, columna] = casilla
    blancas = {(c.row, c.column) for fila in hoja.iter_rows() for c in fila if c.protection.locked is False}
    assert avisos.keys() == blancas
    estado = avisos[ENCABEZADO + 1, TITULOS.index("Estado") + 1]
    assert (estado.type, estado.formula1) == ("list", '"Sin iniciar,En proceso,Cumplida"')
    dia = avisos[ENCABEZADO + 1, TITULOS.index("Fecha de ejecución") + 1]
    assert (dia.type, dia.errorStyle) == ("date", None)  # sin estilo: no deja seguir
    limites = [(datetime(1899, 12, 30) - datetime(1899, 12, 30)).days + int(n) for n in (dia.formula1, dia.formula2)]
    inicio = date(1899, 12, 30).toordinal()
    assert [date.fromordinal(inicio + n) for n in limites] == [date(2026, 1, 1), date(2026, 12, 31)]
    assert "01/01/2026" in dia.error and "31/12/2026" in dia.error


@pytest.mark.parametrize(
    ("cambios", "esperado", "dice"),
    [
        ({"meta": 4.0, "unidad": "unidad"}, ("decimal", "0", "4.0", "warning"), "de 0 a 4"),
        ({"meta": 1200.0, "unidad": "unidad"}, ("decimal", "0", "1200.0", "warning"), "de 0 a 1.200"),
        ({"meta": 100.0, "unidad": "%"}, ("decimal", "0", "1", None), "de 0 % a 100 %"),
        ({"meta": 80.0, "unidad": "%"}, ("decimal", "0", "1", None), "llegar a 80 %"),
    ],
)
def test_la_cifra_se_pide_como_la_mide_la_meta(
    tmp_path: Path, cambios: dict[str, Any], esperado: tuple[str, ...], dice: str
) -> None:
    base = hacer_resultado(1)
    (libro,) = escribir(
        con_filas(base, replace(base.filas[0], programado=cambios["meta"] / 2, **cambios)), tmp_path
    ).values()
    hoja = libro["Avance"]
    casilla = next(c for c in hoja.data_validations.dataValidation if "J7" in c.sqref)
    assert (casilla.type, casilla.formula1, casilla.formula2, casilla.errorStyle) == esperado
    assert dice in casilla.prompt
    es_porcentaje = cambios["unidad"] == "%"
    assert ("%" in hoja["J7"].number_format) is ("%" in hoja["G7"].number_format) is es_porcentaje
    assert hoja["G7"].value == (0.5 if es_porcentaje else cambios["meta"] / 2)


def test_las_colectivas_van_en_todos_y_las_que_no_tienen_responsable_en_uno_aparte(tmp_path: Path) -> None:
    base = hacer_resultado(6)
    comun, sola, *otras = base.filas
    libros = escribir(
        con_filas(
            base, replace(comun, dependencias=("Todas las dependencias",)), replace(sola, dependencias=()), *otras
        ),
        tmp_path,
    )
    assert list(libros) == [
        "oficina-de-comunicaciones", "secretaria-de-hacienda", "secretaria-de-planeacion", "secretaria-general",
        "sin-responsable",
    ]  # fmt: skip
    for nombre, libro in libros.items():
        codigos = {f[0] for f in renglones(libro)}
        assert (comun.codigo in codigos) is (nombre != "sin-responsable")
        assert (sola.codigo in codigos) is (nombre == "sin-responsable")
    aviso = next(
        c for c in libros["secretaria-general"]["Avance"].data_validations.dataValidation if "déjela" in c.prompt
    )
    assert "Es de todas las dependencias" in aviso.prompt


def test_en_el_libro_sin_responsable_se_escoge_la_dependencia_de_una_lista(tmp_path: Path) -> None:
    base = hacer_resultado(1)
    (libro,) = escribir(con_filas(base, replace(base.filas[0], dependencias=())), tmp_path).values()
    hoja, listas = libro["Avance"], libro["_listas"]
    assert hoja["D3"].value is None and not hoja["D3"].protection.locked
    assert next(c for c in hoja.data_validations.dataValidation if "D3" in c.sqref).formula1 == "_listas!$A$1:$A$4"
    assert listas.sheet_state == "hidden"
    assert [c.value for c in listas["A"]] == [
        "Oficina de Comunicaciones", "Secretaría de Hacienda", "Secretaría de Planeación", "Secretaría General",
    ]  # fmt: skip


def test_si_todo_es_de_todas_y_no_hay_catalogo_hay_un_solo_libro(tmp_path: Path) -> None:
    base = hacer_resultado(3)
    entidad = replace(base.entidad, dependencias=())
    filas = [replace(f, dependencias=("Todas las dependencias",)) for f in base.filas]
    libros = escribir(con_filas(replace(base, entidad=entidad), *filas), tmp_path)
    assert list(libros) == ["todas-las-dependencias"]
    assert len(renglones(libros["todas-las-dependencias"])) == 3


def test_sin_ningun_reporte_se_dice_y_nada_esta_atrasado_en_el_primer_corte(tmp_path: Path) -> None:
    base = hacer_resultado(8, corte=0)
    filas = [replace(f, reportes=(), ejecutado=0.0, estado="Sin reporte") for f in base.filas]
    escribir_formatos(con_filas(base, *filas), tmp_path)
    for ruta in tmp_path.iterdir():
        for fila in renglones(abrir(ruta)):
            assert fila[8] == "Sin reporte" and fila[7] in ("Vence en este corte", "Vence después")


ABRIL, AGOSTO, DICIEMBRE = (c.fecha for c in CORTES)
TRES = tuple(Entrega("1", dia, 1.0, "periodo") for dia in (ABRIL, AGOSTO, DICIEMBRE))


@pytest.mark.parametrize(
    ("hecho", "anterior", "esperado"),
    [
        (0.0, ABRIL, "Atrasada"),
        (0.0, None, "Vence en este corte"),
        (1.0, ABRIL, "Vence en este corte"),
        (1.5, ABRIL, "Vence en este corte"),
        (2.0, ABRIL, "Vence después"),
        (3.0, ABRIL, "Ya cumplida"),
    ],
)
def test_vencimiento(hecho: float, anterior: date | None, esperado: str) -> None:
    estado = "Cumplida" if hecho == 3 else "Atrasada"
    fila = replace(hacer_resultado(1).filas[0], meta=3.0, programado=2.0, ejecutado=hecho, estado=estado)
    assert clasificar(fila, TRES, anterior, False) == esperado
    assert clasificar(fila, TRES, anterior, True) == "A demanda"


def test_la_que_no_tiene_fecha_se_reporta_a_demanda() -> None:
    fila = replace(hacer_resultado(1).filas[0], programado=0.0, ejecutado=0.0, estado="Por iniciar")
    assert clasificar(fila, (), ABRIL, False) == "A demanda"


@pytest.mark.parametrize(
    ("avance", "esperado"),
    [
        (Avance(dependencia="A", valor=2.0, medida="cantidad", corte=ABRIL), "2 de 4 al 30/04/2026."),
        (Avance(dependencia="A", valor=0.5, medida="proporción de la meta"), "50 % de la meta."),
        (Avance(dependencia="A", valor=1.0, medida="cantidad", base=3.0, descripcion="Acta"), "1 de 3. Acta"),
        (Avance(dependencia="A", texto="en proceso"), "en proceso."),
        (Avance(dependencia="B", valor=2.0, medida="cantidad"), "B: 2 de 4."),
        (Avance(dependencia="B", tambien=("A",), valor=2.0, medida="cantidad"), "2 de 4."),
    ],
)
def test_ultimo_avance(avance: Avance, esperado: str) -> None:
    fila = replace(hacer_resultado(1).filas[0], meta=4.0, unidad="unidad", dependencias=("A", "B"), reportes=(avance,))
    assert contar_ultimo(fila, "A") == esperado


def test_los_nombres_de_archivo_sirven_en_windows_y_no_se_repiten() -> None:
    largas = [f"{'Dirección de Gestión ' * 10}{i}" for i in range(3)]
    raras = ["Secretaría General", "SECRETARIA  GENERAL", "Ñandú: ¿qué? / <sí>|*", "···", "Secretaría General "]
    nombres = nombrar(date(2026, 8, 31), [*raras, *largas])
    assert len({n.casefold() for n in nombres.values()}) == 8
    assert all(re.fullmatch(r"avance_2026-08-31_[a-z0-9-]{1,64}\.xlsx", n) for n in nombres.values())
    assert nombres["Ñandú: ¿qué? / <sí>|*"] == "avance_2026-08-31_nandu-que-si.xlsx"


def test_los_mismos_datos_dan_los_mismos_bytes(tmp_path: Path) -> None:
    for nombre in ("a", "b"):
        (tmp_path / nombre).mkdir()
        escribir_formatos(hacer_resultado(12), tmp_path / nombre)
    for ruta in (tmp_path / "a").iterdir():
        assert ruta.read_bytes() == (tmp_path / "b" / ruta.name).read_bytes()


def test_las_instrucciones_traen_un_ejemplo_lleno_de_cada_casilla(hacienda: Workbook) -> None:
    hoja = hacienda["Instrucciones"]
    assert hacienda.sheetnames[0] == "Instrucciones" and hoja.protection.sheet and hoja.protection.password is None
    ejemplos = {f[0]: f[2] for f in hoja.iter_rows(values_only=True) if f[0] in TITULOS[PRIMERA_BLANCA - 1 :]}
    assert list(ejemplos) == TITULOS[PRIMERA_BLANCA - 1 :] and all(ejemplos.values())
    assert not any("{" in str(c) for fila in hoja.iter_rows(values_only=True) for c in fila)


def test_se_imprime_con_una_pagina_de_ancho_el_encabezado_repetido_y_paginas_numeradas(hoja: Worksheet) -> None:
    pagina = hoja.page_setup
    assert (pagina.orientation, pagina.fitToHeight, hoja.print_title_rows) == ("landscape", 0, "$6:$6")
    assert hoja.sheet_properties.pageSetUpPr and hoja.sheet_properties.pageSetUpPr.fitToPage
    assert "&P de &N" in (hoja.oddFooter.right.text or "") or "&[Page]" in (hoja.oddFooter.right.text or "")


def test_lo_que_mas_estropea_un_libro_sigue_siendo_texto_y_cabe(tmp_path: Path) -> None:
    libros = escribir(hacer_extremo(), tmp_path)
    assert len(libros) == 41
    filas = [fila for libro in libros.values() for fila in renglones(libro)]
    textos = {f[3] for f in filas}
    assert {"=1+1", "@hoy", "+57 300", LARGO[:2000]} <= textos
    for libro in libros.values():
        assert all(c.data_type != "f" for fila in libro["Avance"].iter_rows() for c in fila)
        alturas = [libro["Avance"].row_dimensions[f].height for f in range(7, libro["Avance"].max_row + 1)]
        assert all(48 <= alto <= 409 for alto in alturas)
    largo = next(b for b in libros.values() if any(f[3] == LARGO[:2000] for f in renglones(b)))["Avance"]
    fila = next(f for f in range(7, largo.max_row + 1) if largo.cell(f, 4).value == LARGO[:2000])
    ancho, alto = largo.column_dimensions["D"].width, largo.row_dimensions[fila].height
    assert len(LARGO[:2000]) / ancho * 15 <= alto


def test_las_filas_crecen_con_lo_que_se_escriba_en_ellas(tmp_path: Path) -> None:
    escribir(hacer_resultado(2), tmp_path)
    with zipfile.ZipFile(next(tmp_path.glob("*.xlsx"))) as libro:
        avance = libro.read("xl/worksheets/sheet2.xml").decode()
    assert 'ht="' in avance and "customHeight" not in avance


def test_una_dependencia_del_catalogo_sin_actividades_no_recibe_libro(tmp_path: Path) -> None:
    base = hacer_resultado(4)
    entidad = replace(
        base.entidad, dependencias=(*base.entidad.dependencias, Dependencia("Oficina sin nada que hacer"))
    )
    assert "oficina-sin-nada-que-hacer" not in escribir(replace(base, entidad=entidad), tmp_path)


@pytest.mark.lenta
@pytest.mark.parametrize("formato", ["ods", "xls"])
def test_pasa_por_libreoffice_sin_perder_la_clave_el_candado_ni_los_avisos(tmp_path: Path, formato: str) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("no está LibreOffice (soffice) para convertir")
    escribir_formatos(hacer_resultado(1), tmp_path)
    (original,) = tmp_path.glob("*.xlsx")
    orden = ["soffice", f"-env:UserInstallation={(tmp_path / 'perfil').as_uri()}", "--headless", "--convert-to"]
    for destino, origen in ((formato, original), ("xlsx", tmp_path / f"{original.stem}.{formato}")):
        carpeta = tmp_path / ("vuelta" if destino == "xlsx" else "")
        subprocess.run(
            [*orden, destino, "--outdir", str(carpeta), str(origen)], check=True, capture_output=True, timeout=180
        )
    antes, vuelta = abrir(original)["Avance"], abrir(tmp_path / "vuelta" / original.name)["Avance"]
    assert vuelta.column_dimensions["A"].hidden and vuelta["A7"].value == antes["A7"].value
    assert vuelta.protection.sheet and not vuelta.protection.password
    assert vuelta["D7"].protection.locked and not vuelta["J7"].protection.locked
    avisos = [
        {(str(c.sqref), c.promptTitle, c.prompt) for c in h.data_validations.dataValidation} for h in (antes, vuelta)
    ]
    assert avisos[0] == avisos[1]
    assert vuelta.print_title_rows == "$6:$6"


def test_se_devuelve_el_mismo_dia_que_piden_la_carta_y_el_calendario(tmp_path: Path) -> None:
    resultado = hacer_resultado(24)
    dicho = escribir(resultado, tmp_path)
    pedido = reporte_pedido(resultado.corte, resultado.entidad, resultado.hoy)
    assert pedido
    for libro in dicho.values():
        assert f"Devuelva este libro a más tardar el {fecha(pedido)}." in str(libro["Instrucciones"]["A4"].value)
