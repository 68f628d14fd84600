"""Una encuesta se lee como la lleva cada quien, y lo que no es una respuesta no entra en la cuenta."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.cuenta import familia
from tests.dibujo import hallados, hoja_dibujada, interpretar

FORMULARIO = """
    Marca temporal | Nombre completo | Cédula | Sexo | Barrio | ¿Cómo califica la organización? | ¿Qué tan satisfecho quedó? | De 1 a 5, ¿qué tan útil fue? | ¿Volvería? | Comentarios | ¿De qué color fue?
    f:2026-07-06 | Una Persona | n:12345678 | F | Centro | Excelente | 5. Muy satisfecho | n:5 | Sí | Muy útil para mí | Rojo
    f:2026-07-06 | Otra Persona | n:12345679 | F | Centro | bueno | Satisfecha | n:7 | No, por la hora | | Verde
    f:2026-07-06 | Tercera Persona | n:12345670 | M | Norte | NS/NR | Insatisfecho | n:4 | Sí | Faltó sonido | Rojo
    f:2026-07-06 | Cuarta Persona | n:12345671 | M | Norte | Regular | | n:3 | si | | Verde
    f:2026-07-06 | Quinta Persona | n:12345672 | M | Norte
"""
CUADRO = """
    ALCALDÍA MUNICIPAL
    ENCUESTA DE SATISFACCIÓN - FERIA DE SERVICIOS 2026
    No. | Pregunta | Excelente | Bueno | Regular | Malo | NS/NR | Total | %
    n:1 | ¿Cómo califica la organización? | n:12 | n:8 | n:3 | n:1 | n:2 | n:26 | p:1
    n:2 | ¿Cómo califica el lugar? | n:10 | n:10 | doce | p:0.1 | | n:20
    Total | | n:22 | n:18
    Elaboró: Planeación
"""
MARCAS = """
    Tabulación de encuestas del diálogo ciudadano
    N.º | 1. ¿La explicación fue clara? | < | < | 2. ¿Cómo fue la organización? | < | < | Observaciones
     | Clara | Confusa | NS/NR | Bien organizada | Regularmente organizada | Mal organizada |
    n:1 | X | | | X | | | bien
    n:2 | | X | | X | X | |
    n:3 | | | X | | x | |
    n:4 | X | | | | | |
"""
LARGA = """
    Encuesta N.º | Espacio | Pregunta | Respuesta
    n:1 | Foro rural | ¿Está de acuerdo? | De acuerdo
    n:1 | Foro rural | ¿Volvería? | Sí
    n:2 | FORO RURAL | ¿Está de acuerdo? | Totalmente de acuerdo
    n:2 | Foro rural | ¿Volvería? | Quizás
    n:3 | Foro rural | ¿Está de acuerdo? |
    n:3 | Cabildo | ¿Volvería? | No
"""
LARGA_CON_CUENTAS = """
    Evento | Pregunta | Opción | Cantidad
    Audiencia | ¿Cómo fue la discusión? | Profunda | n:7
    Audiencia | ¿Cómo fue la discusión? | Superficial | n:2
    Feria | ¿Cómo fue la discusión? | Profunda | n:5
    Feria | ¿Cómo fue la discusión? | Superficial | muchos
"""
APILADA = """
    RESULTADOS DE LA ENCUESTA DE PERCEPCIÓN
    Audiencia pública de rendición de cuentas
    1. ¿Cómo califica el evento?
    Opción | Cantidad | %
    Excelente | n:12 | p:0.5
    Bueno | n:8 | p:0.4
    Regular | n:2 | p:0.1
    Total | n:22
    2. ¿Volvería a participar?
    Opción | Cantidad | %
    Sí | n:20
    No | n:2
    Fuente: encuestas
"""


def cuentas(hoja: HojaInterpretada) -> dict[tuple[str, str], dict[str, int]]:
    """Lo que se contó de cada pregunta de cada evento, sin los ceros."""
    dichas: dict[tuple[str, str], dict[str, int]] = {}
    for r in hoja.encuestas:
        dichas.setdefault((r.encuesta, r.pregunta), {}).update({r.opcion: r.respuestas} if r.respuestas else {})
    return dichas


def leer(dibujo: str, archivo: str = "encuesta.xlsx", nombre: str = "Hoja1") -> HojaInterpretada:
    return interpretar(hoja_dibujada(dibujo, nombre, archivo))


def test_de_un_formulario_cada_pregunta_con_su_escala_y_nadie_con_su_nombre():
    hoja = leer(FORMULARIO, "Encuesta Audiencia pública (respuestas).xlsx", "Respuestas de formulario 1")
    evento = "Audiencia pública"
    assert cuentas(hoja) == {
        (evento, "¿Cómo califica la organización?"): {"Excelente": 1, "Bueno": 1, "Regular": 1, "NS/NR": 1},
        (evento, "¿Qué tan satisfecho quedó?"): {
            "Muy satisfecho": 1, "Satisfecho": 1, "Insatisfecho": 1, "En blanco": 1,
        },
        (evento, "De 1 a 5, ¿qué tan útil fue?"): {"5": 1, "4": 1, "3": 1, "Fuera de la escala": 1},
        (evento, "¿Volvería?"): {"Sí": 3, "No": 1},
    }  # fmt: skip
    assert hallados(hoja.hallazgos) == [
        ("respuesta_fuera_de_escala", "H3", "7"),
        ("escala_desconocida", "K1", "¿De qué color fue?"),
        ("cuestionario_en_blanco", "B6", ""),
    ]
    assert [(a.texto, a.celda) for a in hoja.abiertas] == [("Muy útil para mí", "J2"), ("Faltó sonido", "J4")]
    escrito = " ".join(map(str, [*hoja.encuestas, *hoja.abiertas]))
    assert "Persona" not in escrito and "12345" not in escrito and "Norte" not in escrito
    assert hoja.cuenta["ruido: dato personal de una encuesta"] == 16


def test_de_un_cuadro_las_cuentas_con_su_celda_y_sin_su_total():
    hoja = leer(CUADRO)
    assert cuentas(hoja)["Feria de servicios 2026", "¿Cómo califica la organización?"] == {
        "Excelente": 12, "Bueno": 8, "Regular": 3, "Malo": 1, "NS/NR": 2,
    }  # fmt: skip
    assert next(r.celda for r in hoja.encuestas if r.respuestas == 3) == "E4"
    assert hallados(hoja.hallazgos) == [("cuenta_de_encuesta", "E5", "doce"), ("cuenta_de_encuesta", "F5", "10%")]


def test_de_las_marcas_una_por_pregunta_y_la_doble_no_cuenta():
    hoja = leer(MARCAS)
    assert cuentas(hoja) == {
        ("Diálogo ciudadano", "1. ¿La explicación fue clara?"): {"Clara": 2, "Confusa": 1, "NS/NR": 1},
        ("Diálogo ciudadano", "2. ¿Cómo fue la organización?"): {
            "Bien organizada": 1, "Regularmente organizada": 1, "En blanco": 1,
        },
    }  # fmt: skip
    assert hallados(hoja.hallazgos) == [("respuesta_doble", "E5", "X")]


def test_de_una_tabla_larga_cada_fila_con_su_evento():
    hoja = leer(LARGA)
    assert cuentas(hoja) == {
        ("Foro rural", "¿Está de acuerdo?"): {"De acuerdo": 1, "Totalmente de acuerdo": 1, "En blanco": 1},
        ("Foro rural", "¿Volvería?"): {"Sí": 1, "Fuera de la escala": 1},
        ("Cabildo", "¿Volvería?"): {"No": 1},
    }
    assert hallados(hoja.hallazgos) == [("respuesta_fuera_de_escala", "D5", "Quizás")]


def test_de_una_tabla_larga_con_cuentas():
    hoja = leer(LARGA_CON_CUENTAS)
    assert cuentas(hoja) == {
        ("Audiencia", "¿Cómo fue la discusión?"): {"Profunda": 7, "Superficial": 2},
        ("Feria", "¿Cómo fue la discusión?"): {"Profunda": 5},
    }
    assert hallados(hoja.hallazgos) == [("cuenta_de_encuesta", "D5", "muchos")]


def test_de_las_preguntas_con_sus_opciones_debajo():
    evento = "Audiencia pública de rendición de cuentas"
    assert cuentas(leer(APILADA)) == {
        (evento, "1. ¿Cómo califica el evento?"): {"Excelente": 12, "Bueno": 8, "Regular": 2},
        (evento, "2. ¿Volvería a participar?"): {"Sí": 20, "No": 2},
    }


@pytest.mark.parametrize("dibujo", [FORMULARIO, CUADRO, MARCAS, LARGA, LARGA_CON_CUENTAS, APILADA])
def test_toda_celda_queda_con_dueno_y_lo_que_no_se_uso_en_un_hallazgo(dibujo):
    hoja = leer(dibujo)
    assert sum(hoja.cuenta.values()) == hoja.contadas
    assert "texto_fuera_de_tabla" not in {h.nombre for h in hoja.hallazgos}
    assert ("hallazgo" in {familia(d) for d in hoja.cuenta}) == bool(hoja.hallazgos)


@given(st.permutations(range(4)), st.integers(0, 3), st.integers(0, 3))
def test_ni_el_orden_de_las_columnas_ni_el_lugar_cambian_lo_contado(orden, filas, columnas):
    tabla = [
        ["Nombre", "¿Cómo califica el lugar?", "¿Volvería a participar?", "Observaciones"],
        ["Una Persona", "Bueno", "Sí", "Todo muy bien organizado"],
        ["Otra Persona", "Malo", "No", "Faltó sonido en la parte de atrás"],
        ["Tercera Persona", "Excelente", "Sí", ""],
    ]
    movida = [[fila[i] for i in orden] for fila in tabla]
    hoja = interpretar(hoja_dibujada(movida, "Hoja1", "encuesta.xlsx", (1 + filas, 1 + columnas)))
    assert sorted(cuentas(hoja).values(), key=str) == [{"Malo": 1, "Bueno": 1, "Excelente": 1}, {"No": 1, "Sí": 2}]


@pytest.mark.parametrize(
    "dibujo",
    [
        "Actividad | Meta | Responsable | Fecha | ¿Cumplida? | ¿Con evidencia?\nPublicar | 1 | Hacienda | f:2026-05-01 | Sí | No\n"
        "Capacitar | 1 | Hacienda | f:2026-06-01 | No | Sí",
        "Fecha | Pregunta | Dependencia | Respuesta\nf:2026-07-06 | ¿Hay agua? | Planeación | Sí\n"
        "f:2026-07-07 | ¿Hay luz? | Planeación | No",
        "Criterio | Sí | No | Observaciones\nTiene acta | X | |\nTiene lista | | X |",
        "N.º | Nombre | Cargo | Firma\nn:1 | Una Persona | Profesional | \nn:2 | Otra Persona | Técnico |",
        "Dependencia | 1 | 2 | 3 | 4 | 5\nHacienda | n:1 | n:4 | n:3 | n:2 | n:5\nSalud | n:1 | n:4 | n:3 | n:2 | n:5",
    ],
)
def test_lo_que_no_es_una_encuesta_no_se_toma_por_una(dibujo):
    assert leer(dibujo, "libro.xlsx").encuestas == []


def test_una_tabulacion_sin_respuestas_es_un_formato_en_blanco():
    hoja = leer("ENCUESTA DE UN EVENTO\nCuestionario N.º | Evento | ¿Cómo califica el lugar? | ¿Volvería?")
    assert hoja.encuestas == [] and hoja.hallazgos == [] and sum(hoja.cuenta.values()) == hoja.contadas


@pytest.mark.parametrize(
    ("archivo", "nombre", "titulo", "evento"),
    [
        ("Encuesta Feria de servicios (respuestas).xlsx", "Respuestas de formulario 1", "", "Feria de servicios"),
        ("x.xlsx", "Hoja1", "ENCUESTA DE SATISFACCIÓN DE LA AUDIENCIA PÚBLICA 2026", "Audiencia pública 2026"),
        ("encuesta.xlsx", "Foro del agua", "", "Foro del agua"),
        ("encuesta.xlsx", "Hoja1", "Evento: | Cabildo abierto", "Cabildo abierto"),
        ("encuestas 2026.xlsx", "Hoja1", "", "encuestas 2026"),
    ],
)
def test_el_evento_se_toma_de_lo_que_lo_nombre(archivo, nombre, titulo, evento):
    tabla = "Nombre | ¿Cómo califica el lugar? | ¿Volvería?\nUna Persona | Bueno | Sí\nOtra Persona | Malo | No"
    hoja = leer(f"{titulo}\n{tabla}" if titulo else tabla, archivo, nombre)
    assert {r.encuesta for r in hoja.encuestas} == {evento}
