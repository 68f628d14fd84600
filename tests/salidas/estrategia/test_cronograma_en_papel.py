"""El cronograma impreso: en cada página se lee de qué elemento son sus actividades, y se vuelve a leer igual."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.salidas.estrategia.cronograma import CRONOGRAMA
from pipeline.salidas.estrategia.cronograma.paginas import Papel, repartir_en_paginas
from pipeline.tablas.actividades import Actividad
from tests.salidas.estrategia.test_cronograma import con_estrategia, ir_y_volver, tabla

ELEMENTOS = (
    "Información de calidad y en lenguaje claro para toda la gente",
    "Diálogo de doble vía con la ciudadanía y sus organizaciones ya",
    "Responsabilidad e incentivos de la cultura de rendir cuentas",
    "Evaluación y retroalimentación de la gestión institucional ya",
)
PAPEL = Papel(168.0, 128.0, 54.0)


def actividad(elemento: int, i: int, **datos: object) -> Actividad:
    return Actividad(
        numeral=f"{elemento + 1}.{i}", componente="Rendición de cuentas", subcomponente=ELEMENTOS[elemento],
        actividad=f"Hacer la actividad {i} del elemento {elemento}", meta_producto="Informe", responsable="Oficina de Prensa",
        dependencias=("Oficina de Prensa",), periodos=("C1", "C3"), etapas=("Diseño",), instrumento="RDC", vigencia=2026, **datos,
    )  # fmt: skip


@pytest.fixture(scope="module")
def largo() -> list[Actividad]:
    return [actividad(e, i) for e, cuantas in enumerate((44, 25, 9, 2)) for i in range(1, cuantas + 1)]


def test_con_ochenta_actividades_cada_pagina_dice_su_elemento_y_se_lee_lo_mismo(largo, tmp_path: Path) -> None:
    leido = ir_y_volver(con_estrategia(largo), tmp_path)
    assert tabla(a for plan in leido.planes for a in plan.actividades) == tabla(largo)
    hoja = openpyxl.load_workbook(tmp_path / CRONOGRAMA).worksheets[0]
    saltos = [s.id for s in hoja.row_breaks.brk]
    dichos = [hoja.cell(s + 1, 1).value for s in saltos]
    assert len(saltos) >= 5 and all(dichos), "una página empieza sin decir de qué elemento es"
    assert {*ELEMENTOS[:3]} <= {hoja["A6"].value, *dichos}


def test_lo_que_no_se_imprime_no_estira_los_renglones_del_papel(tmp_path: Path) -> None:
    grupos = ("Juntas de acción comunal", "Comunidad campesina", "Mujeres cabeza de hogar", "Personas con discapacidad")
    ir_y_volver(con_estrategia([actividad(0, i, grupos_valor=grupos if i == 2 else ()) for i in range(1, 7)]), tmp_path)
    hoja = openpyxl.load_workbook(tmp_path / CRONOGRAMA).worksheets[0]
    assert hoja.row_dimensions[7].height <= 40


@given(st.lists(st.tuples(st.sampled_from(ELEMENTOS), st.floats(22, 409)), min_size=1, max_size=60))
def test_cada_actividad_esta_en_un_bloque_y_ninguna_pagina_se_pasa(renglones: list[tuple[str, float]]) -> None:
    renglones.sort(key=lambda r: r[0])
    altos = [alto for _, alto in renglones]
    bloques = repartir_en_paginas([e for e, _ in renglones], altos, PAPEL)
    assert [i for b in bloques for i in range(b.desde, b.desde + b.cuantos)] == list(range(len(renglones)))
    assert all(renglones[i][0] == b.elemento for b in bloques for i in range(b.desde, b.desde + b.cuantos))
    paginas: list[list[float]] = [[]]
    for b in bloques:
        paginas += [[]] if b.salta else []
        paginas[-1] += altos[b.desde : b.desde + b.cuantos]
    assert all(sum(p) <= PAPEL.cabe or len(p) <= 1 for p in paginas)
    assert all(paginas)
