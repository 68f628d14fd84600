"""Lo que no debe cambiar la lectura de un plan: cómo se escriben sus grupos, en cuántas hojas va y en qué formato se guarda."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.dibujo import leer
from tests.disposiciones.adversario.comparar import diferencias, inventar_libro, leer_hojas
from tests.disposiciones.adversario.dibujo import dibujar_plan
from tests.disposiciones.adversario.forma import elegir_forma
from tests.disposiciones.adversario.formatos import CSV, escribir
from tests.disposiciones.adversario.renglones import encabezado
from tests.disposiciones.adversario.verdad import inventar

SEMILLAS = range(12)
CON_COLUMNA = ("combinada", "repetida", "primera", "columna numerada")


@pytest.mark.parametrize("grupo", CON_COLUMNA)
@pytest.mark.parametrize("semilla", SEMILLAS)
def test_combinar_repetir_o_escribir_una_vez_los_grupos(semilla: int, grupo: str) -> None:
    azar = Random(semilla)
    forma = elegir_forma(azar)
    columnas = ("componente", *(c for c in forma.columnas if c not in ("componente", "subcomponente")))
    forma = replace(forma, grupo=grupo, columnas=columnas, columna_blanca=-1)
    hojas, verdad = dibujar_plan(azar, forma, inventar(azar))
    assert diferencias(forma, verdad, [a for h in leer_hojas(hojas) for a in h.actividades]) == []


@pytest.mark.parametrize("semilla", SEMILLAS)
def test_partir_el_plan_en_dos_hojas(semilla: int) -> None:
    azar = Random(semilla)
    columnas = ("componente", "numeral", "actividad", "responsable", "tiempo")
    forma = replace(
        elegir_forma(azar),
        grupo="repetida",
        columnas=columnas,
        numeral="columna",
        corrida=(0, 0),
        membretes=(),
        pies=(),
    )
    forma = replace(
        forma,
        repite=False,
        fechas_en_filas=False,
        partidas=False,
        blancas=0,
        columna_blanca=-1,
        titulo="PLAN DE ACCIÓN 2026",
    )
    forma = replace(forma, numeradas=False, subtotales=False, sin_combinar=False)
    hojas, verdad = dibujar_plan(azar, forma, inventar(azar))
    (filas,) = hojas.values()
    titulos = encabezado(forma)
    primera = filas.index(titulos[0]) + len(titulos)
    corte = primera + len(verdad) // 2
    partido = {"Parte 1": filas[:corte], "Parte 2": [*filas[:primera], *filas[corte:]]}
    assert diferencias(forma, verdad, [a for h in leer_hojas(partido) for a in h.actividades]) == []


@pytest.mark.parametrize("formato", ["xlsx", *CSV])
@pytest.mark.parametrize("semilla", SEMILLAS)
def test_guardar_en_cada_formato(semilla: int, formato: str, tmp_path: Path) -> None:
    forma, hojas, verdad = inventar_libro(semilla)
    if formato != "xlsx" and (len(hojas) > 1 or ("1252" in CSV[formato][1] and set("✓●≥") & set(str(hojas)))):
        pytest.skip("ese formato no tiene varias hojas, o no puede escribir esas letras")
    leido = leer(escribir(formato, hojas, tmp_path))
    assert diferencias(forma, verdad, [a for p in leido.planes for a in p.actividades]) == []
    assert sum(leido.cuenta.values()) == leido.celdas
