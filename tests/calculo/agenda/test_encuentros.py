"""Los encuentros por fecha: su fase, su canal, lo que se cruza y quién falta."""

from datetime import date

import pytest

from pipeline.calculo.agenda import (
    buscar_choques,
    cierre_de,
    fuera_de_fase,
    medir_canales,
    modalidad_de,
    ordenar_por_fecha,
    quien_respondio,
)
from pipeline.calculo.agenda.choques import PUBLICO, SITIO
from pipeline.calculo.agenda.quien_respondio import NO_ESTA, NO_RESPONDIO, POR_SU_PADRE, RESPONDIO
from pipeline.entidad import Dependencia, Entidad
from pipeline.tablas.listados.agenda import Encuentro

CIERRE = cierre_de(Entidad("Alcaldía de Prueba", 2027))
OCTUBRE_14 = date(2027, 10, 14)


def encuentro(**datos: object) -> Encuentro:
    return Encuentro(**{"tema": "Algo", "dependencia": "Hacienda", **datos})  # type: ignore[arg-type]


def choques(*encuentros: Encuentro) -> list[tuple[str, str]]:
    return [(c.que, c.cual) for c in buscar_choques(ordenar_por_fecha(encuentros, CIERRE))]


def fuera(*encuentros: Encuentro) -> list[str]:
    return [por_que for _, por_que in fuera_de_fase(ordenar_por_fecha(encuentros, CIERRE), CIERRE)]


def test_van_por_fecha_y_al_final_los_que_no_la_tienen():
    sin, despues, antes = encuentro(tema="sin"), encuentro(fecha=OCTUBRE_14), encuentro(fecha=date(2027, 5, 1))
    assert [m.encuentro for m in ordenar_por_fecha([sin, despues, antes], CIERRE)] == [antes, despues, sin]


def test_sin_decir_su_fase_es_de_la_de_su_dia():
    (momento,) = ordenar_por_fecha([encuentro(fecha=OCTUBRE_14)], CIERRE)
    assert momento.fase == "Rendición de cuentas"


@pytest.mark.parametrize(
    ("fase", "desde", "hasta", "por_que"),
    [
        ("Informe de gestión", date(2027, 9, 30), None, []),
        ("Informe de gestión", date(2027, 10, 1), None, ["es de la fase Rendición de cuentas"]),
        ("Empalme", date(2027, 10, 31), None, ["es de la fase Rendición de cuentas"]),
        ("Empalme", date(2027, 11, 1), None, []),
        ("Informe de gestión", date(2027, 9, 1), date(2027, 10, 5), ["no es de ninguna fase"]),
        ("", date(2027, 2, 1), None, ["no es de ninguna fase"]),
        ("", date(2027, 12, 1), None, []),
        ("Informe de gestión", None, None, []),
    ],
)  # fmt: skip
def test_se_dice_lo_que_se_sale_de_su_fase(fase, desde, hasta, por_que):
    assert fuera(encuentro(fase=fase, fecha=desde, fecha_fin=hasta)) == por_que


def test_sin_cierre_de_gobierno_no_hay_fases_que_cumplir():
    momentos = ordenar_por_fecha([encuentro(fase="Empalme", fecha=date(2026, 2, 1))], None)
    assert list(fuera_de_fase(momentos, None)) == []


def test_se_cruzan_los_del_mismo_dia_en_el_mismo_sitio_o_con_el_mismo_publico():
    uno = encuentro(fecha=OCTUBRE_14, lugar="Auditorio municipal", publico=("Juntas",))
    otro = encuentro(dependencia="Salud", fecha=OCTUBRE_14, lugar="AUDITORIO MUNICIPAL", publico=("Gremios", "juntas"))
    assert choques(uno, otro) == [(SITIO, "Auditorio municipal"), (PUBLICO, "Juntas")]


def test_un_lapso_corto_se_cruza_en_cada_uno_de_sus_dias_y_un_mes_no_se_cruza():
    corto = encuentro(fecha=date(2027, 10, 13), fecha_fin=date(2027, 10, 15), lugar="Coliseo")
    mes = encuentro(dependencia="Obras", fecha=date(2027, 10, 1), fecha_fin=date(2027, 10, 31), lugar="Coliseo")
    otro = encuentro(dependencia="Salud", fecha=OCTUBRE_14, lugar="Coliseo")
    assert choques(corto, mes, otro) == [(SITIO, "Coliseo")]
    sueltos = encuentro(
        fecha=date(2027, 5, 1), fecha_fin=OCTUBRE_14, dias=(date(2027, 5, 1), OCTUBRE_14), lugar="Coliseo"
    )
    assert choques(sueltos, otro) == [(SITIO, "Coliseo")]
    assert choques(sueltos, encuentro(dependencia="Salud", fecha=date(2027, 7, 1), lugar="Coliseo")) == []


@pytest.mark.parametrize("lugar", ["", "Facebook Live", "https://meet.example/x", "Por definir", "Virtual"])
def test_lo_que_no_es_un_sitio_no_se_cruza(lugar):
    assert choques(*(encuentro(dependencia=d, fecha=OCTUBRE_14, lugar=lugar) for d in ("Hacienda", "Salud"))) == []


def test_los_de_una_dependencia_a_horas_distintas_los_puso_ella():
    a_las = [encuentro(fecha=OCTUBRE_14, lugar="Coliseo", hora=hora) for hora in ("9:00", "11:00")]
    assert choques(*a_las) == []
    assert choques(*(encuentro(fecha=OCTUBRE_14, lugar="Coliseo") for _ in range(2))) == [(SITIO, "Coliseo")]


@pytest.mark.parametrize(
    ("canal", "lugar", "modalidad"),
    [
        ("Presencial", "", "Presencial"), ("virtual", "", "Virtual"), ("Presencial y Facebook Live", "", "Mixto"),
        ("Híbrido", "", "Mixto"), ("Radio", "", "Virtual"), ("Chat", "", "Virtual"), ("", "Auditorio", "Presencial"),
        ("Recorrido con transmisión en vivo", "", "Mixto"), ("", "", "No se sabe"), ("Perifoneo", "", "No se sabe"),
    ],
)  # fmt: skip
def test_el_canal_dice_si_es_presencial_o_virtual(canal, lugar, modalidad):
    assert modalidad_de(encuentro(canal=canal, lugar=lugar)) == modalidad


def test_la_mezcla_de_canales_suma_los_encuentros():
    mezclas = medir_canales([encuentro(canal=c) for c in ("Presencial", "Chat", "", "Mixta")])
    assert [(m.dependencia, m.encuentros, sum(m.cuantos.values())) for m in mezclas] == [("Hacienda", 4, 4)]


def test_falta_quien_no_envio_nada_ni_hace_parte_de_quien_envio():
    entidad = Entidad("Alcaldía de Prueba", 2027, dependencias=(
        Dependencia("Hacienda"), Dependencia("Rentas", padre="Hacienda"), Dependencia("Salud"),
        Dependencia("Todas", colectiva=True),
    ))  # fmt: skip
    respuestas = quien_respondio([encuentro(archivo="a.xlsx"), encuentro(dependencia="Hospital")], entidad)
    assert [(r.dependencia, r.situacion) for r in respuestas] == [
        ("Hacienda", RESPONDIO), ("Rentas", POR_SU_PADRE), ("Salud", NO_RESPONDIO), ("Hospital", NO_ESTA),
    ]  # fmt: skip
    assert [r.dependencia for r in respuestas if r.debe] == ["Salud"] and respuestas[0].archivos == ("a.xlsx",)
