"""Los enlaces se miran sin abrirlos, y los numerales, contra el menú de transparencia."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.calculo.publicaciones import nombre_del_menu, numeral_de, problema_del_enlace, sirve_el_enlace
from pipeline.calculo.publicaciones.enlaces_web import igualar
from pipeline.calculo.publicaciones.periodo import fin_del_periodo
from pipeline.entidad import Entidad
from pipeline.tablas.listados.publicaciones import Publicacion

ENTIDAD = Entidad("Alcaldía de Prueba", 2026)


@pytest.mark.parametrize(
    ("enlace", "problema"),
    [
        ("https://www.a.gov.co/i.pdf", ""), ("http://a.gov.co", ""), ("https://a.gov.co/a\nhttps://a.gov.co/b", ""),
        ("https://a.gov.co/a https://a.gov.co/b", ""), ("", ""), ("www.a.gov.co/i.pdf", "le falta https:// al comienzo"),
        ("a.gov.co", "le falta https:// al comienzo"), ("https://a.gov.co/informe final.pdf", "tiene espacios"),
        ("prensa@a.gov.co", "es un correo electrónico"), ("mailto:prensa@a.gov.co", "es un correo electrónico"),
        (r"C:\Informes\obras.pdf", "es una ruta de un computador, que nadie más puede abrir"),
        (r"\\servidor\obras.pdf", "es una ruta de un computador, que nadie más puede abrir"),
        ("file:///C:/obras.pdf", "es una ruta de un computador, que nadie más puede abrir"),
        ("https://bit.ly/3xY", "es un enlace acortado"), ("ver la página", "no es un enlace"), ("Sí", "no es un enlace"),
        ("https://", "no dice de qué sitio es"), ("https://localhost/x", "no dice de qué sitio es"),
        ("https://[::1", "no dice de qué sitio es"),
    ],
)  # fmt: skip
def test_se_dice_que_tiene_mal_un_enlace(enlace, problema):
    assert problema_del_enlace(enlace) == problema
    assert sirve_el_enlace(enlace) == (bool(enlace) and problema in ("", "es un enlace acortado"))


def test_el_mismo_sitio_escrito_de_otra_manera_es_el_mismo_enlace():
    iguales = ("https://www.a.gov.co/x/", "http://A.gov.co/x", "https://a.gov.co/x#p2")
    assert len({igualar(e) for e in iguales}) == 1
    assert igualar("https://a.gov.co/x?id=1") != igualar("https://a.gov.co/x?id=2")


@pytest.mark.parametrize(
    ("escrito", "numeral"),
    [
        ("4.7.1", "4.7.1"), ("4.7.1 Informe de gestión", "4.7.1"), ("Numeral 4.10", "4.10"), ("4.10.", "4.10"),
        ("Datos abiertos", "7"), ("Sin numeral", ""), ("", ""),
    ],
)  # fmt: skip
def test_el_numeral_se_toma_de_lo_escrito(escrito, numeral):
    assert numeral_de(escrito, ENTIDAD) == numeral


def test_la_entidad_agrega_los_suyos():
    suya = replace(ENTIDAD, menu_de_transparencia={"4.2": "Ejecución presupuestal"})
    assert (nombre_del_menu("4.2", ENTIDAD), nombre_del_menu("4.2", suya)) == ("4.2", "4.2 Ejecución presupuestal")


@pytest.mark.parametrize(
    ("periodo", "fin"),
    [
        ("I trimestre", (2026, 3, 31)), ("primer semestre", (2026, 6, 30)), ("enero a marzo", (2026, 3, 31)),
        ("2025", (2025, 12, 31)), ("vigencia 2025", (2025, 12, 31)), ("IV trimestre 2025", (2025, 12, 31)),
        ("junio", (2026, 6, 30)), ("", None), ("varios", None),
    ],
)  # fmt: skip
def test_el_periodo_termina_el_dia_que_dice(periodo, fin):
    assert fin_del_periodo(Publicacion(periodo=periodo), 2026) == (date(*fin) if fin else None)
