"""Documento 000, las preguntas: se llena un formato en el evento, se responde, se guarda y se publica sin datos de nadie.

La historia entera: la oficina saca el formato en blanco, lo llena en la audiencia, le llega además lo del formulario en
línea, y de ahí salen la matriz interna con su término y la que se publica.
"""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.dibujo import dibujar
from tests.herramientas.ejemplo.preguntas import FORMULARIO, dibujar_preguntas
from tests.orden import dar_orden

ENTIDAD = """nombre = "Alcaldía de Prueba"
vigencia = 2026
[[dependencias]]
nombre = "Secretaría de Infraestructura"
alias = ["Infraestructura"]
[[dependencias]]
nombre = "Secretaría de Hacienda"
"""
PLAN = """
    PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA 2026
    Actividad | Meta | Responsable | Fecha programada
    Hacer la audiencia pública | 1 | Infraestructura | 31/07/2026
"""
PUENTE = "¿Cuándo terminan el puente de la vereda La Honda?"
DE_LA_AUDIENCIA = (
    {"Consecutivo": "1", "Fecha": date(2026, 7, 24), "Espacio": "Audiencia pública", "Canal": "Presencial",
     "Nombre": "Mengana Ruiz", "Documento": "38.555.101", "Pregunta": f"Me llamo Mengana Ruiz, C.C. 38.555.101. {PUENTE}",
     "Tema": "Vías", "Dependencia": "Secretaría de Infraestructura", "Respuesta": "Señora Mengana Ruiz: en noviembre.",
     "Fecha de respuesta": date(2026, 8, 3), "Publicación": "Sitio web"},
    {"Consecutivo": "2", "Fecha": date(2026, 7, 24), "Espacio": "Audiencia pública", "Canal": "Presencial",
     "Pregunta": "Soy presidente de la junta: ¿por qué subió el predial?", "Tema": "Impuestos",
     "Dependencia": "Secretaría de Hacienda"},
)  # fmt: skip


@pytest.fixture(scope="module")
def corte(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La oficina saca el formato, lo llena, pone también lo del formulario y genera."""
    entradas = tmp_path_factory.mktemp("historia") / "entradas"
    entradas.mkdir()
    (entradas / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(entradas / "PTEP 2026.xlsx", Plan=PLAN)
    dar_orden("formatos", entradas, "--todos", corte="2026-08-31", hoy="2026-07-01")
    salida = entradas.parent / "salidas" / "2026-08-31"
    _llenar(salida / "formatos" / "para_llenar" / "preguntas.xlsx", entradas / "preguntas del 24 de julio.xlsx")
    dibujar_preguntas(entradas)
    for libro in (entradas / "preguntas").iterdir():
        if libro.name != FORMULARIO:
            libro.unlink()
    dar_orden("generar", entradas, "--sin-pdf", corte="2026-08-31", hoy="2026-09-10")
    return salida


def _llenar(formato: Path, destino: Path) -> None:
    libro = openpyxl.load_workbook(formato)
    hoja = libro.worksheets[1]
    columnas = {c.value: c.column for c in hoja[5]}
    for fila, pregunta in enumerate(DE_LA_AUDIENCIA, 6):
        for titulo, valor in pregunta.items():
            hoja.cell(fila, columnas[titulo]).value = valor
    libro.save(destino)


def hoja(ruta: Path, nombre: str) -> list[dict[str, object]]:
    titulos, *filas = openpyxl.load_workbook(ruta)[nombre].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in filas]


def test_la_matriz_interna_dice_como_va_cada_una_y_de_que_celda_salio(corte: Path) -> None:
    filas = hoja(corte / "preguntas" / "preguntas_internas.xlsx", "Preguntas")
    assert len(filas) == 7
    una = next(f for f in filas if f["Consecutivo"] == "1" and "Mengana" in str(f["Pregunta"]))
    assert (una["Situación"], una["Quién pregunta"]) == ("● Respondida en término", "Mengana Ruiz")
    assert str(una["Celda"]).startswith("preguntas del 24 de julio.xlsx › Preguntas de la ciudadanía › ")
    otra = next(f for f in filas if f["Consecutivo"] == "2")
    assert otra["Situación"] == "■ Pendiente y vencida"
    assert filas[0]["Situación"] == "■ Pendiente y vencida"


def test_a_quienes_preguntan_lo_mismo_se_les_propone_la_respuesta_que_ya_se_dio(corte: Path) -> None:
    grupo = next(
        f for f in hoja(corte / "preguntas" / "preguntas_internas.xlsx", "Una respuesta para varias")
        if "puente" in str(f["Texto que se propone"])
    )  # fmt: skip
    assert (grupo["Preguntas"], grupo["Por responder"], grupo["La respuesta sale de"]) == (2, 1, "1")
    assert FORMULARIO in str(grupo["Celdas"]) and "en noviembre" in str(grupo["Texto que se propone"])


def test_la_oportunidad_se_mide_por_dependencia_y_se_dibuja(corte: Path) -> None:
    filas = hoja(corte / "preguntas" / "preguntas_internas.xlsx", "Oportunidad")
    medidas = {f["Grupo"]: f["Oportunidad"] for f in filas if f["Por"] == "Dependencia"}
    assert (medidas["Secretaría de Infraestructura"], medidas["Secretaría de Hacienda"]) == (1, 0)
    dibujada = (corte / "graficas" / "preguntas_1.txt").read_text(encoding="utf-8")
    assert "Secretaría de Hacienda: 0,0 % (0 de 1)" in dibujada


def test_la_que_se_publica_no_dice_quien_pregunto_y_conserva_lo_que_se_pregunto(corte: Path) -> None:
    ruta = corte / "preguntas" / "preguntas_publicas.xlsx"
    dicho = "\n".join(str(c) for h in openpyxl.load_workbook(ruta) for f in h.iter_rows(values_only=True) for c in f)
    assert not re.search(r"Mengana|Ruiz|Fulana|Perencejo|38\.555|correo\.example|La Honda, ", dicho)
    assert PUENTE in dicho and "Soy presidente de la junta: ¿por qué subió el predial?" in dicho
    assert len(hoja(ruta, "Preguntas")) == 7


def test_lo_que_el_formato_trae_de_suyo_no_da_hallazgos(corte: Path) -> None:
    hallazgos = openpyxl.load_workbook(corte / "hallazgos.xlsx")
    dicho = [str(c) for h in hallazgos for f in h.iter_rows(values_only=True) for c in f if c]
    del_formato = [c for c in dicho if "preguntas del 24 de julio" in c]
    assert not [c for c in del_formato if "Instrucciones" in c or "_listas" in c]
