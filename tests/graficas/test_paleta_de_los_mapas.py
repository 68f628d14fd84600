"""Los tonos de los mapas y los colores de las opiniones se distinguen sin color, y su cifra se lee encima."""

from itertools import pairwise

import pytest

from pipeline.estilo import OPINIONES_COLOR, SECUENCIA
from pipeline.graficas._contraste import contrastar
from pipeline.graficas._mapa import escoger_tono
from tests.graficas.test_paleta import CEGUERAS, distinguibles, lab


@pytest.mark.parametrize("ceguera", CEGUERAS)
def test_mas_entregas_siempre_se_ve_mas_oscuro(ceguera):
    claridad = [lab(fondo, ceguera)[0] for fondo, _ in SECUENCIA]
    assert all(claro - oscuro >= 8 for claro, oscuro in pairwise(claridad))


@pytest.mark.parametrize("ceguera", CEGUERAS)
def test_dos_opiniones_vecinas_se_distinguen(ceguera):
    assert all(distinguibles(uno, otro, ceguera) for (uno, _), (otro, _) in pairwise(OPINIONES_COLOR.values()))


def test_la_cifra_se_lee_sobre_su_tono():
    pares = [*SECUENCIA, *OPINIONES_COLOR.values()]
    assert [(fondo, tinta) for fondo, tinta in pares if contrastar(fondo, tinta) < 4.5] == []


@pytest.mark.parametrize("mayor", [1, 2, 5, 7, 1500])
def test_el_tono_no_baja_cuando_hay_mas(mayor):
    tonos = [SECUENCIA.index(escoger_tono(n, mayor)) for n in range(1, mayor + 1)]
    assert tonos == sorted(tonos)
    assert mayor == 1 or tonos[-1] == len(SECUENCIA) - 1
