"""La misma falta en casi toda una hoja se dice una vez, con sus celdas; en unas pocas filas, una por una."""

from pipeline.base.hallazgo import anotar
from pipeline.calculo.oleadas import agrupar_oleadas
from tests.calculo.ayuda import hacer_actividad


def _hoja(cuantas: int):
    return [hacer_actividad(f"1.{i}", fila=5 + i) for i in range(cuantas)]


def _sin_responsable(actividades):
    return [anotar("responsable_ausente", a.origen("responsable"), "", actividad=a.actividad) for a in actividades]


def test_casi_toda_la_hoja_se_dice_una_vez_con_cada_celda() -> None:
    hoja = _hoja(10)
    otro = anotar("archivo_sin_uso", hoja[0].origen())
    reunido, ultimo = agrupar_oleadas([*_sin_responsable(hoja[:7]), otro], hoja)
    assert (reunido.nombre, reunido.codigo, reunido.origen.celda) == ("responsable_ausente", "RC-H115", "D5:D11")
    assert "7 de las 10" in reunido.mensaje and "D5, D6, D7, D8, D9, D10 y D11" in reunido.mensaje
    assert ultimo is otro


def test_unas_pocas_se_dicen_una_por_una() -> None:
    for hoja, malas in ((_hoja(10), 5), (_hoja(4), 4)):
        faltas = _sin_responsable(hoja[:malas])
        assert agrupar_oleadas(faltas, hoja) == faltas


def test_muchas_se_reunen_aunque_sean_pocas_de_la_hoja() -> None:
    hoja = _hoja(200)
    (reunido,) = agrupar_oleadas(_sin_responsable(hoja[:35]), hoja)
    assert "35 de las 200" in reunido.mensaje and reunido.origen.celda == "D5"


def test_lo_que_no_es_de_una_fila_no_se_toca() -> None:
    hoja = _hoja(6)
    faltas = [anotar("texto_fuera_de_tabla", a.origen(), "", cuantas=1) for a in hoja]
    assert agrupar_oleadas(faltas, hoja) == faltas


def test_dos_planes_con_los_mismos_numerales_no_son_una_oleada() -> None:
    hoja = _hoja(8)
    repetidos = [anotar("numeral_repetido", a.origen(), a.numeral, codigo_nuevo=f"{a.codigo}-2") for a in hoja]
    (reunido,) = agrupar_oleadas(repetidos, hoja)
    assert "las 8 actividades de la hoja están así" in reunido.mensaje
