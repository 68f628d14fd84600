"""La gráfica de oportunidad: quién responde menos a tiempo, con las que ya debían estar respondidas."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import preguntas
from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import ambiente
from pipeline.tablas.listados.preguntas import Pregunta
from tests.fabrica import hacer_resultado
from tests.graficas.cajas import comprobar_que_cabe, textos_de
from tests.graficas.muestras import LARGO

RECIBIDA, A_TIEMPO, TARDE, HOY = date(2026, 6, 1), date(2026, 6, 10), date(2026, 8, 3), date(2026, 9, 10)


def una(dependencia: str, respondida: date | None = A_TIEMPO, tema: str = "", fecha: date = RECIBIDA) -> Pregunta:
    return Pregunta(pregunta="¿Y la vía?", fecha=fecha, dependencia=dependencia, fecha_respuesta=respondida, tema=tema)


def con(*suyas: Pregunta) -> Resultado:
    return replace(hacer_resultado(3), hoy=HOY, listados={"preguntas": suyas})


def componer(*suyas: Pregunta) -> list[Lamina]:
    with ambiente():
        return preguntas.componer(con(*suyas))


@pytest.mark.parametrize(("suyas", "dice"), [
    ([una("Hacienda")], "La única pregunta que ya debía estar respondida se respondió en término"),
    ([una("Hacienda"), una("Salud")], "Las 2 preguntas que ya debían estar respondidas se respondieron en término"),
    ([una("Hacienda"), una("Hacienda", TARDE)], "Hacienda: 50,0 % de las preguntas que ya se debían se respondió en término"),
    ([una("Hacienda"), una("Salud", None)], "Salud: 0,0 % de respuestas en término, la menor oportunidad por dependencia"),
    ([una("Hacienda", TARDE), una("Salud", None), una("Prensa")],
     "Hacienda y Salud: 0,0 % de respuestas en término, la menor oportunidad por dependencia"),
    ([*(una(d, TARDE) for d in "ABC"), una("Prensa")], "3 dependencias tienen la menor oportunidad: 0,0 % de respuestas en término"),
    ([una("Hacienda"), una("", None)], "1 de las 2 preguntas que ya debían estar respondidas lo fueron en término"),
    ([una("Hacienda"), una("Salud", TARDE), una("", None)], "Salud: 0,0 % de respuestas en término, la menor oportunidad por dependencia"),
])  # fmt: skip
def test_el_titulo_dice_quien_responde_menos_a_tiempo(suyas, dice):
    (lamina,) = componer(*suyas)
    hallazgo = lamina.textos.hallazgo
    assert str(hallazgo) == dice
    assert (hallazgo.leer(dice) or ()) == tuple(c.texto for c in hallazgo.cifras)


def test_hay_una_por_dependencia_y_otra_por_tema_si_se_dice_el_tema():
    laminas = componer(una("Hacienda", tema="Impuestos"), una("Salud", None, tema="Vacunas"))
    assert [x.nombre for x in laminas] == ["preguntas_1", "preguntas_2"]
    assert "por tema" in laminas[1].textos.medida
    assert [x.nombre for x in componer(una("Hacienda"))] == ["preguntas"]


def test_cada_renglon_dice_con_que_se_dividio_y_la_que_no_debia_nada_no_es_un_cero():
    suyas = [*[una("Hacienda")] * 3, una("Hacienda", None), una("Salud", None, fecha=HOY)]
    (lamina,) = componer(*suyas)
    assert [str(f) for f in lamina.textos.descripcion] == [
        "Hacienda: 75,0 % (3 de 4), 4 preguntas recibidas; vencidas sin responder: 1.",
        "Salud: ninguna debía estar respondida (1 pregunta recibida).",
    ]
    dicho = textos_de(lamina)
    assert "75,0 % (3 de 4) · 1 sin responder" in dicho and any("Ninguna debía" in t for t in dicho)


def test_lo_que_no_dice_de_quien_es_va_al_final_con_su_nombre():
    (lamina,) = componer(una("", None), una("Hacienda", TARDE))
    assert str(lamina.textos.descripcion[1]).startswith("Sin dependencia: 0,0 % (0 de 1)")
    assert "Sin dependencia" in textos_de(lamina)


def test_sin_preguntas_o_sin_ninguna_que_debiera_estarlo_no_hay_grafica():
    assert componer() == []
    assert componer(una("Hacienda", None, fecha=HOY)) == []


def test_el_tema_que_trae_un_dato_personal_no_lo_publica():
    laminas = componer(una("Hacienda", tema="El caso de Mi nombre es Fulana Pérez, cel 3001234567"))
    dicho = " ".join(str(f) for x in laminas for f in x.textos.frases)
    assert "Fulana" not in dicho and "3001234567" not in dicho and "El caso de" in dicho


def test_caben_cuarenta_dependencias_de_nombre_largo():
    suyas = [una(f"{i} {LARGO}", (A_TIEMPO, TARDE, None)[i % 3], tema=f"{i} {LARGO}" * 3) for i in range(40)]
    laminas = componer(*suyas)
    assert len(laminas) > 2
    for lamina in laminas:
        comprobar_que_cabe(lamina)
