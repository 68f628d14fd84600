"""Los pesos suman cien en el plan, en cada hoja o en cada grupo; las calificaciones de 1 a 5 no son pesos."""

import pytest

from pipeline.calculo.faltas.ponderaciones import buscar_pesos_que_no_suman
from tests.calculo.ayuda import ENTIDAD, hacer_actividad


def _plan(**grupos: list[float | None]):
    pesos = [(componente, peso) for componente, lista in grupos.items() for peso in lista]
    return [hacer_actividad(f"1.{i}", fila=5 + i, componente=c, ponderacion=p) for i, (c, p) in enumerate(pesos)]


@pytest.mark.parametrize(
    ("grupos", "sumas"),
    [
        ({"a": [50, 50]}, []),
        ({"a": [0.25, 0.25], "b": [0.5]}, []),
        ({"a": [33.3, 33.3, 33.3]}, []),
        ({"a": [60, 40], "b": [10, 90]}, []),
        ({"a": [60, 40], "b": [10, 80], "c": [50, 50]}, ["90"]),
        ({"a": [30, 30, 30]}, ["90"]),
        ({"a": [0.6, 0.3]}, ["90"]),
        ({"a": [1, 2, 3, 5, 3]}, []),
        ({"a": [5, 5], "b": [3, 4]}, []),
        ({"a": [50, None]}, []),
    ],
)
def test_lo_que_suman_los_pesos(grupos: dict[str, list[float | None]], sumas: list[str]) -> None:
    hallazgos = buscar_pesos_que_no_suman(_plan(**grupos), ENTIDAD)
    assert [f"suman {s} y no 100" in h.mensaje for h, s in zip(hallazgos, sumas, strict=True)] == [True] * len(sumas)
