"""A quien debe muchos reportes se le nombra una vez; a quien debe pocos, por cada actividad."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.calculo.pendientes_de_reportar import DESDE, reunir_pendientes
from tests.calculo.ayuda import hacer_actividad


def _debe(quien: str, cuantas: int, desde: int = 5) -> list[Hallazgo]:
    actividades = [hacer_actividad(f"1.{i}", fila=desde + i) for i in range(cuantas)]
    return [
        anotar("responsable_sin_reporte", a.origen("responsable"), quien, actividad=a.actividad) for a in actividades
    ]


def test_muchas_de_una_dependencia_son_un_hallazgo_con_sus_celdas() -> None:
    otro = anotar("reporte_sin_cifra", hacer_actividad("1.1").origen(), "")
    reunido, ultimo = reunir_pendientes([*_debe("Hacienda", DESDE), otro])
    assert (reunido.nombre, reunido.origen.celda) == ("dependencia_sin_reportes", "D5")
    assert "«Hacienda»" in reunido.mensaje and "D5, D6, D7, D8, D9 y D10" in reunido.mensaje
    assert ultimo is otro


def test_pocas_o_de_otras_dependencias_se_dicen_una_por_una() -> None:
    faltas = [*_debe("Hacienda", DESDE - 1), *_debe("Prensa", DESDE - 1, desde=40)]
    assert reunir_pendientes(faltas) == faltas
