"""Cuándo es algo, dicho en columnas: un mes en cada una, «Mes | Día», «Día | Mes | Año», o solo el mes."""

from datetime import date

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import hallados, interpretar


def _leer(dibujo: str, nombre: str = "eventos"):
    hoja = interpretar(dibujo)
    assert not hoja.actividades and sum(hoja.cuenta.values()) == hoja.contadas
    return hoja.listados[nombre], hoja


CRONOGRAMA = """
    CRONOGRAMA DE ESPACIOS 2026
    No. | Espacio | Responsable | Enero | Febrero | Marzo | Abril | Mayo
    1 | Audiencia | Planeación | | X | | | X
    2 | Foro | Prensa | - | | 14 | |
    3 | Mesa | Hacienda | | | | 14 y 15 | 3, 17
    4 | Cabildo | Hacienda | | | | |
"""


def test_cada_mes_marcado_es_un_evento_con_su_celda():
    filas, hoja = _leer(CRONOGRAMA)
    assert [(f.evento, f.fecha and (f.fecha.month, f.fecha.day), f.origen("fecha").celda) for f in filas] == [
        ("Audiencia", (2, 28), "E3"), ("Audiencia", (5, 31), "H3"), ("Foro", (3, 14), "F4"),
        ("Mesa", (4, 14), "G5"), ("Mesa", (5, 3), "H5"), ("Mesa", (5, 17), "H5"), ("Cabildo", None, "A6"),
    ]  # fmt: skip
    assert [h[:2] for h in hallados(hoja.hallazgos)] == [
        ("evento_sin_dia", "E3"),
        ("evento_sin_dia", "H3"),
        ("evento_sin_dia", "G5"),
    ]
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta}


def test_lo_de_una_fila_se_anota_una_vez_aunque_sean_varios_eventos():
    from pipeline.calculo.faltas_de_listado import buscar_declaradas

    filas, _ = _leer(CRONOGRAMA.replace("Planeación", ""))
    faltas = buscar_declaradas("eventos", filas, date(2026, 1, 1))
    assert [h.nombre for h in faltas if h.origen.fila == 3] == ["dato_que_falta"], "ni repite ni duplica su número"


def test_sin_titulo_de_hoja_y_con_los_doce_meses_no_es_un_plan():
    meses = "Ene | Feb | Mar | Abr | May | Jun | Jul | Ago | Sep | Oct | Nov | Dic"
    filas, hoja = _leer(f"""
        Espacio de diálogo | Responsable | {meses}
        Audiencia | Planeación | | X | | | | | | | | | |
        Foro | Prensa | | | Comuna 3 | | | | | | | f:2026-10-09 | |
    """)
    assert [f.fecha for f in filas] == [date(2026, 2, 28), None, date(2026, 10, 9)]
    assert ("fecha_de_listado", "E3", "Comuna 3") in hallados(hoja.hallazgos)


@pytest.mark.parametrize("dibujo", [
    "Actividad | Responsable | Enero | Febrero | Marzo\nPublicar el informe | Prensa | X | | X",
    "Espacio | Actividad | Responsable | Enero | Febrero | Marzo\nForo | Convocar | Prensa | X | | X",
])  # fmt: skip
def test_un_plan_con_meses_sigue_siendo_un_plan(dibujo):
    hoja = interpretar(dibujo)
    assert not hoja.listados and hoja.actividades[0].periodos == ("M01", "M03")


def test_los_trimestres_bajo_un_titulo_que_los_cubre():
    filas, _ = _leer("""
        No. | Evento | Responsable | Cronograma | < | < | <
        ^ | ^ | ^ | I trim | II trim | III trim | IV trim
        1 | Audiencia | Planeación | X | | X |
    """)
    assert [f.fecha for f in filas] == [date(2026, 3, 31), date(2026, 9, 30)]


def test_la_agenda_de_un_mes_por_columna_dice_el_lapso():
    (uno, dos), _ = _leer(
        "Dependencia | Tema | Público | Marzo | Abril | Mayo\nPlaneación | Vías | JAC | X | | 14 y 15", "agenda"
    )
    assert (uno.fecha, uno.fecha_fin, dos.fecha, dos.fecha_fin) == (
        date(2026, 3, 1), date(2026, 3, 31), date(2026, 5, 14), date(2026, 5, 15),
    )  # fmt: skip


@pytest.mark.parametrize(("titulos", "filas", "dias"), [
    ("Mes | Día | Evento | Lugar", "Abril | 14 | Foro | Web\n | n:20 | Mesa | Web\nmayo | viernes 3 | Feria | Sur",
     [("B2", (2026, 4, 14)), ("B3", (2026, 4, 20)), ("B4", (2026, 5, 3))]),
    ("Evento | Fecha | < | < | Lugar\n^ | Día | Mes | Año | ^", "Foro | n:14 | n:4 | n:2026 | Web\nMesa | 3 | mayo | | Web",
     [("B3", (2026, 4, 14)), ("B4", (2026, 5, 3))]),
    ("Día | Mes | Evento | Lugar", "f:2026-04-14 | Abril | Foro | Web\nn:3 | m:2026-05-01 | Mesa | Web",
     [("A2", (2026, 4, 14)), ("A3", (2026, 5, 3))]),
    ("Mes | Evento | Responsable | Lugar", "Abril | Foro | Prensa | Web", [("A2", (2026, 4, 30))]),
])  # fmt: skip
def test_el_mes_y_el_dia_de_dos_columnas_son_una_fecha(titulos, filas, dias):
    leidas, _ = _leer(f"{titulos}\n{filas}")
    assert [(f.origen("fecha").celda, f.fecha) for f in leidas] == [(c, date(*d)) for c, d in dias]


def test_el_dia_que_no_existe_en_ese_mes_se_anota():
    (uno,), hoja = _leer("Mes | Día | Evento | Lugar\nJunio | 31 | Foro | Web")
    assert uno.fecha is None and hallados(hoja.hallazgos) == [("fecha_de_listado", "B2", "31")]


def test_sirve_para_cualquier_listado():
    (uno,), _ = _leer("Compromiso | Responsable | Día | Mes\nPodar | Prensa | 3 | mayo", "compromisos")
    assert uno.fecha == date(2026, 5, 3)


@pytest.mark.parametrize(("escrito", "dia"), [
    ("mayo", 31), ("14 y 15 de mayo", 14), ("del 4 al 8 de mayo", 4), ("segunda semana de mayo", 8),
])  # fmt: skip
def test_un_evento_de_varios_dias_toma_uno_y_lo_dice(escrito, dia):
    (uno,), hoja = _leer(f"Evento | Fecha | Lugar | Responsable\nForo | {escrito} | Web | Prensa")
    assert uno.fecha == date(2026, 5, dia)
    assert [h.nombre for h in hoja.hallazgos] == ["evento_sin_dia"]
