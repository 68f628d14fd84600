"""Los listados de la oficina se reconocen por sus títulos, cada uno por el suyo, y un plan no se toma por ninguno."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lectura.cuenta import familia
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar
from tests.dibujo import interpretar

VALORES = {
    "texto": "Algo escrito",
    "lista": "Uno; Dos",
    "fecha": "f:2026-05-04",
    "número": "n:1",
    "sí o no": "Sí",
}


def titulos_de(nombre: str) -> list[str]:
    return [str(cargar(f"titulos_{nombre}")[c.nombre][0]) for c in campos_de(nombre)]


def campos_de(nombre: str):
    (listado,) = (d for d in LISTADOS if d.nombre == nombre)
    return [c for c in listado.tabla.campos if c.nombre in cargar(f"titulos_{nombre}")]


NOMBRES = [d.nombre for d in LISTADOS]


@pytest.mark.parametrize("nombre", NOMBRES)
def test_con_sus_titulos_se_reconoce_cada_listado_y_todo_queda_con_dueno(nombre):
    hoja = interpretar([titulos_de(nombre), [VALORES[c.tipo] for c in campos_de(nombre)]])
    assert list(hoja.listados) == [nombre]
    (fila,) = hoja.listados[nombre]
    assert all(getattr(fila, c.nombre) not in (None, "", ()) for c in campos_de(nombre))
    assert "hallazgo" not in {familia(d) for d in hoja.cuenta} and sum(hoja.cuenta.values()) == hoja.contadas


@pytest.mark.parametrize("nombre", NOMBRES)
def test_los_titulos_de_cada_campo_son_distintos(nombre):
    formas = titulos_de(nombre)
    assert len(set(formas)) == len(formas)


@cache
def en_su_orden(nombre: str):
    (fila,) = interpretar([titulos_de(nombre), [VALORES[c.tipo] for c in campos_de(nombre)]]).listados[nombre]
    return fila


@given(st.sampled_from(NOMBRES), st.data())
def test_el_orden_de_las_columnas_no_cambia_lo_leido(nombre, data):
    orden = data.draw(st.permutations(range(len(campos_de(nombre)))))
    titulos, valores = titulos_de(nombre), [VALORES[c.tipo] for c in campos_de(nombre)]
    (una,) = interpretar([[titulos[i] for i in orden], [valores[i] for i in orden]]).listados[nombre]
    assert una == en_su_orden(nombre)


def test_un_plan_con_una_columna_de_compromiso_sigue_siendo_un_plan():
    hoja = interpretar("""
        No. | Compromiso | Actividad | Meta | Responsable | Fecha inicio | Fecha fin | Estado
        1 | Vías | Publicar el informe | 1 | Hacienda | f:2026-02-01 | f:2026-05-01 |
    """)
    assert (hoja.listados, len(hoja.actividades)) == ({}, 1)


@pytest.mark.parametrize("escritas, leidas", [
    (["n:50", "n:100"], [0.5, 1.0]),
    (["n:0.5", "n:1"], [0.5, 1.0]),
    (["p:0.5", "100 %"], [0.5, 1.0]),
])  # fmt: skip
def test_lo_cumplido_se_lee_igual_como_parte_o_como_porcentaje(escritas, leidas):
    filas = [["Compromiso", "Fecha del compromiso", "Responsable", "% de avance"]]
    filas += [[f"Publicar el acta {i}", "f:2026-03-01", "Hacienda", e] for i, e in enumerate(escritas)]
    assert [c.avance for c in interpretar(filas).listados["compromisos"]] == leidas


def test_un_numero_con_lo_que_cuenta_al_lado_se_lee():
    filas = [["Evento", "Fecha", "Grupo de valor", "Asistentes"], ["Feria", "f:2026-03-01", "Juntas", "45 personas"]]
    assert interpretar(filas).listados["asistencia"][0].cantidad == 45
