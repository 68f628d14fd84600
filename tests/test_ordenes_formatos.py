"""La orden `formatos` como la usa una persona: lo que escribe y lo que no toca."""

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.salidas.formatos_en_blanco import FORMATOS
from tests.dibujo import dibujar
from tests.orden import dar_orden

ENTIDAD = """nombre = "Alcaldía de Prueba"
vigencia = 2026
[[dependencias]]
nombre = "Secretaría de Hacienda"
alias = ["Hacienda"]
[[dependencias]]
nombre = "Oficina Jurídica"
[[dependencias]]
nombre = "Todas las dependencias"
colectiva = true
"""
PLAN = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Actividad | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | 1 | Hacienda | 30/04/2026
    Responder las demandas | 100% | Oficina Jurídica | 31/08/2026
    Capacitar a los servidores | 2 | Todas las dependencias | 31/12/2026
"""
HACIENDA, JURIDICA = "avance_2026-08-31_secretaria-de-hacienda.xlsx", "avance_2026-08-31_oficina-juridica.xlsx"


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    (carpeta / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(carpeta / "PAAC 2026.xlsx", Plan=PLAN)
    return carpeta


def hacer(orden: str, entradas: Path, *mas: str) -> int:
    return dar_orden(orden, entradas, *mas, corte="2026-08-31", hoy="2026-09-10")


def foto(carpeta: Path) -> dict[str, bytes]:
    return {p.relative_to(carpeta).as_posix(): p.read_bytes() for p in sorted(carpeta.rglob("*")) if p.is_file()}


def test_escribe_un_libro_por_dependencia_y_dice_donde(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hacer("formatos", entradas) == 0
    formatos = entradas.parent / "salidas" / "2026-08-31" / "formatos"
    assert sorted(p.name for p in formatos.iterdir()) == [JURIDICA, HACIENDA, "manifiesto.json"]
    dicho = capsys.readouterr().out
    assert f"Formatos escritos: 2, en {formatos}" in dicho and "sin responsable" not in dicho


def test_la_clave_de_cada_fila_es_el_codigo_de_la_actividad_y_queda_en_el_registro(entradas: Path) -> None:
    hacer("formatos", entradas)
    assert "capacitar a los servidores" in (entradas / "registro" / "identidades.json").read_text(encoding="utf-8")
    salida = entradas.parent / "salidas" / "2026-08-31"
    hoja = openpyxl.load_workbook(salida / "formatos" / HACIENDA)["Avance"]
    claves = {hoja.cell(f, 1).value: hoja.cell(f, 4).value for f in range(7, hoja.max_row + 1)}
    dibujar(  # el plan cambia de orden y gana una fila: cada clave sigue siendo de la misma actividad
        entradas / "PAAC 2026.xlsx",
        Plan="""
        PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
        Actividad | Meta | Responsable | Fecha programada
        Hacer la rendición de cuentas | 1 | Hacienda | 30/06/2026
        Capacitar a los servidores | 2 | Todas las dependencias | 31/12/2026
        Publicar el informe de gestión | 1 | Hacienda | 30/04/2026
        """,
    )
    hacer("generar", entradas, "--sin-pdf")
    with (salida / "datos" / "actividades.csv").open(encoding="utf-8-sig") as archivo:
        ahora = {f["codigo"]: f["actividad"] for f in csv.DictReader(archivo)}
    assert claves.items() <= ahora.items() and len(claves) == 2


def test_no_toca_lo_demas_de_la_entrega_ni_generar_toca_los_formatos(entradas: Path) -> None:
    salida = entradas.parent / "salidas" / "2026-08-31"
    hacer("generar", entradas, "--sin-pdf")
    entrega = foto(salida)
    seguimiento = salida / "seguimiento_control_interno.xlsx"
    seguimiento.write_bytes(seguimiento.read_bytes() + b"escrito por Control Interno")
    hacer("formatos", entradas)
    formatos = foto(salida / "formatos")
    assert {n: b for n, b in foto(salida).items() if not n.startswith("formatos/")} == entrega | {
        seguimiento.name: entrega[seguimiento.name] + b"escrito por Control Interno"
    }
    (salida / "formatos" / HACIENDA).write_bytes(b"lleno")
    (salida / "formatos" / "nota.txt").write_bytes(b"de alguien")
    hacer("generar", entradas, "--sin-pdf")
    assert foto(salida / "formatos") == formatos | {HACIENDA: b"lleno", "nota.txt": b"de alguien"}
    assert not [p for p in salida.parent.iterdir() if p.name.startswith(".2026")]


def test_lo_que_alguien_lleno_ahi_se_conserva_y_se_dice(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hacer("formatos", entradas)
    formatos = entradas.parent / "salidas" / "2026-08-31" / "formatos"
    nuevo = (formatos / HACIENDA).read_bytes()
    (formatos / HACIENDA).write_bytes(b"lleno")
    capsys.readouterr()
    hacer("formatos", entradas)
    assert (formatos / HACIENDA).read_bytes() == nuevo
    assert b"lleno" in [*foto(formatos).values(), *foto(entradas / "registro").values()]
    assert HACIENDA.removesuffix(".xlsx") in capsys.readouterr().out


def test_el_formato_lleno_que_se_deja_en_las_salidas_no_se_pierde_y_se_pide_llevarlo_a_las_entradas(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hacer("formatos", entradas)
    ruta = entradas.parent / "salidas" / "2026-08-31" / "formatos" / HACIENDA
    libro = openpyxl.load_workbook(ruta)
    libro["Avance"]["J7"], libro["Avance"]["M7"] = 1, "Se publicó en la página"
    libro.save(ruta)
    capsys.readouterr()
    assert hacer("generar", entradas, "--sin-pdf") == 1
    assert "trae 1 reporte y está en las salidas" in capsys.readouterr().out
    assert any("Se publicó en la página" in _textos(r) for r in (entradas / "registro" / "conservados").rglob("*.xlsx"))


def _textos(ruta: Path) -> set[str]:
    return {str(c) for hoja in openpyxl.load_workbook(ruta) for fila in hoja.iter_rows(values_only=True) for c in fila}


def test_repetirla_da_los_mismos_bytes(entradas: Path) -> None:
    salida = entradas.parent / "salidas" / "2026-08-31"
    hacer("formatos", entradas)
    primera = foto(salida)
    hacer("formatos", entradas)
    assert foto(salida) == primera


def test_la_actividad_que_no_es_de_nadie_va_en_un_libro_aparte_y_se_dice(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dibujar(entradas / "PAAC 2026.xlsx", Plan=PLAN + "\n    Abrir los datos | 1 | | 31/08/2026")
    hacer("formatos", entradas)
    dicho = capsys.readouterr().out
    assert "1 actividad sin responsable conocido, en avance_2026-08-31_sin-responsable.xlsx" in dicho


def test_sin_ningun_plan_solo_escribe_el_diagnostico_y_dice_que_hacer(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (entradas / "PAAC 2026.xlsx").unlink()
    assert hacer("formatos", entradas) == 3
    assert "ponga en la carpeta de entradas el libro del plan" in capsys.readouterr().err
    assert [p.name for p in (entradas.parent / "salidas").iterdir() if p.is_dir()] == ["2026-08-31-revision"]


def test_el_formato_lleno_vuelve_y_cuenta(entradas: Path) -> None:
    hacer("formatos", entradas)
    salida = entradas.parent / "salidas" / "2026-08-31"
    for nombre in (HACIENDA, JURIDICA):
        libro = openpyxl.load_workbook(salida / "formatos" / nombre)
        hoja = libro["Avance"]
        hoja["D5"] = date(2026, 9, 5)
        for fila in range(7, hoja.max_row + 1):
            hoja.cell(fila, 10).value = 0.75 if "%" in hoja.cell(fila, 10).number_format else 1
            hoja.cell(fila, 14).value = "Acta"
            hoja.cell(fila, 16).value = "Juntas de acción comunal"
        libro.save(entradas / f"lo que mandó {nombre}")
    assert hacer("generar", entradas, "--sin-pdf") == 0
    with (salida / "datos" / "seguimiento.csv").open(encoding="utf-8-sig") as archivo:
        hecho = {f["actividad"]: (float(f["ejecutado"]), f["estado"]) for f in csv.DictReader(archivo)}
    assert hecho == {
        "Publicar el informe de gestión": (1.0, "Cumplida"),
        "Responder las demandas": (75.0, "Incumplida"),
        "Capacitar a los servidores": (1.0, "En ejecución"),
    }


def test_el_formato_siguiente_dice_lo_que_se_reporto_en_el_anterior(entradas: Path) -> None:
    dibujar(
        entradas / "reporte.xlsx",
        Avance="""
        Dependencia: | Secretaría de Hacienda
        Corte: | 30 de abril de 2026
        Fecha de reporte: | 05/05/2026
        Actividad | Cantidad ejecutada | Descripción | Evidencia
        Publicar el informe de gestión | 0 | Se está diagramando | Correo
        """,
    )
    hacer("formatos", entradas)
    hoja = openpyxl.load_workbook(entradas.parent / "salidas" / "2026-08-31" / "formatos" / HACIENDA)["Avance"]
    assert [hoja.cell(7, c).value for c in (4, 8, 9)] == [
        "Publicar el informe de gestión", "Atrasada",
        "0 de 1 al 30/04/2026 (enviado el 05/05/2026). Se está diagramando",
    ]  # fmt: skip


def test_con_todos_escribe_tambien_los_de_lo_demas_y_sin_el_no(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hacer("formatos", entradas, "--todos") == 0
    formatos = entradas.parent / "salidas" / "2026-08-31" / "formatos"
    suyos = sorted(p.name for p in (formatos / "para_llenar").iterdir())
    assert suyos == sorted(f.archivo for f in FORMATOS) and {"preguntas.xlsx", "compromisos.xlsx"} <= set(suyos)
    assert (formatos / HACIENDA).exists()
    assert f"{len(FORMATOS)} libros, en {formatos / 'para_llenar'}" in capsys.readouterr().out
    hacer("formatos", entradas)
    assert not (formatos / "para_llenar").exists() and (formatos / HACIENDA).exists()


def test_con_todos_no_hace_falta_un_plan(entradas: Path) -> None:
    (entradas / "PAAC 2026.xlsx").unlink()
    hacer("formatos", entradas, "--todos")
    suyos = entradas.parent / "salidas" / "2026-08-31" / "formatos" / "para_llenar"
    libro = openpyxl.load_workbook(suyos / "preguntas.xlsx")
    assert libro.worksheets[1]["B3"].value == "Alcaldía de Prueba"
    assert {"Oficina Jurídica", "Secretaría de Hacienda"} <= {c.value for f in libro["_listas"] for c in f}


def test_un_formato_lleno_vuelve_a_las_entradas_y_cuenta(entradas: Path) -> None:
    hacer("formatos", entradas, "--todos")
    salida = entradas.parent / "salidas" / "2026-08-31"
    libro = openpyxl.load_workbook(salida / "formatos" / "para_llenar" / "preguntas.xlsx")
    hoja = libro.worksheets[1]
    titulos = {c.value: c.column for c in hoja[5]}
    fila = {"Consecutivo": "7", "Fecha": date(2026, 7, 6), "Pregunta": "¿Y la vía?", "Dependencia": "Oficina Jurídica"}
    for titulo, valor in fila.items():
        hoja.cell(6, titulos[titulo]).value = valor
    libro.save(entradas / "lo de la audiencia.xlsx")
    assert hacer("generar", entradas, "--sin-pdf") == 0
    interna = openpyxl.load_workbook(salida / "preguntas" / "preguntas_internas.xlsx")["Preguntas"]
    assert "¿Y la vía?" in {c.value for c in interna[5]}
