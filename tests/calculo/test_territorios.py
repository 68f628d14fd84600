"""Un territorio tiene un solo nombre, se escriba como se escriba."""

import pytest

from pipeline.calculo.territorios import OTROS, agrupar_territorio, es_lugar, ordenar_territorio, territorios_de

PROPIOS = ("Comuna 1", "Comuna 2", "Comuna 3", "Corregimiento El Salado")


@pytest.mark.parametrize(
    ("texto", "nombres"),
    [
        ("Comuna 3", ("Comuna 3",)),
        ("C3", ("Comuna 3",)),
        ("c-03", ("Comuna 3",)),
        ("COMUNA III", ("Comuna 3",)),
        ("Comuna tres", ("Comuna 3",)),
        ("Comuna N.º 3", ("Comuna 3",)),
        ("comuna 3 - La Colina", ("Comuna 3",)),
        ("3", ("Comuna 3",)),
        ("Comunas 1, 2 y 3", ("Comuna 1", "Comuna 2", "Comuna 3")),
        ("Comuna 1; vereda la honda", ("Comuna 1", "Vereda La Honda")),
        ("Comuna 1 / C1", ("Comuna 1",)),
        ("El Salado", ("Corregimiento El Salado",)),
        ("CORREGIMIENTO SAN JOSÉ DE LA SIERRA", ("Corregimiento San José de la Sierra",)),
        ("Corregimientos El Salado y San Pedro", ("Corregimiento El Salado", "Corregimiento San Pedro")),
        ("vda. La Honda", ("Vereda La Honda",)),
        ("zona rural", ("Zona rural",)),
        ("Área urbana", ("Zona urbana",)),
        ("Todo el municipio", ("Todo el municipio",)),
        ("Parque principal", ("Parque principal",)),
        ("", ()),
    ],
)
def test_cada_manera_de_escribirlo_da_su_nombre(texto, nombres):
    assert territorios_de(texto, PROPIOS) == nombres


def test_un_barrio_o_un_parque_van_con_los_otros_lugares():
    assert [agrupar_territorio(n) for n in ("Parque principal", "Barrio El Prado", "Vereda La Honda", "Zona rural")] == [
        OTROS, OTROS, "Vereda La Honda", "Zona rural",
    ]  # fmt: skip
    assert agrupar_territorio("Barrio El Prado", ("Barrio El Prado",)) == "Barrio El Prado", "la entidad lo nombra"


def test_se_ordenan_por_clase_y_por_numero():
    desordenados = ["Comuna 10", OTROS, "Vereda X", "Comuna 2", "Zona rural", "Corregimiento A"]
    assert sorted(desordenados, key=ordenar_territorio) == [
        "Comuna 2", "Comuna 10", "Corregimiento A", "Vereda X", "Zona rural", OTROS,
    ]  # fmt: skip


def test_la_zona_rural_es_un_lugar_si_nadie_nombra_sus_veredas():
    assert es_lugar("Zona rural", ["Comuna 1", "Zona rural"])
    assert not es_lugar("Zona rural", ["Vereda La Honda", "Zona rural"])
    assert not es_lugar("Todo el municipio", [])
