"""Dos actividades iguales con otra ortografía se reconocen; dos gemelas que no lo son, no se acusan."""

import pytest

from pipeline.calculo.faltas.parejas import buscar_parejas
from pipeline.calculo.faltas.redaccion import dicen_lo_mismo, raices_de
from tests.calculo.faltas.redacciones import PAREJAS

ESCOGER, COMPROBAR = PAREJAS[::2], PAREJAS[1::2]


def _errores(muestra) -> list[tuple[str, str]]:
    return [(a, b) for a, b, misma in muestra if dicen_lo_mismo(raices_de(a), raices_de(b)) is not misma]


def test_la_muestra_alcanza_para_escoger_y_comprobar() -> None:
    assert len(PAREJAS) >= 60
    assert all(0.35 < sum(m for *_, m in mitad) / len(mitad) < 0.65 for mitad in (ESCOGER, COMPROBAR))


@pytest.mark.parametrize("mitad", [ESCOGER, COMPROBAR], ids=["las de escoger", "las apartadas"])
def test_casi_ninguna_pareja_se_juzga_mal(mitad) -> None:
    assert len(_errores(mitad)) <= 0.05 * len(mitad), _errores(mitad)


def test_ninguna_gemela_distinta_se_acusa() -> None:
    assert [(a, b) for a, b in _errores(PAREJAS) if dicen_lo_mismo(raices_de(a), raices_de(b))] == []


def test_buscar_entre_muchas_da_lo_mismo_que_comparar_todas() -> None:
    textos = [raices_de(t) for a, b, _ in PAREJAS for t in (a, b)]
    todas = {
        (i, j) for i in range(len(textos)) for j in range(i + 1, len(textos)) if dicen_lo_mismo(textos[i], textos[j])
    }
    halladas = set(buscar_parejas(textos))
    assert halladas <= todas
    assert {i for p in todas for i in p} == {i for p in halladas for i in p}


def test_cada_una_de_muchas_iguales_hace_pareja_con_la_primera() -> None:
    textos = [raices_de(t) for t in ("Publicar el informe", "Publicar informes", "Medir el ruido", "Publicar informe")]
    assert buscar_parejas(textos) == [(0, 1), (0, 3)]
