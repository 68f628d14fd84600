"""LibreOffice abre cada formato lleno y sus totales, calculados desde cero, son los de la corrida."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.fabrica import hacer_resultado
from tests.salidas.formato_propio.ayuda import llenar
from tests.salidas.formato_propio.test_llenar import TODOS

pytestmark = pytest.mark.lenta


@pytest.fixture(scope="module")
def recalculados(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    if not shutil.which("soffice"):
        pytest.skip("no está LibreOffice (soffice) para volver a calcular")
    carpeta = tmp_path_factory.mktemp("propios")
    rutas = {nombre: carpeta / f"{i}.xlsx" for i, nombre in enumerate(TODOS)}
    for nombre, ruta in rutas.items():
        ruta.write_bytes(llenar(TODOS[nombre], hacer_resultado(24))[0])
    orden = ["soffice", f"-env:UserInstallation={(carpeta / 'perfil').as_uri()}", "--headless", "--convert-to"]
    orden += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(carpeta / "salida"), *map(str, rutas.values())]
    subprocess.run(orden, check=True, capture_output=True, timeout=300)
    return {n: openpyxl.load_workbook(_salida(carpeta, r), data_only=True) for n, r in rutas.items()}


def _salida(carpeta: Path, ruta: Path) -> Path:
    return carpeta / "salida" / ruta.name


def test_los_totales_por_actividad_son_los_de_la_corrida(recalculados: dict[str, Workbook]) -> None:
    filas = hacer_resultado(24).filas
    avances = [f.avance_corte for f in filas if f.avance_corte is not None]
    for nombre, total in (("por actividad", 32), ("por actividad, una fila", 32), ("por actividad, de sobra", 48)):
        hoja = recalculados[nombre]["Seguimiento"]
        assert hoja.cell(total, 7).value == pytest.approx(sum(f.programado for f in filas))
        assert hoja.cell(total, 8).value == pytest.approx(sum(f.ejecutado for f in filas))
        assert hoja.cell(total, 9).value == pytest.approx(sum(avances) / len(avances))
        assert hoja.cell(total, 10).value == sum(f.estado == "Cumplida" for f in filas)
        assert hoja["I5"].value == hoja.cell(total, 9).value == recalculados[nombre]["Consolidado"]["B1"].value
        assert recalculados[nombre]["Consolidado"]["B2"].value == len(avances)


def test_los_totales_por_componente_son_los_de_la_corrida(recalculados: dict[str, Workbook]) -> None:
    total = hacer_resultado(24).total
    for nombre in ("por componente", "por componente, vacío"):
        hoja = recalculados[nombre]["Seguimiento"]
        assert [hoja.cell(9, c).value for c in (2, 3)] == [total.aplican, total.cumplidas]
        assert hoja["D9"].value == pytest.approx(total.cumplimiento)


def test_los_abre_todos_sin_errores_de_formula(recalculados: dict[str, Workbook]) -> None:
    for nombre, libro in recalculados.items():
        malas = [
            (nombre, hoja.title, c.coordinate, c.value)
            for hoja in libro
            for fila in hoja.iter_rows()
            for c in fila
            if isinstance(c.value, str) and c.value.startswith("#")
        ]
        assert malas == []
