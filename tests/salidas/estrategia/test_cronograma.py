"""El cronograma que el programa escribe es el que vuelve a leer: las mismas actividades, sin perder nada."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import Entidad, leer_entidad
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from pipeline.salidas.estrategia.cronograma import CRONOGRAMA, escribir_cronograma
from pipeline.tablas.actividades import Actividad
from tests.dibujo import ENTIDAD
from tests.fabrica import CORTES, hacer_resultado

CAMPOS = (
    "instrumento", "vigencia", "componente", "subcomponente", "numeral", "actividad", "meta_producto", "meta_valor",
    "meta_unidad", "indicador", "responsable", "dependencias", "periodos", "fechas", "fecha_inicio", "fecha_fin",
    "cantidades", "continua", "a_demanda", "ponderacion", "novedad", "fecha_novedad", "fecha_reprogramada",
    "observaciones", "grupos_valor", "ods", "derechos", "enfoques", "meta_pdm",
)  # fmt: skip
ETAPAS = ("Aprestamiento", "Diseño", "Preparación", "Ejecución", "Seguimiento y Evaluación")
DEPENDENCIAS = ("Secretaría de Planeación", "Secretaría de Hacienda", "Oficina de Prensa", "Oficina Jurídica")


def con_estrategia(actividades: list[Actividad]) -> Resultado:
    """Un resultado cuya estrategia son esas actividades."""
    for i, actividad in enumerate(actividades):
        actividad.codigo = actividad.codigo or f"RDC-2026-A{i:02d}"
    filas: Any = tuple(
        SimpleNamespace(codigo=a.codigo, componente=a.componente, instrumento="RDC") for a in actividades
    )
    base = hacer_resultado(0)
    return replace(base, entidad=ENTIDAD, actividades=tuple(actividades), seguimiento={CORTES[1].fecha: filas})


def ir_y_volver(resultado: Resultado, carpeta: Path) -> ArchivoInterpretado:
    """Lo que se lee del cronograma recién escrito."""
    ruta = carpeta / CRONOGRAMA
    escribir_cronograma(resultado, ruta)
    return interpretar_archivo(Tarea(ruta, ruta.name, resultado.entidad))


def tabla(actividades: Any) -> dict[tuple[str, str, str], dict[str, Any]]:
    """Las actividades por lo que las distingue; las etapas, sin orden."""
    return {
        (a.instrumento, a.numeral, a.actividad): {c: getattr(a, c) for c in CAMPOS} | {"etapas": set(a.etapas)}
        for a in actividades
    }


def leer_actividades(ruta: Path, entidad: Entidad) -> list[Actividad]:
    """Las actividades de un plan que se lee como cualquiera."""
    return leidas(interpretar_archivo(Tarea(ruta, ruta.name, entidad)))


def leidas(leido: ArchivoInterpretado) -> list[Actividad]:
    return [a for plan in leido.planes for a in plan.actividades]


@st.composite
def tiempos(draw: st.DrawFn) -> dict[str, Any]:
    """Un modo de decir cuándo, de los que caben en un plan."""
    dia = st.dates(date(2026, 1, 1), date(2026, 12, 31))
    clase = draw(
        st.sampled_from(
            ["cuatrimestres", "otros", "meses", "fechas", "cantidades", "lapso", "continua", "demanda", "nada"]
        )
    )
    if clase == "cuatrimestres":
        periodos = draw(st.lists(st.sampled_from(("C1", "C2", "C3")), min_size=1, unique=True).map(sorted))
        con = draw(st.booleans())
        cantidades = tuple(float(i + 2) for i, _ in enumerate(periodos)) if con else ()
        return {"periodos": tuple(periodos), "cantidades": cantidades}
    if clase == "otros":
        letra, n = draw(st.sampled_from((("T", 4), ("S", 2), ("B", 6))))
        numeros = draw(st.lists(st.integers(1, n), min_size=1, unique=True).map(sorted))
        return {"periodos": tuple(f"{letra}{i}" for i in numeros)}
    if clase == "meses":
        numeros = draw(st.lists(st.integers(1, 12), min_size=1, unique=True).map(sorted))
        return {"periodos": tuple(f"M{i:02d}" for i in numeros)}
    if clase in ("fechas", "cantidades"):
        dias = tuple(sorted(draw(st.lists(dia, min_size=2, max_size=5, unique=True))))
        cantidades = tuple(i + 1.5 for i, _ in enumerate(dias)) if clase == "cantidades" else ()
        return {"fechas": dias if clase == "cantidades" else dias[: draw(st.integers(1, 5))], "cantidades": cantidades}
    if clase == "lapso":
        uno, otro = sorted((draw(dia), draw(dia)))
        return {"fecha_inicio": uno, "fecha_fin": otro} if uno < otro else {"fechas": (uno,)}
    if clase == "continua":
        return {"continua": True, "fecha_inicio": date(2026, 1, 1), "fecha_fin": date(2026, 12, 31)}
    return {"a_demanda": True} if clase == "demanda" else {}


@st.composite
def planes(draw: st.DrawFn) -> list[Actividad]:
    """Un plan de una a ocho actividades."""
    metas = (("Informe publicado", None, ""), ("3 informes", 3.0, "unidad"), ("", 4.0, "unidad"), ("", 80.0, "%"),
             ("Boletines", 12.0, "unidad"), ("80 % de las preguntas", 80.0, "%"))  # fmt: skip
    plan = []
    for i in range(draw(st.integers(1, 8))):
        meta, valor, unidad = draw(st.sampled_from(metas))
        quienes = tuple(draw(st.lists(st.sampled_from(DEPENDENCIAS), min_size=1, max_size=3, unique=True)))
        plan.append(Actividad(
            numeral=f"{i + 1}" if draw(st.booleans()) else "", componente="Rendición de cuentas", instrumento="RDC",
            subcomponente=draw(st.sampled_from(("Información", "Diálogo", "Responsabilidad"))), vigencia=2026,
            actividad=f"Publicar con la comunidad el informe {'abcdefgh'[i]} de la gestión",
            etapas=tuple(draw(st.lists(st.sampled_from(ETAPAS), unique=True))),
            meta_producto=meta, meta_valor=valor, meta_unidad=unidad,
            responsable=" ".join(quienes), dependencias=quienes,
            grupos_valor=draw(st.sampled_from(((), ("Mujeres rurales", "Niños, niñas y adolescentes")))),
            ods=draw(st.sampled_from(((), ("ODS 5", "16")))), meta_pdm=draw(st.sampled_from(("", "Meta 12 del PDM"))),
            **draw(tiempos()),
        ))  # fmt: skip
    return plan


@settings(max_examples=25, deadline=None)
@given(planes())
def test_todo_plan_vuelve_igual_de_su_cronograma(plan: list[Actividad]) -> None:
    with TemporaryDirectory() as carpeta:
        leido = ir_y_volver(con_estrategia(plan), Path(carpeta))
    assert tabla(leidas(leido)) == tabla(plan)
    assert leido.papel == "plan"


@pytest.mark.parametrize("libro", ["limpio", "pegado"])
@pytest.mark.parametrize("caso", ["cronograma_2021", "plan_accion_rdc", "paac_2020"])
def test_el_cronograma_de_cada_caso_vuelve_igual(casos: Path, tmp_path: Path, caso: str, libro: str) -> None:
    entidad = leer_entidad(casos / caso / "entidad.toml")
    leido = interpretar_archivo(Tarea(casos / caso / f"{libro}.xlsx", "plan.xlsx", entidad))
    dia = date(entidad.vigencia, 12, 31)
    resultado = calcular_resultado([leido], entidad, dia, date(entidad.vigencia + 1, 2, 1), Memoria())
    vuelta = leidas(ir_y_volver(resultado, tmp_path))
    codigos = {f.codigo for f in resultado.filas if f.componente == "Rendición de cuentas"}
    assert vuelta
    assert tabla(vuelta) == tabla(a for a in resultado.actividades if a.codigo in codigos)


def test_lo_que_falta_en_el_plan_falta_tambien_en_su_cronograma(tmp_path: Path) -> None:
    suelta = Actividad(actividad="Publicar el informe de gestión", instrumento="RDC", vigencia=2026,
                       componente="Rendición de cuentas")  # fmt: skip
    propia = replace(suelta, actividad="Celebrar la audiencia pública", subcomponente="Diálogo", periodos=("C3",))
    leido = ir_y_volver(con_estrategia([propia, suelta]), tmp_path)
    assert [(a.subcomponente, a.responsable, a.periodos) for a in leidas(leido)] == [
        ("", "", ()),
        ("Diálogo", "", ("C3",)),
    ]


def test_si_las_x_no_son_de_la_fecha_exacta_quedan_las_dos(tmp_path: Path) -> None:
    import openpyxl

    una = Actividad(actividad="Celebrar la audiencia pública", instrumento="RDC", vigencia=2026, fechas=(date(2026, 11, 20),),
                    componente="Rendición de cuentas", subcomponente="Diálogo")  # fmt: skip
    ir_y_volver(con_estrategia([una]), tmp_path)
    libro = openpyxl.load_workbook(tmp_path / CRONOGRAMA)
    hoja = libro.worksheets[0]
    assert hoja["K6"].value == "X"
    hoja["K6"], hoja["I6"] = None, "X"
    libro.save(tmp_path / "corregido.xlsx")
    (leida,) = leidas(interpretar_archivo(Tarea(tmp_path / "corregido.xlsx", "corregido.xlsx", ENTIDAD)))
    assert (leida.periodos, leida.fechas) == (("C1",), (date(2026, 11, 20),))


def test_el_cronograma_no_lleva_marca_propia_y_sale_igual_de_lo_mismo(tmp_path: Path) -> None:
    resultado = con_estrategia([Actividad(actividad="Publicar el informe", instrumento="RDC", vigencia=2026)])
    (tmp_path / "otra").mkdir()
    assert ir_y_volver(resultado, tmp_path).papel == ir_y_volver(resultado, tmp_path / "otra").papel == "plan"
    assert (tmp_path / CRONOGRAMA).read_bytes() == (tmp_path / "otra" / CRONOGRAMA).read_bytes()
