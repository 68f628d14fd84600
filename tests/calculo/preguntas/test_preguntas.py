"""El término de quince días hábiles, las preguntas parecidas y la oportunidad."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.origen import Origen
from pipeline.calculo.dias_habiles import contar_dias_habiles
from pipeline.calculo.plazos import sumar_dias_habiles
from pipeline.calculo.preguntas import contar_terminos, juntar_parecidas, medir_oportunidad
from pipeline.entidad import Calendario, Entidad
from pipeline.tablas.listados.preguntas import Pregunta
from pipeline.tablas.terminos import EN_TERMINO, FUERA_DE_TERMINO, PENDIENTE, SIN_FECHA, TRASLADADA, VENCIDA

ENTIDAD = Entidad(nombre="Alcaldía de Prueba", vigencia=2026)
RECIBIDA = date(2026, 7, 6)
VENCE = date(2026, 7, 29)


@pytest.mark.parametrize(("pregunta", "hoy", "situacion", "dias"), [
    (Pregunta(fecha=RECIBIDA), date(2026, 7, 20), PENDIENTE, 7),
    (Pregunta(fecha=RECIBIDA), VENCE, PENDIENTE, 0),
    (Pregunta(fecha=RECIBIDA), date(2026, 7, 30), VENCIDA, -1),
    (Pregunta(fecha=RECIBIDA, fecha_respuesta=VENCE), date(2026, 9, 1), EN_TERMINO, 15),
    (Pregunta(fecha=RECIBIDA, fecha_respuesta=date(2026, 7, 30)), date(2026, 9, 1), FUERA_DE_TERMINO, 16),
    (Pregunta(fecha=RECIBIDA, fecha_respuesta=RECIBIDA), date(2026, 9, 1), EN_TERMINO, 0),
    (Pregunta(fecha=RECIBIDA, fecha_respuesta=date(2026, 10, 1)), date(2026, 7, 20), PENDIENTE, 7),
    (Pregunta(fecha=RECIBIDA, trasladada_a="Gobernación"), date(2026, 9, 1), TRASLADADA, None),
    (Pregunta(), date(2026, 9, 1), SIN_FECHA, None),
])  # fmt: skip
def test_el_termino_se_cuenta_en_dias_habiles(pregunta, hoy, situacion, dias):
    (respuesta,) = contar_terminos([pregunta], ENTIDAD, hoy)
    assert (respuesta.situacion, respuesta.dias) == (situacion, dias)
    assert respuesta.vence == (VENCE if pregunta.fecha else None)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 60))
def test_contar_deshace_sumar(dia, cuantos):
    assert contar_dias_habiles(dia, sumar_dias_habiles(dia, cuantos), Calendario()) == cuantos


def parecidas(*textos: str) -> list[str]:
    preguntas = [Pregunta(consecutivo=str(i), pregunta=t) for i, t in enumerate(textos, 1)]
    return [r.parecida_a for r in contar_terminos(preguntas, ENTIDAD, RECIBIDA)]


def test_la_misma_pregunta_con_otras_palabras_se_propone_responder_junta():
    assert parecidas(
        "¿Cuándo van a arreglar la vía a la vereda El Salado?",
        "Buenas tardes, cuando arreglan la via de la vereda El Salado",
        "¿Qué se hizo con el presupuesto de cultura?",
    ) == ["", "1", ""]


def test_lo_que_alguien_dice_de_si_no_hace_distinta_su_pregunta():
    suya = "Me llamo Fulana Pérez, C.C. 38.555.101. ¿Cuándo arreglan la vía a la vereda El Salado? Atentamente, Fulana"
    assert parecidas("¿Cuándo van a arreglar la vía a la vereda El Salado?", suya) == ["", "1"]


def test_otro_numero_es_otra_pregunta():
    assert parecidas("¿Cuándo hay agua en la comuna 3?", "¿Cuándo hay agua en la comuna 4?") == ["", ""]


def test_la_oportunidad_solo_cuenta_las_que_ya_debian_estar_respondidas():
    hoy = date(2026, 8, 3)
    preguntas = [
        Pregunta(fecha=RECIBIDA, fecha_respuesta=VENCE, tema="Vías"),
        Pregunta(fecha=RECIBIDA, tema="Vías"),
        Pregunta(fecha=hoy, tema="Vías"),
        Pregunta(fecha=hoy, tema="Agua"),
    ]
    vias, agua = medir_oportunidad(contar_terminos(preguntas, ENTIDAD, hoy), lambda r: r.tema)
    assert (vias.nombre, vias.recibidas, vias.oportunidad, vias.dias) == ("Vías", 3, 0.5, 15)
    assert (agua.oportunidad, agua.dias) == (None, None)


def test_un_tema_escrito_de_dos_maneras_es_uno_y_conserva_la_primera():
    preguntas = [Pregunta(fecha=RECIBIDA, tema=tema) for tema in ("Vías terciarias", "VIAS TERCIARIAS", "Agua", "")]
    medidas = medir_oportunidad(contar_terminos(preguntas, ENTIDAD, RECIBIDA), lambda r: r.tema)
    assert [(m.nombre, m.recibidas) for m in medidas] == [("Vías terciarias", 2), ("(sin decir)", 1), ("Agua", 1)]


MISMA = (
    "¿Cuándo van a arreglar la vía a la vereda El Salado?",
    "Buenas tardes, cuando arreglan la via de la vereda El Salado",
)


def juntas(*preguntas: Pregunta):
    return juntar_parecidas(contar_terminos(list(preguntas), ENTIDAD, date(2026, 9, 10)))


def test_a_las_parecidas_se_les_propone_la_respuesta_que_ya_se_dio_a_una():
    una = Pregunta(consecutivo="1", pregunta=MISMA[0], fecha=RECIBIDA)
    otra = Pregunta(consecutivo="2", pregunta=MISMA[1], fecha=RECIBIDA, respuesta="En octubre.", fecha_respuesta=VENCE)
    (grupo,) = juntas(una, Pregunta(consecutivo="9", pregunta="¿Y el agua?"), otra)
    assert [t.consecutivo for t in grupo.todas] == ["1", "2"]
    assert (grupo.por_responder, grupo.dada and grupo.dada.consecutivo) == (1, "2")
    assert grupo.texto == f"Pregunta, que resume otra pregunta: {MISMA[0]}\nRespuesta: En octubre."


def test_sin_respuesta_dada_queda_el_hueco_de_quien_responde():
    (grupo,) = juntas(*(Pregunta(pregunta=t, dependencia="Secretaría de Salud") for t in (*MISMA, MISMA[0])))
    assert grupo.texto.endswith("Respuesta: [Por llenar: la respuesta de Secretaría de Salud.]")
    assert "que resume otras 2 preguntas:" in grupo.texto


def test_sin_parecidas_no_hay_grupos():
    assert juntas(Pregunta(pregunta=MISMA[0]), Pregunta(pregunta="¿Y el agua?")) == []


def test_la_parecida_que_no_tiene_consecutivo_se_nombra_con_su_celda():
    una = Pregunta(pregunta=MISMA[0], origenes={"pregunta": Origen("f.csv", "f", 2, 4)})
    assert [t.parecida_a for t in contar_terminos([una, Pregunta(pregunta=MISMA[1])], ENTIDAD, RECIBIDA)] == ["", "D2"]
