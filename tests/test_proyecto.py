"""El proyecto mismo: lo que viaja, lo que no se nombra y lo que cuesta arrancarlo."""

import re
import subprocess
import sys
import tomllib
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

PRINCIPALES = {
    ".ci", ".gitattributes", ".gitignore", "EJECUTAR.bat", "LICENSE", "Makefile", "README.md", "docs", "entradas",
    "formatos", "pipeline", "pyproject.toml", "requirements.lock", "salidas", "tests",
}  # fmt: skip
CANDADOS = ("requirements.lock", "tests/requirements.lock")
PESADAS = {"matplotlib", "numpy", "openpyxl", "pandas", "xlsxwriter"}
DATOS = re.compile(r"\.(xlsx?|xlsm|xlsb|ods|csv)\b", re.IGNORECASE)
# Con corchetes, para que este archivo no se delate a sí mismo.
AJENO = re.compile(r"p[y]pi\.|p[y]thonhosted|(?<![\w.])/(?:r[o]ot|w[o]rk|o[p]t|t[m]p/prep)/", re.IGNORECASE)


def test_la_carpeta_principal_tiene_lo_fijado_y_nada_mas(archivos: list[Path]) -> None:
    assert {archivo.parts[0] for archivo in archivos} == PRINCIPALES


def test_ningun_archivo_nombra_un_servidor_de_paquetes_ni_la_maquina_de_quien_lo_escribio(
    archivos: list[Path], raiz: Path
) -> None:
    textos = {archivo: (raiz / archivo).read_text(encoding="utf-8", errors="ignore") for archivo in archivos}
    assert {str(archivo): AJENO.findall(texto) for archivo, texto in textos.items() if AJENO.search(texto)} == {}


def test_la_rueda_lleva_todo_lo_que_hay_en_pipeline(archivos: list[Path], raiz: Path, tmp_path: Path) -> None:
    flit = pytest.importorskip("flit_core.wheel", reason="flit_core viene en el candado")
    rueda = flit.make_wheel_in(raiz / "pyproject.toml", tmp_path).file
    esperados = {archivo.as_posix() for archivo in archivos if archivo.parts[0] == "pipeline"}
    assert esperados - set(zipfile.ZipFile(rueda).namelist()) == set()


@pytest.mark.parametrize("candado", CANDADOS)
def test_el_candado_solo_tiene_versiones_fijas_y_sus_huellas(candado: str, raiz: Path) -> None:
    forma = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?| *#.*")
    renglones = (raiz / candado).read_text(encoding="ascii").splitlines()
    assert [renglon for renglon in renglones if not forma.fullmatch(renglon)] == []
    assert [antes for antes, ahora in pairwise(renglones) if "==" in antes and "--hash" not in ahora] == []


def test_los_dos_candados_fijan_una_misma_version_de_cada_libreria(raiz: Path) -> None:
    programa, pruebas = (re.findall(r"^([a-z0-9-]+)==(\S+)", (raiz / c).read_text(), re.MULTILINE) for c in CANDADOS)
    assert len(dict(programa)) == len(programa) and len(dict(pruebas)) == len(pruebas)
    assert set(programa) < set(pruebas)


def test_los_candados_fijan_todo_lo_que_pide_el_proyecto(raiz: Path) -> None:
    proyecto = tomllib.loads((raiz / "pyproject.toml").read_text(encoding="utf-8"))
    grupos = proyecto["dependency-groups"]
    pedidos = (proyecto["project"]["dependencies"] + grupos["instalar"], grupos["pruebas"])
    for candado, pedido in zip(CANDADOS, pedidos, strict=True):
        fijados = set(re.findall(r"^([a-z0-9-]+)==", (raiz / candado).read_text(), re.MULTILINE))
        assert {re.split("[<>=]", p)[0].replace("_", "-") for p in pedido} - fijados == set()


def test_cada_orden_de_make_es_phony_y_esta_en_la_ayuda(raiz: Path) -> None:
    texto = (raiz / "Makefile").read_text(encoding="utf-8")
    ordenes = set(re.findall(r"^([a-z_]+):(?!=)", texto, re.MULTILINE))
    (phony,) = re.findall(r"^\.PHONY: (.+)", texto, re.MULTILINE)
    assert ordenes == set(phony.split()) == set(re.findall(r"^([a-z]+):[^#]*## \S", texto, re.MULTILINE))


@pytest.mark.parametrize("archivo", ["Makefile", "EJECUTAR.bat"])
def test_ni_make_ni_el_bat_nombran_archivos_de_datos(archivo: str, raiz: Path) -> None:
    assert DATOS.findall((raiz / archivo).read_text(encoding="utf-8")) == []


def test_el_bat_es_ascii_con_fin_de_linea_de_windows_y_git_no_lo_toca(archivos: list[Path], raiz: Path) -> None:
    contenido = (raiz / "EJECUTAR.bat").read_bytes()
    assert contenido.isascii() and contenido.endswith(b"\r\n")
    assert contenido.count(b"\n") == contenido.count(b"\r\n") == contenido.count(b"\r")
    orden = ["git", "-c", "safe.directory=*", "check-attr", "text", "EJECUTAR.bat"]
    assert subprocess.run(orden, cwd=raiz, capture_output=True, check=True).stdout.endswith(b": unset\n")


def test_cada_salto_del_bat_llega_a_una_etiqueta(raiz: Path) -> None:
    texto = (raiz / "EJECUTAR.bat").read_text(encoding="ascii")
    etiquetas = re.findall(r"^:(\w+)", texto, re.MULTILINE)
    assert set(re.findall(r"(?:goto|call) :?(\w+)", texto)) - {"eof"} == set(etiquetas)
    assert len(etiquetas) == len(set(etiquetas))


def test_la_ayuda_no_carga_librerias_pesadas(raiz: Path) -> None:
    programa = (
        "import sys, runpy\n"
        "sys.argv = ['rendicion', '--help']\n"
        "try: runpy.run_module('pipeline', run_name='__main__')\n"
        "except SystemExit as salida: assert not salida.code, salida.code\n"
        "print('CARGADOS', *{nombre.partition('.')[0] for nombre in sys.modules})\n"
    )
    dicho = subprocess.run([sys.executable, "-c", programa], cwd=raiz, capture_output=True, check=True).stdout.decode()
    ayuda, _, cargados = dicho.rpartition("CARGADOS")
    assert "generar" in ayuda
    assert PESADAS & set(cargados.split()) == set()


def test_normalizar_carga_solo_lo_de_leer_y_escribir_una_tabla(raiz: Path) -> None:
    programa = (
        "import sys, pipeline.ordenes.normalizar\n"
        "print(*{nombre.partition('.')[0] for nombre in sys.modules} & {'docx', 'matplotlib', 'xlsxwriter'})\n"
    )
    dicho = subprocess.run([sys.executable, "-c", programa], cwd=raiz, capture_output=True, check=True).stdout.decode()
    assert dicho.split() == []
