"""Una dependencia que falta en el catálogo y está en cien filas se dice una vez, con sus celdas."""

from dataclasses import replace

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.misma_palabra import juntar_misma_palabra


def desconocida(fila: int, valor: str = "Dirección", archivo: str = "plan.xlsx", hoja: str = "Plan") -> Hallazgo:
    return anotar("dependencia_desconocida", Origen(archivo, hoja, fila, 7), valor, pegar="un bloque")


def test_la_misma_palabra_se_dice_una_vez_donde_esta_la_primera() -> None:
    otro = anotar("archivo_sin_uso", Origen("plan.xlsx"))
    faltas = [desconocida(7), otro, desconocida(8, "DIRECCION"), desconocida(9), desconocida(4, hoja="Otra")]
    reunido, ultimo = juntar_misma_palabra(faltas)
    assert (reunido.codigo, reunido.origen.celda, ultimo) == ("RC-H114", "G7", otro)
    assert reunido.mensaje.endswith("Está así en 4 celdas: G7, G8, G9 y Otra › G4.")


def test_dos_celdas_dos_palabras_o_dos_archivos_se_dicen_aparte() -> None:
    for faltas in (
        [desconocida(7), desconocida(8)],
        [desconocida(7), desconocida(8, "Archivo"), desconocida(9, "Prensa")],
        [desconocida(7), desconocida(8, archivo="b.xlsx"), desconocida(9, archivo="c.xlsx")],
    ):
        assert juntar_misma_palabra(faltas) == faltas


def test_de_muchas_celdas_se_dice_cuantas_faltan_por_nombrar() -> None:
    (reunido,) = juntar_misma_palabra([desconocida(f) for f in range(10, 40)])
    assert "en 30 celdas" in reunido.mensaje and "y 18 más" in reunido.mensaje


def test_lo_que_no_es_de_una_palabra_no_se_toca() -> None:
    falta = anotar("fecha_imposible", Origen("plan.xlsx", "Plan", 7, 6), "31/06/2026")
    faltas = [replace(falta, origen=replace(falta.origen, fila=fila)) for fila in range(7, 15)]
    assert juntar_misma_palabra(faltas) == faltas
