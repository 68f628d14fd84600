"""La cifra de un reporte y la escala de su columna (reglas, 3)."""

import pytest

from pipeline.lectura.cifras import Cifra, Escala, cifra_de_celda, cifra_de_texto, escala_de_columna
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.tablas.avances import Medida

PARTE, CANTIDAD = Medida.PROPORCION, Medida.CANTIDAD
FRACCIONES, DE_CIEN, DUDOSA = Escala(True, True), Escala(True, False), Escala(True, True, True)

TEXTOS = {
    "75%": (0.75, PARTE, None),
    "75 %": (0.75, PARTE, None),
    "75 por ciento": (0.75, PARTE, None),
    "41,3 %": (0.413, PARTE, None),
    "120%": (1.2, PARTE, None),
    "0%": (0.0, PARTE, None),
    "3 de 4": (3.0, CANTIDAD, 4.0),
    "3/4": (3.0, CANTIDAD, 4.0),
    "3 de los 4 informes": (3.0, CANTIDAD, 4.0),
    "2": (2.0, CANTIDAD, None),
    "2,5": (2.5, CANTIDAD, None),
    "1.200": (1200.0, CANTIDAD, None),
    "-1": (-1.0, CANTIDAD, None),
    "2 informes": (2.0, CANTIDAD, None),
    "4 (cuatro)": (4.0, CANTIDAD, None),
    "tres": (3.0, CANTIDAD, None),
    "Tres (3)": (3.0, CANTIDAD, None),
    "Tres (3) informes": (3.0, CANTIDAD, None),
    "Dos encuestas": (2.0, CANTIDAD, None),
    "Cumplida al 100 %": (1.0, PARTE, None),
    "En proceso (60%)": (0.6, PARTE, None),
    "Avance del 25 por ciento": (0.25, PARTE, None),
    "Cumplida": (1.0, PARTE, None),
    "CUMPLIDO": (1.0, PARTE, None),
    "Ejecutada": (1.0, PARTE, None),
    "Terminada": (1.0, PARTE, None),
    "Sí": (1.0, PARTE, None),
    "SI": (1.0, PARTE, None),
    "No": (0.0, PARTE, None),
    "Sin iniciar": (0.0, PARTE, None),
    "No iniciada": (0.0, PARTE, None),
    "No cumplida": (0.0, PARTE, None),
    "Pendiente": (0.0, PARTE, None),
}


@pytest.mark.parametrize(("texto", "esperada"), TEXTOS.items(), ids=TEXTOS)
def test_las_maneras_de_escribir_la_cifra(texto: str, esperada: tuple[float, Medida, float | None]) -> None:
    cifra = cifra_de_texto(texto)
    assert (pytest.approx(cifra.valor), cifra.medida, cifra.base, cifra.faltas) == (*esperada, ())
    assert cifra.texto == texto


@pytest.mark.parametrize(
    "texto", ["Una parte de los informes", "Del 40 % pasamos al 60 %", "Se hizo el 50 % de la obra", "Dos de las actas"]
)
def test_una_frase_que_dice_mas_que_su_cifra_no_se_adivina(texto: str) -> None:
    assert cifra_de_texto(texto).valor is None


@pytest.mark.parametrize("texto", ["En proceso", "Parcial", "En ejecución"])
def test_en_proceso_sin_cifra_es_cero_con_un_hallazgo(texto: str) -> None:
    assert cifra_de_texto(texto) == Cifra(0.0, PARTE, None, texto, ("en_proceso_sin_cifra",))


def test_si_la_palabra_y_la_cifra_no_coinciden_rige_la_cifra_y_se_anota() -> None:
    assert cifra_de_texto("Dos (3)") == Cifra(3.0, CANTIDAD, None, "Dos (3)", ("palabra_y_cifra_distintas",))


@pytest.mark.parametrize("texto", ["-", "N/A", "No aplica"])
def test_lo_que_no_dice_nada_no_es_cero(texto: str) -> None:
    assert cifra_de_texto(texto) == Cifra(texto=texto)


@pytest.mark.parametrize("texto", ["Se avanzó bastante", "un avance importante", "falta el 20%", "casi todo"])
def test_lo_que_no_se_entiende_no_es_cero_y_se_anota(texto: str) -> None:
    assert cifra_de_texto(texto) == Cifra(texto=texto, faltas=("cifra_no_entendida",))


def test_una_palabra_de_la_entidad_vale_lo_que_ella_dice() -> None:
    assert cifra_de_texto("Surtida", estados={"Surtida": "Cumplida"}).valor == 1.0


def columna(*valores: float | str, porcentaje: bool = False) -> list[Celda]:
    """Las celdas de una columna de cifras."""
    return [Celda(v, Tipo.TEXTO) if isinstance(v, str) else Celda(float(v), Tipo.NUMERO, porcentaje) for v in valores]


ESCALAS = {
    "sin título ni formato son cantidades": (columna(1, 0, 3), False, Escala()),
    "un valor entre 0 y 1 las hace fracciones": (columna(0.5, 1, 0), True, FRACCIONES),
    "el formato de porcentaje las hace fracciones": (columna(1, 0, porcentaje=True), False, FRACCIONES),
    "un valor sobre 1 las hace de 0 a 100": (columna(75, 100, 1, 0), True, DE_CIEN),
    "las dos cosas: 1 es todo y se anota": (columna(0.5, 80, 1), True, DUDOSA),
    "solo 0 y 1: 1 es todo y se anota": (columna(0, 1, 1), True, DUDOSA),
    "solo ceros no dejan duda": (columna(0, 0), True, FRACCIONES),
    "los textos no deciden": (columna("75%", "Cumplida", 80), True, DE_CIEN),
    "vacía": ([], True, FRACCIONES),
}


@pytest.mark.parametrize("caso", ESCALAS)
def test_la_escala_es_de_la_columna(caso: str) -> None:
    celdas, titulo_de_porcentaje, esperada = ESCALAS[caso]
    assert escala_de_columna(celdas, titulo_de_porcentaje) == esperada


NUMEROS = {
    "cantidad": (Celda(3.0, Tipo.NUMERO), Escala(), (3.0, CANTIDAD, ())),
    "fracción": (Celda(0.5, Tipo.NUMERO), FRACCIONES, (0.5, PARTE, ())),
    "uno entre fracciones es todo": (Celda(1.0, Tipo.NUMERO), FRACCIONES, (1.0, PARTE, ())),
    "uno entre ciento es uno por ciento": (Celda(1.0, Tipo.NUMERO), DE_CIEN, (0.01, PARTE, ())),
    "de cero a cien": (Celda(75.0, Tipo.NUMERO), DE_CIEN, (0.75, PARTE, ())),
    "formato de porcentaje en cualquier columna": (Celda(0.75, Tipo.NUMERO, True), Escala(), (0.75, PARTE, ())),
    "uno en una columna dudosa": (Celda(1.0, Tipo.NUMERO), DUDOSA, (1.0, PARTE, ("escala_supuesta",))),
    "ochenta en una columna dudosa": (Celda(80.0, Tipo.NUMERO), DUDOSA, (0.8, PARTE, ("escala_supuesta",))),
    "medio en una columna dudosa no deja duda": (Celda(0.5, Tipo.NUMERO), DUDOSA, (0.5, PARTE, ())),
    "verdadero": (Celda(True, Tipo.LOGICO), Escala(), (1.0, PARTE, ())),
    "error de Excel": (Celda("#DIV/0!", Tipo.ERROR), Escala(), (None, None, ("celda_con_error",))),
    "fórmula sin valor": (Celda("", Tipo.SIN_CALCULAR), Escala(), (None, None, ("formula_sin_valor",))),
}


@pytest.mark.parametrize("caso", NUMEROS)
def test_un_numero_se_lee_en_la_escala_de_su_columna(caso: str) -> None:
    celda, escala, (valor, medida, faltas) = NUMEROS[caso]
    cifra = cifra_de_celda(celda, escala)
    assert (cifra.valor, cifra.medida, cifra.faltas) == (valor, medida, faltas)
