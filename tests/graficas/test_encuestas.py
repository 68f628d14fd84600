import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.patches import Patch

from pipeline import estilo
from pipeline.base.espanol import redondear
from pipeline.calculo.encuestas.cuestionarios import reunir_cuestionarios
from pipeline.graficas import encuestas
from pipeline.graficas._lienzo import ambiente
from pipeline.graficas._titular_encuestas import titular_encuestas
from pipeline.vocabulario import cargar, singular
from tests.fabrica import hacer_resultado
from tests.graficas.cajas import comprobar_que_cabe, textos_de
from tests.graficas.muestras import LARGO
from tests.graficas.muestras_encuestas import CASOS, con_encuestas, contar, de_todo, por_grupos, satisfaccion


def componer(resultado):
    with ambiente():
        return encuestas.componer(resultado)


def titular(*respuestas):
    resultado = con_encuestas(*respuestas)
    frase = titular_encuestas(resultado, reunir_cuestionarios(resultado.encuestas)[0])
    assert frase.leer(str(frase)) == tuple(c.texto for c in frase.cifras)
    return str(frase)


@pytest.mark.parametrize(
    ("respuestas", "dice"),
    [
        ([contar("¿A?", 1, 1, 0, 1, 1)], "Ninguna pregunta llega a 5 respuestas"),
        ([contar("¿A?", 5, 0, 5, 5, 5, 40)], "50,0 % de las 20 respuestas a «¿A?» son de satisfacción"),
        (
            [contar("¿A?", 5, 0, 5, 5, 5), contar("¿B?", 1, 0, 5, 5, 5)],
            "«¿A?» tiene el menor porcentaje de respuestas de satisfacción: 50,0 %",
        ),
        (
            [contar("¿A?", 5, 0, 5, 5, 5), contar("¿B?", 0, 10, 0, 10, 0), contar("¿C?", 0, 0, 0, 9, 1)],
            "«¿A?» y «¿B?» tienen el menor porcentaje de respuestas de satisfacción: 50,0 %",
        ),
        (
            [contar("¿A?", 5, 0, 0, 5), contar("¿B?", 0, 9, 0, 9)],
            "Las 2 preguntas empatan, con 50,0 % de respuestas de satisfacción",
        ),
        (
            [contar(f"¿{i}?", 5, 0, 0, 5) for i in "ABC"] + [contar("¿D?", 0, 0, 0, 9)],
            "3 de las 4 preguntas tienen el menor porcentaje de respuestas de satisfacción: 50,0 %",
        ),
        (
            [contar("¿A?", 5, 0, 0, 5), contar("¿B?", 9, 0, 0, 5), contar("¿C?", 4)],
            "«¿B?» tiene el menor porcentaje de respuestas de satisfacción: 35,7 %",
        ),
        (
            [contar("¿A?", 9, 0, escala="sí o no"), contar("¿B?", 9, 5, escala="sí o no")],
            "«¿A?» tiene el menor porcentaje de respuestas «Sí»: 0,0 %",
        ),
    ],
)  # fmt: skip
def test_el_titular_dice_la_pregunta_con_menos_favorables(respuestas, dice):
    assert titular(*respuestas) == dice


@given(st.lists(st.lists(st.integers(0, 6), min_size=6, max_size=6), min_size=1, max_size=5))
@settings(max_examples=200, deadline=None)
def test_lo_que_dice_el_titular_se_comprueba_contando_aparte(todas):
    dice = titular(*(contar(f"¿{chr(65 + i)}?", *cuentas) for i, cuentas in enumerate(todas)))
    partes = {
        f"«¿{chr(65 + i)}?»": redondear((c[3] + c[4]) / sum(c[:5]) * 100, 1)
        for i, c in enumerate(todas)
        if sum(c[:5]) >= 5 and all(suma == 0 or suma >= 5 for suma in (c[3] + c[4], c[0] + c[1] + c[2]))
    }
    if not partes:
        assert dice.startswith("Ninguna pregunta llega a 5") or "menos de 5 personas" in dice
        return
    (dicha,) = [float(p.replace(",", ".")) for p in re.findall(r"(\d+,\d) %", dice)]
    menor = min(partes.values())
    assert dicha == menor
    nombradas = set(re.findall("«¿.[?]»", dice))
    if nombradas:
        assert nombradas == {p for p, parte in partes.items() if parte == menor}


def test_sin_encuestas_no_se_escribe_nada():
    assert componer(hacer_resultado()) == []


def test_cada_escala_va_en_su_lamina_y_con_una_sola_no_se_numera():
    assert [x.nombre for x in componer(satisfaccion())] == ["encuestas"]
    assert [x.nombre for x in componer(de_todo())] == [f"encuestas_{i}" for i in range(1, 5)]


def test_con_menos_de_cinco_respuestas_no_se_dice_ninguna():
    (una,) = componer(con_encuestas(contar("¿Uno?", 0, 3, 0, 0, 1, 77), contar("¿Dos?", 5, 5, 5, 5, 5)))
    escrito = " ".join([*textos_de(una), *map(str, una.textos.descripcion)])
    assert "¿Uno?" in escrito and "77" not in escrito
    assert "«¿Uno?»: menos de 5 respuestas, no se muestra." in map(str, una.textos.descripcion)
    assert sum(bool(p.get_hatch()) for p in una.lienzo.figura.findobj(Patch)) == 1


def test_quien_no_opina_va_aparte_y_no_entra_en_el_porcentaje():
    (una,) = componer(con_encuestas(contar("¿Uno?", 5, 0, 0, 15, 0, 60)))
    assert {"75,0 %", "20", "60"} <= {t.replace("\u00a0", " ") for t in textos_de(una)}
    assert "NS/NR, 60." in str(una.textos.descripcion[0])


def test_lo_que_no_es_de_la_escala_se_cuenta_aparte_y_se_dice():
    (una,) = componer(con_encuestas(contar("¿Uno?", 5, 5, 5, 5, 5, 8, escala="acuerdo")))
    assert "otras, 8." in str(una.textos.descripcion[0])
    assert "fuera de la escala" in una.textos.pie


def test_lo_desfavorable_queda_a_la_izquierda_de_lo_favorable_y_lo_neutral_en_el_centro():
    (una,) = componer(con_encuestas(contar("¿Uno?", 10, 10, 10, 10, 10), contar("¿Dos?", 0, 5, 90, 5, 0)))
    barras = [p for p in una.lienzo.figura.findobj(Patch) if p.get_height() == pytest.approx(5.2)]
    neutral = estilo.OPINIONES_COLOR["neutral"][0].lower()
    centros = [p.get_x() + p.get_width() / 2 for p in barras if _color(p) == neutral]
    assert len(centros) == 2 and centros[0] == pytest.approx(centros[1])
    for barra in barras:
        if _color(barra) != neutral:
            favorable = _color(barra) in {estilo.OPINIONES_COLOR[o][0].lower() for o in ("favorable", "muy favorable")}
            assert (barra.get_x() + barra.get_width() / 2 > centros[0]) == favorable


def test_cada_lado_lleva_su_nombre_que_en_gris_los_colores_no_lo_dicen():
    assert {"◂ Desfavorable", "Favorable ▸"} <= set(textos_de(componer(satisfaccion())[0]))
    assert {"◂ No", "Sí ▸"} <= set(textos_de(componer(de_todo())[0]))


def test_por_grupos_cada_pregunta_se_escribe_una_vez_y_sus_grupos_debajo():
    (una,) = componer(por_grupos())
    textos = textos_de(una)
    assert textos.count("¿Qué tan satisfecho quedó con la audiencia?") == 1
    assert textos.count("Zona rural") == 2


def test_las_opciones_se_reconocen_como_las_escribe_cada_quien():
    respuestas = con_encuestas(contar("¿Uno?", 1, 2, 3, 4, 5)).encuestas
    raras = [r.opcion.upper().replace("NEUTRAL", " Ni satisfecho, ni insatisfecho ") for r in respuestas]
    cambiadas = [
        type(r)(r.encuesta, r.pregunta, o, r.respuestas, r.escala) for r, o in zip(respuestas, raras, strict=True)
    ]
    assert reunir_cuestionarios(cambiadas)[0].preguntas[0].cuentas == (1, 2, 3, 4, 5)


def test_toda_escala_declarada_va_de_peor_a_mejor_y_sin_formas_repetidas():
    opiniones = list(estilo.OPINIONES_COLOR)
    for escala in cargar("escalas")["escalas"]:
        if not any(o["opinion"] for o in escala["opciones"]):
            continue
        orden = [opiniones.index(o["opinion"]) for o in escala["opciones"]]
        assert orden == sorted(orden) and escala["favorables"] and escala["columna"]
        formas = [{singular(f) for f in (o["nombre"], *o["alias"])} for o in escala["opciones"]]
        assert sum(map(len, formas)) == len(set().union(*formas)), escala["nombre"]


def test_muchas_preguntas_largas_estan_todas_en_alguna_pagina():
    paginas = componer(CASOS["largas"]())
    assert len(paginas) > 1 and sum(len(p.textos.descripcion) for p in paginas) == 60
    assert all(LARGO[:40] in str(f) for p in paginas for f in p.textos.descripcion)


@pytest.mark.parametrize("caso", CASOS)
def test_nada_se_sale_ni_se_monta(caso):
    for una in componer(CASOS[caso]()):
        comprobar_que_cabe(una)


def _color(parche):
    return "#" + "".join(f"{round(c * 255):02x}" for c in parche.get_facecolor()[:3])
