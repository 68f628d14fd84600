"""Una cifra no se dice dos veces con valores distintos: si las claves se repitieran, el cuadre no dejaría entregar."""

from dataclasses import replace

import pytest

from pipeline.graficas._dibujo import componer_graficas
from tests.graficas.muestras import con_nombres_largos, sin_nada_que_aplique
from tests.graficas.muestras_encuestas import contar, de_todo, largas, por_grupos
from tests.graficas.muestras_mapas import con_dependencias, con_etapas, con_muchos_que_cambian


def dos_que_preguntan_lo_mismo():
    base = de_todo()
    otra = contar("¿Volvería a participar?", 1, 9, escala="sí o no", encuesta="Feria de servicios")
    misma = contar("¿Volvería a participar?", 1, 2, 3, 4, escala="1 a 5")
    return replace(base, encuestas=(*base.encuestas, *otra, *misma))


@pytest.mark.parametrize(
    "caso",
    [
        con_etapas,
        con_nombres_largos,
        sin_nada_que_aplique,
        por_grupos,
        largas,
        dos_que_preguntan_lo_mismo,
        lambda: con_dependencias(120, 40),
        lambda: con_muchos_que_cambian(40),
    ],
)
def test_cada_clave_tiene_un_solo_valor_en_todas_las_graficas(caso):
    dichas = {}
    for lamina in componer_graficas(caso()):
        for cifra in (c for frase in lamina.textos.frases for c in frase.cifras):
            assert dichas.setdefault(cifra.clave, cifra.valor) == cifra.valor, (lamina.nombre, str(cifra.clave))
