"""Columnas tituladas con dependencias del catálogo: valen solo si son dos y traen lo suyo."""

from dataclasses import replace

from pipeline.entidad import Dependencia, Entidad
from tests.dibujo import ENTIDAD, hallados, interpretar


def test_una_sola_columna_con_el_nombre_de_una_oficina_no_dice_quien_responde() -> None:
    hoja = interpretar("""
        Actividad | Meta | Responsable | Fecha programada | Control Interno
        Publicar el informe de gestión | 1 | Prensa | f:2026-03-31 | X
    """)
    assert [a.dependencias for a in hoja.actividades] == [("Oficina de Prensa",)]


def test_las_etapas_siguen_siendo_etapas_aunque_una_se_llame_como_una_dependencia() -> None:
    propia = Dependencia("Oficina de Evaluación", alias=("Evaluación",))
    entidad = replace(ENTIDAD, dependencias=(*ENTIDAD.dependencias, propia))
    dibujo = """
        Actividad | Meta | {} | Evaluación | Hacienda | Prensa | Fecha programada
        Publicar el informe de gestión | 1 | | X | X | | f:2026-03-31
    """
    (actividad,) = interpretar(dibujo.format("Ejecución"), entidad).actividades
    assert (actividad.etapas, actividad.dependencias) == (("Seguimiento y Evaluación",), ("Secretaría de Hacienda",))
    (actividad,) = interpretar(dibujo.format("Observaciones"), entidad).actividades
    assert (actividad.etapas, actividad.dependencias) == ((), ("Oficina de Evaluación", "Secretaría de Hacienda"))


def test_las_columnas_de_dependencias_con_comentarios_no_son_marcas_ni_cifras() -> None:
    hoja = interpretar("""
        Actividad | Meta | Fecha programada | Hacienda | Prensa
        Publicar el informe de gestión | 1 | f:2026-03-31 | revisó el texto | hizo el afiche
    """)
    assert [a.dependencias for a in hoja.actividades] == [()]
    assert hoja.avances == []


def test_un_plan_con_las_cifras_de_cada_dependencia_es_plan_y_avance() -> None:
    hoja = interpretar("""
        CORTE 31 DE AGOSTO DE 2026
        No. | Actividad | Meta | Fecha programada | Hacienda | Prensa
        1 | Publicar el informe de gestión | 4 | f:2026-11-30 | n:3 | n:2
        2 | Hacer la audiencia pública | 1 | f:2026-11-30 | | n:0
    """)
    assert [a.actividad for a in hoja.actividades] == ["Publicar el informe de gestión", "Hacer la audiencia pública"]
    assert [(a.dependencia, a.valor, a.metodo) for a in hoja.avances] == [
        ("Secretaría de Hacienda", 3, "misma fila"),
        ("Oficina de Prensa", 2, "misma fila"),
        ("Oficina de Prensa", 0, "misma fila"),
    ]
    assert hallados(hoja.hallazgos, "responsable_ausente", "reporte_sin_dependencia") == []


def test_sin_catalogo_no_se_supone_nada() -> None:
    hoja = interpretar(
        """
        Actividad | Meta | Fecha programada | Hacienda | Prensa
        Publicar el informe de gestión | 1 | f:2026-03-31 | X |
        """,
        Entidad("Alcaldía", 2026),
    )
    assert [a.dependencias for a in hoja.actividades] == [()]
