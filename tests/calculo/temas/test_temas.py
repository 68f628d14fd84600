"""Los temas que dicen lo mismo son uno, una celda puede traer varios, y lo público no deja saber quién pidió cada cosa."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.reserva_de_matriz import suprimir
from pipeline.calculo.temas import agrupar_temas, buscar_publicable, cruzar, responder
from pipeline.calculo.temas.menciones import mencionar
from pipeline.tablas.listados.eventos import Evento
from pipeline.tablas.listados.publicaciones import Publicacion
from pipeline.tablas.listados.temas import Tema
from tests.fabrica import hacer_resultado


def filas(*temas: str) -> list[Tema]:
    return [Tema(archivo="f.xlsx", hoja="H", fila=i, tema=t) for i, t in enumerate(temas, 2)]


@pytest.mark.parametrize("celdas, dichos", [
    (("Vías, Salud",), ["Vías", "Salud"]),
    (("Vías; Salud", "Empleo\nSalud"), ["Vías", "Salud", "Empleo", "Salud"]),
    (("Vías, parques y andenes",), ["Vías, parques y andenes"]),
    (("Vías, parques y andenes, Salud", "Vías, parques y andenes"), ["Vías, parques y andenes", "Salud", "Vías, parques y andenes"]),
    (("vías, salud", "salud"), ["vías", "salud", "salud"]),
    (("Agua, Aseo, Luz",) * 3, ["Agua, Aseo, Luz"] * 3),
    (("Presupuesto 2026, obras",), ["Presupuesto 2026, obras"]),
    (("; ,",), []),
])  # fmt: skip
def test_una_celda_puede_traer_varias_opciones(celdas, dichos):
    assert [m.texto for m in mencionar(filas(*celdas))] == dichos


@pytest.mark.parametrize("una, otra", [
    ("Vías rurales", "arreglo de las vías rurales"), ("Seguridad", "seguridda"), ("Salud", "SALUD."),
    ("Estado de las obras", "Obras"), ("PAE", "Programa de alimentación escolar"),
])  # fmt: skip
def test_los_que_dicen_lo_mismo_son_uno(una, otra):
    (tema,) = agrupar_temas(filas(una, otra, una))
    assert (tema.nombre, tema.veces, tema.escrituras) == (una, 3, {una: 2, otra: 1})


@pytest.mark.parametrize("una, otra", [
    ("Vías rurales", "Vías urbanas"), ("Obras de la comuna 3", "Obras de la comuna 4"), ("Seguridad", "Seguridad vial"), ("Empleo", "Empresas"),
])  # fmt: skip
def test_los_que_no_dicen_lo_mismo_no_se_juntan(una, otra):
    assert len(agrupar_temas(filas(una, otra))) == 2


def test_los_ordena_lo_que_pide_la_gente_y_el_organismo_se_dice_aparte():
    de_control = replace(filas("Contratos")[0], origen_tema="Contraloría")
    temas = agrupar_temas([*filas("Salud", "Salud", "Vías"), replace(filas("Vías")[0], veces=10.0), de_control])
    assert [(t.nombre, t.veces, t.organismos) for t in temas] == [
        ("Vías", 11, ()), ("Salud", 2, ()), ("Contratos", 0, ("Contraloría",)),
    ]  # fmt: skip


def test_el_cruce_suma_lo_mismo_que_los_temas():
    todas = [
        replace(f, grupo_valor=g)
        for f, g in zip(filas("Vías", "Vías", "Salud", "Salud"), ("Jóvenes", "jóvenes", "", "Juntas"), strict=True)
    ]
    cruce = cruzar(agrupar_temas(todas), "grupo de valor", lambda m: m.fila.grupo_valor)
    assert cruce.columnas == ("Jóvenes", "Juntas", "(sin decir)")
    assert cruce.temas == ("Salud", "Vías") and cruce.cuentas == ((0, 1, 1, 2), (2, 0, 0, 2), (2, 1, 1, 4))


MATRICES = st.integers(1, 4).flatmap(
    lambda ancho: st.lists(st.lists(st.integers(0, 12), min_size=ancho, max_size=ancho), min_size=1, max_size=5)
)


def con_totales(matriz: list[list[int]]) -> list[list[float]]:
    filas_ = [[*map(float, fila), float(sum(fila))] for fila in matriz]
    return [*filas_, [sum(columna) for columna in zip(*filas_, strict=True)]]


@given(MATRICES)
def test_ninguna_cuenta_pequena_se_ve_ni_se_puede_restar(matriz):
    cuentas = con_totales(matriz)
    tapados = suprimir(cuentas)
    alto, ancho = len(cuentas), len(cuentas[0])
    assert all((i, j) in tapados for i in range(alto) for j in range(ancho) if 0 < cuentas[i][j] < MINIMO)
    renglones = [[(i, j) for j in range(ancho)] for i in range(alto)]
    renglones += [[(i, j) for i in range(alto)] for j in range(ancho)]
    for renglon in renglones:
        suyos = [lugar for lugar in renglon if lugar in tapados]
        if len(suyos) == 1:  # solo si no queda otra con gente que tapar
            assert all(cuentas[i][j] == 0 for i, j in renglon if (i, j) not in tapados)


MENCIONES = st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("xyz"), st.sampled_from("12")), max_size=40)


@given(MENCIONES)
def test_lo_que_se_tapa_de_un_tema_se_tapa_en_todas_las_hojas(dichas):
    todas = [Tema(tema=f"Tema {t}", grupo_valor=g, territorio=c) for t, g, c in dichas]
    temas = agrupar_temas(todas)
    publicable = buscar_publicable(temas)
    for cruce, tapados in publicable.cruces:
        ultima = len(cruce.columnas)
        assert {i for i, j in tapados if j == ultima and i < len(temas)} == publicable.temas_tapados


def test_cada_tema_dice_con_que_se_responde_y_cual_no_tiene_nada():
    resultado = replace(hacer_resultado(2), actividades=(), listados={
        "publicaciones": (Publicacion(archivo="p.xlsx", titulo="Boletín de vías rurales"),),
        "eventos": (Evento(archivo="e.xlsx", evento="Feria", temas=("Salud en las veredas",)),),
    })  # fmt: skip
    todas = [
        *filas("Vías rurales", "Salud", "Agua"),
        replace(filas("Aseo")[0], informacion="Informe", espacio="Audiencia"),
    ]
    dichas = {r.tema.nombre: r.situacion for r in responder(agrupar_temas(todas), resultado)}
    assert dichas == {
        "Vías rurales": "Con información, sin espacio", "Salud": "Con espacio, sin información",
        "Agua": "Sin información ni espacio", "Aseo": "Con información y espacio",
    }  # fmt: skip
