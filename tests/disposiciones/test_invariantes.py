"""Lo que no debe cambiar la lectura: el lugar de la tabla, el orden de sus columnas, los membretes, cómo se escriben los títulos."""

import unicodedata
from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.tablas.actividades import Actividad
from tests.dibujo import Rejilla, hoja_dibujada, interpretar, rejilla
from tests.disposiciones.adversario.forma import sin_tildes

pocas = settings(max_examples=25)

SENCILLO = rejilla("""
    No. | Componente | Actividad | Meta o producto | Indicador | Responsable | Fecha programada
    1.1 | Rendición de cuentas | Publicar el informe de gestión | 2 informes | Informes publicados | Secretaría de Planeación | 30/06/2026 y 30/11/2026
    1.2 | Rendición de cuentas | Responder las preguntas de la audiencia | 100% | Preguntas respondidas | Oficina Jurídica\\nOficina de Prensa | Trimestral
    2.1 | Rendición de cuentas | Hacer la audiencia pública en la plaza | n:1 | Audiencias hechas | Todas las dependencias | f:2026-11-20
    2.2 | Transparencia y acceso a la información | Poner al día los datos abiertos | p:0.8 | Conjuntos publicados | | 31/06/2026
""")
DE_DOS_FILAS = rejilla("""
    Elemento | Actividades | Etapas | < | < | Meta/Producto | Cuatrimestre | < | < | Dependencia responsable
    ^ | ^ | Diseño | Preparación | Ejecución | ^ | 1 | 2 | 3 | ^
    INFORMACIÓN | Preguntar a los barrios qué temas quieren oír | X | | | Una (1) encuesta | X | X | | Secretaría de Salud
    ^ | Escribir el informe de gestión en lenguaje claro | | X | X | 3 informes | X | X | X | Secretaría de Planeación
    DIÁLOGO | Hacer encuentros en las veredas con las juntas | | | X | n:4 | | X | X | Oficina de Prensa
""")
CON_CANTIDADES = rejilla("""
    Actividad | Meta | Responsable | T1 | T2 | T3 | T4
    Atender solicitudes de soporte | n:100 | Secretaría de Hacienda | n:10 | n:40 | n:30 | n:20
    Hacer comités de gestión y desempeño | n:2 | Secretaría de Planeación | X | | X |
""")
POR_SEMANAS = rejilla("""
    Actividad | Responsable | Enero | < | < | < | Febrero | < | < | <
    ^ | ^ | S1 | S2 | S3 | S4 | S1 | S2 | S3 | S4
    Publicar el informe de gestión en lenguaje claro | Oficina de Prensa | X | | | | | | | X
    Hacer encuentros en las veredas con las juntas | Secretaría de Salud | | X | X | | | | |
""")
CON_LO_EJECUTADO = rejilla("""
    Actividad | Responsable | I TRIMESTRE | < | II TRIMESTRE | < | III TRIMESTRE | <
    ^ | ^ | Programado | Ejecutado | Programado | Ejecutado | Programado | Ejecutado
    Atender solicitudes de soporte | Secretaría de Hacienda | n:10 | n:8 | n:40 | n:12 | n:30 |
    Hacer comités de gestión y desempeño | Secretaría de Planeación | X | X | | | X |
""")
MODELOS = {
    "sencillo": SENCILLO,
    "de dos filas": DE_DOS_FILAS,
    "con cantidades": CON_CANTIDADES,
    "por semanas": POR_SEMANAS,
    "con lo ejecutado": CON_LO_EJECUTADO,
}
TITULOS = {"sencillo": 1, "de dos filas": 2, "con cantidades": 1, "por semanas": 2, "con lo ejecutado": 2}
APARTE = {"fila", "archivo", "hoja", "origenes"}
CAMPOS = [c.name for c in fields(Actividad) if c.name not in APARTE]

modelo = st.sampled_from(sorted(MODELOS))
de_una_fila = st.sampled_from(["sencillo", "con cantidades"])
MEMBRETE = [["Código: F-PL-01"], ["", "Versión: 3"], ["Página 1 de 4"], ["Fecha de aprobación: 15/01/2026"], []]
PIE = [
    [],
    ["Elaboró: Profesional de planeación"],
    ["", "Revisó: Comité"],
    ["Fuente: actas"],
    ["Nota: sin novedad"],
    ["TOTAL"],
]
relleno = st.lists(st.sampled_from(MEMBRETE), max_size=4)


def huella(hoja: HojaInterpretada) -> tuple[object, ...]:
    """Lo leído, sin los lugares: cada actividad con sus campos y cada hallazgo con su valor."""
    actividades = [tuple(getattr(a, c) for c in CAMPOS) for a in hoja.actividades]
    reportes = [(r.actividad, r.fecha_reporte, r.valor, r.texto) for r in hoja.avances]
    return actividades, reportes, sorted((h.nombre, h.valor) for h in hoja.hallazgos)


def copiar(nombre: str) -> Rejilla:
    lugares = MODELOS[nombre]
    ancho = max(map(len, lugares))
    return [fila + [""] * (ancho - len(fila)) for fila in lugares]


def igual_que(nombre: str, cambiado: HojaInterpretada) -> None:
    original = huella(interpretar(MODELOS[nombre]))
    assert original[0], "el modelo no se leyó"
    assert huella(cambiado) == original
    assert sum(cambiado.cuenta.values()) == cambiado.contadas


@pocas
@given(modelo, st.integers(1, 60), st.integers(1, 30))
def test_mover_la_tabla(nombre: str, fila: int, columna: int) -> None:
    igual_que(nombre, interpretar(hoja_dibujada(MODELOS[nombre], desde=(fila, columna))))


@pocas
@given(de_una_fila, st.randoms(use_true_random=False))
def test_cambiar_el_orden_de_las_columnas(nombre: str, azar) -> None:
    lugares = copiar(nombre)
    orden = list(range(len(lugares[0])))
    azar.shuffle(orden)
    if nombre == "con cantidades":  # los periodos se guardan en el orden de sus columnas
        trimestres = iter(sorted(o for o in orden if o >= 3))
        orden = [next(trimestres) if o >= 3 else o for o in orden]
    igual_que(nombre, interpretar([[fila[o] for o in orden] for fila in lugares]))


@pocas
@given(de_una_fila, st.data())
def test_dejar_columnas_en_blanco_entre_las_demas(nombre: str, datos) -> None:
    lugares = copiar(nombre)
    donde = datos.draw(st.sets(st.integers(0, len(lugares[0]) - 1), max_size=3))
    igual_que(
        nombre,
        interpretar([[x for j, lugar in enumerate(fila) for x in ([""] * (j in donde) + [lugar])] for fila in lugares]),
    )


@pocas
@given(modelo, relleno, st.lists(st.sampled_from(PIE), max_size=4), st.integers(0, 4))
def test_agregar_membrete_pie_y_filas_en_blanco(nombre: str, arriba: Rejilla, abajo: Rejilla, blancas: int) -> None:
    lugares = [*arriba, *[[]] * blancas, *MODELOS[nombre], *[[]] * blancas, *abajo]
    igual_que(nombre, interpretar(lugares))


@pocas
@given(de_una_fila, st.data())
def test_dejar_filas_en_blanco_entre_las_actividades(nombre: str, datos) -> None:
    lugares = MODELOS[nombre]
    blancas = [datos.draw(st.integers(0, 3)) for _ in lugares]
    igual_que(nombre, interpretar([f for fila, n in zip(lugares, blancas, strict=True) for f in (fila, *[[]] * n)]))


ESCRITURAS = {
    "mayúsculas": str.upper,
    "minúsculas": str.lower,
    "sin tildes": sin_tildes,
    "tildes sueltas": lambda t: unicodedata.normalize("NFD", t),
    "dos puntos": lambda t: f"{t}:",
    "asteriscos": lambda t: f"**{t}**",
    "espacios": lambda t: f"  {t.replace(' ', '   ')} ",
    "saltos de línea": lambda t: t.replace(" ", "\\n"),
    "como está": str,
}


@pocas
@given(modelo, st.data())
def test_escribir_los_titulos_de_otra_manera(nombre: str, datos) -> None:
    lugares = copiar(nombre)
    for fila in lugares[: TITULOS[nombre]]:
        for j, titulo in enumerate(fila):
            if titulo not in ("", "<", "^"):
                fila[j] = ESCRITURAS[datos.draw(st.sampled_from(sorted(ESCRITURAS)))](titulo)
    igual_que(nombre, interpretar(lugares))


@pocas
@given(modelo)
def test_repetir_el_encabezado_en_otra_pagina(nombre: str) -> None:
    lugares, titulos = MODELOS[nombre], TITULOS[nombre]
    if nombre != "de dos filas":  # la combinación del elemento no puede cruzar el encabezado
        igual_que(nombre, interpretar([*lugares[: titulos + 1], *lugares[:titulos], *lugares[titulos + 1 :]]))


LUGARES = st.sampled_from(
    ["", "", "", "Actividad", "Actividades", "Responsable", "Meta", "Fecha programada", "Subcomponente", "Cuatrimestre", "1", "2", "n:3",
     "p:0.5", "X", "x", "30/06/2026", "f:2026-03-01", "Diálogo", "INFORMACIÓN", "Total", "Elaboró:", "Secretaría de Hacienda", "1.1",
     "1.2 Publicar el informe", "Publicar el informe de gestión en la página", "% de avance", "Estado", "Cumplida", "e:#REF!", "v:", "b:sí",
     "<p>Hacer</p>", "Trimestral", "Etapas", "Diseño", "Plan anticorrupción", "Código: 1", "<", "^", "s\\n", "Inicio", "Fin", "T1", "T2", "-"]
)  # fmt: skip


@st.composite
def hojas_cualesquiera(draw) -> Rejilla:
    """Una hoja sin orden, sola o debajo del encabezado de una tabla de verdad."""
    ancho = draw(st.integers(1, 9))
    encabezado = [
        list(fila)
        for fila in draw(st.sampled_from([[], SENCILLO[:1], SENCILLO[:3], DE_DOS_FILAS[:3], CON_CANTIDADES[:2]]))
    ]
    lugares = encabezado + draw(st.lists(st.lists(LUGARES, min_size=ancho, max_size=ancho), min_size=1, max_size=14))
    for i, fila in enumerate(lugares):
        for j, lugar in enumerate(fila):
            if (lugar == "<" and j == 0) or (lugar == "^" and i == 0):
                fila[j] = ""
    return lugares


@settings(max_examples=100)
@given(hojas_cualesquiera())
def test_en_cualquier_hoja_cada_celda_tiene_un_dueno(lugares: Rejilla) -> None:
    hoja = hoja_dibujada(lugares)
    leida = interpretar(hoja)
    assert sum(leida.cuenta.values()) == hoja.contadas == len(hoja.celdas)
    assert [h for h in leida.hallazgos if h.nombre == "sin_lugar_en_cuentas"] == []
