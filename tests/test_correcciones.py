"""`correcciones.toml` en una corrida: cambia la cifra, queda en el manifiesto y, si no encuentra lo suyo, se oye."""

import csv
import hashlib
import json
from pathlib import Path

import openpyxl
import pytest

from pipeline.cli import _correr as correr
from tests.dibujo import dibujar

ENTIDAD = 'nombre = "Alcaldía de Prueba"\nvigencia = 2026\n[[dependencias]]\nnombre = "Hacienda"\n'
PLAN = """
    Actividad | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | 1 | Hacienda | 31/06/2026
    Hacer la audiencia pública | 1 | Hacienda | Noviembre
"""
BLOQUE = """
[[correcciones]]
archivo = "planes/plan.xlsx"
hoja = "Plan"
celda = "D2"
esperado = "{}"
nuevo = "30/06/2026"
razon = "Correo de Hacienda del 4 de mayo"
"""


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    """Una carpeta con un plan que trae una fecha imposible."""
    carpeta = tmp_path / "entradas"
    (carpeta / "planes").mkdir(parents=True)
    (carpeta / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(carpeta / "planes" / "plan.xlsx", Plan=PLAN)
    return carpeta


def revisar(entradas: Path) -> tuple[int, Path]:
    salidas = entradas.parent / "salidas"
    orden = ["revisar", "--entradas", str(entradas), "--salidas", str(salidas), "--corte", "2026-08-31"]
    return correr([*orden, "--hoy", "2026-09-15"]), salidas / "2026-08-31-revision"


def test_la_correccion_se_usa_y_su_archivo_queda_en_el_manifiesto(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    escrito = BLOQUE.format("31/06/2026")
    (entradas / "correcciones.toml").write_text(escrito, encoding="utf-8")
    estado, carpeta = revisar(entradas)
    assert estado == 0
    parametros = json.loads((carpeta / "manifiesto.json").read_bytes())["parametros"]
    assert parametros["correcciones.toml"] == hashlib.sha256(escrito.encode()).hexdigest()
    assert "0 errores, 0 graves" in capsys.readouterr().out


def test_sin_el_archivo_el_manifiesto_no_lo_nombra(entradas: Path) -> None:
    _, carpeta = revisar(entradas)
    assert "correcciones.toml" not in json.loads((carpeta / "manifiesto.json").read_bytes())["parametros"]


def test_la_que_ya_no_encuentra_su_valor_se_oye_en_la_pantalla_y_en_el_estado(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (entradas / "correcciones.toml").write_text(BLOQUE.format("31/07/2026"), encoding="utf-8")
    estado, _ = revisar(entradas)
    dicho = capsys.readouterr().out
    assert estado == 1
    assert "RC-H041 · plan.xlsx › Plan › D2: correcciones.toml esperaba aquí «31/07/2026» y la celda dice" in dicho


def test_la_de_un_archivo_que_no_esta_tambien(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bloque = BLOQUE.format("31/06/2026").replace("plan.xlsx", "otro.xlsx")
    (entradas / "correcciones.toml").write_text(bloque, encoding="utf-8")
    estado, _ = revisar(entradas)
    assert estado == 1
    assert "no se usó: no hay ningún archivo con ese nombre" in capsys.readouterr().out


def test_lo_mal_escrito_detiene_la_corrida_y_dice_la_linea(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entradas / "correcciones.toml").write_text(BLOQUE.replace("razon", "motivo"), encoding="utf-8")
    estado, carpeta = revisar(entradas)
    dicho = capsys.readouterr().err
    assert (estado, carpeta.exists()) == (2, False)
    assert "línea 2: falta `razon`" in dicho and "línea 8: no se conoce la clave `motivo`" in dicho


def test_normalizar_tambien_las_recibe(entradas: Path, tmp_path: Path) -> None:
    correcciones, salida = tmp_path / "mias.toml", tmp_path / "t.csv"
    correcciones.write_text(BLOQUE.format("31/06/2026").replace("planes/", ""), encoding="utf-8")
    orden = ["normalizar", str(entradas / "planes" / "plan.xlsx"), "--entidad", str(entradas / "entidad.toml")]
    assert correr([*orden, "--salida", str(salida), "--correcciones", str(correcciones)]) == 0
    with salida.open(encoding="utf-8", newline="") as archivo:
        assert next(csv.DictReader(archivo))["fechas"] == "2026-06-30"


def test_normalizar_dice_cual_archivo_de_correcciones_no_existe(
    entradas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    orden = ["normalizar", str(entradas / "planes" / "plan.xlsx"), "--salida", str(tmp_path / "t.csv")]
    assert correr([*orden, "--correcciones", str(tmp_path / "nada.toml")]) == 2
    assert "No se encontró nada.toml" in capsys.readouterr().err


def test_la_copia_que_se_devuelve_no_habla_de_correcciones_que_su_dueno_no_hizo(entradas: Path) -> None:
    (entradas / "correcciones.toml").write_text(BLOQUE.format("31/07/2026"), encoding="utf-8")
    _, carpeta = revisar(entradas)
    (hoja, *_) = openpyxl.load_workbook(carpeta / "devolver" / "plan.xlsx").worksheets
    codigos = [fila[-1] for fila in hoja.iter_rows(values_only=True)]
    assert "RC-H012" in codigos and "RC-H041" not in codigos
