"""La cobertura: cada cuenta sale de sus actividades, y un vacío se dice con lo que hay que hacer."""

from dataclasses import replace

import pytest

from pipeline.calculo.cobertura import buscar_huecos, buscar_vacios, elemento_de, reunir_matrices
from pipeline.calculo.cobertura.matriz import Matriz
from pipeline.calculo.cobertura.ods import numeros_de_ods
from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.nombrados import separar_nombres
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.listados.grupos_valor import GRUPOS_VALOR, GrupoDeValor
from tests.salidas.estrategia.test_cronograma import con_estrategia


def hacer(*partes: tuple[str, str, tuple[str, ...]], **mas: object) -> list[Actividad]:
    """Actividades de (texto, elemento, etapas)."""
    return [
        Actividad(actividad=t, subcomponente=e, etapas=etapas, instrumento="RDC", vigencia=2026, **mas)  # type: ignore[arg-type]
        for t, e, etapas in partes
    ]


def matriz(resultado: Resultado, clave: str) -> Matriz:
    return next(m for m in reunir_matrices(resultado) if m.clave == clave)


@pytest.mark.parametrize(
    ("texto", "numeros"),
    [
        ("ODS 16", (16,)), ("5, 11 y 16", (5, 11, 16)), ("16.10", (16,)), ("Meta 5.c", (5,)), ("18", ()), ("0", ()),
        ("16. Paz, justicia e instituciones sólidas", (16,)), ("Igualdad de género", (5,)), ("ODS Hambre cero", (2,)),
        ("Desarrollo", ()), ("Agenda 2030", ()), ("16 y 20", ()),
    ],
)  # fmt: skip
def test_los_objetivos_se_leen_por_su_numero_o_su_nombre(texto: str, numeros: tuple[int, ...]) -> None:
    assert numeros_de_ods(texto) == numeros


@pytest.mark.parametrize(
    ("texto", "nombres"),
    [
        ("Mujeres, jóvenes", ["Mujeres", "jóvenes"]),
        ("Niños, niñas y adolescentes; mujeres", ["Niños, niñas y adolescentes", "mujeres"]),
        ("Gremios (comercio, turismo)\nJuntas", ["Gremios (comercio, turismo)", "Juntas"]),
        ("N/A", []), ("Ninguno", []), ("- Mujeres", ["Mujeres"]),
    ],
)  # fmt: skip
def test_lo_nombrado_en_una_celda_no_se_parte_por_dentro(texto: str, nombres: list[str]) -> None:
    assert separar_nombres(texto) == nombres


@pytest.mark.parametrize(
    ("subcomponente", "elemento"),
    [
        ("INFORMACIÓN", "Información"), ("1. Información de calidad", "Información"),
        ("Subcomponente 2 Diálogo de doble vía", "Diálogo"), ("Incentivos", "Responsabilidad e incentivos"),
        ("Evaluación y retroalimentación", "Evaluación"), ("Otra cosa", "Otra cosa"), ("", "Sin elemento"),
    ],
)  # fmt: skip
def test_el_elemento_es_el_del_manual_por_como_empieza(subcomponente: str, elemento: str) -> None:
    assert elemento_de(subcomponente) == elemento


def test_la_actividad_de_dos_etapas_cuenta_en_las_dos_y_una_vez_en_el_total() -> None:
    m = matriz(con_estrategia(hacer(("Publicar", "Información", ("Diseño", "Ejecución")))), "etapas")
    assert [len(m.de_la_fila(e)) for e in ("Diseño", "Ejecución")] == [1, 1]
    assert len(m.de_la_columna("Información")) == len(m.todas) == 1


def test_lo_que_falta_entero_se_dice_una_vez_y_no_cruce_por_cruce() -> None:
    resultado = con_estrategia(hacer(("Publicar", "Información", ("Diseño",)), ("Oír", "Diálogo", ("Ejecución",))))
    huecos = buscar_huecos([matriz(resultado, "etapas")])
    enteros = [h.falta for h in huecos if h.entero]
    assert "Ninguna actividad en: Aprestamiento (etapa)" in enteros
    assert [h.falta for h in huecos if not h.entero] == [
        "Ninguna actividad en: Diseño · Diálogo", "Ninguna actividad en: Ejecución · Información",
    ]  # fmt: skip
    assert [h.entero for h in huecos] == sorted([h.entero for h in huecos], reverse=True)


def test_lo_que_no_tiene_fecha_va_aparte_y_no_inventa_vacios() -> None:
    m = matriz(con_estrategia(hacer(("Publicar", "Información", ()))), "cuatrimestres")
    assert m.de_la_columna("Sin fecha") == m.todas
    assert [h.codigos for h in buscar_huecos([m]) if "no tiene fecha" in h.falta] == [m.todas]


def test_un_plan_que_no_marca_etapas_no_tiene_matriz_de_etapas() -> None:
    claves = [m.clave for m in reunir_matrices(con_estrategia(hacer(("Publicar", "Información", ()))))]
    assert claves == ["cuatrimestres"]


def test_sin_actividades_no_hay_matrices() -> None:
    assert reunir_matrices(con_estrategia([])) == []


def test_el_grupo_caracterizado_al_que_nada_llega_se_anota_y_queda_en_la_matriz() -> None:
    grupos = tuple(GrupoDeValor(grupo_valor=g) for g in ("Mujeres rurales", "Comerciantes"))
    resultado = con_estrategia(hacer(("Publicar", "Información", ()), grupos_valor=("mujer rural",)))
    resultado = replace(resultado, listados={GRUPOS_VALOR.nombre: grupos})
    assert [h.valor for h in buscar_vacios(resultado)] == ["Comerciantes"]
    m = matriz(resultado, "grupos_valor")
    assert [(g, len(m.de_la_fila(g))) for g in m.filas] == [("Mujeres rurales", 1), ("Comerciantes", 0)]
    a_todos = con_estrategia(hacer(("Publicar", "Información", ()), grupos_valor=("Todos los grupos de valor",)))
    assert buscar_vacios(replace(a_todos, listados=resultado.listados)) == []


def test_el_plan_que_no_dice_a_quien_llega_no_deja_a_nadie_por_fuera() -> None:
    resultado = con_estrategia(hacer(("Publicar", "Información", ())))
    resultado = replace(resultado, listados={GRUPOS_VALOR.nombre: (GrupoDeValor(grupo_valor="Mujeres"),)})
    assert buscar_vacios(resultado) == []
