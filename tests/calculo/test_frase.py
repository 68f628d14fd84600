"""Una frase escrita desde los datos dice sus cifras, y las vuelve a leer de donde haya quedado."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipeline.calculo.cifras import Cifra, Clave
from pipeline.calculo.frase import Frase, contadas, decir

CORTE = date(2026, 8, 31)


def hacer_cifra(valor: object, medida: str = "cuenta") -> Cifra:
    return Cifra(Clave(CORTE, "total", "", "total", medida), valor)


def hacer_frase() -> Frase:
    cumplidas = contadas(hacer_cifra(1), "actividad cumplida")
    return decir("Se cumplió el ", hacer_cifra(0.711, "cumplimiento"), ": ", cumplidas, " de ", hacer_cifra(1200), ".")


def test_dice_las_cifras_como_se_muestran():
    assert str(hacer_frase()) == "Se cumplió el 71,1 %: 1 actividad cumplida de 1.200."


def test_las_lee_de_un_parrafo_con_otros_espacios_y_renglones():
    texto = "Antes. Se cumplió el\n71,1 %:  1 actividad\ncumplida de 1.200. Después 3 de 4."
    assert hacer_frase().leer(texto) == ("71,1 %", "1", "1.200")


def test_lee_lo_que_alguien_cambio():
    assert hacer_frase().leer("Se cumplió el 99,9 %: 7 actividad cumplida de 1.200.") == ("99,9 %", "7", "1.200")


def test_si_la_frase_no_esta_no_inventa():
    assert hacer_frase().leer("Se cumplió el 71,1 % de otra cosa: 1 de 1.200.") is None


def test_no_toma_por_suya_la_cifra_de_antes():
    assert decir(hacer_cifra(6), " de ", hacer_cifra(10), " componentes").leer("y 16 de 10 componentes") == ("16", "10")


@given(st.lists(st.one_of(st.text(min_size=1), st.floats(0, 1), st.integers(0, 10**6), st.dates()), min_size=1))
def test_toda_frase_se_lee_a_si_misma(partes):
    trozos = []
    for i, parte in enumerate(partes):
        trozos += [f" t{i} ", parte if isinstance(parte, str) else hacer_cifra(parte, _medida(parte))]
    frase = decir(*trozos, " fin")
    assert frase.leer(str(frase)) == tuple(c.texto for c in frase.cifras)


def _medida(valor: object) -> str:
    return "cumplimiento" if isinstance(valor, float) else "cuenta"
