import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from pipeline.graficas._lienzo import Lienzo, ambiente
from pipeline.graficas._texto import envolver, equilibrar, limpiar, medir
from tests.graficas.muestras import LARGO


@given(st.text(max_size=80), st.floats(8, 150))
def test_todo_renglon_cabe_y_no_se_pierde_ninguna_letra(texto, ancho):
    renglones = envolver(texto, ancho, 8)
    assert "".join(renglones).replace(" ", "") == limpiar(texto).replace(" ", "")
    assert all(len(r) == 1 or medir(r, 8) <= ancho for r in renglones)


@pytest.mark.parametrize("negrita", [False, True])
def test_la_medida_es_la_del_dibujo(negrita):
    with ambiente():
        lienzo = Lienzo()
        lienzo.texto(5, 20, LARGO[:60], 8, negrita=negrita)
        (texto,) = lienzo.figura.findobj(lambda a: getattr(a, "get_text", str)() == LARGO[:60])
        ancho = texto.get_window_extent(FigureCanvasAgg(lienzo.figura).get_renderer()).width / 300 * 25.4
    assert ancho == pytest.approx(medir(LARGO[:60], 8, negrita), rel=0.03)


def test_la_cifra_no_se_separa_de_su_unidad():
    texto = "Cumplimiento de 40,0 % con 3 incumplidas"
    for ancho in range(10, 80):
        for renglon in envolver(texto, ancho, 8):
            assert not renglon.endswith(("40,0", "3")) or len(renglon) < 5


def test_lo_que_pasa_del_maximo_termina_en_puntos():
    renglones = envolver(LARGO, 40, 8, maximo=2)
    assert len(renglones) == 2 and renglones[-1].endswith("…") and medir(renglones[-1], 8) <= 40


def test_los_caracteres_de_control_no_llegan_al_dibujo():
    assert limpiar("Actividad\x0b\x01 uno\n\tdos\u200b\ud800") == "Actividad uno dos"


def test_el_titulo_equilibrado_usa_los_mismos_renglones():
    for ancho in range(60, 150, 10):
        parejos, comunes = equilibrar(LARGO, ancho, 11, True), envolver(LARGO, ancho, 11, True)
        assert len(parejos) == len(comunes) and " ".join(parejos) == " ".join(comunes)
