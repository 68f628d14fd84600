"""Los libros de la mejora: cada señal con su palabra, el borrador que vuelve, y nada de nadie en lo público."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.salidas.mejora import (
    AUTODIAGNOSTICO,
    ENTREGABLES,
    PLAN,
    PLAN_PUBLICO,
    RECOMENDACIONES,
    RECOMENDACIONES_PUBLICAS,
    escribir_mejora,
)
from pipeline.salidas.mejora.publicas import publicar_origen
from pipeline.tablas.listados.autodiagnostico import Calificacion
from pipeline.tablas.listados.autoevaluacion import Juicio
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.listados.recomendaciones import Recomendacion
from tests.dibujo import ENTIDAD
from tests.fabrica import hacer_resultado

LARGO = "La invitación a cada espacio salió tarde y no llegó a las veredas más lejanas. " * 8


def con(**listados: list[object]) -> Resultado:
    return replace(hacer_resultado(3), hoy=date(2026, 9, 10), listados={n: tuple(f) for n, f in listados.items()})


@pytest.fixture
def todo() -> Resultado:
    return con(
        autodiagnostico=[
            Calificacion("auto.xlsx", "Hoja1", 5, {"puntaje": Origen("auto.xlsx", "Hoja1", 5, 6)}, etapa="Diseño",
                         categoria="Plan", actividad="Acordar las fechas", puntaje=20.5),
            Calificacion("auto.xlsx", "Hoja1", 6, etapa="Ejecución", categoria="Diálogo", actividad="Ir a las veredas"),
        ],
        autoevaluacion=[Juicio(clase="Fortaleza", descripcion="Hubo quórum"), Juicio(clase="Debilidad", descripcion=LARGO)],
        mejoramiento=[
            Mejora(consecutivo="1", hallazgo="=SUMA(A1)", accion="Llamar a la señora Fulana Mengánez al 3001234567",
                   dependencia="Secretaría de Hacienda", fecha_fin=date(2026, 9, 1), avance=0.5),
        ],
        recomendaciones=[
            Recomendacion(consecutivo="1", origen_recomendacion="Fulana Mengánez", recomendacion="Soy la señora Fulana"),
        ],
    )  # fmt: skip


def celdas(ruta: Path, hoja: str) -> list[dict[str, object]]:
    titulos, *filas = openpyxl.load_workbook(ruta)[hoja].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in filas]


def test_se_escriben_los_cinco_libros_que_se_anuncian(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    assert {f"mejora/{r.name}" for r in tmp_path.iterdir()} == {e.nombre for e in ENTREGABLES}


def test_sin_nada_no_se_escribe_nada(tmp_path):
    escribir_mejora(hacer_resultado(3), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cuales, libros", [
    (["autoevaluacion"], {AUTODIAGNOSTICO, PLAN}),
    (["autodiagnostico"], {AUTODIAGNOSTICO, PLAN}),
    (["mejoramiento"], {PLAN, PLAN_PUBLICO}),
    (["recomendaciones"], {PLAN, RECOMENDACIONES, RECOMENDACIONES_PUBLICAS}),
])  # fmt: skip
def test_cada_listado_por_separado_da_sus_libros(todo, tmp_path, cuales, libros):
    escribir_mejora(replace(todo, listados={c: todo.listados[c] for c in cuales}), tmp_path)
    assert {r.name for r in tmp_path.iterdir()} == libros


def test_los_mismos_datos_dan_los_mismos_bytes(todo, tmp_path):
    for lado in ("uno", "otro"):
        (tmp_path / lado).mkdir()
        escribir_mejora(todo, tmp_path / lado)
    assert all(r.read_bytes() == (tmp_path / "otro" / r.name).read_bytes() for r in (tmp_path / "uno").iterdir())


def test_el_nivel_va_con_su_senal_y_lo_que_no_se_califico_no_es_un_cero(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    puntajes = celdas(tmp_path / AUTODIAGNOSTICO, "Puntajes")
    assert [(p["Etapa"], p["Puntaje"], p["Nivel"]) for p in puntajes if p["Grupo"] == "Etapa"] == [
        ("Diseño", 20.5, "◔ Básico"), ("Ejecución", None, "– Sin calificar"),
    ]  # fmt: skip


def test_lo_que_viene_de_un_libro_no_se_vuelve_formula(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    hoja = openpyxl.load_workbook(tmp_path / PLAN)["Plan"]
    (celda,) = [c for fila in hoja.iter_rows(min_row=5) for c in fila if c.value == "=SUMA(A1)"]
    assert celda.data_type == "s"


def test_lo_publico_no_dice_de_quien_ni_de_que_celda(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    libros = [openpyxl.load_workbook(tmp_path / n)["Publicar"] for n in (PLAN_PUBLICO, RECOMENDACIONES_PUBLICAS)]
    textos = [str(v) for hoja in libros for fila in hoja.values for v in fila if v]
    assert not [t for t in textos if "Fulana" in t or "3001234567" in t or "›" in t]


@pytest.mark.parametrize("escrito, publicado", [
    ("Contraloría departamental", "Contraloría departamental"), ("Veeduría de salud", "Veeduría de salud"),
    ("Fulana Mengánez", "Ciudadanía"), ("", ""),
])  # fmt: skip
def test_de_quien_recomienda_se_publica_el_organismo_y_no_la_persona(escrito, publicado):
    assert publicar_origen(escrito) == publicado


def test_ninguna_descripcion_queda_cortada(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    segundas = [h["A2"].value for r in tmp_path.iterdir() for h in openpyxl.load_workbook(r)]
    assert not [t for t in segundas if t.endswith("…")]


def llenar(libro: Path, ruta: Path) -> Path:
    """Alguien le pone acción a la segunda propuesta y ordena las filas al revés."""
    abierto = openpyxl.load_workbook(libro)
    hoja = abierto["Borrador"]
    titulos = {c.value: c.column for c in hoja[4]}
    hoja.cell(6, titulos["Acción de mejora"], "Acordar con cada organización")
    hoja.cell(6, titulos["Responsable"], "Planeación")
    uno, dos = ([c.value for c in hoja[f]] for f in (5, 6))
    for columna, (a, b) in enumerate(zip(uno, dos, strict=True), 1):
        hoja.cell(5, columna).value, hoja.cell(6, columna).value = b, a
    abierto.save(ruta)
    return ruta


def leer(ruta: Path):
    return interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True))


def test_del_borrador_lleno_se_leen_solo_las_filas_con_accion(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    leido = leer(llenar(tmp_path / PLAN, tmp_path / "lleno.xlsx"))
    (una,) = leido.listados["mejoramiento"]
    assert (una.hallazgo, una.accion, una.dependencia) == (
        "Acordar las fechas", "Acordar con cada organización", "Secretaría de Planeación",
    )  # fmt: skip
    assert leido.hallazgos == [] or {h.nombre for h in leido.hallazgos} == {"filas_ocultas"}
    assert sum(leido.cuenta.values()) == leido.celdas


def test_el_borrador_sin_llenar_no_dice_nada(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    leido = leer(tmp_path / PLAN)
    assert (leido.listados, leido.planes, leido.papel) == ({}, [], "salida propia")
    assert sum(leido.cuenta.values()) == leido.celdas


@pytest.mark.lenta
@pytest.mark.skipif(not shutil.which("soffice"), reason="hace falta LibreOffice")
def test_el_borrador_guardado_con_libreoffice_se_lee_igual(todo, tmp_path):
    escribir_mejora(todo, tmp_path)
    lleno = llenar(tmp_path / PLAN, tmp_path / "lleno.xlsx")
    perfil = f"-env:UserInstallation=file://{tmp_path}/perfil"
    orden = ["soffice", "--headless", perfil, "--convert-to", "ods", "--outdir", str(tmp_path), str(lleno)]
    subprocess.run(orden, check=True, capture_output=True, timeout=120)
    (una,) = leer(tmp_path / "lleno.ods").listados["mejoramiento"]
    assert una.accion == "Acordar con cada organización"
