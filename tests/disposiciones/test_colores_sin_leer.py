"""Las celdas de color de una cuadrícula se cuentan todas: las que marcan y las que no."""

from pathlib import Path

import openpyxl
from openpyxl.styles import PatternFill

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.disposiciones.hoja_contada import HojaContada
from tests.dibujo import ENTIDAD, dibujar

MESES = """
    Actividad | Responsable | Enero | Febrero | Marzo | Abril
    Publicar el informe | Hacienda | {x} | | |
    Hacer la audiencia | Hacienda | | | | {x}
    Nota: los meses van en color | | | | |
"""


def contar(carpeta: Path, x: str, pintadas: dict[str, str]) -> HojaContada:
    """La cuenta de un cronograma con esas celdas pintadas."""
    ruta = dibujar(carpeta / "cronograma.xlsx", Plan=MESES.format(x=x))
    libro = openpyxl.load_workbook(ruta)
    for celda, color in pintadas.items():
        libro["Plan"][celda].fill = PatternFill("solid", fgColor=color)
    libro.save(ruta)
    (hoja,) = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD, con_destinos=True)).hojas
    return hoja


def test_las_que_marcan_se_cuentan_aparte_de_la_suma(tmp_path: Path) -> None:
    hoja = contar(tmp_path, "", {"C2": "00B050", "F3": "00B050"})
    assert (hoja.marcas, set(hoja.colores_leidos), hoja.colores_sin_leer) == (2, {(2, 3), (3, 6)}, {})
    assert sum(hoja.cuenta.values()) == hoja.celdas == 11


def test_las_pintadas_de_un_cronograma_con_marcas_escritas_no_se_leen_y_se_dicen(tmp_path: Path) -> None:
    hoja = contar(tmp_path, "X", {"C2": "00B050", "D2": "DDDDDD", "E3": "DDDDDD", "B2": "DDDDDD"})
    assert (hoja.marcas, set(hoja.colores_sin_leer)) == (0, {(2, 4), (3, 5)})


def test_en_la_corrida_normal_no_se_buscan(tmp_path: Path) -> None:
    contar(tmp_path, "X", {"D2": "DDDDDD"})
    ruta = tmp_path / "cronograma.xlsx"
    (hoja,) = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD)).hojas
    assert hoja.colores_sin_leer == {}
