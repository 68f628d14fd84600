"""El PAAC, el PTEP y la matriz de trámites se leen enteros, como los hagan y con sus columnas en cualquier orden."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.tablas.actividades import Actividad
from tests.disposiciones.instrumentos.dibujos import (
    PTEP,
    TRAMITES,
    leer,
    paac_en_una_hoja,
    paac_por_hojas,
    revolver,
)

RUIDO_O_HALLAZGO = ("ruido", "hallazgo")


def actividades(leido: ArchivoInterpretado) -> list[Actividad]:
    return [a for plan in leido.planes for a in plan.actividades]


def sin_dueno(leido: ArchivoInterpretado) -> dict[str, int]:
    """Las celdas que no quedaron en una tabla, un título ni un encabezado."""
    return {quien: n for quien, n in leido.cuenta.items() if quien.startswith(RUIDO_O_HALLAZGO)}


def comprobar_tramites(leido: ArchivoInterpretado) -> None:
    licencia, predial, residencia = actividades(leido)
    assert [(a.numeral, a.componente) for a in (licencia, predial, residencia)] == [
        (n, "Racionalización de trámites") for n in "123"
    ]
    assert (licencia.actividad, licencia.dependencias) == ("Radicación por internet", ("Secretaría de Planeación",))
    assert (licencia.fecha_inicio, licencia.fecha_fin) == (date(2026, 2, 2), date(2026, 6, 30))
    assert (predial.fecha_inicio, predial.fecha_fin) == (date(2026, 3, 1), date(2026, 7, 31))
    assert set(residencia.detalles) == {
        "Nombre del trámite, proceso o procedimiento: Certificado de residencia",
        "Tipo de racionalización: Normativa",
        "Situación actual: Se piden dos testigos",
        "Descripción de la mejora a realizar al trámite, proceso o procedimiento: Decreto que los quita",
        "Beneficio al ciudadano y/o entidad: Menos costos",
    }
    assert sin_dueno(leido) == {}


def test_la_matriz_de_tramites_se_lee_con_todas_sus_columnas(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Trámites 2026.xlsx", Hoja1=TRAMITES)
    comprobar_tramites(leido)
    assert leido.hallazgos == []
    assert [p.instrumento for p in leido.planes] == ["SUIT"]


@pytest.mark.parametrize("semilla", range(8))
def test_los_tramites_con_las_columnas_en_otro_orden(tmp_path: Path, semilla: int) -> None:
    comprobar_tramites(leer(tmp_path, "Trámites.xlsx", Hoja1=revolver(TRAMITES, semilla, 5, ((8, 9),))))


def test_los_tramites_sin_titulo_se_conocen_por_sus_columnas(tmp_path: Path) -> None:
    sin_titulo = "\n".join(r for r in TRAMITES.split("\n") if "PLANEACIÓN DE LA" not in r)
    comprobar_tramites(leer(tmp_path, "Hoja de cálculo.xlsx", Hoja1=sin_titulo))


def comprobar_ptep(leido: ArchivoInterpretado) -> None:
    assert [p.instrumento for p in leido.planes] == ["PTEP"]
    assert [(a.componente, a.subcomponente, a.meta_valor, a.meta_unidad) for a in actividades(leido)] == [
        ("Gestión del riesgo de corrupción", "Debida diligencia", 100, "%"),
        ("Gestión del riesgo de corrupción", "Canales de denuncia", 1, "unidad"),
        ("Redes y articulación", "Redes interinstitucionales", 2, "unidad"),
        ("Estado abierto", "Rendición de cuentas efectiva", 1, "unidad"),
        ("Estado abierto", "Acceso a la información pública", 4, "unidad"),
        ("Iniciativas adicionales", "Integridad", 1, "unidad"),
    ]
    assert [a.detalles[-1].endswith("transversal") for a in actividades(leido)] == [True, True, *[False] * 4]
    assert all(a.indicador and a.meta_producto and a.fecha_inicio and a.fecha_fin for a in actividades(leido))
    assert sin_dueno(leido) == {}


def test_el_ptep_se_lee_entero(tmp_path: Path) -> None:
    leido = leer(tmp_path, "PTEP 2026.xlsx", Programa=PTEP)
    comprobar_ptep(leido)
    assert leido.hallazgos == []


@pytest.mark.parametrize("semilla", range(8))
def test_el_ptep_con_las_columnas_en_otro_orden(tmp_path: Path, semilla: int) -> None:
    comprobar_ptep(leer(tmp_path, "PTEP 2026.xlsx", Programa=revolver(PTEP, semilla, 1)))


def test_con_una_sola_columna_de_componente_el_bloque_es_el_componente(tmp_path: Path) -> None:
    sola = PTEP.replace("| Acción estratégica |", "| Recursos |")
    leido = leer(tmp_path, "PTEP 2026.xlsx", Programa=sola)
    assert {a.componente for a in actividades(leido)} == {"Componente transversal", "Componente programático"}


SEIS = [
    ("1.1", "Gestión del riesgo de corrupción", "Socializar la política de riesgos"),
    ("2.1", "Gestión del riesgo de corrupción", "Actualizar el mapa con cada oficina"),
    ("1", "Racionalización de trámites", "Radicación por internet"),
    ("2", "Racionalización de trámites", "Reducción de requisitos"),
    ("3", "Racionalización de trámites", "Reducción de requisitos"),
    ("1.1", "Rendición de cuentas", "Publicar el informe de gestión"),
    ("2.1", "Rendición de cuentas", "Celebrar la audiencia pública"),
    ("3.1", "Servicio al ciudadano", "Capacitar a quienes atienden al público"),
    ("1.1", "Transparencia y acceso a la información", "Actualizar el menú de transparencia"),
    ("1.1", "Iniciativas adicionales", "Celebrar la semana de la integridad"),
]


@pytest.mark.parametrize("hojas", [paac_por_hojas(), {"PAAC": paac_en_una_hoja()}], ids=["por hojas", "en una"])
def test_el_paac_de_seis_componentes_es_un_solo_plan(tmp_path: Path, hojas: dict[str, str]) -> None:
    leido = leer(tmp_path, "Plan 2026.xlsx", **hojas)
    assert [(p.instrumento, p.vigencia) for p in leido.planes] == [("PAAC", 2026)]
    assert [(a.numeral, a.componente, a.actividad) for a in actividades(leido)] == SEIS
    assert all(a.subcomponente for a in actividades(leido) if a.componente == "Rendición de cuentas")
    assert sin_dueno(leido) == {}
    assert leido.hallazgos == []
