"""Los casos de oro: cada carpeta de tests/casos/ es un libro dibujado y lo que una lectura correcta da de él.

`libro.txt` es el libro (la notación está en tests/dibujo.py; `# Hoja:` abre una hoja y `# Archivo:` dice su nombre).
`esperado.csv` son sus actividades y `avances.csv` sus reportes, con solo las columnas que el caso quiere probar; `?` acepta lo que sea.
`hallazgos.csv` son los hallazgos que deben salir; los de gravedad ERROR o GRAVE deben ser exactamente esos.
`entidad.toml` es opcional: sin él vale el de tests/casos/. Agregar un caso es agregar su carpeta.
"""

import csv
from pathlib import Path

import pytest

from pipeline.base.hallazgo import Gravedad
from pipeline.base.tabla import a_texto
from pipeline.cruces.identidad import Identidades, asignar_codigos
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import leer_entidad
from tests.dibujo import dibujar_hojas, leer

CASOS = Path(__file__).parent / "casos"
NOMBRES = sorted(carpeta.name for carpeta in CASOS.iterdir() if carpeta.is_dir())


@pytest.fixture(scope="module", params=NOMBRES)
def caso(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ArchivoInterpretado]:
    """La carpeta del caso y su libro, ya leído."""
    carpeta = CASOS / request.param
    nombre, hojas = _partir((carpeta / "libro.txt").read_text(encoding="utf-8"))
    propia = carpeta / "entidad.toml"
    entidad = leer_entidad(propia if propia.exists() else CASOS / "entidad.toml")
    leido = leer(dibujar_hojas(tmp_path_factory.mktemp("caso") / (nombre or f"{carpeta.name}.xlsx"), hojas), entidad)
    leido.hallazgos += asignar_codigos([a for p in leido.planes for a in p.actividades], Identidades())
    return carpeta, leido


def test_las_actividades_son_las_esperadas(caso: tuple[Path, ArchivoInterpretado]) -> None:
    carpeta, leido = caso
    _comparar(carpeta / "esperado.csv", [a for p in leido.planes for a in p.actividades])


def test_los_reportes_son_los_esperados(caso: tuple[Path, ArchivoInterpretado]) -> None:
    carpeta, leido = caso
    _comparar(carpeta / "avances.csv", leido.avances)


def test_los_hallazgos_son_los_esperados(caso: tuple[Path, ArchivoInterpretado]) -> None:
    carpeta, leido = caso
    esperados = [(h["hallazgo"], h["hoja"], h["celda"], h["valor"]) for h in _leer_csv(carpeta / "hallazgos.csv")]
    salidos = [((h.nombre, h.origen.hoja, h.origen.celda, h.valor), h.gravedad) for h in leido.hallazgos]
    assert [h for h in esperados if h not in [s for s, _ in salidos]] == [], "faltan"
    assert [s for s, g in salidos if g is not Gravedad.AVISO and s not in esperados] == [], "sobran"


def test_cada_celda_tiene_un_dueno_y_solo_uno(caso: tuple[Path, ArchivoInterpretado]) -> None:
    _, leido = caso
    assert sum(leido.cuenta.values()) == leido.celdas > 0


def _comparar(ruta: Path, filas: list) -> None:
    esperadas = _leer_csv(ruta)
    columnas = list(esperadas[0]) if esperadas else ["actividad"]
    salidas = [{c: " ".join(a_texto(getattr(f, c)).split()) for c in columnas} for f in filas]
    for salida, esperada in zip(salidas, esperadas, strict=False):
        salida.update({c: "?" for c, valor in esperada.items() if valor == "?"})
    assert salidas == esperadas


def _leer_csv(ruta: Path) -> list[dict[str, str]]:
    if not ruta.exists():
        return []
    with ruta.open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo))


def _partir(texto: str) -> tuple[str, dict[str, str]]:
    """El nombre del archivo y el dibujo de cada hoja."""
    cabeza, *hojas = texto.split("# Hoja:")
    nombre = cabeza.removeprefix("# Archivo:").strip()
    return nombre, {titulo.strip(): dibujo for titulo, _, dibujo in (h.partition("\n") for h in hojas)}
