"""El nombre de archivo de una dependencia sirve en cualquier equipo y no choca con el de otra."""

import pytest

from pipeline.base.nombre_de_archivo import LARGO, nombrar_archivos, nombre_de_archivo


@pytest.mark.parametrize(
    ("texto", "esperado"),
    [
        ("Secretaría de Planeación", "secretaria-de-planeacion"),
        ("  Dirección / Archivo: «Histórico»  ", "direccion-archivo-historico"),
        ("../../etc/passwd", "etc-passwd"),
        ("Niñez_y_Familia", "ninez-y-familia"),
        ("CON", "con-"),
        ("…", "sin-nombre"),
        ("Οικονομία", "sin-nombre"),
    ],
)
def test_el_nombre_no_tiene_tildes_espacios_ni_signos(texto, esperado):
    assert nombre_de_archivo(texto) == esperado


def test_un_nombre_largo_se_corta_entre_palabras():
    hecho = nombre_de_archivo("Secretaría de Fortalecimiento Institucional " * 5)
    assert len(hecho) <= LARGO and hecho.endswith(("fortalecimiento", "institucional", "secretaria", "de"))
    assert len(nombre_de_archivo("A" * 200)) == LARGO


def test_dos_que_quedan_iguales_se_numeran_siempre_igual():
    nombres = ["Secretaría General", "SECRETARIA GENERAL", "Secretaría  General."]
    hechos = nombrar_archivos(nombres)
    assert sorted(hechos.values()) == ["secretaria-general", "secretaria-general-2", "secretaria-general-3"]
    assert nombrar_archivos(reversed(nombres)) == hechos
