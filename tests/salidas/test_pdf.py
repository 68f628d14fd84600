"""El PDF de un documento: lo hace LibreOffice si está, nunca detiene la corrida y sale igual de lo mismo."""

import os
import re
import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from pipeline.cli.generar import generar as orden
from pipeline.cli.oficina import buscar_oficina
from pipeline.ordenes.generar import generar
from pipeline.salidas.manifiesto import leer_manifiesto
from pipeline.salidas.pdf import Impresora, imprimir
from pipeline.salidas.pdf.igualar import igualar
from tests.dibujo import dibujar

DIA = date(2026, 9, 10)
PLAN = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Actividad | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | 1 | Hacienda | 30/04/2026
    Hacer la audiencia pública | 1 | Planeación | 31/07/2026
"""
solo_en_posix = pytest.mark.skipif(os.name == "nt", reason="el programa de mentira es un guion de Python")


def documento(carpeta: Path) -> Path:
    hecho = docx.Document()
    hecho.add_paragraph("Una página")
    hecho.save(str(carpeta / "hoja.docx"))
    return carpeta / "hoja.docx"


def programa(carpeta: Path, que_hace: str) -> Path:
    """Un soffice de mentira."""
    ruta = carpeta / "soffice"
    ruta.write_text(
        f"#!{sys.executable}\nimport os, sys, time, subprocess\nfrom pathlib import Path\n{que_hace}\n",
        encoding="utf-8",
    )
    ruta.chmod(0o755)
    return ruta


HACE_EL_PDF = """
donde = Path(sys.argv[sys.argv.index("--outdir") + 1])
donde.mkdir()
(donde / (Path(sys.argv[-1]).stem + ".pdf")).write_bytes(b"%PDF-1.6 " + b"fin")
"""


def imprimir_con(ruta: Path, falso: Path | None, segundos: float = 20.0) -> list[str]:
    with imprimir(ruta, Impresora(falso, segundos), DIA) as impresion:
        return [h.mensaje for h in impresion.terminar()]


def test_sin_libreoffice_no_hay_pdf_ni_hallazgo(tmp_path: Path) -> None:
    ruta = documento(tmp_path)
    assert imprimir_con(ruta, None) == []
    with imprimir(ruta, None, DIA) as impresion:
        assert impresion.terminar() == []
    assert [p.name for p in tmp_path.iterdir()] == ["hoja.docx"]


@solo_en_posix
def test_el_pdf_queda_junto_al_documento_y_nada_mas(tmp_path: Path) -> None:
    (tmp_path / "entrega").mkdir()
    ruta = documento(tmp_path / "entrega")
    assert imprimir_con(ruta, programa(tmp_path, HACE_EL_PDF)) == []
    assert sorted(p.name for p in ruta.parent.iterdir()) == ["hoja.docx", "hoja.pdf"]


@solo_en_posix
@pytest.mark.parametrize(
    ("que_hace", "dicho"),
    [
        ("sys.exit(77)", "LibreOffice terminó sin hacerlo (estado 77)"),
        ("pass", "LibreOffice terminó sin hacerlo (estado 0)"),
        (HACE_EL_PDF.replace("%PDF", "nada"), "LibreOffice terminó sin hacerlo (estado 0)"),
    ],
)
def test_lo_que_falla_se_dice_y_no_deja_nada(tmp_path: Path, que_hace: str, dicho: str) -> None:
    (mensaje,) = imprimir_con(documento(tmp_path), programa(tmp_path, que_hace))
    assert dicho in mensaje
    assert not (tmp_path / "hoja.pdf").exists()


@solo_en_posix
def test_al_que_no_responde_se_le_deja_de_esperar_y_se_acaba_con_lo_que_abrio(tmp_path: Path) -> None:
    hijo = f"Path({str(tmp_path / 'hijo')!r}).write_text(str(subprocess.Popen(['sleep', '300']).pid))\ntime.sleep(300)"
    (mensaje,) = imprimir_con(documento(tmp_path), programa(tmp_path, hijo), segundos=5)
    assert "no respondió en 5 segundos" in mensaje
    if (tmp_path / "hijo").exists():
        numero = int((tmp_path / "hijo").read_text())
        for _ in range(50):
            if not Path(f"/proc/{numero}").exists() or "State:\tZ" in Path(f"/proc/{numero}/status").read_text():
                break
            time.sleep(0.1)
        else:
            pytest.fail("quedó vivo")


def test_un_programa_que_ya_no_esta_se_dice(tmp_path: Path) -> None:
    (mensaje,) = imprimir_con(documento(tmp_path), tmp_path / "no está")
    assert "no se pudo abrir LibreOffice" in mensaje


def test_igualar_quita_la_hora_y_el_azar_sin_mover_nada() -> None:
    crudo = b"/CreationDate(D:20261121124421-05'00')>> <xmp:CreateDate>2026-11-21T12:44:21-05:00</xmp:CreateDate>"
    crudo += b"/ID [ <%s>\n<%s> ]\n/DocChecksum /%s" % (b"A1" * 16, b"A1" * 16, b"B2" * 16)
    otro = (
        crudo.replace(b"124421", b"235959")
        .replace(b"A1", b"C3")
        .replace(b"B2", b"D4")
        .replace(b"12:44:21", b"01:01:01")
    )
    listo = igualar(crudo, DIA, b"docx")
    assert listo == igualar(otro, DIA, b"docx") != igualar(crudo, DIA, b"distinto")
    assert len(listo) == len(crudo) and b"/CreationDate(D:20260910000000Z)" in listo


def test_se_busca_en_el_path_y_el_de_snap_no_sirve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "win32":
        pytest.skip("allá se busca primero en Archivos de programa")
    for carpeta in ("snap", "bin"):
        (tmp_path / carpeta).mkdir()
        programa(tmp_path / carpeta, "pass")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert buscar_oficina() == tmp_path / "bin" / "soffice"
    monkeypatch.setenv("PATH", str(tmp_path / "snap"))
    assert buscar_oficina() != tmp_path / "snap" / "soffice"


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    dibujar(carpeta / "PAAC 2026.xlsx", Plan=PLAN)
    (carpeta / "entidad.toml").write_text('nombre = "Alcaldía de Prueba"\nvigencia = 2026\n', encoding="utf-8")
    return carpeta


def entregar(entradas: Path, salidas: Path, impresora: Impresora | None) -> tuple[Path, list[str]]:
    corrida = generar(entradas, salidas, None, date(2026, 8, 31), DIA, lambda _: None, impresora)
    assert corrida.carpeta is not None
    return corrida.carpeta, [h.nombre for h in corrida.resultado.hallazgos]


@solo_en_posix
def test_una_corrida_entrega_el_pdf_con_su_huella(entradas: Path, tmp_path: Path) -> None:
    carpeta, _ = entregar(entradas, tmp_path / "salidas", Impresora(programa(tmp_path, HACE_EL_PDF)))
    assert (carpeta / "resumen_ejecutivo.pdf").is_file()
    assert "resumen_ejecutivo.pdf" in (leer_manifiesto(carpeta) or {})
    assert "El PDF no se hizo" not in (carpeta / "00_empiece_aqui.html").read_text(encoding="utf-8")


def test_sin_libreoffice_la_primera_pagina_lo_dice_y_si_no_se_pide_no(entradas: Path, tmp_path: Path) -> None:
    carpeta, nombres = entregar(entradas, tmp_path / "salidas", Impresora())
    pagina = (carpeta / "00_empiece_aqui.html").read_text(encoding="utf-8")
    assert "no se encontró LibreOffice" in pagina and "resumen_ejecutivo.pdf" not in pagina
    assert "pdf_no_se_hizo" not in nombres
    carpeta, _ = entregar(entradas, tmp_path / "otras", None)
    assert "LibreOffice" not in (carpeta / "00_empiece_aqui.html").read_text(encoding="utf-8")


def test_un_pdf_que_falla_es_un_aviso_que_esta_en_todo_lo_que_dice_hallazgos(entradas: Path, tmp_path: Path) -> None:
    carpeta, nombres = entregar(entradas, tmp_path / "salidas", Impresora(tmp_path / "no está"))
    assert nombres.count("pdf_no_se_hizo") == 1
    assert "RC-H620" in (carpeta / "datos" / "hallazgos.csv").read_text(encoding="utf-8")
    libro = openpyxl.load_workbook(carpeta / "hallazgos.xlsx", read_only=True)
    assert any("RC-H620" in fila for fila in libro["Hallazgos"].iter_rows(values_only=True))


def test_la_orden_deja_no_pedirlo() -> None:
    (opcion,) = [o for o in orden.params if o.name == "pdf"]
    assert (opcion.default, opcion.secondary_opts) == (True, ["--sin-pdf"])


@pytest.mark.lenta
def test_libreoffice_de_verdad_da_dos_veces_el_mismo_pdf_con_etiquetas_y_la_fecha_del_dia(tmp_path: Path) -> None:
    oficina = buscar_oficina()
    if oficina is None or shutil.which("pdfinfo") is None:
        pytest.skip("no está LibreOffice o pdfinfo")
    hechos = []
    for nombre in ("uno", "dos"):
        (tmp_path / nombre).mkdir()
        ruta = (
            documento(tmp_path / nombre)
            if nombre == "uno"
            else Path(shutil.copy(tmp_path / "uno" / "hoja.docx", tmp_path / "dos"))
        )
        assert imprimir_con(ruta, oficina, 120) == []
        hechos.append(ruta.with_suffix(".pdf"))
    assert hechos[0].read_bytes() == hechos[1].read_bytes()
    dicho = subprocess.run(
        ["pdfinfo", str(hechos[0])], capture_output=True, text=True, check=True, env={**os.environ, "TZ": "UTC"}
    ).stdout
    assert re.search(r"Tagged:\s+yes", dicho) and re.search(r"CreationDate:\s+Thu Sep 10 00:00:00 2026", dicho)
