"""La línea de tiempo de la agenda: cabe, no se monta y dice en texto lo que dibuja."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.entidad import Dependencia
from pipeline.graficas import agenda
from pipeline.graficas._lienzo import ambiente
from tests.graficas.cajas import comprobar_que_cabe, textos_de
from tests.graficas.muestras import LARGO
from tests.salidas.test_agenda import con_agenda


def componer(resultado):
    with ambiente():
        return agenda.componer(resultado)


def test_sin_agendas_no_hay_grafica():
    assert componer(con_agenda(0)) == [] == componer(con_agenda(0, vigencia=2027))


@pytest.mark.parametrize("vigencia", [2026, 2027])
@pytest.mark.parametrize(("cuantos", "dependencias"), [(1, 2), (40, 8), (300, 80)])
def test_con_uno_o_con_cientos_nada_se_sale_ni_se_monta(cuantos, dependencias, vigencia):
    laminas = componer(con_agenda(cuantos, dependencias, vigencia))
    for lamina in laminas:
        comprobar_que_cabe(lamina)
    descritas = [str(f).partition(":")[0] for x in laminas for f in x.textos.descripcion]
    assert len(descritas) == len(set(descritas)) == min(cuantos, dependencias // 2)


def test_un_nombre_largo_se_parte_y_lo_que_no_tiene_fecha_se_dice():
    resultado = con_agenda(2)
    uno, otro = resultado.listados["agenda"]
    filas = (replace(uno, dependencia=LARGO), replace(otro, fecha=None))
    (lamina,) = componer(replace(resultado, listados={"agenda": filas}))
    comprobar_que_cabe(lamina)
    assert "Sin fecha" in textos_de(lamina) and any("sin fecha" in str(f) for f in lamina.textos.descripcion)


def test_el_titulo_dice_quien_falta_o_que_se_sale_o_que_estan_todas():
    resultado = con_agenda(1, vigencia=2027)
    assert componer(resultado)[0].textos.titulo == "3 de 4 dependencias no han enviado su agenda"
    sola = replace(resultado.entidad, dependencias=(Dependencia("Secretaría número 0"),))
    fuera = replace(resultado, entidad=sola)
    assert componer(fuera)[0].textos.titulo == "1 de 1 encuentro está fuera de su fase"
    (encuentro,) = fuera.listados["agenda"]
    dentro = replace(fuera, listados={"agenda": (replace(encuentro, fecha=date(2027, 5, 3)),)})
    assert componer(dentro)[0].textos.titulo == "Todas las dependencias enviaron su agenda: 1 encuentro"
    for lamina in (*componer(fuera), *componer(dentro)):
        assert lamina.textos.hallazgo.leer(lamina.textos.titulo) is not None
