"""Lo que dicen de la asistencia las actas, el calendario y la evaluación no deja calcular una cuenta reservada."""

from itertools import product

from pipeline.calculo.eventos import RESERVADO, publicar, sumar_publicada
from pipeline.calculo.eventos.situacion import REALIZADO, VENCIDO, Situado
from pipeline.tablas.listados.eventos import Evento


def _evento(asistentes: float | None, grupos: dict[str, float], situacion: str = REALIZADO, *donde: str) -> Situado:
    return Situado(Evento("e"), (), situacion, None, None, "", asistentes, grupos, donde)


def test_lo_que_el_acta_dice_de_un_grupo_no_se_resta_del_total_del_grupo():
    uno, otro = _evento(62, {"JAC": 59, "Mujeres": 3}), _evento(40, {"JAC": 30, "Mujeres": 10})
    publica = publicar([uno, otro])
    assert publica.grupos[0]["Mujeres"] == RESERVADO, "tres mujeres en el primero"
    assert publica.por_grupo["Mujeres"] == RESERVADO or publica.grupos[1]["Mujeres"] == RESERVADO
    assert publica.eventos[0] == RESERVADO or publica.grupos[0]["JAC"] == RESERVADO


def test_el_total_de_un_evento_reservado_no_se_suma_de_sus_grupos():
    pocos, otro = _evento(3, {"JAC": 3}), _evento(20, {"JAC": 12, "Mujeres": 8})
    publica = publicar([pocos, otro])
    assert publica.eventos == (RESERVADO, RESERVADO), "con el total se sabría el primero"
    assert RESERVADO in publica.grupos[1].values(), "con todos sus grupos se sabría el segundo"


def test_la_suma_de_una_clase_con_un_evento_reservado_se_reserva_y_el_total_de_uno_solo_tambien():
    assert sumar_publicada([RESERVADO, 20.0]) == RESERVADO
    assert (sumar_publicada([None, 20.0, 5.0]), sumar_publicada([None])) == (25.0, None)
    assert not publicar([_evento(3, {})]).total and publicar([_evento(30, {}), _evento(3, {})]).total


def test_los_grupos_de_un_evento_que_nadie_dijo_que_se_hizo_tambien_se_reservan():
    assert publicar([_evento(None, {"JAC": 2, "Mujeres": 9}, VENCIDO)]).grupos[0] == {
        "JAC": RESERVADO, "Mujeres": RESERVADO,
    }  # fmt: skip


def test_con_cualquier_asistencia_ninguna_cuenta_pequena_sale_de_una_sola_resta():
    for a, b, c, d in product((0, 2, 4, 6, 30), repeat=4):
        eventos = [_evento(a + b, {"JAC": a, "Mujeres": b}), _evento(c + d, {"JAC": c, "Mujeres": d})]
        publica = publicar(eventos)
        renglones = [
            *([*g.values(), e] for g, e in zip(publica.grupos, publica.eventos, strict=True)),
            *([publica.grupos[0][g], publica.grupos[1][g], publica.por_grupo[g]] for g in ("JAC", "Mujeres")),
        ]
        for renglon in renglones:
            assert sum(n == RESERVADO for n in renglon) != 1, (a, b, c, d, publica)
        assert not any(isinstance(n, float) and 0 < n < 5 for renglon in renglones for n in renglon)
