"""La tabla que titula «Actividad» lo que son eventos: se sabe por las demás columnas, o se dice la duda."""

from datetime import date

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import hallados, interpretar


def _eventos(dibujo: str):
    hoja = interpretar(dibujo)
    assert not hoja.actividades and not hoja.avances
    assert sum(hoja.cuenta.values()) == hoja.contadas and "hallazgo" not in {familia(d) for d in hoja.cuenta}
    return hoja.listados["eventos"], hoja.hallazgos


@pytest.mark.parametrize("titulos", [
    "Actividad | Fecha | Lugar | Hora | Modalidad | Asistentes",
    "Actividad | Fecha | Lugar | Estado | Evidencia | Asistentes",
    "Nombre de la actividad | Fecha de realización | Lugar | Estado | Responsable | Participantes",
    "Reunión | Fecha | Sitio | Hora | Dirigido a | Número de asistentes",
    "Descripción | Fecha | Lugar | Horario | Tema | Total asistentes",
])  # fmt: skip
def test_dos_columnas_de_un_evento_bastan(titulos):
    filas, hallazgos = _eventos(f"""
        {titulos}
        Comuna 1 y sus veredas | f:2026-05-15 | Parque | 9:00 | Prensa | n:40
        Comuna 2 | f:2026-06-15 | Coliseo | 10:00 | Prensa | n:30
    """)
    assert [(f.evento, f.fecha or f.fecha_realizado, f.origen("evento").celda) for f in filas] == [
        ("Comuna 1 y sus veredas", date(2026, 5, 15), "A2"),
        ("Comuna 2", date(2026, 6, 15), "A3"),
    ]
    assert ("listado_por_sus_senas", "A1", titulos.split(" |")[0]) in hallados(hallazgos), "se dice qué se creyó"


def test_con_una_sola_basta_si_lo_de_debajo_son_eventos():
    filas, hallazgos = _eventos("""
        Actividad | Fecha | Lugar | Responsable
        Encuentro con la comuna 2 | f:2026-05-15 | Parque | Prensa
        Foro de vías | f:2026-06-15 | Web | Prensa
    """)
    assert len(filas) == 2 and not hallazgos


@pytest.mark.parametrize("dibujo", [
    "Actividad | Fecha | Lugar | Responsable | Meta\nEncuentro comunal | f:2026-05-15 | Parque | Prensa | 1 encuentro",
    "Subcomponente | Actividad | Fecha | Lugar | Hora | Responsable\nDiálogo | Foro | f:2026-05-15 | Web | 9 | Prensa",
    "Actividad | Lugar | Asistentes | % de avance\nEncuentro comunal | Parque | n:40 | p:1",
    "No. | Actividad | Fecha de ejecución | Estado | Evidencia | Participantes\n1.1 | Foro | f:2026-05-15 | Cumplida | Acta | JAC",
])  # fmt: skip
def test_con_un_titulo_de_plan_o_de_reporte_lo_es_y_no_hay_duda(dibujo):
    hoja = interpretar(dibujo)
    assert not hoja.listados and (hoja.actividades or hoja.avances)
    assert not hallados(hoja.hallazgos, "parece_de_listado")


@pytest.mark.parametrize(("dibujo", "lugar"), [
    ("Actividad | Fecha | Lugar | Responsable\nPublicación del informe | f:2026-05-15 | Web | Prensa", "A1"),
    ("Actividad | Fecha | Hora | Lugar | Responsable\nRealizar el encuentro | f:2026-05-15 | 9 | Web | Prensa", "A1"),
    ("No. | Actividad | Estado | Lugar | Asistentes\n3.1 | Audiencia pública | Cumplida | Coliseo | n:90", "B1"),
])  # fmt: skip
def test_lo_que_puede_ser_un_plan_se_lee_como_tal_y_se_dice_la_duda(dibujo, lugar):
    hoja = interpretar(dibujo)
    assert not hoja.listados and (hoja.actividades or hoja.avances)
    assert hallados(hoja.hallazgos, "parece_de_listado") == [("parece_de_listado", lugar, "Actividad")]


@pytest.mark.parametrize(("dibujo", "nombre"), [
    ("Evento | Fecha | Hora | Estado\nEncuentro | f:2026-05-15 | 9 am | Realizado", "eventos"),
    ("Actividad | Fecha | Hora | Estado\nEncuentro | f:2026-05-15 | 9 am | Realizado", "eventos"),
    ("Dónde | Compromiso | Responsable | Estado\nEncuentro | Podar | Planeación | Cumplido", "compromisos"),
])  # fmt: skip
def test_la_primera_fila_no_se_toma_por_titulos_porque_diga_una_palabra_de_ellos(dibujo, nombre):
    (una,) = interpretar(dibujo).listados[nombre]
    assert una.fila == 2 and una.estado in ("Realizado", "Cumplido")


def test_debajo_de_un_plan_no_se_pierde_el_plan():
    hoja = interpretar("""
        Actividad | Responsable | Fecha | Meta
        Publicar el informe | Prensa | f:2026-05-15 | 1 informe

        Actividad | Fecha | Lugar | Hora | Responsable
        Comuna 1 | f:2026-05-15 | Parque | 9 | Prensa
    """)
    assert not hoja.listados and hoja.actividades[0].actividad == "Publicar el informe"
    assert ("parece_de_listado", "A4", "Actividad") in hallados(hoja.hallazgos)
