"""Los libros que publicaron entidades de verdad, con el veredicto de quien los miró uno por uno.

`casos_reales.toml` guarda de cada uno su huella, los números de una lectura correcta y las celdas de lo que hay que
decir. Nada de su texto está en el proyecto: se leen de ../shared, y sin esa carpeta la prueba se salta.
"""

import hashlib
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pipeline.disposiciones import archivo as modulo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.papel import NADA, OCULTA
from pipeline.entidad import Entidad
from pipeline.lectura.cuenta import HALLAZGO

CARPETA = Path(__file__).parents[1].parent / "shared/casos/reales"
VEREDICTOS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "casos_reales.toml").read_text(encoding="utf-8")
)["libro"]
pytestmark = pytest.mark.skipif(not CARPETA.is_dir(), reason="no está ../shared/casos/reales")


def _huellas() -> dict[str, Path]:
    archivos = [p for p in CARPETA.iterdir() if p.suffix.startswith(".xls")] if CARPETA.is_dir() else []
    return {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in archivos}


def test_cada_libro_tiene_su_veredicto() -> None:
    assert set(_huellas()) == {v["sha256"] for v in VEREDICTOS}


@pytest.mark.parametrize(
    "veredicto",
    [pytest.param(v, marks=[pytest.mark.lenta] if v.get("grande") else [], id=v["sha256"][:8]) for v in VEREDICTOS],
)
def test_se_lee_como_lo_leeria_una_persona(veredicto: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    hojas: list[HojaInterpretada] = []
    interpretar = modulo.interpretar_hoja
    monkeypatch.setattr(modulo, "interpretar_hoja", lambda *a, **o: hojas.append(interpretar(*a, **o)) or hojas[-1])
    ruta = _huellas()[veredicto["sha256"]]
    vigencia = veredicto.get("vigencia", 2026)
    leido = modulo.interpretar_archivo(modulo.Tarea(ruta, ruta.name, Entidad("Entidad", vigencia)))

    assert leido.papel == veredicto["papel"]
    assert [_resumir(h) for h in hojas] == veredicto.get("hojas", [])
    assert dict(Counter(h.nombre for h in leido.hallazgos)) == veredicto["hallazgos"]
    numeros = {h.nombre: i for i, h in enumerate(hojas, 1)}
    lugares = {(h.nombre, numeros.get(h.origen.hoja, 0), h.origen.celda) for h in leido.hallazgos}
    assert [c for c in veredicto.get("celdas", []) if tuple(c) not in lugares] == []
    assert sum(leido.cuenta.values()) == leido.celdas
    assert _reclamado(hojas) >= veredicto.get("reclamado", 0.0)


def _resumir(hoja: HojaInterpretada) -> dict[str, Any]:
    """Lo que se sabe de una hoja sin decir nada de lo que dice."""
    hechas = hoja.actividades
    numeros = {
        "actividades": len(hechas),
        "primera": hechas[0].fila if hechas else 0,
        "ultima": hechas[-1].fila if hechas else 0,
        "con_periodos": sum(bool(a.periodos) for a in hechas),
        "con_fechas": sum(bool(a.fechas) for a in hechas),
        "con_lapso": sum(bool(a.fecha_inicio or a.fecha_fin) for a in hechas),
        "con_responsable": sum(bool(a.responsable) for a in hechas),
        "reportes": len(hoja.avances),
    }
    return {"papel": hoja.papel} | {nombre: n for nombre, n in numeros.items() if n}


def _reclamado(hojas: list[HojaInterpretada]) -> float:
    """La parte de las celdas de las hojas con plan que alguien reclamó."""
    usadas = [h for h in hojas if h.papel not in (NADA, OCULTA)]
    total = sum(h.contadas for h in usadas)
    return 1 - sum(h.cuenta[HALLAZGO] for h in usadas) / total if total else 1.0
