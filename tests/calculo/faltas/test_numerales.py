"""Los numerales que saltan o se revuelven se dicen una vez por hueco; las numeraciones que no son seguidas, no."""

import pytest

from pipeline.calculo.faltas.numerales import buscar_desorden, buscar_saltos
from tests.calculo.ayuda import ENTIDAD, hacer_actividad


def _plan(*numerales: str, componentes: tuple[str, ...] = ()):
    grupos = componentes or ("Rendición de cuentas",) * len(numerales)
    return [
        hacer_actividad(n, fila=5 + i, componente=c, actividad=f"Actividad {n} de {c}")
        for i, (n, c) in enumerate(zip(numerales, grupos, strict=True))
    ]


@pytest.mark.parametrize(
    ("numerales", "saltos"),
    [
        (("1.1", "1.2", "1.3"), []),
        (("1.1", "1.2", "1.4", "1.5"), ["antes del numeral 1.4 falta el 1.3."]),
        (("1.1", "1.2", "1.3", "1.9"), ["antes del numeral 1.9 faltan del 1.4 al 1.8."]),
        (("1.2", "1.3", "1.4"), ["antes del numeral 1.2 falta el 1.1."]),
        (("1", "2", "4"), ["antes del numeral 4 falta el 3."]),
        (("1.1", "2.1", "2.2", "4.1"), []),
        (("101", "205", "340"), []),
        (("A1", "A3", ""), []),
        (("1.9", "1.10", "1.11"), []),
    ],
)
def test_un_hallazgo_por_hueco(numerales: tuple[str, ...], saltos: list[str]) -> None:
    assert [h.mensaje for h in buscar_saltos(_plan(*numerales), ENTIDAD)] == saltos


def test_la_numeracion_que_sigue_de_un_componente_a_otro_no_salta() -> None:
    assert buscar_saltos(_plan("1", "2", "3", "4", componentes=("Uno", "Uno", "Dos", "Dos")), ENTIDAD) == []


def test_la_que_vuelve_a_empezar_en_cada_componente_se_cuenta_en_cada_uno() -> None:
    plan = _plan("1.1", "1.2", "1.3", "1.1", "1.2", "1.4", componentes=("Uno",) * 3 + ("Dos",) * 3)
    assert [(h.valor, h.origen.fila) for h in buscar_saltos(plan, ENTIDAD)] == [("1.4", 10)]


def test_el_que_va_despues_de_uno_mayor_se_dice_con_la_celda_de_ese() -> None:
    (hallazgo,) = buscar_desorden(_plan("1.1", "1.3", "1.2", "1.4"), ENTIDAD)
    assert hallazgo.valor == "1.2" and "1.3, que está en B6" in hallazgo.mensaje
