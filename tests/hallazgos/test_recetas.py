"""Cada hallazgo del catálogo se hace ocurrir: con un archivo dibujado, por el camino de verdad y en su celda."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from pipeline.base.hallazgo import Gravedad, catalogo
from tests.hallazgos.ayuda import Receta

MODULOS = [import_module(f"tests.hallazgos.{ruta.stem}") for ruta in sorted(Path(__file__).parent.glob("recetas_*.py"))]
RECETAS: dict[str, Receta] = {nombre: receta for modulo in MODULOS for nombre, receta in modulo.RECETAS.items()}
LUGARES: dict[str, str] = {n: lugar for modulo in MODULOS for n, lugar in getattr(modulo, "LUGARES", {}).items()}
SIN_LLENAR = re.compile(r"(?<!\{)\{(?!\{)")  # las marcas de un formato van entre dos
DE_LA_ENTIDAD = {"entidad.toml", "correcciones.toml", "seguimiento_control_interno.xlsx"}


def test_hay_una_receta_por_cada_hallazgo_del_catalogo() -> None:
    assert (catalogo().keys() - RECETAS.keys(), RECETAS.keys() - catalogo().keys()) == (set(), set())
    assert sum(len(modulo.RECETAS) for modulo in MODULOS) == len(RECETAS), "una receta está dos veces"


@pytest.mark.parametrize("nombre", sorted(RECETAS))
def test_cada_hallazgo_ocurre_en_su_lugar_y_se_entiende(nombre: str, tmp_path: Path) -> None:
    todos = list(RECETAS[nombre](tmp_path))
    hallados = [h for h in todos if h.nombre == nombre]
    assert hallados, [h.nombre for h in todos]
    hallazgo = hallados[0]
    assert str(hallazgo.origen) == LUGARES.get(nombre, str(hallazgo.origen))
    archivos = {ruta.name for ruta in tmp_path.rglob("*") if ruta.is_file()}
    assert hallazgo.origen.archivo in archivos | DE_LA_ENTIDAD or nombre == "archivo_no_accesible"
    for frase in (hallazgo.mensaje, hallazgo.que_hacer):
        assert frase.endswith((".", "?")) and ".." not in frase and "  " not in frase, frase
        assert "None" not in frase and not SIN_LLENAR.search(frase), frase
    assert hallazgo.gravedad is not Gravedad.GRAVE or hallazgo.fuera
