"""Los libros que han llegado: cada uno se marca, otros programas lo abren, y se lee igual que antes."""

import hashlib
import shutil
import subprocess
import warnings
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineError, CalamineWorkbook

from pipeline.base.hallazgo import Gravedad
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Entidad, Limites, leer_entidad
from pipeline.salidas.devolver.marca import repartir_en_hojas
from pipeline.salidas.devolver.tarea import Hecha, hacer_copia
from pipeline.salidas.devolver.tarea import Tarea as Devolucion
from tests.hallazgos.recetas_devolver import RECETAS
from tests.salidas.libro_ajeno import falla, hacer_libro_con_todo, marcar

CASOS = Path(__file__).parents[3] / "shared" / "casos"
_FORMATOS = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".fods", ".csv"}
_GRANDE = 300_000
PEGADOS = [f"{c}/{h}.xlsx" for c in ("cronograma_2021", "plan_accion_rdc", "paac_2020") for h in ("limpio", "pegado")]
TODOS = sorted(
    p.relative_to(CASOS).as_posix()
    for c in ("reales", "hostiles")
    for p in (CASOS / c).glob("*")
    if p.suffix in _FORMATOS
)


def _leer(ruta: Path, nombre: str, entidad: Entidad) -> ArchivoInterpretado:
    return interpretar_archivo(Tarea(ruta, nombre, entidad))


def _lo_leido(leido: ArchivoInterpretado) -> list:
    filas = [*(a for p in leido.planes for a in p.actividades), *leido.avances]
    return [replace(f, archivo="", origenes={}) for f in filas]


def _devolver(ruta: Path, leido: ArchivoInterpretado, carpeta: Path) -> Hecha:
    huella = hashlib.sha256(ruta.read_bytes()).hexdigest()
    tarea = Devolucion(
        ruta, ruta.name, huella, carpeta / ruta.name, date(2026, 8, 31), tuple(leido.hallazgos), Limites()
    )
    return hacer_copia(tarea)


def _probar(casos: Path, caso: str, carpeta: Path) -> Hecha:
    ruta = casos / caso
    toml = ruta.parent / "entidad.toml"
    entidad = leer_entidad(toml) if toml.exists() else Entidad("Prueba", 2025)
    antes = _leer(ruta, ruta.name, entidad)
    if not antes.celdas or not antes.hallazgos:
        pytest.skip("no se abre o no tiene hallazgos: no se devuelve")
    hecha = _devolver(ruta, antes, carpeta)
    assert hecha.archivo is not None
    assert _lo_leido(_leer(hecha.archivo, ruta.name, entidad)) == _lo_leido(antes)
    if _lo_abre_calamine(ruta):
        assert "Hallazgos" in CalamineWorkbook.from_path(str(hecha.archivo)).sheet_names[0]
    return hecha


def _lo_abre_calamine(ruta: Path) -> bool:
    try:
        return bool(CalamineWorkbook.from_path(str(ruta)).sheet_names)
    except CalamineError:
        return False


@pytest.mark.parametrize("caso", PEGADOS)
def test_los_casos_marcados_se_leen_igual_y_tienen_su_nota_en_cada_celda(
    casos: Path, caso: str, tmp_path: Path
) -> None:
    hecha = _probar(casos, caso, tmp_path)
    assert hecha.archivo is not None and hecha.es_su_libro
    entidad = leer_entidad((casos / caso).parent / "entidad.toml")
    hallazgos = _leer(casos / caso, Path(caso).name, entidad).hallazgos
    libro = openpyxl.load_workbook(hecha.archivo)
    for hoja, marcas in repartir_en_hojas(hallazgos).items():
        assert all(libro[hoja].cell(*lugar).comment for lugar in marcas.notas)
    assert libro["Hallazgos"].max_row == 6 + len(hallazgos)


@pytest.mark.lenta
@pytest.mark.parametrize("caso", TODOS)
def test_todo_libro_ajeno_se_devuelve_y_se_lee_igual(casos: Path, caso: str, tmp_path: Path) -> None:
    hecha = _probar(casos, caso, tmp_path)
    if (casos / caso).stat().st_size > _GRANDE:
        return  # a openpyxl le toma minutos
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            openpyxl.load_workbook(casos / caso).close()
        except Exception:
            return  # tampoco abre el original
        openpyxl.load_workbook(hecha.archivo).close()


@pytest.mark.lenta
def test_libreoffice_lo_abre_con_sus_notas_y_lo_guarda(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("no está LibreOffice (soffice)")
    original = hacer_libro_con_todo(tmp_path / "libro.xlsx").read_bytes()
    (tmp_path / "marcado.xlsx").write_bytes(marcar(original, falla("Plan d'acción", 3, 3), falla("Datos & más", 2, 1)))
    orden = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo", "--convert-to", "xlsx", "--outdir"]
    subprocess.run(
        [*orden, tmp_path / "guardado", tmp_path / "marcado.xlsx"], check=True, capture_output=True, timeout=180
    )
    libro = openpyxl.load_workbook(tmp_path / "guardado" / "marcado.xlsx")
    assert libro.sheetnames[:4] == ["Hallazgos", "Plan d'acción", "Listas", "Datos & más"]
    assert "RC-H012" in libro["Plan d'acción"]["C3"].comment.text and libro["Datos & más"]["A2"].comment


@pytest.mark.parametrize("nombre", sorted(RECETAS))
def test_lo_que_no_sale_como_debia_se_anota(nombre: str, tmp_path: Path) -> None:
    (hallazgo,) = RECETAS[nombre](tmp_path)
    assert (hallazgo.nombre, hallazgo.gravedad) == (nombre, Gravedad.AVISO)
