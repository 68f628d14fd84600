"""El título dice lo que los datos dicen: se vuelve a calcular aparte, con grupos al azar, empates, ceros y uno solo."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.espanol import numero
from pipeline.calculo.frase import Frase
from pipeline.graficas._agrupacion import COMPONENTES, DEPENDENCIAS
from pipeline.graficas._puntos import Punto
from pipeline.graficas._titular_avance import titular_avance
from pipeline.graficas._titular_cumplimiento import titular_cumplimiento
from pipeline.graficas._titular_deudas import titular_deudas
from pipeline.graficas._titular_entregas import titular_entregas
from pipeline.graficas._titular_estados import titular_estados
from pipeline.tablas.seguimiento import ESTADOS
from tests.fabrica import CORTES, hacer_resultado
from tests.graficas.muestras import hacer_resumen

RESULTADO = hacer_resultado()
PARES = st.integers(0, 6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
GRUPOS = st.lists(PARES, max_size=7)


def nombrados(titulo: str, nombres: list[str]) -> set[str]:
    return {n for n in nombres if re.search(rf"(?<!\w){n}(?!\w)", titulo)}


def se_lee(frase: Frase) -> bool:
    return frase.leer(f"Antes. {frase}. Después.") == tuple(c.texto for c in frase.cifras)


@given(GRUPOS)
def test_el_del_cumplimiento(pares):
    grupos = [hacer_resumen(f"Grupo {'ABCDEFG'[i]}", *par) for i, par in enumerate(pares)]
    frase = titular_cumplimiento(RESULTADO, grupos, COMPONENTES)
    titulo = str(frase)
    # La cuenta, aparte: con enteros y el porcentaje que se lee.
    leidos = {g.nombre: numero(100 * g.cumplidas / g.aplican, 1) for g in grupos if g.aplican}
    valores = {g.nombre: g.cumplidas / g.aplican for g in grupos if g.aplican}
    ceros = {g.nombre for g in grupos if g.aplican and not g.cumplidas}
    ultimos = {n for n, leido in leidos.items() if leido == leidos[min(valores, key=valores.__getitem__)]}
    dichos = nombrados(titulo, [g.nombre for g in grupos])
    assert se_lee(frase)
    if titulo.startswith("Ningún componente tiene"):
        assert not leidos
    elif "las cumplieron todas" in titulo:
        assert set(leidos.values()) == {"100,0"} and titulo.startswith(f"Los {len(leidos)} ")
    elif titulo.startswith("Ninguno de los"):
        assert ceros == set(leidos) and f"los {len(leidos)} " in titulo
    elif "empatan" in titulo:
        assert len(set(leidos.values())) == 1 < len(leidos) and f"{leidos[next(iter(leidos))]} %" in titulo
    elif "no ha cumplido" in titulo or "no han cumplido" in titulo:
        assert dichos == ceros or (not dichos and titulo.startswith(f"{len(ceros)} de los {len(leidos)} "))
    elif "menor cumplimiento" in titulo:
        (cifra,) = {leidos[n] for n in ultimos}
        assert dichos == ultimos or (not dichos and titulo.startswith(f"{len(ultimos)} de los {len(leidos)} "))
        assert titulo.endswith(f"{cifra} %") and not ceros
    else:
        assert len(leidos) == 1 and dichos == set(leidos) and f"{leidos[next(iter(leidos))]} %" in titulo
        assert titulo.startswith("Solo ") == (len(grupos) > 1)


@given(GRUPOS)
def test_el_de_lo_que_debe_cada_dependencia(pares):
    grupos = [hacer_resumen(f"Grupo {'ABCDEFG'[i]}", *par, "dependencia") for i, par in enumerate(pares)]
    frase = titular_deudas(RESULTADO, grupos, DEPENDENCIAS)
    titulo = str(frase)
    debe = {g.nombre: g.aplican - g.cumplidas for g in grupos}
    mayor = max(debe.values(), default=0)
    primeros = {n for n, cuantas in debe.items() if cuantas == mayor}
    dichos = nombrados(titulo, list(debe))
    assert se_lee(frase)
    if "tiene actividades en el plan" in titulo:
        assert not grupos
    elif titulo.startswith("Ninguna dependencia debe"):
        assert grupos and not mayor
    elif "deben lo mismo" in titulo:
        assert primeros == set(debe) and f"entregas de {mayor} " in titulo
    elif titulo.startswith("Solo "):
        assert dichos == {n for n, cuantas in debe.items() if cuantas} and len(dichos) == 1 < len(debe)
    else:
        assert dichos == primeros or (not dichos and titulo.startswith(f"{len(primeros)} de las {len(debe)} "))
        assert f"de {mayor} " in titulo


@given(st.lists(st.integers(0, 4), min_size=8, max_size=8))
def test_el_de_los_estados(cuantas):
    cuentas = dict(zip(ESTADOS, cuantas, strict=True))
    frase = titular_estados(RESULTADO, cuentas)
    titulo, total = str(frase), sum(cuantas)
    deben = {e: cuentas[e] for e in ("Sin reporte", "Incumplida", "Atrasada") if cuentas[e]}
    assert se_lee(frase)
    if not total:
        assert titulo == "No hay actividades en el plan"
    elif len([n for n in cuantas if n]) == 1:
        assert f"«{next(e for e, n in cuentas.items() if n)}»" in titulo
    elif not deben:
        assert titulo == f"Ninguna de las {total} actividades debe entregas al corte"
    else:
        assert titulo.startswith(f"{sum(deben.values())} de {total} actividades debe")
        dichas = re.findall(r"(\d+) (sin reporte|incumplida|atrasada)", titulo)
        assert {(int(n), e) for n, e in dichas} == {(n, e.lower()) for e, n in deben.items()}


@given(st.integers(0, 9).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_el_del_cronograma(par):
    vencidas, faltan = par
    frase = titular_entregas(RESULTADO, vencidas, faltan, None)
    titulo = str(frase)
    assert se_lee(frase)
    assert ("siguen sin cumplir" in titulo or "sigue sin cumplir" in titulo) == (
        0 < faltan < vencidas or (vencidas == faltan == 1)
    )
    assert [int(n) for n in re.findall(r"\d+", titulo)] == (
        [] if vencidas < 2 else [vencidas] if faltan in (0, vencidas) else [faltan, vencidas]
    )


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_el_del_avance(programado, ejecutado):
    frase = titular_avance(Punto(CORTES[1], programado / 1000, ejecutado / 1000, None))
    titulo = str(frase)
    assert se_lee(frase)
    if not programado:
        assert titulo.startswith("Nada vencía al corte")
    elif programado == ejecutado:
        assert titulo == "Lo ejecutado va al día con lo programado"
    else:
        lado = "encima" if ejecutado > programado else "debajo"
        assert f" {numero(abs(ejecutado - programado) / 10, 1)} punto" in titulo and f"por {lado} de" in titulo
