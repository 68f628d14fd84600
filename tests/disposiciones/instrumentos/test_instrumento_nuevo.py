"""Un instrumento que el programa no trae se agrega con un archivo de vocabulario: ningún motor sabe su nombre."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.lectura import instrumento_de_rotulo, lo_sabido
from pipeline.vocabulario import instrumentos as modulo
from pipeline.vocabulario import nombre_de_instrumento
from tests.disposiciones.instrumentos.dibujos import leer

PROPIO = """
nombre = "PIGA"
largo = "Plan institucional de gestión ambiental"
orden = 20
titulos = ["Plan institucional de gestión ambiental", "PIGA"]
componente = "Gestión ambiental"
componentes = [["Gestión ambiental"]]

[cortes]
esquema = "semestral"
norma = "Acuerdo 5 de 2020 del concejo"
"""
PLAN = """
    PIGA 2026
    Actividad | Meta | Responsable | Fecha programada
    Sembrar árboles en las quebradas | 300 árboles | Secretaría de Planeación | 30/11/2026
    Medir el consumo de agua | n:12 | Secretaría de Salud | Mensual
"""
RAIZ = Path(__file__).resolve().parents[3] / "pipeline"


@pytest.fixture
def con_uno_mas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    archivo = tmp_path / "instrumento_piga.toml"
    archivo.write_text(PROPIO, encoding="utf-8")
    todos = [*modulo._archivos(), archivo]
    monkeypatch.setattr(modulo, "_archivos", lambda: todos)
    _olvidar()
    yield
    monkeypatch.undo()
    _olvidar()


def _olvidar() -> None:
    for sabido in (modulo.instrumentos, instrumento_de_rotulo._instrumentos, lo_sabido._vigencia):
        sabido.cache_clear()


@pytest.mark.usefixtures("con_uno_mas")
def test_se_reconoce_por_su_nombre_y_trae_su_componente_y_sus_cortes(tmp_path: Path) -> None:
    (plan,) = leer(tmp_path, "libro.xlsx", Hoja1=PLAN).planes
    assert (plan.instrumento, plan.vigencia) == ("PIGA", 2026)
    assert {a.componente for a in plan.actividades} == {"Gestión ambiental"}
    assert nombre_de_instrumento("PIGA") == "Plan institucional de gestión ambiental"
    assert modulo.instrumento_de("PIGA").cortes.esquema == "semestral"


def test_sin_su_archivo_nadie_lo_conoce(tmp_path: Path) -> None:
    (plan,) = leer(tmp_path, "libro.xlsx", Hoja1=PLAN).planes
    assert plan.instrumento == "PLAN"
    assert nombre_de_instrumento("PIGA") == "PIGA"


def test_ningun_modulo_escribe_el_nombre_de_un_instrumento() -> None:
    cortos = "|".join(re.escape(i.nombre) for i in modulo.instrumentos() if len(i.nombre) > 2)
    en_codigo = re.compile(rf"""["']({cortos})["']""")
    assert [r.name for r in RAIZ.rglob("*.py") if en_codigo.search(r.read_text(encoding="utf-8"))] == []


def test_cada_instrumento_dice_su_norma_o_no_fija_cortes() -> None:
    con_cortes = [i for i in modulo.instrumentos() if i.cortes.esquema]
    assert con_cortes and all(i.cortes.norma for i in con_cortes)
    assert len({i.orden for i in modulo.instrumentos()}) == len(modulo.instrumentos())
