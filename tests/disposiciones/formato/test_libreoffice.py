"""El formato guardado por LibreOffice en otros formatos vuelve con las mismas cifras, y su ejemplo no se lee."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.formato_lleno import CONTENIDOS, ESPERADO, correr, lleno, reportado

FORMATOS = {
    "xls": "xls", "ods": "ods", "fods": "fods", "xlsx": "xlsx",
    "csv con punto y coma": 'csv:Text - txt - csv (StarCalc):59,34,76,1,,9226,false,true,false,false,false,2',
    "csv con comas": 'csv:Text - txt - csv (StarCalc):44,34,76,1,,9226,false,true,false,false,false,2',
}  # fmt: skip


def convertir(origen: Path, formato: str, carpeta: Path) -> None:
    """Guarda el libro en otro formato, con LibreOffice; del CSV, la hoja `Avance`."""
    if shutil.which("soffice") is None:
        pytest.skip("no está LibreOffice (soffice)")
    perfil = f"-env:UserInstallation={(origen.parent / 'perfil').as_uri()}"
    orden = ["soffice", perfil, "--headless", "--convert-to", formato, "--outdir", str(carpeta), str(origen)]
    subprocess.run(orden, check=True, capture_output=True, timeout=180)


@pytest.mark.lenta
@pytest.mark.parametrize("formato", FORMATOS)
def test_guardado_por_libreoffice(formato: str, tmp_path: Path) -> None:
    entradas, aparte = tmp_path / "entradas", tmp_path / "aparte"
    entradas.mkdir()
    aparte.mkdir()
    lleno()[0].save(aparte / "lo de hacienda.xlsx")
    convertir(aparte / "lo de hacienda.xlsx", FORMATOS[formato], entradas)
    assert len(list(entradas.iterdir())) == 1
    resultado = correr(entradas)
    assert reportado(resultado) == ESPERADO
    for reporte in resultado.avances:
        assert (reporte.dependencia, reporte.grupos_valor) == ("Secretaría de Hacienda", CONTENIDOS[1])
        assert str(reporte.fecha_reporte) == "2026-09-04"
    assert [h.nombre for h in resultado.hallazgos if h.origen.hoja == "Instrucciones"] == []
