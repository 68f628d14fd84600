"""Cada libro y cada documento que sale del ejemplo se puede leer sin verlo, sin color y con letra suficiente."""

from pathlib import Path

import pytest

from tests.accesibilidad.de_documentos import DE_DOCUMENTOS
from tests.accesibilidad.de_libros import DE_LIBROS
from tests.accesibilidad.de_tablas import DE_TABLAS
from tests.accesibilidad.juego import Fallas, Juego, abrir_juego
from tests.herramientas.escribir_accesibilidad import DESTINO, redactar
from tests.imagen.ejemplo import entregar_ejemplo

pytestmark = pytest.mark.lenta


@pytest.fixture(scope="module")
def juego(tmp_path_factory: pytest.TempPathFactory) -> Juego:
    return abrir_juego(entregar_ejemplo(tmp_path_factory.mktemp("ejemplo")))


@pytest.fixture(scope="module")
def de_libros(juego: Juego) -> Fallas:
    return juego.fallas_de_libros()


@pytest.fixture(scope="module")
def de_documentos(juego: Juego) -> Fallas:
    return juego.fallas_de_documentos()


def test_se_miran_todos_los_libros_y_documentos(juego: Juego) -> None:
    libros = {"tablero.xlsx", "seguimiento_control_interno.xlsx", "hallazgos.xlsx", "por_decidir.xlsx", "recibos",
              "calendario", "formatos", "configuracion.xlsx", "comparación", "modificaciones_del_plan.xlsx"}  # fmt: skip
    assert libros <= set(juego.libros)
    assert "cartas" in juego.documentos


@pytest.mark.parametrize("nombre", [c.nombre for c in (*DE_TABLAS, *DE_LIBROS)])
def test_los_libros_pasan(de_libros: Fallas, nombre: str) -> None:
    assert {grupo: fallas[:10] for grupo, fallas in de_libros[nombre].items() if fallas} == {}


def test_ninguna_descripcion_de_hoja_queda_cortada(juego: Juego) -> None:
    suyos = {grupo: [h for libro in libros for h in libro.hojas] for grupo, libros in juego.libros.items()}
    assert [(g, h.title) for g, hojas in suyos.items() for h in hojas if str(h["A2"].value).endswith("…")] == []


@pytest.mark.parametrize("nombre", [c.nombre for c in DE_DOCUMENTOS])
def test_los_documentos_pasan(de_documentos: Fallas, nombre: str) -> None:
    assert {grupo: fallas[:10] for grupo, fallas in de_documentos[nombre].items() if fallas} == {}


def test_la_autoevaluacion_publicada_es_la_de_estas_pruebas(de_libros: Fallas, de_documentos: Fallas) -> None:
    assert Path(DESTINO).read_text(encoding="utf-8") == redactar(de_libros, de_documentos)
