"""La conservación, probada en cada libro de los casos: toda celda con contenido tiene un destino declarado y uno solo."""

from pathlib import Path

import pytest

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Entidad, leer_entidad
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO, REMIENDO, RUIDO, TABLA, TITULO, reglas_de_ruido
from tests.contar_celdas import contar_por_hoja

CASOS = Path(__file__).resolve().parents[2] / "shared" / "casos"
NO_SON_LIBROS = (".md", ".csv", ".toml", ".json")
MUCHOS = 600_000  # bytes: estos libros tardan
DESTINOS = {TABLA, TITULO, ENCABEZADO, REMIENDO, HALLAZGO} | {RUIDO + regla for regla in reglas_de_ruido()}


def archivos() -> list[object]:
    """Todos los libros de los casos; los grandes, entre las pruebas lentas."""
    if not CASOS.is_dir():
        return [pytest.param(None, marks=pytest.mark.skip("no están los casos compartidos (../shared/casos)"))]
    rutas = sorted(r for r in CASOS.rglob("*") if r.is_file() and r.suffix not in NO_SON_LIBROS)
    return [
        pytest.param(r, id=r.relative_to(CASOS).as_posix(), marks=[pytest.mark.lenta] * (r.stat().st_size > MUCHOS))
        for r in rutas
    ]


@pytest.fixture(scope="module", params=archivos())
def leido(request: pytest.FixtureRequest) -> tuple[Path, ArchivoInterpretado]:
    """Un libro de los casos, leído con sus destinos y con la entidad de su carpeta, si la tiene."""
    ruta: Path = request.param
    declarada = next((c / "entidad.toml" for c in ruta.parents if (c / "entidad.toml").is_file()), None)
    entidad = leer_entidad(declarada) if declarada else Entidad("", 0)
    return ruta, interpretar_archivo(Tarea(ruta, ruta.name, entidad, respaldo=2026, con_destinos=True))


def test_la_suma_de_los_destinos_es_lo_que_la_hoja_tiene_escrito(leido: tuple[Path, ArchivoInterpretado]) -> None:
    _, archivo = leido
    assert [h.nombre for h in archivo.hojas if sum(h.cuenta.values()) != h.celdas] == []
    assert not [h for h in archivo.hallazgos if h.nombre == "sin_lugar_en_cuentas"]


def test_cada_celda_tiene_un_destino_declarado(leido: tuple[Path, ArchivoInterpretado]) -> None:
    _, archivo = leido
    for hoja in archivo.hojas:
        assert hoja.hoja is None or hoja.destinos.keys() == hoja.hoja.celdas.keys()
        assert set(hoja.cuenta) <= DESTINOS


UNO_POR_ARCHIVO = frozenset({"titulo_desconocido", "titulo_sin_parecido"})


def test_lo_que_quedo_sin_dueno_tiene_su_hallazgo(leido: tuple[Path, ArchivoInterpretado]) -> None:
    _, archivo = leido
    for hoja in archivo.hojas:
        motivos = {hoja.motivos.get(lugar) for lugar, destino in hoja.destinos.items() if destino == HALLAZGO}
        dichos = {
            h.nombre for h in archivo.hallazgos if h.origen.hoja in ("", hoja.nombre) or h.nombre in UNO_POR_ARCHIVO
        }
        assert motivos <= dichos


def test_la_cuenta_es_la_misma_que_da_otro_lector(leido: tuple[Path, ArchivoInterpretado]) -> None:
    ruta, archivo = leido
    if not archivo.hojas:
        pytest.skip("el programa no abre este archivo, y lo dice")
    ajena = contar_por_hoja(ruta)
    if ajena is None:
        pytest.skip(f"no hay otro camino para contar un {ruta.suffix}")
    assert {h.nombre: h.celdas for h in archivo.hojas} == ajena
