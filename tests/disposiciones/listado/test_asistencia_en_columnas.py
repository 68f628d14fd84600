"""La asistencia que viene en el propio calendario, una columna por grupo de valor."""

import pytest

from pipeline.lectura.cuenta import familia
from tests.dibujo import interpretar

CUBIERTA = """
    PROGRAMACIÓN DE EVENTOS 2026
    No. | Evento | Fecha programada | Comuna | Asistentes por grupo de valor | < | < | Acta
    ^ | ^ | ^ | ^ | Mujeres | Pescadores del muelle | Total | ^
    n:1 | Encuentro | f:2026-05-15 | C3 | n:10 | n:4 | n:14 | Acta 1
    n:2 | Cabildo | f:2026-06-15 | rural | n:10 | ocho | n:18 | Acta 2
"""


@pytest.mark.parametrize(
    "dibujo", [CUBIERTA, CUBIERTA.replace("<", " ").replace("^", " ")], ids=["combinada", "suelta"]
)
def test_bajo_su_titulo_cada_columna_es_un_grupo_y_el_total_es_del_evento(dibujo):
    hoja = interpretar(dibujo)
    filas = [(f.evento, f.grupo_valor, f.cantidad, f.origen("cantidad").celda) for f in hoja.listados["asistencia"]]
    assert filas == [
        ("Encuentro", "Mujeres", 10, "E4"), ("Encuentro", "Pescadores del muelle", 4, "F4"),
        ("Cabildo", "Mujeres", 10, "E5"), ("Cabildo", "Pescadores del muelle", 8, "F5"),
    ]  # fmt: skip
    assert [e.asistentes for e in hoja.listados["eventos"]] == [14, 18]
    assert sum(hoja.cuenta.values()) == hoja.contadas and "hallazgo" not in {familia(d) for d in hoja.cuenta}


def test_los_grupos_conocidos_no_necesitan_titulo_que_los_cubra():
    hoja = interpretar("""
        Evento | Fecha | Lugar | Mujeres | Jóvenes | Asistentes adultos mayores
        Encuentro | f:2026-05-15 | Parque | n:10 | n:4 | n:3
        Total | | | n:10 | n:4 | n:3
    """)
    assert [f.grupo_valor for f in hoja.listados["asistencia"]] == ["Mujeres", "Jóvenes", "Adultos mayores"]
    assert [e.evento for e in hoja.listados["eventos"]] == ["Encuentro"], "el renglón del total no es un evento"


def test_lo_que_no_es_un_numero_se_anota_en_su_celda():
    hoja = interpretar(CUBIERTA.replace("ocho", "bastantes"))
    assert [(h.nombre, h.origen.celda) for h in hoja.hallazgos] == [("numero_de_listado", "F5")]


def test_la_dependencia_que_el_catalogo_no_conoce_se_anota():
    hoja = interpretar("Evento | Fecha | Lugar | Responsable\nCabildo | f:2026-05-15 | Parque | Oficina de los Mares")
    assert [(h.nombre, h.origen.celda) for h in hoja.hallazgos] == [("dependencia_desconocida", "D2")]
