"""Pasar libros, documentos y páginas a PDF, con los programas que haya en el equipo."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

_EN_ESPANOL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>es-CO</value></prop></item></oor:items>"""
NAVEGADORES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def exigir(*programas: str) -> None:
    """Salta la prueba, y lo dice, si falta alguno."""
    if faltan := [p for p in programas if shutil.which(p) is None]:
        pytest.skip(f"no está {' ni '.join(faltan)} para mirar lo que se escribe")


def navegador() -> str:
    """El Chromium del equipo; sin él, la prueba se salta y lo dice."""
    hallado = next((ruta for nombre in NAVEGADORES if (ruta := shutil.which(nombre))), None)
    if hallado is None:
        pytest.skip("no está Chromium para mirar las páginas web")
    return hallado


def pasar_a_pdf(archivos: Iterable[Path], carpeta: Path) -> dict[Path, Path]:
    """El PDF de cada archivo, hechos todos por un solo LibreOffice con su propio perfil."""
    perfil, copias = carpeta / "perfil" / "user", carpeta / "copias"
    perfil.mkdir(parents=True, exist_ok=True)
    copias.mkdir(parents=True, exist_ok=True)
    (perfil / "registrymodifications.xcu").write_text(_EN_ESPANOL, encoding="utf-8")
    # Dos archivos de carpetas distintas pueden llamarse igual.
    numerados = {ruta: copias / f"{i:03d}{ruta.suffix}" for i, ruta in enumerate(archivos)}
    for ruta, copia in numerados.items():
        shutil.copyfile(ruta, copia)
    orden = ["soffice", "--headless", f"-env:UserInstallation={(carpeta / 'perfil').as_uri()}", "--convert-to", "pdf"]
    destino = carpeta / "pdf"
    subprocess.run(
        [*orden, "--outdir", str(destino), *map(str, numerados.values())], check=True, capture_output=True, timeout=600
    )
    return {ruta: destino / f"{copia.stem}.pdf" for ruta, copia in numerados.items()}
