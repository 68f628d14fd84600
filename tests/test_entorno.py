"""Preparar el programa en un equipo cualquiera: bien, o con una frase que dice el remedio."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from pipeline import entorno

MAKE = shutil.which("make") or ""
PROPIAS = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "MAKEOVERRIDES", "CORTE", "HOY", "ENTRADAS", "SALIDAS", "FORMATOS"}
con_make = pytest.mark.skipif(not MAKE, reason="en este equipo no hay make")


def correr_make(carpeta: Path, *argumentos: str, **ambiente: str) -> subprocess.CompletedProcess[str]:
    heredado = {nombre: valor for nombre, valor in os.environ.items() if nombre not in PROPIAS}
    return subprocess.run(
        [MAKE, *argumentos], cwd=carpeta, env={**heredado, **ambiente}, capture_output=True, text=True, check=False
    )


def escribir_orden(ruta: Path, cuerpo: str) -> None:
    ruta.parent.mkdir(parents=True, exist_ok=True)
    ruta.write_text(f"#!/bin/sh\n{cuerpo}\n", encoding="utf-8")
    ruta.chmod(ruta.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def carpeta(raiz: Path, tmp_path: Path) -> Path:
    """Una copia de lo que hace falta para preparar el programa, en una carpeta como las de verdad."""
    copia = tmp_path / "Mi Alcaldía (2026)"
    for nombre in ("Makefile", "pipeline/entorno.py", entorno.CANDADO, entorno.PROYECTO, entorno.PRUEBAS):
        (copia / nombre).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(raiz / nombre, copia / nombre)
    return copia


@pytest.fixture
def preparada(carpeta: Path) -> Path:
    """La copia con un Python de mentira que dice estar al día y repite lo que se le pide, un argumento por renglón."""
    escribir_orden(
        carpeta / ".venv/bin/python",
        'case "$*" in *entorno.py*) exit 0;; esac\nprintf "%s\\n" "$@"\nexit ${ESTADO:-0}',
    )
    return carpeta


@pytest.fixture
def suelto(carpeta: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """La copia, con `entorno` apuntando a ella."""
    monkeypatch.setattr(entorno, "RAIZ", carpeta)
    monkeypatch.setattr(entorno, "VENV", carpeta / ".venv")
    monkeypatch.setattr(entorno, "PYTHON", carpeta / ".venv/bin/python")
    monkeypatch.setattr(entorno, "SELLO", carpeta / ".venv/listo.txt")
    monkeypatch.setattr(entorno, "REGISTRO", carpeta / ".venv/instalacion.log")
    return carpeta


def decir_falla(capsys: pytest.CaptureFixture[str]) -> str:
    dicho = capsys.readouterr()
    assert dicho.out == ""
    (frase,) = dicho.err.splitlines()
    return frase


@con_make
def test_los_parametros_de_make_llegan_enteros_aunque_tengan_blancos(preparada: Path) -> None:
    hecho = correr_make(preparada, "CORTE=2026-04-30", "HOY=2026-05-20", "ENTRADAS=Los planes (v2) de O'Hara")
    assert hecho.returncode == 0
    assert hecho.stdout.splitlines()[-7:] == [
        "generar", "--entradas", "Los planes (v2) de O'Hara", "--corte", "2026-04-30", "--hoy", "2026-05-20",
    ]  # fmt: skip


@con_make
@pytest.mark.parametrize(("estado", "de_make"), [("0", 0), ("1", 0), ("2", 2), ("3", 2), ("4", 2), ("5", 2)])
@pytest.mark.parametrize("orden", ["informe", "revisar"])
def test_dejar_algo_por_fuera_no_es_falla_de_make_y_lo_demas_si(
    preparada: Path, orden: str, estado: str, de_make: int
) -> None:
    assert correr_make(preparada, orden, ESTADO=estado).returncode == de_make


@con_make
def test_limpiar_se_lo_pide_al_programa_y_make_no_borra_ni_entradas_ni_salidas(preparada: Path) -> None:
    for nombre in ("entradas/plan v2 (final).txt", "salidas/2026-04-30/datos/a b.txt", "pipeline/__pycache__/x.pyc"):
        (preparada / nombre).parent.mkdir(parents=True, exist_ok=True)
        (preparada / nombre).write_text("x", encoding="utf-8")
    hecho = correr_make(preparada, "limpiar", "HOY=2026-09-10")
    assert hecho.stdout.splitlines()[-3:] == ["limpiar", "--hoy", "2026-09-10"]
    assert (preparada / "entradas/plan v2 (final).txt").exists()
    assert (preparada / "salidas/2026-04-30/datos/a b.txt").exists()
    assert not (preparada / "pipeline/__pycache__").exists()


@con_make
def test_reponer_trae_los_que_faltan_y_no_toca_los_de_la_entidad(carpeta: Path) -> None:
    for nombre, texto in {
        "pipeline/formatos/a.x": "nuevo",
        "pipeline/formatos/b c.x": "b",
        "formatos/a.x": "suyo",
    }.items():
        (carpeta / nombre).parent.mkdir(parents=True, exist_ok=True)
        (carpeta / nombre).write_text(texto, encoding="utf-8")
    assert correr_make(carpeta, "reponer").returncode == 0
    assert {p.name: p.read_text() for p in (carpeta / "formatos").iterdir()} == {"a.x": "suyo", "b c.x": "b"}


@con_make
@pytest.mark.parametrize("hay", ["ninguno", "Python 3.8.10"])
def test_sin_python_o_con_uno_viejo_se_dice_en_una_frase(carpeta: Path, tmp_path: Path, hay: str) -> None:
    ruta = tmp_path / "ordenes"
    ruta.mkdir()
    if hay != "ninguno":
        escribir_orden(ruta / "python3", f'[ "$1" = -V ] && echo "{hay}" && exit 0\nexit 1')
    hecho = correr_make(carpeta, PATH=str(ruta))
    frase, de_make = hecho.stderr.splitlines()
    assert hecho.returncode == 2 and hecho.stdout == ""
    assert frase.startswith(f"Hace falta Python 3.11 o posterior (en este equipo: {hay}): instálelo")
    assert de_make.startswith("make: ***")


def test_sin_el_modulo_venv_se_dice_en_una_frase_y_no_se_crea_nada(
    suelto: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(entorno, "find_spec", lambda nombre: None if nombre == "ensurepip" else object())
    assert entorno.principal([]) == 1
    assert "python3-venv" in decir_falla(capsys)
    assert not (suelto / ".venv").exists()


def test_sin_permiso_de_escritura_se_dice_en_una_frase_con_la_carpeta(
    suelto: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (suelto / ".venv").write_text("un archivo donde debía ir la carpeta", encoding="utf-8")
    assert entorno.principal([]) == 1
    assert f"No se puede escribir en la carpeta «{suelto}»" in decir_falla(capsys)


@pytest.mark.parametrize(
    ("dicho", "remedio"),
    [
        ("after connection broken by 'NewConnectionError(…)'\nERROR: No matching distribution found", "conexión"),
        ("ERROR: HTTPSConnectionPool: Read timed out.", "conexión"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "candado"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "espacio"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "3.11 a 3.14"),
        ("Segmentation fault", ".venv"),
    ],
)
def test_cada_falla_al_instalar_tiene_su_remedio_y_nombra_el_registro(dicho: str, remedio: str) -> None:
    frase = entorno.elegir_remedio(dicho)
    assert remedio in frase and str(entorno.REGISTRO) in frase and "\n" not in frase


def test_una_instalacion_a_medias_se_rehace_y_una_completa_no(suelto: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pedidos: list[str] = []
    escribir_orden(suelto / ".venv/bin/python", "exit 0")
    monkeypatch.setattr(entorno, "instalar", pedidos.append)
    assert entorno.principal([]) == 0
    assert pedidos == [entorno.CANDADO, entorno.PROYECTO]
    assert entorno.principal([]) == 0 and len(pedidos) == 2
    (suelto / ".venv/listo.txt").unlink()
    assert entorno.principal(["--al-dia"]) == 1
    assert entorno.principal(["--pruebas"]) == 0
    assert pedidos[2:] == [entorno.CANDADO, entorno.PROYECTO, entorno.PRUEBAS]


@pytest.mark.parametrize(
    ("cambia", "se_rehace"),
    [(entorno.CANDADO, [entorno.CANDADO, entorno.PROYECTO]), (entorno.PROYECTO, [entorno.PROYECTO])],
)
def test_al_cambiar_el_candado_se_rehace_todo_y_al_cambiar_el_proyecto_solo_el(
    suelto: Path, monkeypatch: pytest.MonkeyPatch, cambia: str, se_rehace: list[str]
) -> None:
    pedidos: list[str] = []
    escribir_orden(suelto / ".venv/bin/python", "exit 0")
    monkeypatch.setattr(entorno, "instalar", pedidos.append)
    entorno.principal([])
    pedidos.clear()
    with (suelto / cambia).open("a", encoding="utf-8") as archivo:
        archivo.write("# otro\n")
    assert entorno.principal([]) == 0
    assert pedidos == se_rehace


def test_si_el_python_con_que_se_instalo_ya_no_corre_se_rehace(suelto: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    escribir_orden(suelto / ".venv/bin/python", "exit 0")
    monkeypatch.setattr(entorno, "instalar", lambda pedido: None)
    entorno.principal([])
    escribir_orden(suelto / ".venv/bin/python", "exit 127")
    assert entorno.principal(["--al-dia"]) == 1


@con_make
@pytest.mark.lenta
def test_sin_red_se_dice_en_una_frase_y_lo_demas_va_al_registro(carpeta: Path) -> None:
    hecho = correr_make(
        carpeta, PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS="", PIP_INDEX_URL="http://127.0.0.1:9/simple"
    )
    frase, _ = hecho.stderr.splitlines()
    assert frase.startswith("No se pudo descargar lo que falta")
    assert "Connection refused" in (carpeta / ".venv/instalacion.log").read_text(encoding="utf-8")
    assert hecho.returncode == 2


@con_make
@pytest.mark.lenta
def test_en_una_carpeta_con_tildes_y_blancos_make_instala_y_hace_el_ejemplo(
    raiz: Path, archivos: list[Path], tmp_path: Path
) -> None:
    copia = tmp_path / "Mi Alcaldía (2026)"
    for archivo in archivos:
        (copia / archivo).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(raiz / archivo, copia / archivo)
    hecho = correr_make(copia, LC_ALL="C")
    if entorno.SIN_RED in hecho.stderr:
        pytest.skip("no hay red para instalar")
    assert hecho.returncode == 0, hecho.stderr
    assert list((copia / "salidas").glob("*/00_empiece_aqui.html"))
    # La orden instalada sirve desde cualquier carpeta, también donde el sistema no habla UTF-8.
    orden = [copia / ".venv/bin/rendicion", "--help"]
    assert subprocess.run(orden, cwd=tmp_path, env={"LC_ALL": "C"}, capture_output=True, check=False).returncode == 0
