import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.patches import Patch

from pipeline.graficas import etapas
from pipeline.graficas._conteo import Casilla, Grupo
from pipeline.graficas._entregas import Situacion, hacer_renglones
from pipeline.graficas._etapas import hacer_mapa
from pipeline.graficas._lienzo import ambiente
from pipeline.graficas._titular_etapas import titular_etapas
from pipeline.tablas.programacion import Entrega
from tests.fabrica import hacer_resultado
from tests.graficas.cajas import comprobar_que_cabe, textos_de
from tests.graficas.muestras import LARGO
from tests.graficas.muestras_mapas import ETAPAS, con_cortes_mensuales, con_etapas

RESULTADO = hacer_resultado(1)
CASOS = {
    "normal": con_etapas,
    "una actividad": lambda: con_etapas(1, sin=()),
    "mil quinientas": lambda: con_etapas(1500, sin=()),
    "doce cortes": lambda: con_cortes_mensuales(con_etapas(120)),
    "un solo corte": lambda: con_los_cortes(con_etapas(), 1),
    "lo que vence después": lambda: con_los_cortes(con_etapas(), 2),
    "nada con fecha": lambda: replace(con_etapas(), programacion=()),
    "nombres largos": lambda: con_etapas_propias(LARGO),
}


def con_los_cortes(resultado, cuantos):
    cortes = resultado.cortes[:cuantos]
    return replace(resultado, corte=cortes[-1], cortes=cortes)


def con_etapas_propias(*nombres):
    base = con_etapas(12)
    filas = tuple(replace(f, etapas=(nombres[i % len(nombres)],)) for i, f in enumerate(base.filas))
    return replace(base, seguimiento={base.corte.fecha: filas})


def grupo(nombre, vencidas=0, sin_cumplir=0, por_venir=0):
    casilla = Casilla(vencidas + por_venir, vencidas, sin_cumplir)
    return Grupo(nombre, 1, (casilla,))


def componer(resultado):
    with ambiente():
        return etapas.componer(resultado)


@pytest.mark.parametrize(
    ("grupos", "dice"),
    [
        ([grupo("Diseño"), grupo("Ejecución", 5, 2)], "Diseño no tiene entregas programadas en 2026"),
        (
            [grupo("Aprestamiento"), grupo("Diseño"), grupo("Ejecución", 1)],
            "Aprestamiento y Diseño no tienen entregas programadas en 2026",
        ),
        (
            [*map(grupo, ETAPAS[:4]), grupo("Ejecución", 1)],
            "4 de las 5 etapas no tienen entregas programadas en 2026",
        ),
        ([*map(grupo, ETAPAS)], "Ninguna etapa tiene entregas programadas en 2026"),
        ([grupo("Diseño")], "Ninguna etapa tiene entregas programadas en 2026"),
        ([grupo(e, por_venir=3) for e in ETAPAS], "Ninguna entrega de las etapas vencía al corte"),
        ([grupo(e, 3) for e in ETAPAS], "Ninguna etapa debe entregas de las que vencían al corte"),
        (
            [grupo("Diseño", 1200, 1100), grupo("Ejecución", 5, 2)],
            "Diseño es la etapa que más debe: 1.100 de las 1.200 entregas que le vencían al corte",
        ),
        (
            [grupo("Diseño", 1, 1), grupo("Ejecución", 5)],
            "Diseño es la etapa que más debe: la única entrega que le vencía al corte",
        ),
        ([grupo("Diseño", 4, 1)], "Diseño debe 1 de las 4 entregas que le vencían al corte"),
        (
            [grupo("Diseño", 4, 1), grupo("Ejecución", 9, 1), grupo("Preparación", 1)],
            "Diseño y Ejecución son las que más deben, con 1 entrega sin cumplir cada una",
        ),
        (
            [grupo(e, 4, 2) for e in ETAPAS],
            "5 etapas son las que más deben, con 2 entregas sin cumplir cada una",
        ),
    ],
)  # fmt: skip
def test_el_titular_dice_la_etapa_vacia_o_la_que_mas_debe(grupos, dice):
    frase = titular_etapas(RESULTADO, grupos)
    assert str(frase) == dice
    assert frase.leer(dice) == tuple(c.texto for c in frase.cifras)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_lo_que_dice_el_titular_se_comprueba_contando_aparte(cuentas):
    grupos = [grupo(f"Etapa {chr(65 + i)}", v, min(s, v), p) for i, (v, s, p) in enumerate(cuentas)]
    dice = str(titular_etapas(RESULTADO, grupos))
    deudas = {g.nombre: g.casillas[0].sin_cumplir for g in grupos}
    nombradas = {n for n in deudas if n in dice}
    assert nombradas <= {n for n, debe in deudas.items() if debe == max(deudas.values())}
    if "más debe" in dice and (dicho := re.search(r"debe: (\d+) de las (\d+)|con (\d+) entregas? sin", dice)):
        assert max(deudas.values()) == int(dicho[1] or dicho[3])
    assert ("Ninguna etapa debe" in dice) == (not any(deudas.values()))


def test_cada_casilla_cuenta_las_entregas_de_su_etapa_y_su_periodo():
    resultado = con_etapas(60, sin=())
    mapa = hacer_mapa(resultado)
    desde = date.min
    for i, periodo in enumerate(mapa.periodos):
        for g in mapa.etapas:
            suyas = [
                cual
                for r in hacer_renglones(resultado)
                for dia, cual in r.entregas
                if desde < dia <= periodo.hasta and g.nombre in r.fila.etapas
            ]
            casilla = g.casillas[i]
            assert (casilla.vencen, casilla.sin_cumplir) == (len(suyas), suyas.count(Situacion.VENCIDA))
        desde = periodo.hasta


def test_las_etapas_van_en_su_orden_y_la_que_no_tiene_nada_tambien():
    (una,) = componer(con_etapas(24, sin=("Diseño", "Ejecución")))
    assert [str(d).split(" (")[0] for d in una.textos.descripcion] == [*ETAPAS, "Sin etapa"]
    assert "sin actividades" in textos_de(una)


def test_donde_no_vence_nada_hay_un_hueco_rayado_y_ningun_cero():
    resultado = con_etapas(24)
    (una,) = componer(resultado)
    huecos = sum(not c.vencen for g in hacer_mapa(resultado).grupos for c in g.casillas)
    rayados = [p for p in una.lienzo.figura.findobj(Patch) if p.get_hatch()]
    assert huecos and len(rayados) == huecos + 1, "y el de la leyenda"
    assert "0" not in textos_de(una) and "no vence nada" in str(una.textos.descripcion[1])


def test_lo_que_vence_despues_del_ultimo_corte_no_se_pierde():
    resultado = CASOS["lo que vence después"]()
    mapa = hacer_mapa(resultado)
    assert mapa.periodos[-1].hasta is None
    assert sum(g.casillas[-1].vencen for g in mapa.grupos) > 0


def test_sin_etapas_en_el_plan_no_se_escribe_nada():
    assert componer(hacer_resultado()) == []


def test_las_etapas_propias_van_como_aparecen_y_no_se_echan_de_menos_las_del_manual():
    mapa = hacer_mapa(con_etapas_propias("Planear", "Hacer"))
    assert [g.nombre for g in mapa.grupos] == ["Planear", "Hacer"]


def test_una_actividad_de_dos_etapas_cuenta_en_cada_una():
    base = con_etapas(1, sin=())
    fila = replace(base.filas[0], etapas=("Diseño", "Ejecución"))
    resultado = replace(
        base,
        seguimiento={base.corte.fecha: (fila,)},
        programacion=(Entrega(fila.codigo, date(2026, 12, 1), 1.0, "fecha"),),
    )
    assert {g.nombre: g.total.vencen for g in hacer_mapa(resultado).grupos if g.total.vencen} == {
        "Diseño": 1,
        "Ejecución": 1,
    }


@pytest.mark.parametrize("caso", CASOS)
def test_nada_se_sale_ni_se_monta(caso):
    for una in componer(CASOS[caso]()):
        comprobar_que_cabe(una)
