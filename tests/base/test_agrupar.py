"""Juntar cosas conserva el orden y no distingue dos maneras de escribir un nombre."""

from pipeline.base.agrupar import agrupar, agrupar_por_nombre


def test_cada_grupo_sale_en_el_orden_en_que_llega() -> None:
    assert agrupar(["bb", "a", "cc"], len) == {2: ["bb", "cc"], 1: ["a"]}


def test_dos_maneras_de_escribir_un_nombre_son_un_grupo_con_la_primera() -> None:
    nombres = ["Gestión  Pública", "Salud", "GESTION PUBLICA"]
    assert agrupar_por_nombre(nombres, str) == [("Gestión  Pública", [nombres[0], nombres[2]]), ("Salud", ["Salud"])]
