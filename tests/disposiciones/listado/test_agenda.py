"""Las agendas que envía cada dependencia: quién es, y cuándo es cada encuentro, lo escriban como lo escriban."""

from datetime import date

import pytest

from tests.dibujo import interpretar

TITULOS = "Tema | Fecha | Público | Canal | Lugar"


def encuentros(dibujo: str):
    return interpretar(dibujo).listados["agenda"]


@pytest.mark.parametrize(
    ("escrito", "desde", "hasta", "dias"),
    [
        ("f:2026-05-14", (5, 14), None, 0), ("mayo 14", (5, 14), None, 0), ("viernes 14 de mayo", (5, 14), None, 0),
        ("14 y 15 de mayo", (5, 14), (5, 15), 0), ("Mayo 14 y 15", (5, 14), (5, 15), 0),
        ("4 al 8 de octubre", (10, 4), (10, 8), 0), ("semana del 4 al 8 de octubre", (10, 4), (10, 8), 0),
        ("segunda semana de mayo", (5, 8), (5, 14), 0), ("primera quincena de octubre", (10, 1), (10, 15), 0),
        ("última semana de octubre", (10, 22), (10, 31), 0), ("octubre", (10, 1), (10, 31), 0),
        ("octubre y noviembre", (10, 1), (11, 30), 0), ("m:2026-10-01", (10, 1), (10, 31), 0),
        ("14 de mayo y 18 de junio", (5, 14), (6, 18), 2),
    ],
)  # fmt: skip
def test_la_fecha_puede_ser_un_dia_varios_una_semana_o_un_mes(escrito, desde, hasta, dias):
    (uno,) = encuentros(f"{TITULOS}\nFinanzas | {escrito} | Gremios | Presencial | Auditorio")
    assert (uno.fecha, uno.fecha_fin) == (date(2026, *desde), date(2026, *hasta) if hasta else None)
    assert len(uno.dias) == dias and bool(uno.cuando) == bool(hasta)


def test_la_fecha_por_definir_se_guarda_y_la_que_no_se_entiende_se_dice():
    hoja = interpretar(
        f"{TITULOS}\nFinanzas | Por definir | Gremios | Presencial\nOtra | cuando se pueda | Gremios | Radio"
    )
    primero, segundo = hoja.listados["agenda"]
    assert (primero.fecha, primero.cuando, segundo.fecha) == (None, "Por definir", None)
    assert [(h.nombre, h.origen.celda) for h in hoja.hallazgos] == [("fecha_de_listado", "B3")]


@pytest.mark.parametrize(
    "cabeza", ["Secretaría: | Hacienda", "Dependencia: Secretaría de Hacienda", "SECRETARÍA DE HACIENDA"]
)
def test_la_dependencia_puede_estar_en_la_cabeza(cabeza):
    (uno,) = encuentros(f"AGENDA SECTORIAL\n{cabeza}\n{TITULOS}\nFinanzas | mayo 14 | Gremios | Presencial | Auditorio")
    assert uno.dependencia == "Secretaría de Hacienda"


def test_la_columna_manda_sobre_la_cabeza_y_la_fase_se_escribe_de_varias_maneras():
    filas = encuentros(
        f"Secretaría: | Hacienda\nDependencia | Fase | {TITULOS}\n"
        "Planeación | 2. Rendición de cuentas | Vacunas | mayo 14 | Gremios | Chat\n | Fase 1 | Finanzas | mayo 15 | JAC | Chat"
    )
    assert [(f.dependencia, f.fase) for f in filas] == [
        ("Secretaría de Planeación", "Rendición de cuentas"), ("Secretaría de Hacienda", "Informe de gestión"),
    ]  # fmt: skip


def test_cada_grupo_o_cada_tabla_de_la_hoja_es_de_la_dependencia_que_la_encabeza():
    filas = encuentros(f"""
        SECRETARÍA DE HACIENDA
        {TITULOS}
        Finanzas | mayo 14 | Gremios | Chat |
        OFICINA DE PRENSA
        El boletín | mayo 15 | Lectores | Chat |
        Secretaría: Planeación
        {TITULOS}
        El plan | mayo 16 | Veedurías | Chat |
        Dependencia: | Oficina Jurídica
        {TITULOS}
        Demandas | mayo 17 | Veedurías | Chat |
    """)
    assert [f.dependencia for f in filas] == [
        "Secretaría de Hacienda", "Oficina de Prensa", "Secretaría de Planeación", "Oficina Jurídica",
    ]  # fmt: skip


def test_una_lista_de_capacitaciones_no_es_una_agenda():
    assert not interpretar("Tema | Fecha | Lugar | Responsable\nExcel | mayo 14 | Sala | Planeación").listados
