"""Las imágenes de docs/disposiciones.md: están todas, son de un caso de oro, y pesan poco."""

import re
from pathlib import Path

from tests.herramientas.dibujar_disposiciones import DESTINO, dibujar_caso
from tests.test_casos import NOMBRES

DOCUMENTO = DESTINO.parents[1] / "disposiciones.md"
CITADAS = re.findall(r"imagenes/disposiciones/(\w+)\.png", DOCUMENTO.read_text(encoding="utf-8"))


def test_cada_imagen_citada_existe_y_es_de_un_caso_de_oro() -> None:
    assert set(CITADAS) <= set(NOMBRES) & {p.stem for p in DESTINO.iterdir()}
    assert len(CITADAS) == len(set(CITADAS)) > 10


def test_las_imagenes_pesan_poco() -> None:
    assert [p.name for p in DESTINO.iterdir() if p.stat().st_size > 25_000] == []


def test_la_imagen_muestra_la_hoja_del_caso(tmp_path: Path) -> None:
    imagen = dibujar_caso(CITADAS[0], tmp_path, tmp_path)
    assert imagen.read_bytes() == (DESTINO / imagen.name).read_bytes()
