"""El manifiesto dice con qué se hizo cada salida, y sus bytes no dependen de nada más."""

import hashlib
import json
from pathlib import Path

import pytest

from pipeline import __version__
from pipeline.salidas.manifiesto import escribir_manifiesto, leer_manifiesto

ENTRADAS = {"planes/PAAC 2026 v2 (final).xlsx": "a" * 64, "avances/Á.xlsx": "b" * 64}
PARAMETROS = {"hoy": "2026-09-03", "corte": "2026-08-31", "entidad.toml": "c" * 64}


def escribir(carpeta: Path, orden: int = 1) -> bytes:
    (carpeta / "datos").mkdir(parents=True)
    for nombre in ("tablero.xlsx", "datos/año.csv")[::orden]:
        (carpeta / nombre).write_bytes(nombre.encode())
    voltear = dict(list(ENTRADAS.items())[::orden])
    escribir_manifiesto(carpeta, voltear, dict(list(PARAMETROS.items())[::orden]))
    return (carpeta / "manifiesto.json").read_bytes()


def test_dice_la_huella_y_el_tamano_de_cada_salida_las_entradas_la_version_y_los_parametros(tmp_path: Path) -> None:
    datos = json.loads(escribir(tmp_path / "x"))
    assert datos["salidas"] == {
        n: {"bytes": len(n.encode()), "sha256": hashlib.sha256(n.encode()).hexdigest()}
        for n in ("tablero.xlsx", "datos/año.csv")
    }
    assert datos["entradas"] == {ruta: {"sha256": sha} for ruta, sha in ENTRADAS.items()}
    assert datos["parametros"] == PARAMETROS
    assert datos["programa"] == {"nombre": "rendicion", "version": __version__}


def test_los_mismos_archivos_dan_los_mismos_bytes_en_cualquier_orden_y_carpeta(tmp_path: Path) -> None:
    assert escribir(tmp_path / "a", 1) == escribir(tmp_path / "otra" / "b", -1)
    assert str(tmp_path).encode() not in (tmp_path / "a" / "manifiesto.json").read_bytes()


def test_se_puede_escribir_otra_vez_sin_contarse_a_si_mismo(tmp_path: Path) -> None:
    antes = escribir(tmp_path / "a")
    escribir_manifiesto(tmp_path / "a", ENTRADAS, PARAMETROS)
    assert (tmp_path / "a" / "manifiesto.json").read_bytes() == antes


@pytest.mark.parametrize("ruta", ["/home/alguien/plan.xlsx", r"C:\Users\alguien\plan.xlsx"])
def test_una_ruta_del_equipo_no_entra(tmp_path: Path, ruta: str) -> None:
    with pytest.raises(ValueError, match="relativa"):
        escribir_manifiesto(tmp_path, {ruta: "0" * 64}, {})


def test_se_lee_lo_que_se_escribio_y_no_lo_que_alguien_cambio(tmp_path: Path) -> None:
    texto = escribir(tmp_path / "a").decode()
    assert leer_manifiesto(tmp_path / "a") == {
        n: hashlib.sha256(n.encode()).hexdigest() for n in ("tablero.xlsx", "datos/año.csv")
    }
    (tmp_path / "a" / "manifiesto.json").write_text(texto.replace("a" * 64, "d" * 64), encoding="utf-8")
    assert leer_manifiesto(tmp_path / "a") is None
    assert leer_manifiesto(tmp_path / "no hay") is None
