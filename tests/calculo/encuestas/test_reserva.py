"""De lo que se publica de una encuesta no se deduce qué contestaron menos de cinco personas."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.calculo.encuestas import Pregunta, hacer_publicas, publicar, reunir_preguntas
from pipeline.calculo.encuestas.publicas import SIN_OPINION
from pipeline.lectura.escalas import EN_BLANCO, NS_NR
from pipeline.lectura.escalas_declaradas import FAVORABLES, escalas
from pipeline.tablas.encuestas import Respuesta, RespuestaPublica

DE_OPINION = [e for e in escalas().values() if e.es_de_opinion]


def pregunta(escala: str, *cuentas: int, sin_opinion: int = 0) -> Pregunta:
    return Pregunta("Audiencia", "¿Qué tal?", "", escalas()[escala], cuentas, sin_opinion, 0)


@pytest.mark.parametrize(
    ("cuentas", "dichas", "favorables"),
    [
        ((0, 5, 6, 10, 20), (0, 5, 6, 10, 20), 30),
        ((0, 1, 6, 10, 20), (None, None, None, 10, 20), 30),
        ((1, 2, 6, 3, 20), (None,) * 5, 23),
        ((0, 0, 1, 10, 20), (None,) * 5, None),
        ((9, 9, 9, 1, 2), (None,) * 5, None),
        ((0, 0, 0, 0, 0), (0, 0, 0, 0, 0), None),
        ((0, 0, 0, 10, 20), (0, 0, 0, 10, 20), 30),
    ],
)
def test_del_lado_de_una_opcion_de_pocos_solo_se_dice_la_suma(cuentas, dichas, favorables):
    p = publicar(pregunta("satisfacción", *cuentas))
    assert (p.cuentas, p.favorables) == (dichas, favorables)


def test_si_del_otro_lado_son_menos_de_cinco_se_dice_al_menos_cuantos():
    assert publicar(pregunta("satisfacción", 0, 0, 1, 10, 20)).piso == pytest.approx(27 / 31)
    assert publicar(pregunta("satisfacción", 0, 9, 20, 1, 1)).techo == pytest.approx(4 / 31)
    assert publicar(pregunta("satisfacción", 0, 0, 1, 2, 3)).piso is None  # con seis, diría que es una


def test_con_menos_de_cinco_respuestas_no_se_dice_ni_cuantas():
    p = publicar(pregunta("sí o no", 1, 3))
    assert (p.n, p.cuentas, p.favorables, p.promedio) == (None, (None, None), None, None)


@pytest.mark.parametrize(
    ("escala", "hasta"), [("sí o no", 20), ("profundidad", 12), ("utilidad", 9), ("satisfacción", 6)]
)
def test_ninguna_cuenta_reservada_se_deduce_ni_conociendo_la_regla(escala, hasta):
    """Se hacen todas las encuestas posibles: las que se publican igual difieren en cada cuenta que se reserva."""
    iguales: dict[tuple[object, ...], list[tuple[int, ...]]] = {}
    for cuentas in product(range(hasta + 1), repeat=len(escalas()[escala].opciones)):
        p = publicar(pregunta(escala, *cuentas))
        iguales.setdefault((p.n, p.cuentas, p.favorables, p.piso, p.techo, p.promedio), []).append(cuentas)
    for (_, dichas, *_), posibles in iguales.items():
        if hasta in map(max, posibles):
            continue  # faltan las que pasan del borde
        for i in [i for i, c in enumerate(dichas) if c is None]:
            assert len({c[i] for c in posibles}) >= 3, (dichas, posibles)


@given(st.sampled_from(DE_OPINION), st.data())
def test_restando_lo_publicado_del_total_nunca_quedan_menos_de_cinco(escala, datos):
    """Lo que se puede restar: cada lado de su suma, y cada suma del total."""
    cuentas = datos.draw(st.tuples(*[st.integers(0, 40)] * len(escala.opciones)))
    p = publicar(Pregunta("Audiencia", "¿Qué tal?", "", escala, cuentas, 0, 0))
    if p.n is None:
        assert sum(cuentas) < 5
        return
    if p.favorables is None:
        assert not p.n or p.cuentas == (None,) * len(cuentas)
        return
    for lado, suma in ((True, p.favorables), (False, p.n - p.favorables)):
        dichas = [c for o, c in zip(escala.opciones, p.cuentas, strict=True) if (o.opinion in FAVORABLES) == lado]
        resto = suma - sum(c for c in dichas if c is not None)
        assert dichas.count(None) != 1 and (None in dichas or resto == 0) and not 0 < resto < 5
    assert all(c is None or c == 0 or c >= 5 for c in p.cuentas)


def respuestas(pregunta: str, *cuentas: int, ns_nr: int = 0, en_blanco: int = 0, evento: str = "A") -> list[Respuesta]:
    opciones = [o.nombre for o in escalas()["satisfacción"].opciones] + [NS_NR, EN_BLANCO]
    todas = zip(opciones, (*cuentas, ns_nr, en_blanco), strict=True)
    return [Respuesta(evento, pregunta, o, n, "satisfacción") for o, n in todas]


def sin_opinion(filas: list[RespuestaPublica]) -> dict[tuple[str, str], int | None]:
    return {(f.encuesta, f.pregunta): f.respuestas for f in filas if f.opcion == SIN_OPINION}


def test_si_en_una_pregunta_no_opinaron_pocos_de_ninguna_de_esa_encuesta_se_dice():
    filas = hacer_publicas([
        *respuestas("¿Uno?", 5, 5, 5, 5, 5, ns_nr=7),
        *respuestas("¿Dos?", 5, 5, 5, 5, 10, en_blanco=2),
        *respuestas("¿Uno?", 5, 5, 5, 5, 5, ns_nr=4, en_blanco=4, evento="B"),
    ])  # fmt: skip
    assert sin_opinion(filas) == {("A", "¿Uno?"): None, ("A", "¿Dos?"): None, ("B", "¿Uno?"): 8}


def test_donde_se_marca_mas_de_una_tampoco_se_dice_por_los_que_no_la_marcaron():
    escala = escalas()["cómo se enteró"]
    marcas = (0, 0, 0, 0, 9, 20, 0, 0)
    filas = [
        Respuesta("A", "¿Cómo?", o.nombre, n, escala.nombre, personas=22)
        for o, n in zip(escala.opciones, marcas, strict=True)
    ]
    (p,) = reunir_preguntas(filas)
    assert p.n == 22 and publicar(p).cuentas == (None,) * 8
