"""Las disposiciones de los listados, con totales, títulos de dos filas y otra tabla debajo, y en xls y ods."""

from pathlib import Path

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import dibujar, interpretar, leer
from tests.disposiciones.formato.test_libreoffice import convertir

HOJAS = {
    "cronograma": """
        CRONOGRAMA DE ESPACIOS 2026 | < | < | < | < | < | <
        No. | Espacio | Responsable | Cronograma | < | < | <
        ^ | ^ | ^ | Enero | Febrero | Marzo | Abril
        n:1 | Audiencia | Planeación | | X | | 1
        n:2 | Foro | Prensa | - | | X |
        Total | | | n:0 | n:1 | n:14 | n:1
    """,
    "compromisos": """
        MATRIZ DE COMPROMISOS | < | < | < | < | < |
        No. | Compromiso | | Responsable | Estado | < | <
        ^ | ^ | | ^ | Cumplido | En proceso | Sin iniciar
        COMUNA 1 | < | < | < | < | < | <
        n:1 | Podar | | Planeación | X | |
        COMUNA 2 | < | < | < | < | < | <
        n:2 | Pintar | | Hacienda | | | ✓
        Subtotal | | | | n:1 | n:0 | n:1

        PREGUNTAS DE LA CIUDADANÍA
        No. | Pregunta | Dependencia | Respuesta
        n:1 | ¿Cuándo? | Hacienda | Pronto
    """,
    "partida": """
        Evento | | Fecha | < | < | Lugar | Asistentes por grupo de valor | <
        ^ | | Día | Mes | Año | ^ | Mujeres | Pescadores
        Foro | | n:14 | Abril | n:2026 | Coliseo | n:10 | n:4
        Feria | | n:3 | ^ | ^ | Parque | n:20 | n:6
        TOTAL | | | | | | n:30 | n:10
    """,
    "fichas": """
        FICHA 1 | | | FICHA 2 |
        Evento: | Encuentro | | Evento: | Cabildo
        Fecha: | f:2026-05-15 | | Fecha: | f:2026-06-15
        Lugar: | Parque | | Lugar: | Coliseo
    """,
    "balance": """
        Evento: Audiencia | |
        Lo bueno | Lo malo | Por mejorar
        - Vino gente\\n- Hubo sonido | Se oyó mal | Probar
    """,
}


def _dicho(filas: dict) -> list:
    return [
        (nombre, f.hoja, {c: (str(getattr(f, c)), o.celda) for c, o in f.origenes.items()})
        for nombre, suyas in filas.items()
        for f in suyas
    ]


@pytest.mark.parametrize("nombre", HOJAS)
def test_ni_los_totales_ni_la_tabla_de_abajo_estorban_y_ninguna_celda_se_pierde(nombre):
    hoja = interpretar(HOJAS[nombre])
    assert sum(hoja.cuenta.values()) == hoja.contadas and "hallazgo" not in {familia(d) for d in hoja.cuenta}
    assert {h.nombre for h in hoja.hallazgos} <= {"evento_sin_dia"}


def test_el_total_de_un_cronograma_no_convierte_las_marcas_en_dias():
    eventos = interpretar(HOJAS["cronograma"]).listados["eventos"]
    assert [(e.evento, e.fecha.month, e.fecha.day) for e in eventos] == [
        ("Audiencia", 2, 28), ("Audiencia", 4, 30), ("Foro", 3, 31),
    ]  # fmt: skip


def test_los_estados_se_leen_aunque_debajo_haya_un_subtotal_y_otra_tabla():
    hoja = interpretar(HOJAS["compromisos"])
    assert [(c.compromiso, c.espacio, c.estado) for c in hoja.listados["compromisos"]] == [
        ("Podar", "COMUNA 1", "Cumplido"), ("Pintar", "COMUNA 2", "Sin iniciar"),
    ]  # fmt: skip
    assert [p.respuesta for p in hoja.listados["preguntas"]] == ["Pronto"]


@pytest.mark.lenta
@pytest.mark.parametrize("formato", ["xls", "ods"])
def test_en_xls_y_ods_se_lee_lo_mismo(formato: str, tmp_path: Path):
    libro = dibujar(tmp_path / "libro.xlsx", **HOJAS)
    convertir(libro, formato, tmp_path)
    original, otro = leer(libro), leer(tmp_path / f"libro.{formato}")
    assert _dicho(otro.listados) == _dicho(original.listados) and len(_dicho(otro.listados)) > 10
    assert [(h.nombre, h.origen.celda) for h in otro.hallazgos] == [
        (h.nombre, h.origen.celda) for h in original.hallazgos
    ]
