"""Las señales de un libro: la palabra lleva su símbolo, y su celda, el color que le toca."""

from pipeline.estilo import ZONAS
from pipeline.salidas._excel import BIEN, MAL, OJO, Senal, Senales, neutra

SENALES = Senales({"Falta": MAL, "Hecho": BIEN, "Sin fecha": neutra("?"), "Aparte": Senal("◇")})


def test_cada_palabra_va_con_su_simbolo_y_la_que_no_tiene_va_sola() -> None:
    assert [SENALES.rotular(p) for p in ("Falta", "Hecho", "Otra")] == ["■ Falta", "● Hecho", "Otra"]
    assert Senales({}, otra=OJO).rotular("Otra") == "▲ Otra"


def test_se_pinta_el_rotulo_entero_y_solo_lo_que_tiene_color() -> None:
    assert SENALES.colores()["■ Falta"] == ZONAS["Baja"].color
    assert list(SENALES.colores()) == ["■ Falta", "● Hecho", "? Sin fecha"]
    assert list(SENALES.colores(("Hecho", "Falta"))) == ["● Hecho", "■ Falta"]
