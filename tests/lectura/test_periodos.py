"""Los rótulos de las columnas de periodo y los códigos con que se guardan."""

import pytest

from pipeline.base.espanol import MESES
from pipeline.lectura.periodos import codigo, todos, ultimo_mes
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo

SOLOS = {
    "I Trimestre": "T1", "TRIMESTRE II": "T2", "Trim 3": "T3", "4to trimestre": "T4", "T1": "T1", "1T": "T1", "Q3": "T3",
    "Cuatrimestre 1": "C1", "II CUATRIMESTRE": "C2", "Tercer cuatrimestre": "C3", "C2": "C2", "1C": "C1", "Cuatr. 1": "C1",
    "I Semestre": "S1", "Segundo semestre": "S2", "Sem 1": "S1", "S2": "S2",
    "I Bim": "B1", "Bim 6": "B6", "B1": "B1", "Tercer bimestre": "B3",
    "Ene": "M01", "ENERO": "M01", "enero.": "M01", "Feb": "M02", "Sept": "M09", "SEP": "M09", "Setiembre": "M09", "Dic.": "M12",
    "Mes 3": "M03",
    "ENERO - MARZO": "T1", "ABRIL - JUNIO": "T2", "JULIO - SEPT.": "T3", "OCT. - DIC.": "T4",
    "Ene-Abr": "C1", "Mayo a agosto": "C2", "Ene - Jun": "S1", "Ene - Feb": "B1",
}  # fmt: skip
CON_GRUPO = {
    ("1", "Cuatrimestre"): "C1", ("3", "CUATRIMESTRES"): "C3", ("II", "Trimestre"): "T2", ("1°", "Trimestre"): "T1",
    ("2", "Semestre"): "S2", ("5", "Bimestre"): "B5", ("11", "Mes"): "M11", ("7", "MESES"): "M07",
}  # fmt: skip
NO_SON = [
    "Actividad",
    "Responsable",
    "Fecha inicio",
    "1",
    "Meta",
    "V trimestre",
    "Mayo - julio - agosto",
    "Febrero - abril",
    "",
]


@pytest.mark.parametrize(("titulo", "esperado"), SOLOS.items(), ids=SOLOS)
def test_un_titulo_nombra_su_periodo(titulo: str, esperado: str) -> None:
    assert periodo_de_titulo(titulo) == esperado


@pytest.mark.parametrize(("par", "esperado"), CON_GRUPO.items(), ids=[" ".join(p) for p in CON_GRUPO])
def test_un_numero_suelto_toma_el_titulo_que_lo_cubre(par: tuple[str, str], esperado: str) -> None:
    assert periodo_de_titulo(*par) == esperado


@pytest.mark.parametrize("titulo", NO_SON)
def test_lo_que_no_es_un_periodo_no_lo_parece(titulo: str) -> None:
    assert periodo_de_titulo(titulo) is None


def test_la_vigencia_no_tiene_mas_periodos_de_los_que_caben() -> None:
    assert [codigo(letra, n) for letra, n in (("T", 5), ("C", 4), ("S", 3), ("B", 7), ("M", 13), ("T", 0))] == [
        None
    ] * 6


@pytest.mark.parametrize("letra", "TCSBM")
def test_todos_los_periodos_de_una_frecuencia_terminan_en_diciembre(letra: str) -> None:
    codigos = todos(letra)
    assert ultimo_mes(codigos[-1]) == 12
    assert len({ultimo_mes(c) for c in codigos}) == len(codigos)


def test_cada_mes_se_conoce_por_su_nombre_y_sus_tres_letras() -> None:
    assert [periodo_de_titulo(m) for m in MESES] == [periodo_de_titulo(m[:3]) for m in MESES] == list(todos("M"))
