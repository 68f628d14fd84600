"""La entidad de ejemplo es la que dibuja su programa, y trae las faltas que dice traer."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from pipeline.entidad import Entidad, leer_entidad
from tests.herramientas.dibujar_ejemplo import ENTRADAS, FALLAS, TRAMPAS, dibujar

PLANTILLA = ENTRADAS.parent / "pipeline" / "formatos" / "entidad.toml"
_ENTIDAD = ENTRADAS / "entidad.toml"
pytestmark = pytest.mark.skipif(
    not _ENTIDAD.exists() or "Puerto Arrayán" not in _ENTIDAD.read_text(encoding="utf-8"),
    reason="en entradas/ hay una entidad real: el ejemplo se apartó con «rendicion empezar»",
)
LIBROS = sorted(ruta.relative_to(ENTRADAS) for ruta in ENTRADAS.glob("*/*.xlsx"))


@pytest.fixture(scope="module")
def dibujado(tmp_path_factory: pytest.TempPathFactory) -> Path:
    carpeta = tmp_path_factory.mktemp("ejemplo")
    dibujar(carpeta)
    return carpeta


def _partes(ruta: Path) -> dict[str, bytes]:
    with ZipFile(ruta) as libro:
        return {nombre: libro.read(nombre) for nombre in libro.namelist()}


@cache
def _abrir(ruta: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(ruta, data_only=True)


def test_el_programa_dibuja_los_mismos_libros_que_estan_en_entradas(dibujado: Path) -> None:
    assert sorted(ruta.relative_to(dibujado) for ruta in dibujado.glob("*/*.xlsx")) == LIBROS


@pytest.mark.parametrize("libro", LIBROS, ids=str)
def test_cada_libro_se_redibuja_identico(dibujado: Path, libro: Path) -> None:
    assert _partes(dibujado / libro) == _partes(ENTRADAS / libro)


@pytest.mark.parametrize("falla", FALLAS + TRAMPAS, ids=lambda f: f"{f.archivo} {f.hoja} {f.celda}")
def test_cada_falta_esta_en_su_celda(falla) -> None:
    (ruta,) = ENTRADAS.glob(f"*/{falla.archivo}")
    libro = _abrir(ruta)
    assert not falla.hoja or falla.hoja in libro.sheetnames
    if falla.celda:
        valor = libro[falla.hoja][falla.celda].value
        assert (valor if isinstance(falla.valor, int | float) or valor is None else str(valor)) == falla.valor


def test_los_textos_del_ejemplo_no_son_formulas() -> None:
    (ruta,) = ENTRADAS.glob("*/PTEP*.xlsx")
    hoja = openpyxl.load_workbook(ruta)["1. Riesgos"]
    assert (hoja["E16"].data_type, hoja["E16"].value[0]) == ("s", "=")


def test_la_entidad_de_ejemplo_se_lee_y_fija_su_corte() -> None:
    entidad = leer_entidad(_ENTIDAD)
    assert (entidad.vigencia, entidad.corte) == (2026, date(2026, 8, 31))
    assert [sum(d.colectiva is c for d in entidad.dependencias) for c in (False, True)] == [12, 3]


def test_la_plantilla_de_entidad_se_lee_y_deja_lo_opcional_por_defecto() -> None:
    entidad = leer_entidad(PLANTILLA)
    assert entidad == Entidad(nombre=entidad.nombre, vigencia=entidad.vigencia)


@pytest.mark.parametrize("ruta", [_ENTIDAD, PLANTILLA], ids=["ejemplo", "plantilla"])
def test_lo_que_esta_comentado_tambien_se_puede_usar(ruta: Path, tmp_path: Path) -> None:
    comentada = re.compile(r'^# (?=\[+[a-z_]+\]+$|("[^"]+"|[a-z_]+) = )')
    texto = "\n".join(comentada.sub("", linea, count=1) for linea in ruta.read_text(encoding="utf-8").splitlines())
    (tmp_path / "entidad.toml").write_text(texto, encoding="utf-8")
    entidad = leer_entidad(tmp_path / "entidad.toml")
    assert set(tomllib.loads(texto)) == set(Entidad.__dataclass_fields__)
    assert entidad.planes and entidad.pesos and entidad.titulos and entidad.estados and entidad.logo
