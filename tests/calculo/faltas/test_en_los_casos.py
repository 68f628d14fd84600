"""En los planes de verdad sale cada falta conocida, en su celda, y ninguna otra de las que se juzgan aquí."""

from pathlib import Path

import pytest

from pipeline.base.hallazgo import catalogo
from pipeline.calculo.sin_corte import con_faltas
from pipeline.entidad import leer_entidad
from tests.dibujo import leer

PROPIAS = {nombre for nombre, p in catalogo().items() if "RC-H200" <= p.codigo <= "RC-H229"}
PORCENTUAL, INDEPENDENCIA = "indicador_en_porcentaje_con_meta_en_numero", "control_interno_se_verifica"


@pytest.mark.parametrize(
    ("caso", "libro", "esperados"),
    [
        ("paac_2020", "limpio", {(PORCENTUAL, "E17"), (INDEPENDENCIA, "F19")}),
        ("paac_2020", "pegado", {(PORCENTUAL, "E72"), (INDEPENDENCIA, "F74")}),
        ("cronograma_2021", "limpio", {(INDEPENDENCIA, "L35")}),
        ("cronograma_2021", "pegado", {(INDEPENDENCIA, "H58")}),
        ("plan_accion_rdc", "limpio", set()),
        ("plan_accion_rdc", "pegado", set()),
    ],
)
def test_las_faltas_conocidas_y_ninguna_mas(casos: Path, caso: str, libro: str, esperados: set) -> None:
    entidad = leer_entidad(casos / caso / "entidad.toml")
    leido = leer(casos / caso / f"{libro}.xlsx", entidad)
    hallazgos = con_faltas(leido.hallazgos, leido.planes, entidad)
    assert {(h.nombre, h.origen.celda) for h in hallazgos if h.nombre in PROPIAS} == esperados


def test_una_fecha_para_tres_entregas_se_dice_sin_necesidad_de_un_corte(casos: Path) -> None:
    entidad = leer_entidad(casos / "paac_2020" / "entidad.toml")
    leido = leer(casos / "paac_2020" / "limpio.xlsx", entidad)
    hallazgos = con_faltas(leido.hallazgos, leido.planes, entidad)
    assert [h.origen.celda for h in hallazgos if h.nombre == "meta_distinta_de_las_entregas"] == ["D18"]


def test_el_plan_integrado_repite_actividades_entre_sus_politicas_y_no_salta_numerales(casos: Path) -> None:
    entidad = leer_entidad(casos / "paac_2020" / "entidad.toml")
    leido = leer(casos / "reales" / "plan_accion_integrado_MIPG2021.xlsx", entidad, 2021)
    nombres = [h.nombre for h in con_faltas((), leido.planes, entidad) if h.nombre in PROPIAS]
    assert nombres.count("actividad_repetida_en_el_plan") > 10
    assert {"numeral_saltado", "numeral_fuera_de_orden", "grupo_sin_actividades"}.isdisjoint(nombres)
