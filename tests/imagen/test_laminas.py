"""Ninguna gráfica corta ni encima sus textos, sea la entidad grande, chica o de nombres muy largos."""

from functools import cache

import pytest

from pipeline.graficas import GRAFICAS
from pipeline.graficas._dibujo import componer_graficas
from pipeline.graficas._lamina import Lamina
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas.textos import Textos
from tests.graficas.muestras import EXTREMOS
from tests.imagen.laminas import mirar_lamina


@cache
def _componer(caso: str, grafica: str) -> list[Lamina]:
    return componer_graficas(EXTREMOS[caso](), tuple(g for g in GRAFICAS if g.nombre == grafica))


@pytest.mark.lenta
@pytest.mark.parametrize("grafica", [g.nombre for g in GRAFICAS])
@pytest.mark.parametrize("caso", EXTREMOS)
def test_los_textos_caben_y_no_se_enciman(caso: str, grafica: str) -> None:
    assert [visto for lamina in _componer(caso, grafica) for visto in mirar_lamina(lamina)] == []


def _mala(*lugares: tuple[float, float]) -> Lamina:
    lienzo = Lienzo()
    for x, y in lugares:
        lienzo.texto(x, y, "Secretaría de Hacienda", 8)
    return Lamina("mala", Textos("", "", "", "", ()), lienzo)


def test_un_texto_que_se_sale_se_ve() -> None:
    assert mirar_lamina(_mala((150, 20))) == ["mala: «Secretaría de Hacienda» se sale"]


def test_dos_textos_encimados_se_ven() -> None:
    assert mirar_lamina(_mala((10, 20), (20, 20.5))) == [
        "mala: «Secretaría de Hacienda» sobre «Secretaría de Hacienda»"
    ]


def test_dos_renglones_seguidos_no_son_un_defecto() -> None:
    assert mirar_lamina(_mala((10, 20), (10, 24))) == []
