"""La meta en número, según cómo la escribe el plan (reglas, 2)."""

from datetime import date

import pytest

from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.metas import Meta, meta_de_celda, meta_de_texto

TEXTOS = {
    "1": (1, "unidad"),
    "12": (12, "unidad"),
    "1.200": (1200, "unidad"),
    "2,5": (2.5, "unidad"),
    "100%": (100, "%"),
    "80 %": (80, "%"),
    "41,3%": (41.3, "%"),
    "80 por ciento": (80, "%"),
    "≥ 80 %": (80, "%"),
    ">=80%": (80, "%"),
    "Mínimo 90%": (90, "%"),
    "Al menos el 90 %": (90, "%"),
    "100% de las solicitudes": (100, "%"),
    "Responder el 100% de las solicitudes": (100, "%"),
    "2 informes": (2, "unidad"),
    "1 documento": (1, "unidad"),
    "Mínimo 3": (3, "unidad"),
    "Mínimo 3 talleres": (3, "unidad"),
    "12 (1 mensual)": (12, "unidad"),
    "Una (1) audiencia": (1, "unidad"),
    "Dos (2)": (2, "unidad"),
    "Dos informes": (2, "unidad"),
    "DOCE BOLETINES": (12, "unidad"),
    "Veinte talleres": (20, "unidad"),
    "2 Estrategias (reforestación y reciclaje)": (2, "unidad"),
    "Documento elaborado": (None, ""),
    "Comunidad informada": (None, ""),
    "Informe con 3 capítulos": (None, ""),
    "": (None, ""),
}


@pytest.mark.parametrize(("texto", "esperada"), TEXTOS.items(), ids=lambda t: repr(t) if t else "vacía")
def test_la_meta_de_un_texto(texto: str, esperada: tuple[float | None, str]) -> None:
    meta = meta_de_texto(texto)
    assert (meta.valor, meta.unidad) == esperada
    assert meta.faltas == ()


@pytest.mark.parametrize(("texto", "valor"), [("Dos (3)", 3), ("Tres (2) informes", 2)])
def test_si_la_palabra_y_la_cifra_no_coinciden_rige_la_cifra_y_se_anota(texto: str, valor: float) -> None:
    assert meta_de_texto(texto) == Meta(valor, "unidad", texto, ("palabra_y_cifra_distintas",))


def test_el_texto_que_dice_mas_que_el_numero_se_conserva() -> None:
    assert meta_de_texto("Una (1) audiencia").texto == "Una (1) audiencia"
    assert meta_de_texto("80 %").texto == ""


CELDAS = {
    "un número": (Celda(4.0, Tipo.NUMERO), (4, "unidad")),
    "0,8 con formato de porcentaje": (Celda(0.8, Tipo.NUMERO, True), (80, "%")),
    "1 con formato de porcentaje": (Celda(1.0, Tipo.NUMERO, True), (100, "%")),
    "un texto": (Celda("100%", Tipo.TEXTO), (100, "%")),
    "un error": (Celda("#REF!", Tipo.ERROR), (None, "")),
    "una fórmula sin valor": (Celda("", Tipo.SIN_CALCULAR), (None, "")),
}


@pytest.mark.parametrize("caso", CELDAS)
def test_la_meta_de_una_celda(caso: str) -> None:
    celda, esperada = CELDAS[caso]
    meta = meta_de_celda(celda)
    assert (meta.valor, meta.unidad) == esperada


@pytest.mark.parametrize(("celda", "valor"), [(0.8, 80), (1.0, 100), (80.0, 80), ("90", 90)])
def test_la_unidad_dicha_en_su_columna_vuelve_porcentaje_el_numero(celda: float | str, valor: float) -> None:
    tipo = Tipo.TEXTO if isinstance(celda, str) else Tipo.NUMERO
    meta = meta_de_celda(Celda(celda, tipo), es_porcentaje=True)
    assert (meta.valor, meta.unidad) == (valor, "%")


def test_el_un_tercio_que_excel_volvio_fecha_se_anota_y_no_es_meta() -> None:
    assert meta_de_celda(Celda(date(2026, 3, 1), Tipo.FECHA)) == Meta(texto="01/03/2026", faltas=("meta_con_fecha",))
