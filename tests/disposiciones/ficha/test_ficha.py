"""La ficha de un evento: rótulos con su valor y las tablas de antes, durante y después, en muchas disposiciones."""

from datetime import date

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import interpretar

FICHA = """
    FORMATO DE PLANIFICACIÓN DE ACTIVIDADES O EVENTOS | | | Código: FO-12 | Versión 2
    1. INFORMACIÓN GENERAL
    Evento: | Encuentro con la comuna 3 | | Fecha: | f:2026-05-15
    Lugar: Casa de la cultura | | | Hora: | 9:00 a. m.
    Objetivo: | Contar lo hecho en vías
    Grupos de valor: | Mujeres | Juntas de acción comunal
    Responsable: | Planeación
    ANTES
    Actividad | Responsable | Fecha | Cumplido
    Publicar el informe | Prensa | f:2026-05-01 | Sí
    Convocar | | f:2026-05-05 | No
    DURANTE
    Actividad | Responsable | Fecha | Cumplido
    Moderar | Planeación | f:2026-05-15 |
    DESPUÉS
    Actividad | Responsable | Fecha | Cumplido
    Publicar el acta | Prensa | f:2026-05-30 |
    ASISTENCIA
    Grupo de valor | Asistentes
    Mujeres | n:20
    Asistentes: | n:20
    Elaboró: Planeación
"""
ROTULOS = """
    Evento: | Encuentro
    Fecha: | f:2026-05-15
    Lugar: | Parque
"""


def test_la_ficha_da_el_evento_sus_pasos_y_su_asistencia():
    hoja = interpretar(FICHA)
    (evento,) = hoja.listados["eventos"]
    assert (evento.evento, evento.fecha, evento.lugar, evento.hora) == (
        "Encuentro con la comuna 3", date(2026, 5, 15), "Casa de la cultura", "9:00 a. m.",
    )  # fmt: skip
    assert (evento.grupos_valor, evento.dependencia) == (
        ("Mujeres", "Juntas de acción comunal"),
        "Secretaría de Planeación",
    )
    assert (evento.asistentes, evento.consecutivo) == (20, ""), "el código del membrete no es el del evento"
    pasos = [(p.momento, p.paso, p.dependencia, p.hecho) for p in hoja.listados["espacios"]]
    assert pasos == [
        ("Antes", "Publicar el informe", "Oficina de Prensa", True), ("Antes", "Convocar", "", False),
        ("Durante", "Moderar", "Secretaría de Planeación", None), ("Después", "Publicar el acta", "Oficina de Prensa", None),
    ]  # fmt: skip
    assert {p.espacio for p in hoja.listados["espacios"]} == {"Encuentro con la comuna 3"}
    (fila,) = hoja.listados["asistencia"]
    assert (fila.evento, fila.grupo_valor, fila.cantidad) == ("Encuentro con la comuna 3", "Mujeres", 20)


def test_cada_dato_guarda_su_celda_y_ninguna_se_pierde():
    hoja = interpretar(FICHA)
    (evento,) = hoja.listados["eventos"]
    assert [evento.origen(c).celda for c in ("evento", "lugar", "fecha")] == ["B3", "A4", "E3"]
    assert hoja.listados["espacios"][0].origen("momento").celda == "A8"
    assert sum(hoja.cuenta.values()) == hoja.contadas
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta}


@pytest.mark.parametrize("tablas", [
    "ANTES | Responsable | Fecha\nConvocar | Prensa | f:2026-05-01\nDESPUÉS | Responsable | Fecha\nPublicar | Prensa | f:2026-05-30",
    "Actividad | Responsable | Fecha\nANTES\nConvocar | Prensa | f:2026-05-01\nDESPUÉS DEL EVENTO\nPublicar | Prensa | f:2026-05-30",
    "Momento | Actividad | Responsable\nAntes | Convocar | Prensa\nDespués | Publicar | Prensa",
    " | Actividad | Responsable\nANTES | Convocar | Prensa\nDESPUÉS | Publicar | Prensa",
])  # fmt: skip
def test_el_momento_se_dice_de_muchas_maneras(tablas):
    dibujo = "\n".join(r.strip() for r in (ROTULOS.strip() + "\n" + tablas).split("\n"))
    hoja = interpretar(dibujo)
    assert [(p.momento, p.paso) for p in hoja.listados["espacios"]] == [("Antes", "Convocar"), ("Después", "Publicar")]
    assert sum(hoja.cuenta.values()) == hoja.contadas and "hallazgo" not in {familia(d) for d in hoja.cuenta}


def test_los_rotulos_sin_dos_puntos_y_de_a_dos_tambien_son_una_ficha():
    (evento,) = interpretar("""
        Nombre del evento | Cabildo | Fecha | f:2026-05-15
        Lugar | Parque | Hora | 4 p. m.
        Objetivo | Oír a la gente
    """).listados["eventos"]
    assert (evento.evento, evento.lugar, evento.hora, evento.objetivo) == (
        "Cabildo",
        "Parque",
        "4 p. m.",
        "Oír a la gente",
    )


def test_una_fecha_que_no_existe_se_anota_con_su_celda_y_lo_demas_se_lee():
    hoja = interpretar("Evento: | Cabildo\nFecha: | 31/06/2026\nLugar: | Parque\nHora: | 4 p. m.")
    assert [(h.nombre, h.origen.celda) for h in hoja.hallazgos] == [("fecha_de_listado", "B2")]
    assert hoja.listados["eventos"][0].lugar == "Parque"


@pytest.mark.parametrize("dibujo", [
    "Evento | Fecha | Lugar | Objetivo\nCabildo | f:2026-05-15 | Parque | Oír\nForo | f:2026-06-15 | Web | Contar",
    "Dependencia: | Hacienda\nFecha: | f:2026-05-15\nCorte: | 31 de agosto\nActividad | % de avance | Evidencia\nPublicar | p:0.5 | acta",
    "Evento: | Audiencia\nFecha: | f:2026-05-15\nLugar: | Auditorio\nAspecto | Fortaleza o debilidad | Descripción | Acción de mejora\nLogística | Debilidad | Faltó sonido | Probarlo",
])  # fmt: skip
def test_lo_que_no_es_una_ficha_no_se_toma_por_una(dibujo):
    assert interpretar(dibujo).papel != "ficha de un evento"


def test_un_libro_de_muchas_fichas_dice_su_papel_una_vez(tmp_path):
    from tests.dibujo import dibujar, leer

    leido = leer(dibujar(tmp_path / "fichas.xlsx", Uno=ROTULOS, Dos=ROTULOS.replace("Encuentro", "Cabildo")))
    assert (leido.papel, len(leido.listados["eventos"])) == ("ficha de un evento", 2)


DEBAJO = """
    FICHA DE EVENTO 1
    Evento: | Encuentro | Fecha: | f:2026-05-15
    Lugar: | Parque
    Hora: | 9 a. m.
    ANTES
    Actividad | Responsable
    Convocar | Prensa
    FICHA DE EVENTO 2
    Evento: | Cabildo | Fecha: | f:2026-06-15
    Lugar: | Coliseo
    Objetivo: | Oír
    DESPUÉS
    Actividad | Responsable
    Publicar | Hacienda
"""
AL_LADO = """
    FICHA 1 | | | FICHA 2
    Evento: | Encuentro | | Evento: | Cabildo
    Fecha: | f:2026-05-15 | | Fecha: | f:2026-06-15
    Lugar: | Parque | | Lugar: | Coliseo
    ANTES | | | DESPUÉS
    Actividad | Responsable | | Actividad | Responsable
    Convocar | Prensa | | Publicar | Hacienda
"""


@pytest.mark.parametrize(("dibujo", "celdas"), [(DEBAJO, ["B2", "B9"]), (AL_LADO, ["B2", "E2"])])
def test_varias_fichas_en_una_hoja_se_leen_todas(dibujo, celdas):
    hoja = interpretar(dibujo)
    eventos = hoja.listados["eventos"]
    assert [(e.evento, e.lugar, e.origen("evento").celda) for e in eventos] == [
        ("Encuentro", "Parque", celdas[0]), ("Cabildo", "Coliseo", celdas[1]),
    ]  # fmt: skip
    assert [(p.espacio, p.momento, p.paso) for p in hoja.listados["espacios"]] == [
        ("Encuentro", "Antes", "Convocar"), ("Cabildo", "Después", "Publicar"),
    ]  # fmt: skip
    assert sum(hoja.cuenta.values()) == hoja.contadas and "hallazgo" not in {familia(d) for d in hoja.cuenta}


def test_la_ficha_sin_llenar_que_sigue_a_otras_no_se_calla():
    hoja = interpretar(DEBAJO + "\nFICHA DE EVENTO 3\nEvento:\nFecha:\nLugar:\n")
    assert len(hoja.listados["eventos"]) == 2
    assert [(h.nombre, h.origen.celda) for h in hoja.hallazgos] == [("texto_fuera_de_tabla", "A16:A19")]
