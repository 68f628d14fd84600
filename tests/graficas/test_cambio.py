from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.base.espanol import redondear
from pipeline.graficas import cambio_por_componente, cambio_por_dependencia
from pipeline.graficas._agrupacion import COMPONENTES, DEPENDENCIAS
from pipeline.graficas._dos_cortes import comparar_cortes
from pipeline.graficas._lienzo import ambiente
from pipeline.graficas._titular_cambio import titular_cambio
from tests.fabrica import hacer_resultado
from tests.graficas.cajas import comprobar_que_cabe, textos_de
from tests.graficas.muestras import LARGO, con_nombres_largos, sin_nada_que_aplique, vacio
from tests.graficas.muestras_mapas import con_dos_cortes, con_muchos_que_cambian

A, B, C, D = "Riesgo", "Diálogo", "Trámites", "Servicio"
CASOS = {
    "normal": hacer_resultado,
    "una actividad": lambda: hacer_resultado(1, 2),
    "vacío": vacio,
    "nada aplica": sin_nada_que_aplique,
    "cuarenta": lambda: con_muchos_que_cambian(40),
    "todos empatan": lambda: con_dos_cortes("dependencia", *((f"Oficina {i}", (5, 5), (4, 5)) for i in range(30))),
    "nombres largos": lambda: con_muchos_que_cambian(40, "{i} " + LARGO),
    "resúmenes largos": con_nombres_largos,
}


def titular(*grupos, como=COMPONENTES):
    resultado = con_dos_cortes(como.dimension, *grupos)
    frase = titular_cambio(resultado, comparar_cortes(resultado, como.dimension), como)
    assert frase.leer(str(frase)) == tuple(c.texto for c in frase.cifras)
    return str(frase)


def componer(modulo, resultado):
    with ambiente():
        return modulo.componer(resultado)


@pytest.mark.parametrize(
    ("grupos", "dice"),
    [
        ([(A, (4, 5), (6, 9))], "Riesgo bajó 13,3 puntos desde el 30 de abril de 2026: de 80,0 % a 66,7 %"),
        ([(A, (1, 2), (3, 4))], "Riesgo subió 25,0 puntos desde el 30 de abril de 2026: de 50,0 % a 75,0 %"),
        ([(A, (1, 2), (2, 4))], "Riesgo sigue en 50,0 %, como al 30 de abril de 2026"),
        ([(A, (99, 100), (98, 100))], "Riesgo bajó 1,0 punto desde el 30 de abril de 2026: de 99,0 % a 98,0 %"),
        (
            [(A, (1, 2), (1, 2)), (B, (4, 5), (6, 9)), (C, (0, 1), (1, 1))],
            "Diálogo bajó 13,3 puntos desde el 30 de abril de 2026: de 80,0 % a 66,7 %",
        ),
        (
            [(A, (1, 2), (1, 4)), (B, (4, 5), (6, 9)), (C, (0, 1), (1, 1))],
            "2 de los 3 componentes bajaron desde el 30 de abril de 2026; el que más, Riesgo: 25,0 puntos",
        ),
        (
            [(A, (1, 2), (1, 4)), (B, (2, 2), (3, 4)), (C, (2, 2), (9, 10)), (D, (0, 1), (1, 1))],
            "3 de los 4 componentes bajaron desde el 30 de abril de 2026; los que más, Riesgo y Diálogo: "
            "25,0 puntos cada uno",
        ),
        (
            [(A, (1, 2), (1, 4)), (B, (2, 2), (3, 4))],
            "Los 2 componentes bajaron desde el 30 de abril de 2026, todos 25,0 puntos",
        ),
        (
            [(A, (1, 2), (1, 4)), (LARGO, (2, 2), (0, 4)), (B, (1, 1), (1, 1))],
            "2 de los 3 componentes bajaron desde el 30 de abril de 2026",
        ),
        (
            [(A, (1, 2), (1, 1)), (B, (1, 1), (1, 1))],
            "Ningún componente bajó desde el 30 de abril de 2026; 1 de los 2 subió",
        ),
        (
            [(A, (1, 2), (1, 2)), (B, (0, 1), (0, 3))],
            "Los 2 componentes siguen en el mismo cumplimiento del 30 de abril de 2026",
        ),
        ([(A, (0, 0), (1, 2)), (B, (1, 2), (0, 0))], "Ningún componente aplica en los dos cortes: no hay qué comparar"),
        (
            [(A, (1, 2), (1, 1)), ("Sin componente", (2, 2), (0, 2))],
            "Riesgo subió 50,0 puntos desde el 30 de abril de 2026: de 50,0 % a 100,0 %",
        ),
    ],
)  # fmt: skip
def test_el_titular_dice_quien_bajo(grupos, dice):
    assert titular(*grupos) == dice


def test_de_las_dependencias_se_habla_en_femenino():
    grupos = [(A, (1, 2), (1, 4)), (B, (4, 5), (6, 9)), (C, (0, 1), (1, 1))]
    assert titular(*grupos, como=DEPENDENCIAS) == (
        "2 de las 3 dependencias bajaron desde el 30 de abril de 2026; la que más, Riesgo: 25,0 puntos"
    )


CUENTAS = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda c: (min(c), max(c)))


@given(st.lists(st.tuples(CUENTAS, CUENTAS), min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_lo_que_dice_el_titular_se_comprueba_contando_aparte(pares):
    grupos = [(f"Grupo {chr(65 + i)}", antes, ahora) for i, (antes, ahora) in enumerate(pares)]
    if not any(aplican for par in pares for _, aplican in par):
        assert comparar_cortes(con_dos_cortes("componente", *grupos), "componente") is None
        return
    dice = titular(*grupos)
    puntos = {
        nombre: redondear(redondear(b[0] / b[1] * 100, 1) - redondear(a[0] / a[1] * 100, 1), 1)
        for nombre, a, b in grupos
        if a[1] and b[1]
    }
    bajaron = [n for n, p in puntos.items() if p < 0]
    nombrados = [n for n, *_ in grupos if n in dice]
    assert ("bajaron" in dice or " bajó 1" in dice or "puntos" in dice) or not bajaron
    if bajaron:
        assert all(puntos[n] == min(puntos.values()) for n in nombrados)
    if "bajaron" in dice:
        assert str(len(bajaron)) in dice.split("bajaron")[0]
    if "Ningún componente bajó" in dice:
        assert not bajaron and f"; {sum(p > 0 for p in puntos.values())} de los {len(puntos)} subi" in dice
    if "siguen en el mismo" in dice:
        assert set(puntos.values()) == {0.0}


def test_en_el_primer_corte_no_se_escribe_nada():
    assert componer(cambio_por_componente, hacer_resultado(24, 0)) == []
    assert componer(cambio_por_dependencia, hacer_resultado(24, 0)) == []


def test_el_que_no_aplica_en_uno_de_los_cortes_se_dice_y_no_se_dibuja_en_cero():
    resultado = con_dos_cortes("componente", (A, (1, 2), (3, 4)), (B, None, (1, 3)), (C, (1, 2), (0, 0)))
    (una,) = componer(cambio_por_componente, resultado)
    textos = " ".join(textos_de(una)).replace("\u00a0", " ")
    assert "No aplica al 30 de abril de 2026: Diálogo. No aplica al 31 de agosto de 2026: Trámites." in textos
    assert "0,0 %" not in textos_de(una) and "33,3 %" not in textos
    assert [str(f) for f in una.textos.descripcion][1:] == [
        "Diálogo: No aplica antes; ahora, 33,3 % (1 de 3).",
        "Trámites: No aplica ahora; antes, 50,0 % (1 de 2).",
    ]


def test_un_cero_de_verdad_si_se_dibuja():
    (una,) = componer(cambio_por_componente, con_dos_cortes("componente", (A, (0, 2), (0, 4)), (B, (1, 1), (1, 1))))
    assert "0,0 %" in textos_de(una) and "0,0 % (igual)" in textos_de(una)


def test_se_compara_con_el_corte_inmediatamente_anterior():
    resultado = hacer_resultado(24, 2)
    cortes = comparar_cortes(resultado, "componente")
    assert cortes.antes.corte == resultado.cortes[1].fecha


def test_de_muchas_se_dibujan_las_que_bajaron_y_la_descripcion_las_dice_todas():
    resultado = con_muchos_que_cambian(40)
    cortes = comparar_cortes(resultado, "dependencia")
    (una,) = componer(cambio_por_dependencia, resultado)
    bajaron = [c.ahora.nombre for c in cortes.cambios if c.puntos < 0]
    assert 0 < len(bajaron) <= 14 and set(bajaron) <= set(textos_de(una))
    assert "Se dibujan 14 de 34" in una.textos.medida
    assert len(una.textos.descripcion) == len(cortes.cambios) + len(cortes.nuevos) + len(cortes.salieron) == 40


@pytest.mark.parametrize("caso", CASOS)
@pytest.mark.parametrize("modulo", [cambio_por_componente, cambio_por_dependencia])
def test_nada_se_sale_ni_se_monta(caso, modulo):
    for una in componer(modulo, CASOS[caso]()):
        comprobar_que_cabe(una)


def test_sin_resumenes_de_la_dimension_no_hay_que_escribir():
    base = hacer_resultado()
    solos = {dia: tuple(r for r in rs if r.dimension == "total") for dia, rs in base.resumenes.items()}
    assert componer(cambio_por_componente, replace(base, resumenes=solos)) == []
