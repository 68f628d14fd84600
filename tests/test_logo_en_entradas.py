"""El logo que la entidad nombra vive en entradas/ y no es un archivo por leer."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.declarado import leer_declarado
from pipeline.flujo import hacer_resultado
from pipeline.registro.memoria import Memoria
from tests.hallazgos.ayuda import escribir, plan

ENTIDAD = 'nombre = "Alcaldía de Valle Sereno"\nvigencia = 2026\n'


@pytest.mark.parametrize(("clave", "ajenos"), [('logo = "imagenes/escudo.png"\n', 0), ("", 1)])
def test_el_logo_no_se_lee_como_un_libro(clave: str, ajenos: int, tmp_path: Path) -> None:
    escribir(tmp_path, {"plan.xlsx": plan("Publicar el informe | 1 | Planeación | 30/06/2026")})
    (tmp_path / "entidad.toml").write_text(ENTIDAD + clave, encoding="utf-8")
    (tmp_path / "imagenes").mkdir()
    (tmp_path / "imagenes" / "escudo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    resultado = hacer_resultado(leer_declarado(tmp_path), tmp_path, date(2026, 8, 31), date(2026, 9, 3), Memoria())
    assert sum(a.archivo == "escudo.png" for a in resultado.archivos) == ajenos
