"""El recibo de cada dependencia dice lo que llegó, lo que se leyó, lo que resultó, lo que no se entendió y lo que falta."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.recibos import escribir_recibos
from pipeline.salidas.recibos.quien_falta import reunir_deudas
from pipeline.salidas.recibos.reunir import reunir_recibos
from tests.formato_lleno import CODIGOS, LLENO, correr, hacer_formato, llenar

HACIENDA, PRENSA = "Secretaría de Hacienda", "Oficina de Prensa"
V1 = {CODIGOS[0]: 1, CODIGOS[2]: 2, CODIGOS[4]: 1}
V2 = {CODIGOS[0]: 1, CODIGOS[2]: 3, CODIGOS[4]: "casi todo"}


@pytest.fixture
def dos_versiones(tmp_path: Path) -> Resultado:
    """Hacienda envía dos versiones, y Prensa devuelve el formato en blanco."""
    entradas = tmp_path / "entradas"
    entradas.mkdir()
    llenar(hacer_formato(date(2026, 9, 1)), V1).save(entradas / "v1.xlsx")
    llenar(hacer_formato(date(2026, 9, 8)), V2).save(entradas / "v2.xlsx")
    hacer_formato(None, PRENSA).save(entradas / "prensa.xlsx")
    return correr(entradas)


def textos(hoja: Worksheet) -> list[list[object]]:
    return [[c.value for c in fila if c.value not in (None, "")] for fila in hoja.iter_rows() if fila]


def abrir(resultado: Resultado, carpeta: Path, nombre: str) -> list[list[object]]:
    escribir_recibos(resultado, carpeta)
    return textos(openpyxl.load_workbook(carpeta / nombre).active)


def test_el_porcentaje_es_el_del_seguimiento(dos_versiones: Resultado, tmp_path: Path) -> None:
    filas = abrir(dos_versiones, tmp_path / "r", "secretaria-de-hacienda.xlsx")
    esperado = next(r for r in dos_versiones.por("dependencia") if r.nombre == HACIENDA)
    tarjetas = next(f for f in filas if f and isinstance(f[0], float))
    assert tarjetas[0] == pytest.approx(esperado.cumplimiento)
    assert tarjetas[1] == f"{esperado.cumplidas} de {esperado.aplican}"


def test_cada_fila_dice_su_celda_y_si_cuenta(dos_versiones: Resultado) -> None:
    recibo = next(r for r in reunir_recibos(dos_versiones) if r.dependencia == HACIENDA)
    assert [(f.lugar, f.reportado, f.cuenta) for f in recibo.leidas] == [
        ("1 · Avance › J7", "1", "No: cuenta el reporte del 08/09/2026, 2 · Avance › J7"),
        ("1 · Avance › J10", "1", "Cuenta"),
        ("1 · Avance › J11", "2", "No: cuenta el reporte del 08/09/2026, 2 · Avance › J11"),
        ("2 · Avance › J7", "1", "Cuenta"),
        ("2 · Avance › J10", "casi todo", "No: vea abajo por qué. Cuenta 1 · Avance › J10"),
        ("2 · Avance › J11", "3", "Cuenta"),
    ]


def test_dice_que_archivos_llegaron_con_su_huella_y_su_fecha(dos_versiones: Resultado) -> None:
    recibo = next(r for r in reunir_recibos(dos_versiones) if r.dependencia == HACIENDA)
    huellas = {a.archivo: a.sha256 for a in dos_versiones.archivos}
    assert [(r.archivo, r.sha256, r.fechas, r.filas, r.cuentan) for r in recibo.recibidos] == [
        ("v1.xlsx", huellas["v1.xlsx"], (date(2026, 9, 1),), 3, 1),
        ("v2.xlsx", huellas["v2.xlsx"], (date(2026, 9, 8),), 3, 2),
    ]


def test_dice_que_version_cuenta_y_por_que(dos_versiones: Resultado) -> None:
    recibo = next(r for r in reunir_recibos(dos_versiones) if r.dependencia == HACIENDA)
    assert [r.veredicto for r in recibo.recibidos] == [
        "Cuenta en parte (1 de 3 filas): en 2 filas vale el archivo 2, de fecha posterior.",
        "Cuenta en parte (2 de 3 filas): la razón está en cada fila.",
    ]


def test_lo_que_falta_es_lo_que_vence_sin_reporte(dos_versiones: Resultado) -> None:
    recibo = next(r for r in reunir_recibos(dos_versiones) if r.dependencia == HACIENDA)
    assert [f.codigo for f in recibo.pendientes] == [CODIGOS[1], CODIGOS[3]]


def test_lo_que_no_se_entendio_dice_su_celda_y_que_hacer(dos_versiones: Resultado, tmp_path: Path) -> None:
    filas = abrir(dos_versiones, tmp_path / "r", "secretaria-de-hacienda.xlsx")
    dicha = next(f for f in filas if "RC-H145" in f)
    assert dicha[0] == "2 · Avance › J10"
    assert dicha[-1] == "Escriba un número, un porcentaje o «3 de 4»."


def test_el_que_devuelve_el_formato_en_blanco_tiene_recibo_y_falta(dos_versiones: Resultado, tmp_path: Path) -> None:
    filas = abrir(dos_versiones, tmp_path / "r", "oficina-de-prensa.xlsx")
    assert any("Volvió en blanco: no es un reporte." in f for f in filas)
    deudas = {d.dependencia: d.situacion for d in reunir_deudas(reunir_recibos(dos_versiones), dos_versiones)}
    assert deudas == {PRENSA: "Formato en blanco", HACIENDA: "Falta una parte"}


def test_quien_no_ha_enviado_nada_va_de_primero(tmp_path: Path) -> None:
    llenar(hacer_formato(), {c: LLENO.get(c, 1) for c in CODIGOS}).save(tmp_path / "f.xlsx")
    resultado = correr(tmp_path)
    recibos = reunir_recibos(resultado)
    assert [r.dependencia for r in recibos] == [HACIENDA]
    deudas = [(d.dependencia, d.situacion, len(d.pendientes)) for d in reunir_deudas(recibos, resultado)]
    assert deudas == [(PRENSA, "No ha reportado", 1), (HACIENDA, "Completo", 0)]


def test_sin_un_solo_reporte_se_entrega_quien_falta(tmp_path: Path) -> None:
    resultado = correr(tmp_path)
    escribir_recibos(resultado, tmp_path / "r")
    assert [r.name for r in (tmp_path / "r").iterdir()] == ["quien_falta.xlsx"]


def test_las_mismas_entradas_dan_los_mismos_bytes(dos_versiones: Resultado, tmp_path: Path) -> None:
    for carpeta in ("a", "b"):
        escribir_recibos(dos_versiones, tmp_path / carpeta)
    for ruta in (tmp_path / "a").iterdir():
        assert ruta.read_bytes() == (tmp_path / "b" / ruta.name).read_bytes()


def test_un_recibo_no_se_lee_como_reporte(dos_versiones: Resultado, tmp_path: Path) -> None:
    escribir_recibos(dos_versiones, tmp_path / "otras")
    resultado = correr(tmp_path / "otras")
    assert {a.papel for a in resultado.archivos if a.archivo != "plan.xlsx"} == {"salida propia"}


def test_lo_que_no_se_pudo_contar_sigue_faltando_aunque_haya_llegado(tmp_path: Path) -> None:
    """El recibo, quién falta y el recordatorio dicen lo mismo: la celda con #DIV/0! no es un reporte."""
    llenar(hacer_formato(), {c: "#DIV/0!" if c == CODIGOS[0] else 1 for c in CODIGOS}).save(tmp_path / "f.xlsx")
    resultado = correr(tmp_path)
    recibos = reunir_recibos(resultado)
    debe = {nombre: tuple(filas) for nombre, filas in buscar_por_reportar(resultado).items()}
    assert CODIGOS[0] in [f.codigo for f in debe[HACIENDA]]
    assert {r.dependencia: r.pendientes for r in recibos} == {HACIENDA: debe[HACIENDA]}
    deudas = reunir_deudas(recibos, resultado)
    assert {d.dependencia: d.pendientes for d in deudas if d.pendientes} == debe
    assert next(d for d in deudas if d.dependencia == HACIENDA).situacion == "Falta una parte"
