"""La guía muestra todos los formatos para llenar, y cada imagen pesa poco."""

import re
from pathlib import Path

from tests.herramientas.retratar_formatos import DESTINO, cuantas, nombrar
from tests.test_guia import LIMITE


def test_la_guia_muestra_todas_las_imagenes_de_los_formatos(raiz: Path) -> None:
    guia = (raiz / "docs" / "guia.md").read_text(encoding="utf-8")
    nombradas = re.findall(r"!\[[^\]]{20,}\]\(imagenes/formatos/([^)]+)\)", guia)
    assert nombradas == [nombrar(n) for n in range(1, cuantas() + 1)]
    assert sorted(nombradas) == sorted(ruta.name for ruta in DESTINO.iterdir())
    assert {r.name: r.stat().st_size for r in DESTINO.iterdir() if r.stat().st_size > LIMITE} == {}
