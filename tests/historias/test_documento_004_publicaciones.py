"""El inventario de información, diálogo e incentivos de un municipio, frente a lo que registró que publicó."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.salidas.publicaciones import INTERNO, REGISTRO, escribir_publicaciones
from tests.hallazgos.ayuda import calculado, escribir

INVENTARIO = """
ESTRATEGIA DE RENDICIÓN DE CUENTAS 2026
1. ACCIONES DE INFORMACIÓN
¿Qué se le cuenta a la ciudadanía?
- 1.1 Informes de obras por barrio (trimestral)
- 1.2 Informe anual de gestión
- 1.3 Mapa de las obras – permanente
2. ACCIONES DE DIÁLOGO
- 2.1 La alcaldía en su barrio – según agenda
- 2.2 Foros con jóvenes (semestral)
"""
REGISTRO_2026 = """
No. | Documento publicado | Acción del inventario | Período | Fecha de publicación | Menú de transparencia | Enlace | Dependencia
1 | Obras por barrio, enero a marzo | 1.1 | I trimestre | f:2026-04-15 | 4.7 | https://www.a.gov.co/obras-1.pdf | Planeación
2 | Memoria de los foros con jóvenes | | | f:2026-07-03 | 6.6 | https://www.a.gov.co/obras-1.pdf | Prensa
3 | Informe de gestión 2025 | 1.2 | 2025 | f:2026-01-30 | 4.71 | C:\\Users\\alguien\\gestion.pdf | Planeación
4 | Directorio, escriba a ana@a.gov.co | | | f:2026-05-05 | 4.8 | ana@a.gov.co | Prensa
"""


@pytest.fixture
def carpeta(tmp_path: Path) -> Path:
    entradas = tmp_path / "entradas"
    entradas.mkdir()
    escribir(entradas, {"Estrategia.xlsx": {"Inventario": INVENTARIO}, "Registro.xlsx": {"Registro": REGISTRO_2026}})
    resultado = calculado(entradas)
    escribir_publicaciones(resultado, tmp_path)
    nombres = {h.nombre for h in resultado.hallazgos}
    assert {
        "enlace_mal_escrito",
        "enlace_repetido",
        "numeral_de_menu_desconocido",
        "publicacion_por_enlazar",
    } <= nombres
    return tmp_path


def hoja(ruta: Path, nombre: str) -> list[dict[str, object]]:
    titulos, *filas = openpyxl.load_workbook(ruta)[nombre].iter_rows(min_row=4, values_only=True)
    return [dict(zip(titulos, fila, strict=True)) for fila in filas]


def test_de_cada_accion_se_sabe_que_se_esperaba_y_que_falta(carpeta):
    filas = {f["N.º"]: f for f in hoja(carpeta / INTERNO, "Esperado y publicado")}
    dicho = {
        n: (f["Situación"], f["Esperadas"], f["Publicadas"], f["Por confirmar"], f["Faltan"]) for n, f in filas.items()
    }
    assert dicho == {
        "1.1": ("■ Falta publicar", 2, 1, 0, 1),
        "1.2": ("– Aún no vence", 0, 1, 0, 0),
        "1.3": ("– Sin día fijo", None, 0, 0, None),
        "2.1": ("– Sin día fijo", None, 0, 0, None),
        "2.2": ("▲ Por confirmar", 1, 0, 1, 1),
    }
    assert filas["1.1"]["Falta desde"].date() == date(2026, 6, 30)
    assert filas["1.1"]["Celda"] == "Estrategia.xlsx › Inventario › A4"


def test_lo_que_falta_va_por_elemento_y_dependencia(carpeta):
    grupos = {(f["Por"], f["Grupo"]): f for f in hoja(carpeta / INTERNO, "Por elemento y dependencia")}
    assert grupos["Elemento", "Información"]["Cumplimiento"] == 0.5
    assert grupos["Elemento", "Diálogo"]["Faltan"] == 1 and grupos["Entidad", "Toda la entidad"]["Esperadas"] == 3


def test_los_enlaces_que_no_sirven_se_dicen_y_no_salen_en_lo_publico(carpeta):
    problemas = {f["Enlace"]: f["Qué tiene"] for f in hoja(carpeta / INTERNO, "Enlaces por revisar")}
    assert list(problemas.values()) == [
        "es una ruta de un computador, que nadie más puede abrir",
        "es un correo electrónico",
    ]
    publico = hoja(carpeta / REGISTRO, "Publicaciones")
    assert [f["Menú de transparencia"] for f in publico] == [
        "4.7 Informes de gestión, evaluación y auditoría", "4.8 Informes de la Oficina de Control Interno",
        "4.71", "6.6 Rendición de cuentas",
    ]  # fmt: skip
    dicho = " ".join(str(v) for f in publico for v in f.values())
    assert "ana@a.gov.co" not in dicho and "Users" not in dicho and "https://www.a.gov.co/obras-1.pdf" in dicho


def test_sin_inventario_queda_el_registro_y_sin_registro_lo_esperado(tmp_path):
    for libro, archivos in (
        ({"Registro.xlsx": {"R": REGISTRO_2026}}, {INTERNO, REGISTRO}),
        ({"Estrategia.xlsx": {"I": INVENTARIO}}, {INTERNO}),
        ({}, set()),
    ):
        entradas, salidas = tmp_path / f"e{len(archivos)}", tmp_path / f"s{len(archivos)}"
        entradas.mkdir()
        salidas.mkdir()
        escribir_publicaciones(calculado(escribir(entradas, libro)), salidas)
        assert {r.name for r in salidas.iterdir()} == archivos
