"""Las encuestas juntas: la misma pregunta en varios eventos y lo que está dos veces."""

from dataclasses import dataclass, field, replace

import pytest

from pipeline.calculo.encuestas import (
    comparar_eventos,
    decir_diferencia,
    decir_lo_reservado,
    decir_mejor_y_peor,
    decir_quienes,
    publicar,
    reunir_encuestas,
    reunir_preguntas,
)
from pipeline.tablas.encuestas import Abierta, Respuesta
from tests.fabrica import hacer_resultado
from tests.graficas.muestras_encuestas import contar


@dataclass
class Leido:
    encuestas: list[Respuesta]
    abiertas: list[Abierta] = field(default_factory=list)


def en(archivo: str, respuestas: list[Respuesta]) -> list[Respuesta]:
    return [replace(r, archivo=archivo, hoja="Hoja1") for r in respuestas]


def test_las_mismas_cuentas_en_dos_lugares_se_toman_una_vez_y_otras_se_suman():
    una, otra = contar("¿Uno?", 5, 6, 7, 8, 9), contar("1. ¿UNO?", 1, 1, 1, 1, 1)
    filas, _, hallazgos = reunir_encuestas([Leido(en("a", una)), Leido(en("b", una)), Leido(en("c", otra))])
    (p,) = reunir_preguntas(filas)
    assert p.cuentas == (6, 7, 8, 9, 10) and p.texto == "¿Uno?"
    assert [("una sola vez" in h.mensaje, "sumaron" in h.mensaje) for h in hallazgos] == [(True, False), (False, True)]


def test_el_promedio_la_parte_favorable_y_quienes_no_opinaron():
    (p,) = reunir_preguntas(contar("¿Uno?", 5, 5, 10, 10, 20, 7))
    assert (p.n, p.sin_opinion, p.favorables) == (50, 7, pytest.approx(0.6))
    assert p.promedio == pytest.approx((5 + 10 + 30 + 40 + 100) / 50)
    (sin_promedio,) = reunir_preguntas(contar("¿Volvería?", 5, 5, escala="sí o no"))
    assert sin_promedio.promedio is None


def test_se_compara_la_misma_pregunta_con_la_misma_escala():
    preguntas = reunir_preguntas([
        *contar("¿Uno?", 5, 5, 10, 10, 10, encuesta="Feria"),
        *contar("2. ¿Uno?", 0, 5, 5, 20, 20, encuesta="Foro"),
        *contar("¿Uno?", 5, 5, 5, 5, 5, encuesta="Cabildo", escala="acuerdo"),
        *contar("¿Dos?", 5, 5, 5, 5, 5, encuesta="Foro"),
    ])  # fmt: skip
    ((feria, foro),) = comparar_eventos(preguntas, lambda p: p.favorables)
    assert (feria.puntos, foro.puntos, foro.es_poca) == (None, 30.0, False)
    frase = decir_diferencia(hacer_resultado(3), (feria, foro))
    assert str(frase) == (
        "En «2. ¿Uno?», las respuestas de satisfacción son 80,0 % en «Foro» y 50,0 % en «Feria»: "
        "30 puntos de diferencia."
    )


def test_con_pocas_respuestas_la_diferencia_se_dice_con_cuidado():
    preguntas = reunir_preguntas([
        *contar("¿Uno?", 0, 0, 5, 5, 0, encuesta="Feria"), *contar("¿Uno?", 0, 0, 5, 20, 20, encuesta="Foro"),
    ])  # fmt: skip
    (grupo,) = comparar_eventos(preguntas, lambda p: p.favorables)
    assert "una sola mueve el porcentaje 10,0 puntos" in str(decir_diferencia(hacer_resultado(3), grupo))


def test_lo_mejor_y_lo_peor_valorado_sin_lo_que_se_reserva_y_sin_las_de_si_o_no():
    resultado = hacer_resultado(3)
    publicas = [publicar(p) for p in reunir_preguntas([
        *contar("¿A?", 5, 0, 5, 10, 0), *contar("¿B?", 0, 0, 5, 10, 20), *contar("¿C?", 0, 0, 1, 30, 30),
        *contar("¿D?", 30, 0, escala="sí o no"),
    ])]  # fmt: skip
    mejor, peor = map(str, decir_mejor_y_peor(resultado, publicas))
    assert mejor.startswith("Lo mejor valorado es «¿B?»") and peor.startswith("Lo peor valorado es «¿A?»")
    assert "en 1 se reservó" in str(decir_lo_reservado(resultado, publicas))


def test_quienes_respondieron_es_un_minimo_si_los_que_no_opinaron_se_reservan():
    resultado = hacer_resultado(3)
    publicas = [publicar(p) for p in reunir_preguntas(contar("¿A?", 5, 0, 5, 10, 0, 2))]
    assert "al menos 20 personas" in str(decir_quienes(resultado, publicas, True))
    assert "Respondieron 22 personas" in str(decir_quienes(resultado, publicas, False))
    pocas = [publicar(p) for p in reunir_preguntas(contar("¿A?", 1, 1, 1))]
    assert "3" not in str(decir_quienes(resultado, pocas, True))
