"""El indicador y la meta se miden en lo mismo, y falta solo donde los demás lo tienen."""

import pytest

from pipeline.calculo.faltas.indicadores import buscar_indicadores_ausentes, buscar_indicadores_de_otra_unidad
from tests.calculo.ayuda import ENTIDAD, hacer_actividad

EN_NUMERO, EN_PORCENTAJE = "indicador_en_porcentaje_con_meta_en_numero", "indicador_de_conteo_con_meta_en_porcentaje"


@pytest.mark.parametrize(
    ("indicador", "meta", "unidad", "nombre"),
    [
        ("Porcentaje de avance en la ejecución de la estrategia", 1.0, "unidad", EN_NUMERO),
        ("% de peticiones respondidas", 4.0, "unidad", EN_NUMERO),
        ("(Informes publicados / informes programados) x 100", 2.0, "unidad", EN_NUMERO),
        ("(Trámites / total)*100", 2.0, "unidad", EN_NUMERO),
        ("Tasa de respuesta", 3.0, "unidad", EN_NUMERO),
        ("Número de informes", 100.0, "%", EN_PORCENTAJE),
        ("N° de informes publicados", 100.0, "%", EN_PORCENTAJE),
        ("Nº de talleres", 80.0, "%", EN_PORCENTAJE),
        ("# de jornadas", 80.0, "%", EN_PORCENTAJE),
        ("Cantidad de visitas", 80.0, "%", EN_PORCENTAJE),
        ("Porcentaje de avance", 100.0, "%", ""),
        ("Número de informes", 3.0, "unidad", ""),
        ("Número de peticiones respondidas / Número de peticiones recibidas", 100.0, "%", ""),
        ("Número de peticiones respondidas sobre las recibidas", 100.0, "%", ""),
        ("Informe publicado", 100.0, "%", ""),
        ("Tasas de uso del suelo cobradas", 2.0, "unidad", ""),
        ("Número de jornadas y % de asistencia", 3.0, "unidad", ""),
    ],
)
def test_meta_e_indicador_en_la_misma_unidad(indicador: str, meta: float, unidad: str, nombre: str) -> None:
    actividad = hacer_actividad(indicador=indicador, meta_valor=meta, meta_unidad=unidad, meta_producto=f"{meta:g}")
    assert [h.nombre for h in buscar_indicadores_de_otra_unidad([actividad], ENTIDAD)] == ([nombre] if nombre else [])


def test_sin_meta_en_numero_no_hay_que_comparar() -> None:
    assert buscar_indicadores_de_otra_unidad([hacer_actividad(indicador="Porcentaje de avance")], ENTIDAD) == []


@pytest.mark.parametrize(("con", "sin", "dichos"), [(3, 1, 1), (2, 2, 2), (1, 3, 0), (0, 4, 0), (4, 0, 0)])
def test_solo_falta_donde_la_mitad_de_la_hoja_lo_tiene(con: int, sin: int, dichos: int) -> None:
    actividades = [
        hacer_actividad(f"1.{i}", fila=5 + i, indicador="Informe" if i < con else "") for i in range(con + sin)
    ]
    assert len(buscar_indicadores_ausentes(actividades, ENTIDAD)) == dichos
