"""Lo que no se puede marcar en su propio archivo se devuelve como un .xlsx de las mismas celdas, y se dice."""

import hashlib
import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.base.hallazgo import Hallazgo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Limites
from pipeline.salidas.devolver.copia import nombrar_hojas
from pipeline.salidas.devolver.tarea import CAMBIO, Hecha, Tarea, hacer_copia
from tests.dibujo import dibujar, leer
from tests.salidas.libro_ajeno import falla

CSV = "PLAN DE ACCIÓN 2026;;;\nActividad;Responsable;Fecha;Meta\nPublicar el informe;Hacienda;31/06/2026;=2\nHacer la audiencia;Salud;30/06/2026;80%\n"


def devolver(ruta: Path, *hallazgos: Hallazgo, sha256: str = "") -> Hecha:
    huella = sha256 or hashlib.sha256(ruta.read_bytes()).hexdigest()
    destino = ruta.parent / "devolver" / ruta.name
    return hacer_copia(Tarea(ruta, ruta.name, huella, destino, date(2026, 8, 31), hallazgos, Limites()))


def actividades(leido: ArchivoInterpretado) -> list:
    return [(a.actividad, a.responsable, a.fechas, a.meta_valor, a.fila) for p in leido.planes for a in p.actividades]


def test_de_un_csv_se_hace_un_libro_que_se_lee_igual(tmp_path: Path) -> None:
    ruta = tmp_path / "plan [v2]: muy largo para ser el nombre de una hoja.csv".replace(":", "")
    ruta.write_text(CSV, encoding="utf-8")
    antes = leer(ruta)
    hecha = devolver(ruta, *antes.hallazgos)
    assert hecha.archivo is not None and hecha.archivo.name == f"{ruta.name}.xlsx"
    assert (hecha.es_su_libro, hecha.inesperado) == (False, False)
    assert actividades(leer(hecha.archivo)) == actividades(antes) != []
    libro = openpyxl.load_workbook(hecha.archivo)
    hoja = libro.worksheets[1]
    assert hoja["C3"].comment and (hoja["D3"].value, hoja["D3"].data_type) == ("=2", "s")
    assert any("copia de las celdas" in str(c.value) for c in libro["Hallazgos"]["A"])
    (vinculo,) = {c.hyperlink.location for (c,) in libro["Hallazgos"]["D8:D8"]}
    assert vinculo.startswith(f"'{hoja.title}'!")


def test_de_un_libro_firmado_se_hace_una_copia_que_dice_por_que(tmp_path: Path) -> None:
    ruta = dibujar(
        tmp_path / "plan.xlsx",
        Plan="Actividad | Fecha\nPublicar | f:2026-06-30\nAvance | p:0.8\nMal | e:#DIV/0!\nListo | b:sí",
    )
    libro = openpyxl.load_workbook(ruta)
    libro["Plan"].merge_cells("A7:B8")
    libro["Plan"]["C2"].fill = openpyxl.styles.PatternFill("solid", "FF92D050")
    libro["Plan"].row_dimensions[3].hidden = True
    libro.save(ruta)
    with zipfile.ZipFile(ruta, "a") as zip_:
        zip_.writestr("_xmlsignatures/sig1.xml", "<x/>")
    hecha = devolver(ruta, falla("Plan", 2, 2))
    assert hecha.archivo is not None and (hecha.archivo.name, hecha.inesperado) == ("plan.xlsx", True)
    assert "firma digital" in hecha.motivo
    hoja = openpyxl.load_workbook(hecha.archivo)["Plan"]
    assert (hoja["B2"].value.date(), hoja["B2"].number_format) == (date(2026, 6, 30), "dd/mm/yyyy")
    assert (hoja["B3"].value, hoja["B3"].number_format, hoja["B5"].value) == (0.8, "0%", True)
    assert [str(r) for r in hoja.merged_cells.ranges] == ["A7:B8"] and hoja.row_dimensions[3].hidden
    assert hoja["C2"].fill.fgColor.rgb == "FF92D050"
    antes, despues = (openpyxl.load_workbook(r, data_only=True)["Plan"]["B4"].value for r in (ruta, hecha.archivo))
    assert antes == despues == "#DIV/0!"


def test_si_el_archivo_cambio_despues_de_leerlo_no_se_marca(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "plan.xlsx", Plan="Actividad")
    assert devolver(ruta, falla("Plan", 1, 1), sha256="0" * 64) == Hecha(None, CAMBIO, inesperado=True)


def test_un_libro_con_macros_conserva_sus_macros_y_su_nombre(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "plan.xlsx", Plan="Actividad")
    con_macros = io.BytesIO()
    with zipfile.ZipFile(ruta) as antes, zipfile.ZipFile(con_macros, "w") as despues:
        for nombre in antes.namelist():
            datos = antes.read(nombre).replace(
                b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
            )
            despues.writestr(nombre, datos)
        despues.writestr("xl/vbaProject.bin", b"\xd0\xcf macros")
    ruta = tmp_path / "plan.xlsm"
    ruta.write_bytes(con_macros.getvalue())
    hecha = devolver(ruta, falla("Plan", 1, 1))
    assert hecha.archivo is not None and hecha.archivo.name == "plan.xlsm" and hecha.es_su_libro
    assert zipfile.ZipFile(hecha.archivo).read("xl/vbaProject.bin") == b"\xd0\xcf macros"


def test_un_xlsx_con_nombre_de_xls_vuelve_con_el_nombre_que_excel_abre(tmp_path: Path) -> None:
    ruta = dibujar(tmp_path / "plan.xlsx", Plan="Actividad").rename(tmp_path / "plan.xls")
    hecha = devolver(ruta, falla("Plan", 1, 1))
    assert hecha.archivo is not None and hecha.archivo.name == "plan.xls.xlsx" and hecha.es_su_libro


@pytest.mark.parametrize(
    ("nombres", "puestos"),
    [
        (["Plan"], ["Plan"]),
        (["a/b?", "A B"], ["a b", "A B (2)"]),
        (["x" * 40, "x" * 41], ["x" * 31, "x" * 27 + " (2)"]),
        (["'", "Hallazgos"], ["Hoja", "Hallazgos (2)"]),
    ],
)
def test_las_hojas_se_llaman_como_excel_lo_admite(nombres: list[str], puestos: list[str]) -> None:
    assert list(nombrar_hojas(nombres).values()) == puestos
