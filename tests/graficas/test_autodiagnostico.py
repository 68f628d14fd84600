"""El autodiagnóstico por etapa: la palabra del nivel junto al puntaje, y nada que no se haya calificado."""

from dataclasses import replace

import pytest

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import autodiagnostico
from pipeline.graficas._lienzo import ambiente
from pipeline.tablas.listados.autodiagnostico import Calificacion
from tests.fabrica import hacer_resultado
from tests.graficas.cajas import comprobar_que_cabe
from tests.graficas.muestras import LARGO


def con(*puntajes: tuple[str, float | None], archivo: str = "auto.xlsx") -> Resultado:
    filas = tuple(
        Calificacion(archivo, "Hoja1", i, etapa=e, categoria="Todo", actividad=f"Actividad {i}", puntaje=p)
        for i, (e, p) in enumerate(puntajes)
    )
    return replace(hacer_resultado(3), listados={"autodiagnostico": filas})


def componer(resultado: Resultado):
    with ambiente():
        return autodiagnostico.componer(resultado)


def test_el_titulo_dice_la_etapa_mas_baja_y_cada_una_su_nivel():
    (una,) = componer(con(("Diseño", 30), ("Ejecución", 85.04), ("Preparación", None)))
    assert una.textos.titulo == "Diseño es la etapa con el puntaje más bajo: 30 de 100 (Básico)"
    assert [str(f) for f in una.textos.descripcion] == [
        "Diseño: 30 de 100, nivel Básico (21 a 40), en 1 actividad.",
        "Ejecución: 85 de 100, nivel Consolidado (81 a 100), en 1 actividad.",
        "Preparación: sin calificar.",
    ]
    assert "sin verificar" in una.textos.pie


@pytest.mark.parametrize("puntajes, titulo", [
    ([("Diseño", 50)], "Diseño tiene 50 de 100 (Intermedio)"),
    ([("Diseño", 0), ("Ejecución", 0)], "Todas las etapas tienen 0 de 100 (Inicial)"),
    ([("Diseño", 9), ("Ejecución", 9), ("Preparación", 10)],
     "Diseño y Ejecución son las etapas con el puntaje más bajo: 9 de 100 (Inicial)"),
])  # fmt: skip
def test_el_titulo_con_una_etapa_y_con_empates(puntajes, titulo):
    (una,) = componer(con(*puntajes))
    assert una.textos.titulo == titulo


@pytest.mark.parametrize("resultado", [hacer_resultado(3), con(("Diseño", None))], ids=["sin nada", "sin puntajes"])
def test_sin_puntajes_no_se_escribe(resultado):
    assert componer(resultado) == []


def test_dos_libros_son_dos_laminas_con_su_fuente():
    una, otra = con(("Diseño", 30)), con(("Diseño", 60), archivo="otro.xlsx")
    filas = (*una.listados["autodiagnostico"], *otra.listados["autodiagnostico"])
    laminas = componer(replace(una, listados={"autodiagnostico": filas}))
    assert [x.nombre for x in laminas] == ["autodiagnostico_1", "autodiagnostico_2"]
    assert ["auto.xlsx" in x.textos.pie for x in laminas] == [True, False]


def test_cuarenta_etapas_de_nombre_largo_se_reparten_en_paginas():
    laminas = componer(con(*((f"{i} {LARGO}", i * 2.5) for i in range(40))))
    assert len(laminas) > 1
    assert sum(len(x.textos.descripcion) for x in laminas) == 40


@pytest.mark.parametrize("puntajes", [
    [("Diseño", 100)],
    [(LARGO, 0), (f"Otra {LARGO}", None), ("Ejecución", 100)],
    [(f"{i} {LARGO}", 5) for i in range(40)],
], ids=["una", "nombres largos", "cuarenta empatadas"])  # fmt: skip
def test_nada_se_sale_ni_se_monta(puntajes):
    with ambiente():
        for lamina in autodiagnostico.componer(con(*puntajes)):
            comprobar_que_cabe(lamina)
