"""La oficina que no pone su plan y sí lo demás que lleva: recibe lo suyo, y nada que parezca un cumplimiento."""

from pathlib import Path

import openpyxl
import pytest

from tests.dibujo import dibujar
from tests.orden import dar_orden
from tests.test_ordenes import ENTIDAD, PLAN

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

PREGUNTAS = """
    Consecutivo | Fecha | Espacio | Pregunta | Dependencia | Respuesta | Fecha de respuesta
    P-1 | 02/03/2026 | Audiencia | ¿Cuándo abre el hogar de paso? | Hacienda | Abre en mayo. | 09/03/2026
    P-2 | 03/03/2026 | Audiencia | ¿Quién paga el alumbrado? | Hacienda
"""
DEL_PLAN = ("seguimiento_control_interno.xlsx", "tablero.xlsx", "informe_gestion.docx", "resumen_ejecutivo.docx",
            "recibos", "calendario", "estrategia")  # fmt: skip


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    """Una carpeta con las preguntas de la ciudadanía y nada más."""
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    (carpeta / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(carpeta / "Preguntas 2026.xlsx", Preguntas=PREGUNTAS)
    return carpeta


def generar(entradas: Path) -> tuple[int, Path]:
    estado = dar_orden("generar", entradas, "--corte", "2026-04-30", "--sin-pdf", hoy="2026-05-05")
    return estado, entradas.parent / "salidas" / "2026-04-30"


def test_las_preguntas_solas_dan_sus_libros_y_la_pantalla_dice_que_no_hay_plan(entradas, capsys):
    estado, salida = generar(entradas)
    dicho = capsys.readouterr().out
    assert estado == 0
    assert "No se encontró ningún plan de 2026" in dicho and "Cumplimiento" not in dicho
    publicas = openpyxl.load_workbook(salida / "preguntas" / "preguntas_publicas.xlsx")
    celdas = [c.value for hoja in publicas for fila in hoja.iter_rows() for c in fila]
    assert "¿Cuándo abre el hogar de paso?" in celdas and "¿Quién paga el alumbrado?" in celdas


def test_nada_de_lo_que_se_entrega_parece_un_cumplimiento(entradas):
    _, salida = generar(entradas)
    assert not [nombre for nombre in DEL_PLAN if (salida / nombre).exists()]
    pagina = (salida / "00_empiece_aqui.html").read_text(encoding="utf-8")
    assert "No se encontró ningún plan de 2026" in pagina and "preguntas/preguntas_publicas.xlsx" in pagina
    assert "% de avance" not in pagina and "Quién falta" not in pagina


def test_los_datos_abiertos_traen_las_preguntas_y_ninguna_tabla_del_plan(entradas):
    _, salida = generar(entradas)
    tablas = {ruta.name for ruta in (salida / "datos").glob("*.csv")}
    assert tablas == {"preguntas.csv", "hallazgos.csv", "diccionario.csv"}
    assert not (salida / "datos" / "resumen.json").exists()


def test_el_corte_sin_plan_no_queda_en_la_historia(entradas):
    generar(entradas)
    dibujar(entradas / "PAAC 2026.xlsx", Plan=PLAN)
    estado, salida = generar(entradas)
    assert estado == 0 and (salida / "seguimiento_control_interno.xlsx").exists()
    assert (salida / "preguntas" / "preguntas_publicas.xlsx").exists()
    assert not (salida / "cambios_desde_el_corte_anterior.xlsx").exists()


def test_revisar_tampoco_dice_que_no_hay_nada_que_usar(entradas):
    assert dar_orden("revisar", entradas, hoy="2026-05-05") == 0
