"""El libro devuelto vuelve: se lee como si nadie lo hubiera marcado, y se marca de nuevo sin amontonar marcas."""

import io
from pathlib import Path

import openpyxl
import pytest

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Limites
from pipeline.lectura.devuelto import REGLA
from pipeline.salidas.devolver.libro import marcar_libro
from pipeline.salidas.devolver.marca import Encargo
from tests.dibujo import dibujar, hallados, leer
from tests.salidas.libro_ajeno import falla

PLAN = """
    PLAN DE ACCIÓN 2026 |             |            |
    Actividad           | Responsable | Fecha      | Meta
    Publicar el informe | Hacienda    | 31/06/2026 | 2 informes
    Hacer la audiencia  |             | 30/06/2026 | 1 audiencia
"""
REPORTE = """
    REPORTE DE AVANCE |             | Corte: 31/08/2026
    Actividad           | Dependencia | Avance
    Publicar el informe | Hacienda    | n:1
    Hacer la audiencia  | Salud       | tal vez
"""


def marcar(ruta: Path, leido: ArchivoInterpretado) -> bytes:
    return marcar_libro(ruta.read_bytes(), Encargo(ruta.name, "31/08/2026", tuple(leido.hallazgos)), Limites())


def lo_leido(leido: ArchivoInterpretado) -> tuple:
    return (
        [p.actividades for p in leido.planes],
        [(p.instrumento, p.vigencia, p.modificado) for p in leido.planes],
        leido.avances,
        [(h.nombre, str(h.origen), h.mensaje) for h in leido.hallazgos],
        leido.papel,
    )


@pytest.mark.parametrize("dibujo", [PLAN, REPORTE], ids=["plan", "reporte"])
def test_marcado_se_lee_igual_y_su_hoja_de_hallazgos_es_ruido(tmp_path: Path, dibujo: str) -> None:
    ruta = dibujar(tmp_path / "libro.xlsx", Hoja=dibujo)
    antes = leer(ruta)
    assert antes.hallazgos
    ruta.write_bytes(marcar(ruta, antes))
    despues = leer(ruta)
    assert lo_leido(despues) == lo_leido(antes)
    cuenta = despues.cuenta
    del_indice = cuenta.pop(f"ruido: {REGLA}")
    assert (cuenta, despues.celdas) == (antes.cuenta, antes.celdas + del_indice)


def test_corregido_y_devuelto_se_lee_lo_corregido(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "libro.xlsx", Hoja=PLAN)
    ruta.write_bytes(marcar(ruta, leer(ruta)))
    libro = openpyxl.load_workbook(ruta)
    libro["Hoja"]["B4"], libro["Hoja"]["C3"] = "Salud", "30/06/2026"
    libro["Hallazgos"].insert_rows(1, 3)
    libro.save(ruta)
    leido = leer(ruta)
    assert hallados(leido.hallazgos, "responsable_ausente", "fecha_imposible") == []
    assert [a.responsable for p in leido.planes for a in p.actividades] == ["Hacienda", "Salud"]


def test_al_marcarlo_otra_vez_no_quedan_marcas_viejas(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "libro.xlsx", Hoja=PLAN)
    libro = openpyxl.load_workbook(ruta)
    libro["Hoja"]["B4"].comment = openpyxl.comments.Comment("Pendiente del Alcalde", "Despacho")
    libro["Hoja"]["C3"].fill = openpyxl.styles.PatternFill("solid", "FF92D050")
    libro.save(ruta)
    ruta.write_bytes(marcar(ruta, leer(ruta)))
    libro = openpyxl.load_workbook(ruta)
    assert libro["Hoja"]["C3"].comment and "rendicion" in libro["Hoja"]["B4"].comment.text
    libro["Hoja"]["C3"] = "30/06/2026"
    libro["Hoja"]["B4"] = "Prensa"
    libro["Hoja"]["D3"] = "Dos (3) informes"
    libro.save(ruta)
    otra_vez = openpyxl.load_workbook(io.BytesIO(marcar(ruta, leer(ruta))))
    hoja = otra_vez["Hoja"]
    assert otra_vez.sheetnames == ["Hallazgos", "Hoja"]
    assert hoja["C3"].comment is None and hoja["C3"].fill.fgColor.rgb == "FF92D050"
    assert hoja["B4"].comment.text == "Pendiente del Alcalde" and not hoja["B4"].fill.patternType
    assert "RC-H110" in hoja["D3"].comment.text


def test_marcarlo_dos_veces_se_ve_igual_que_una(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "libro.xlsx", Hoja=PLAN, Otra=REPORTE)
    leido = leer(ruta)
    una = marcar(ruta, leido)
    ruta.write_bytes(una)
    assert _a_la_vista(marcar(ruta, leido)) == _a_la_vista(una)


def test_los_colores_del_programa_no_son_marcas_del_cronograma(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "libro.xlsx", Hoja="""
        CRONOGRAMA 2026     |             |     |     |     |
        Actividad           | Responsable | Ene | Feb | Mar | Abr
        Publicar el informe | Hacienda    |     |     |     |
        Hacer la audiencia  | Salud       |     |     |     |
    """)  # fmt: skip
    libro = openpyxl.load_workbook(ruta)
    for celda in ("D3", "F4"):
        libro["Hoja"][celda].fill = openpyxl.styles.PatternFill("solid", "FF92D050")
    libro.save(ruta)
    antes = leer(ruta)
    assert [a.periodos for p in antes.planes for a in p.actividades] == [("M02",), ("M04",)]
    marcas = [falla("Hoja", fila, columna) for fila in (3, 4) for columna in range(1, 7)]
    ruta.write_bytes(marcar_libro(ruta.read_bytes(), Encargo("libro.xlsx", "31/08/2026", tuple(marcas)), Limites()))
    assert lo_leido(leer(ruta)) == lo_leido(antes)
    de_libreoffice = openpyxl.load_workbook(ruta)
    for fila in de_libreoffice["Hoja"].iter_rows(min_row=3):
        for celda in fila:
            if celda.fill.fgColor.rgb == "FFFFDD7A":
                celda.fill = openpyxl.styles.PatternFill("solid", "FFFFDD7A", "FFFFFF99")
    de_libreoffice.save(ruta)
    assert [a.periodos for p in leer(ruta).planes for a in p.actividades] == [("M02",), ("M04",)]


def _a_la_vista(contenido: bytes) -> dict:
    libro = openpyxl.load_workbook(io.BytesIO(contenido))
    return {
        (hoja.title, c.coordinate): (c.value, c.comment and c.comment.text, c.fill.fgColor.rgb, repr(c.font))
        for hoja in libro
        for fila in hoja.iter_rows()
        for c in fila
    }
