import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.base.espanol import MESES
from pipeline.graficas import carga
from pipeline.graficas._carga import Carga, hacer_carga
from pipeline.graficas._conteo import Casilla, Grupo
from pipeline.graficas._entregas import Situacion, hacer_renglones
from pipeline.graficas._lienzo import ambiente
from pipeline.graficas._titular_carga import titular_carga
from pipeline.tablas.programacion import Entrega
from tests.fabrica import hacer_resultado
from tests.graficas.cajas import comprobar_que_cabe, textos_de
from tests.graficas.muestras import LARGO, con_nombres_largos, sin_nada_que_aplique, vacio
from tests.graficas.muestras_mapas import con_dependencias

RESULTADO = hacer_resultado(1)
CASOS = {
    "normal": hacer_resultado,
    "una actividad": lambda: hacer_resultado(1),
    "vacío": vacio,
    "nada aplica": sin_nada_que_aplique,
    "cuarenta dependencias": lambda: con_dependencias(1500, 40),
    "nombres largos": lambda: con_dependencias(80, 40, nombre=LARGO + " {i}"),
    "fuera del año": con_nombres_largos,
    "mil quinientas en una": lambda: con_dependencias(1500, 1),
}


def armar(*de_cada_uno: dict[str, int], meses=MESES) -> Carga:
    grupos = [
        Grupo(f"Secretaría {chr(65 + i)}", 1, tuple(Casilla(cuentas.get(m, 0)) for m in meses))
        for i, cuentas in enumerate(de_cada_uno)
    ]
    suma = tuple(Casilla(sum(g.casillas[k].vencen for g in grupos)) for k in range(len(meses)))
    return Carga(tuple(meses), Grupo("Toda la entidad", 1, suma), tuple(grupos))


def componer(resultado):
    with ambiente():
        return carga.componer(resultado)


@pytest.mark.parametrize(
    ("cargas", "dice"),
    [
        (armar(), "Ninguna actividad tiene entregas con fecha en 2026"),
        (armar({}), "Ninguna actividad tiene entregas con fecha en 2026"),
        (armar({"abril": 1}), "La única entrega de la vigencia vence en abril"),
        (armar({"abril": 1200, "mayo": 34}), "Abril es el mes con más entregas: 1.200 de 1.234"),
        (
            armar({"abril": 3, "mayo": 1}, {"abril": 2}),
            "Abril es el mes con más entregas: 5 de 6; Secretaría A tiene 3",
        ),
        (armar({"abril": 3}, {"abril": 3}), "Abril es el mes con más entregas: 6 de 6"),
        (armar({"abril": 1, "mayo": 1}, {"abril": 1}), "Abril es el mes con más entregas: 2 de 3"),
        (
            armar({"abril": 2, "octubre": 1}, {"octubre": 1}),
            "Abril y octubre son los meses con más entregas: 2 cada uno, de 4",
        ),
        (armar(dict.fromkeys(MESES, 4)), "12 meses comparten el mayor número de entregas: 4 cada uno, de 48"),
        (armar({"Después": 4}, meses=(*MESES, "Después")), "Ninguna entrega vence en 2026: todas, en otro año"),
        (
            armar({"Antes": 9, "mayo": 2}, meses=("Antes", *MESES)),
            "Mayo es el mes con más entregas: 2 de 11",
        ),
    ],
)  # fmt: skip
def test_el_titular_nombra_el_pico(cargas, dice):
    frase = titular_carga(RESULTADO, cargas)
    assert str(frase) == dice
    assert frase.leer(dice) == tuple(c.texto for c in frase.cifras)


@given(st.lists(st.dictionaries(st.sampled_from(MESES), st.integers(0, 4)), min_size=1, max_size=5))
@settings(max_examples=200, deadline=None)
def test_el_pico_que_se_nombra_es_el_que_sale_de_contar_aparte(cuentas):
    dice = str(titular_carga(RESULTADO, armar(*cuentas)))
    por_mes = Counter()
    for suyas in cuentas:
        por_mes.update(suyas)
    total, mayor = por_mes.total(), max(por_mes.values(), default=0)
    nombrados = {m for m in MESES if m in re.findall(r"\w+", dice.lower())}
    assert nombrados <= {m for m, n in por_mes.items() if n == mayor}
    if total > 1:
        assert f"{mayor} " in dice and f"de {total}" in dice
    if "Secretaría" in dice:
        (mes,) = nombrados
        quien = ord(dice.split("Secretaría ")[1][0]) - 65
        assert [i for i, s in enumerate(cuentas) if s.get(mes, 0) >= cuentas[quien][mes]] == [quien]


def test_cada_mes_cuenta_lo_que_vence_y_lo_que_se_debe():
    resultado = con_dependencias(60, 7)
    cargas = hacer_carga(resultado)
    for grupo in (cargas.entidad, *cargas.dependencias):
        for mes, casilla in enumerate(grupo.casillas, 1):
            suyas = [
                cual
                for r in hacer_renglones(resultado)
                for dia, cual in r.entregas
                if dia.month == mes and (grupo is cargas.entidad or grupo.nombre in r.fila.dependencias)
            ]
            assert (casilla.vencen, casilla.sin_cumplir) == (len(suyas), suyas.count(Situacion.VENCIDA))


def test_la_de_mas_entregas_va_primero_y_las_que_no_tienen_responsable_al_final():
    base = con_dependencias(60, 7)
    filas = tuple(replace(f, dependencias=() if i % 2 else f.dependencias) for i, f in enumerate(base.filas))
    grupos = hacer_carga(replace(base, seguimiento={base.corte.fecha: filas})).dependencias
    totales = [g.total.vencen for g in grupos[:-1]]
    assert grupos[-1].nombre == "Sin responsable" and totales == sorted(totales, reverse=True)


def test_una_actividad_compartida_cuenta_en_cada_dependencia_y_una_vez_en_la_entidad():
    base = hacer_resultado(1)
    fila = replace(base.filas[0], dependencias=("Norte", "Sur", "Norte"))
    resultado = replace(
        base,
        seguimiento={base.corte.fecha: (fila,)},
        programacion=(Entrega(fila.codigo, date(2026, 12, 1), 1.0, "fecha"),),
    )
    cargas = hacer_carga(resultado)
    assert cargas.entidad.total.vencen == 1
    assert [(g.nombre, g.total.vencen) for g in cargas.dependencias] == [("Norte", 1), ("Sur", 1)]


def test_todas_las_dependencias_estan_en_alguna_pagina_y_en_su_descripcion():
    paginas = componer(con_dependencias(1500, 40))
    assert len(paginas) > 1
    escritas = {t for p in paginas for t in textos_de(p)}
    assert {f"Secretaría número {i}" for i in range(1, 41)} <= escritas
    assert sum(len(p.textos.descripcion) for p in paginas) == 40
    assert all("Toda la entidad" in textos_de(p) for p in paginas)


def test_donde_no_vence_nada_no_se_escribe_un_cero():
    (una,) = componer(hacer_resultado())
    assert "0" not in textos_de(una)


@pytest.mark.parametrize("caso", CASOS)
def test_nada_se_sale_ni_se_monta(caso):
    for una in componer(CASOS[caso]()):
        comprobar_que_cabe(una)
