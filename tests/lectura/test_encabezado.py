"""El encabezado se halla por sus títulos y nunca por su posición."""

import pytest

from pipeline.disposiciones import plan
from pipeline.lectura.encabezado import Encabezado, buscar_encabezados
from pipeline.lectura.malla import hacer_malla
from pipeline.lectura.titulos import titulos_de
from tests.dibujo import hoja_dibujada


def buscar(dibujo: str) -> list[Encabezado]:
    return buscar_encabezados(hacer_malla(hoja_dibujada(dibujo)), titulos_de("plan", {}), plan.sirve)


def columnas(encabezado: Encabezado) -> list[str]:
    """`campo` o `campo:detalle` de cada columna."""
    return [c.campo + f":{c.detalle}" * bool(c.detalle) for c in encabezado.columnas]


FORMAS = {
    "una fila": ("No. | Actividad | Meta | Responsable | Fecha", ["numeral", "actividad", "meta_producto", "responsable", "fecha"]),
    "otros títulos": (
        "Ítem | ¿Qué se va a hacer? | ENTREGABLE | A cargo de | Cuándo",
        ["numeral", "actividad", "meta_producto", "responsable", "fecha"],
    ),
    "un error de dedo": ("Actividades programdas | Responsable | Fecha programda", ["actividad", "responsable", "fecha"]),
    "etapas y cuatrimestres con combinaciones": (
        "Actividades | Etapas | < | Cuatrimestre | < | Responsable\n^ | Diseño | Ejecución | 1 | 2 | ^",
        ["actividad", "etapa:Diseño", "etapa:Ejecución", "periodo:C1", "periodo:C2", "responsable"],
    ),
    "etapas y cuatrimestres sin combinaciones": (
        "Actividades | Etapas | | Cuatrimestre | | Responsable\n | Diseño | Ejecución | 1 | 2 |",
        ["actividad", "etapa:Diseño", "etapa:Ejecución", "periodo:C1", "periodo:C2", "responsable"],
    ),
    "inicio y fin debajo de la fecha": (
        "Actividad | Responsable | Fecha realización | <\n^ | ^ | Inicio dd/mm/aa | Fin dd/mm/aa",
        ["actividad", "responsable", "fecha_inicio", "fecha_fin"],
    ),
    "tres filas": (
        "Actividad | Responsable | Programación | < | < | <\n^ | ^ | I Semestre | < | II Semestre | <\n^ | ^ | T1 | T2 | T3 | T4",
        ["actividad", "responsable", "periodo:T1", "periodo:T2", "periodo:T3", "periodo:T4"],
    ),
    "meses debajo de su trimestre": (
        "Actividad | Responsable | I Trimestre | < | <\n^ | ^ | Ene | Feb | Mar",
        ["actividad", "responsable", "periodo:M01", "periodo:M02", "periodo:M03"],
    ),
    "planeado y ejecutado": (
        "Actividad | Responsable | T1 PLANEADO | T1 EJECUTADO | T2. PLANEADO | T.2 EJECUTADO",
        ["actividad", "responsable", "periodo:T1", "ejecutado:T1", "periodo:T2", "ejecutado:T2"],
    ),
    "una columna que nadie conoce": (
        "Actividad | Color favorito | Responsable | Fecha",
        ["actividad", "otro", "responsable", "fecha"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("forma", FORMAS)
def test_las_columnas_de_un_encabezado(forma: str) -> None:
    dibujo, esperadas = FORMAS[forma]
    (encabezado,) = buscar(dibujo)
    assert columnas(encabezado) == esperadas


def test_el_encabezado_puede_estar_en_cualquier_fila() -> None:
    (encabezado,) = buscar("Alcaldía\n" + "\n" * 40 + "Actividad | Responsable | Fecha\nHacer | Hacienda | 30/06/2026")
    assert (encabezado.fila, encabezado.fila_final) == (42, 42)


def test_se_hallan_todos_los_de_una_hoja() -> None:
    hallados = buscar("""
        Actividad | Responsable | Fecha
        Hacer | Hacienda | 30/06/2026

        Actividades | Meta | Responsable | Fecha
        Medir | 1 | Hacienda | 30/06/2026
    """)
    assert [e.fila for e in hallados] == [1, 4]


@pytest.mark.parametrize(
    "dibujo",
    [
        "Silla | Color | Salón\nUna | Verde | 3",
        "Actividad\nHacer",
        "Publicar el informe | Secretaría de Hacienda | 30/06/2026",
        "Actividad | Color\nHacer | Verde",
    ],
)
def test_lo_que_no_es_un_encabezado_no_lo_parece(dibujo: str) -> None:
    assert buscar(dibujo) == []


def test_un_titulo_de_la_entidad_vale_como_los_conocidos() -> None:
    titulos = titulos_de("plan", {"Gestión pactada": "Actividad", "Quién": "responsable"})
    malla = hacer_malla(hoja_dibujada("Gestión pactada | Quién | Fecha"))
    (encabezado,) = buscar_encabezados(malla, titulos, plan.sirve)
    assert columnas(encabezado) == ["actividad", "responsable", "fecha"]
