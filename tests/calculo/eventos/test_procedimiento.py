"""El procedimiento de cada espacio: lo vencido, lo que no tiene dueño y el momento que falta."""

from datetime import date

import pytest

from pipeline.calculo.eventos import procedimiento_de, revisar_procedimientos, sin_procedimiento, situar_eventos
from pipeline.tablas.listados.espacios import Paso
from tests.calculo.eventos.test_eventos import ANTES, DESPUES, con, evento


def paso(espacio: str, momento: str = "Antes", **datos: object) -> Paso:
    return Paso(archivo="e.xlsx", hoja="Pasos", espacio=espacio, momento=momento, paso="Algo", **datos)  # type: ignore[arg-type]


@pytest.mark.parametrize(("del_paso", "del_evento", "estado"), [
    ({"hecho": True}, {"fecha": ANTES}, "Hecho"),
    ({"fecha": date(2026, 9, 1)}, {"fecha": DESPUES}, "Vencido"),
    ({"fecha": DESPUES}, {"fecha": ANTES}, "Pendiente"),
    ({}, {"fecha": ANTES}, "Vencido"),
    ({}, {"fecha": ANTES, "estado": "Aplazado"}, "Pendiente"),
    ({}, {"fecha": DESPUES}, "Pendiente"),
    ({"momento": "Después"}, {"fecha": ANTES}, "Sin fecha"),
])  # fmt: skip
def test_el_estado_de_un_paso(del_paso, del_evento, estado):
    resultado = con(evento("Foro", **del_evento), espacios=(paso("Foro", **del_paso),))
    (procedimiento,) = revisar_procedimientos(resultado)
    assert procedimiento.pasos[0].estado == estado


def test_dice_que_momento_falta_y_que_no_tiene_dueno():
    resultado = con(espacios=(paso("Foro", dependencia="Prensa"), paso("FORO", "Durante")))
    (procedimiento,) = revisar_procedimientos(resultado)
    assert (procedimiento.faltan, procedimiento.sin_dueno) == (("Después",), 1)


def test_el_procedimiento_de_una_clase_sirve_a_todos_sus_eventos():
    resultado = con(
        evento("A", tipo="Foro", fecha=DESPUES), evento("B", tipo="Mesa", fecha=DESPUES), evento("C", tipo="Mesa", estado="Cancelado"),
        espacios=(paso("foro"),),
    )  # fmt: skip
    situados, hechos = situar_eventos(resultado), revisar_procedimientos(resultado)
    assert [s.evento.evento for s in sin_procedimiento(situados, hechos)] == ["B"]
    assert procedimiento_de(situados[0], hechos) is hechos[0]
    de_todos = revisar_procedimientos(con(espacios=(paso("Todos los espacios"),)))
    assert sin_procedimiento(situados, de_todos) == []
