"""Documento 004: el componente 3 del PAAC, con sus numerales y varias fechas por fila, hasta el seguimiento de cada corte."""

from datetime import date
from pathlib import Path

import openpyxl

from pipeline.salidas.seguimiento import escribir_seguimiento
from tests.dibujo import dibujar, leer
from tests.hallazgos.ayuda import calculado

PAAC = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026 | < | < | < | < | <
    Componente 3: Rendición de cuentas | < | < | < | < | <
    Subcomponente | Actividades | < | Meta o producto | Responsable | Fecha programada
    Subcomponente 1. Información de calidad y en lenguaje comprensible | 1.1 | Publicar el boletín de la gestión | 4 boletines | Oficina de Prensa | 30/01/2026 30/04/2026\\n31/07/2026 y 30/10/2026
    ^ | 1.2 | Publicar el informe de los grupos de valor | 2 informes | Secretaría de Planeación | 28/02/26 30/08/26
    ^ | 1.3 | Mantener al día las respuestas frecuentes | 100% | Secretaría de Salud | 17/07/2026; 31/12/2026
    Subcomponente 2. Diálogo de doble vía con la ciudadanía y sus organizaciones | 2.1 | Celebrar el encuentro con las veredas | 1 encuentro | Secretaría de Planeación | 31/12/2026
    Subcomponente 3. Incentivos para motivar la cultura de la rendición y petición de cuentas | 3.1 | Reconocer a los servidores que más responden | 3 reconocimientos | Secretaría de Hacienda | 30/11/2026
    Subcomponente 4. Evaluación y retroalimentación a la gestión institucional | 4.1 | Evaluar la estrategia con las encuestas | 1 evaluación | Oficina de Control Interno | 31/12/2026
"""
REPORTES = """
    Reporte de avance del PAAC | | | |
    Corte: | 31 de agosto de 2026 | | |
    Dependencia | No. | Actividad | Cantidad ejecutada | Evidencia
    Oficina de Prensa | 1.1 | Publicar el boletín de la gestión | n:3 | Boletines 1, 2 y 3
    Secretaría de Planeación | 1.2 | Publicar el informe de los grupos de valor | n:1 | Informe de febrero
    Secretaría de Salud | 1.3 | Mantener al día las respuestas frecuentes | 50% | Página de preguntas
"""
ABRIL, AGOSTO = date(2026, 4, 30), date(2026, 8, 31)


def preparar(carpeta: Path) -> Path:
    dibujar(carpeta / "PAAC 2026.xlsx", **{"Componente 3": PAAC})
    dibujar(carpeta / "Reporte agosto.xlsx", Reporte=REPORTES)
    return carpeta


def test_cada_fecha_de_la_fila_es_una_entrega(tmp_path: Path) -> None:
    resultado = calculado(preparar(tmp_path), corte=AGOSTO, hoy=date(2026, 9, 10))
    assert [a.codigo for a in resultado.actividades] == [
        f"PAAC-2026-3.{n}" for n in ("1.1", "1.2", "1.3", "2.1", "3.1", "4.1")
    ]
    entregas = {
        n: [(e.fecha, e.cantidad) for e in resultado.programacion if e.codigo.endswith(n)]
        for n in ("1.1", "1.2", "1.3")
    }
    meses = [(1, 30), (4, 30), (7, 31), (10, 30)]
    assert entregas["1.1"] == [(date(2026, m, d), 1) for m, d in meses]
    assert entregas["1.2"] == [(date(2026, 2, 28), 1), (date(2026, 8, 30), 1)]
    assert entregas["1.3"] == [(date(2026, 7, 17), 50), (date(2026, 12, 31), 50)]


def test_el_seguimiento_de_agosto_mide_contra_lo_vencido_y_nombra_los_subcomponentes(tmp_path: Path) -> None:
    resultado = calculado(preparar(tmp_path), corte=AGOSTO, hoy=date(2026, 9, 10))
    dicho = {f.numeral: (f.programado, f.ejecutado, f.estado) for f in resultado.filas}
    assert dicho == {
        "1.1": (3, 3, "En término"),
        "1.2": (2, 1, "Incumplida"),
        "1.3": (50, 50, "En término"),
        "2.1": (0, 0, "Por iniciar"),
        "3.1": (0, 0, "Por iniciar"),
        "4.1": (0, 0, "Por iniciar"),
    }
    assert (resultado.total.cumplidas, resultado.total.aplican) == (2, 3)
    assert {f.componente for f in resultado.filas} == {"Rendición de cuentas"}
    assert len({f.subcomponente for f in resultado.filas}) == 4
    escribir_seguimiento(resultado, None, tmp_path / "s.xlsx")
    detalle = openpyxl.load_workbook(tmp_path / "s.xlsx")["Detalle"]
    escrito = " ".join(str(c.value) for fila in detalle.iter_rows() for c in fila if c.value is not None)
    assert "PAAC-2026-3.1.1" in escrito and "Incumplida" in escrito


def test_nada_de_la_matriz_queda_sin_leer_y_no_se_le_piden_los_otros_componentes(tmp_path: Path) -> None:
    preparar(tmp_path)
    leido = leer(tmp_path / "PAAC 2026.xlsx")
    assert leido.hallazgos == []
    assert set(leido.cuenta) == {"título", "encabezado", "valor de una tabla"}
    resultado = calculado(tmp_path, corte=ABRIL, hoy=date(2026, 5, 10))
    assert [h for h in resultado.hallazgos if h.nombre.startswith("componente")] == []
