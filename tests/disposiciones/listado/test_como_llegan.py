"""Los listados como los publica un municipio: titulados, con títulos compuestos, en franjas y con firmas al pie."""

from datetime import date

import pytest

from tests.dibujo import hallados, interpretar


def leer(dibujo: str, nombre: str):
    hoja = interpretar(dibujo)
    assert sum(hoja.cuenta.values()) == hoja.contadas
    assert not hoja.actividades and not hoja.avances
    return hoja.listados.get(nombre, [])


MATRIZ = """
    ALCALDÍA DE PRUEBA | < | < | < | < | < | <
    MATRIZ DE COMPROMISOS 2026 | < | < | < | < | Código: F-DE-12 | Versión: 03
    N° | COMPROMISO | < | RESPONSABLE | PLAZO DE EJECUCIÓN | SEGUIMIENTO | <
    ^ | DESCRIPCIÓN | COMUNA / VEREDA | ^ | ^ | % AVANCE | OBSERVACIONES
    n:1 | n:2 | n:3 | n:4 | n:5 | n:6 | n:7
    ENCUENTRO DE LA COMUNA 1 | < | < | < | < | < | <
    n:1 | Arreglar la vía | Comuna 1 | Planeación | 30 de junio de 2026 | p:0.5 | En obra
    ENCUENTRO RURAL | < | < | < | < | < | <
    n:2 | Brigada de salud | La Cruz | Secretaría de Salud | Diciembre de 2026 | 100% |
    n:3 | | | | | |
    Elaboró | Revisó | Aprobó | | | |
    Ana Pérez | Luis Gil | Marta Ruiz | | | |
"""


def test_una_matriz_de_compromisos_con_franjas_titulos_dobles_y_firmas():
    filas = leer(MATRIZ, "compromisos")
    assert [(f.consecutivo, f.compromiso, f.espacio, f.territorio, f.fecha_limite) for f in filas] == [
        ("1", "Arreglar la vía", "ENCUENTRO DE LA COMUNA 1", "Comuna 1", date(2026, 6, 30)),
        ("2", "Brigada de salud", "ENCUENTRO RURAL", "La Cruz", date(2026, 12, 31)),
    ]
    assert filas[0].origen("espacio").celda == "A6"
    assert hallados(interpretar(MATRIZ).hallazgos) == [("texto_fuera_de_tabla", "A11:C12", "Elaboró")]


@pytest.mark.parametrize(("nombre", "dibujo"), [
    ("preguntas", "PREGUNTAS AUDIENCIA PÚBLICA\nPREGUNTA | RESPUESTA\n¿Cuándo? | Pronto"),
    ("preguntas", "Fecha radicado | Asunto / Pregunta | Área competente | Respuesta otorgada\nf:2026-03-01 | ¿Y? | Salud | Sí"),
    ("recomendaciones", "REGISTRO DE RECOMENDACIONES\nRecomendación u observación | Acción a realizar | Responsable\nPublicar | Se hará | Prensa"),
    ("temas", "TEMAS DE INTERÉS DE LA CIUDADANÍA\nTema | Frecuencia | %\nVías | n:34 | p:0.34"),
    ("grupos_valor", "Tipo de actor | Actor | Intereses | Medio de contacto\nGremio | Comerciantes | La plaza | correo"),
    ("publicaciones", "Fecha publicación | Nombre de la publicación | URL / Enlace\nf:2026-04-01 | Informe | https://a.gov.co/x"),
    ("inventario", "Elemento | Acción | Frecuencia de publicación | Responsable\nInformación | Boletín | Mensual | Prensa"),
    ("eventos", "CRONOGRAMA DE ESPACIOS DE DIÁLOGO\nActividad | Fecha | Lugar | Responsable\nForo | f:2026-04-01 | Parque | Prensa"),
    ("eventos", "Nombre del espacio de participación | Tipo | Fecha realización | N° participantes\nForo | Foro | f:2026-04-05 | n:4"),
    ("compromisos", "Compromiso | Responsable | Fecha de ejecución\nPoda | Planeación | f:2026-04-05"),
    ("agenda", "Secretaría: Salud\nFecha y hora | Tema | Público objetivo | Medio\n14 de mayo | Vacunas | Madres | Radio"),
    ("asistencia", "EVENTO: Foro\nGRUPO DE VALOR | N° DE PARTICIPANTES | %\nJóvenes | n:20 | p:1"),
    ("mejoramiento", "No. | Observación | Acción de mejora | Responsable | Fecha de inicio\n1 | Sin actas | Levantarlas | Prensa | feb-26"),
])  # fmt: skip
def test_se_reconoce_aunque_traiga_menos_columnas_o_las_titule_de_otra_manera(nombre, dibujo):
    (una,) = leer(dibujo, nombre)
    assert not una.sin_leer


@pytest.mark.parametrize("dibujo", [
    "ESPACIOS DE DIÁLOGO\nCOMPONENTE 3: RENDICIÓN DE CUENTAS\nActividades | Responsable | Fecha\nForo | Prensa | f:2026-06-30",
    "ESPACIOS DE DIÁLOGO\nSubcomponente | Actividades | Responsable | Fecha programada\nDiálogo | Foro | Prensa | f:2026-06-30",
    "GRUPOS DE VALOR Y DE INTERÉS\nGrupo de valor | Actividad | Responsable | Fecha\nJAC | Mesa | Planeación | f:2026-06-30",
    "PLAN DE ACCIÓN - COMPROMISOS DE GOBIERNO\nActividad | Compromiso | Responsable | Fecha inicio | Fecha fin | Meta\n"
    "Publicar | Claridad | Hacienda | f:2026-02-01 | f:2026-05-01 | 1",
])  # fmt: skip
def test_un_plan_sigue_siendo_un_plan_aunque_su_hoja_se_titule_como_un_listado(dibujo):
    hoja = interpretar(dibujo)
    assert (hoja.listados, len(hoja.actividades)) == ({}, 1)


def test_la_tabulacion_de_una_encuesta_no_es_un_registro_de_preguntas():
    assert (
        "preguntas" not in interpretar("PREGUNTAS\nPregunta | SI | NO | TOTAL\n¿Le gustó? | n:3 | n:2 | n:5").listados
    )


def test_los_momentos_pueden_ir_en_franjas_y_el_espacio_en_la_cabeza():
    filas = leer("""
        PROCEDIMIENTO ESPACIOS DE DIÁLOGO | < | < | <
        Espacio: Audiencia pública | < | < | <
        ANTES | < | < | <
        Actividad | Responsable | Fecha límite | Cumple
        Convocar | Prensa | f:2026-04-30 | ✓
        DURANTE | < | < | <
        Moderar | Planeación | f:2026-05-15 | ☐
    """, "espacios")  # fmt: skip
    assert [(f.espacio, f.momento, f.paso, f.hecho) for f in filas] == [
        ("Audiencia pública", "Antes", "Convocar", True), ("Audiencia pública", "Durante", "Moderar", False),
    ]  # fmt: skip


def test_dos_listados_en_una_hoja_se_leen_los_dos():
    hoja = interpretar("""
        COMPROMISOS DEL ENCUENTRO
        No. | Compromiso | Responsable | Fecha límite
        1 | Poda | Planeación | 30/06/2026
        PREGUNTAS DE LA CIUDADANÍA
        No. | Pregunta | Dependencia | Respuesta
        1 | ¿Cuándo? | Hacienda | Pronto
    """)
    assert [f.compromiso for f in hoja.listados["compromisos"]] == ["Poda"]
    assert [(f.pregunta, f.respuesta) for f in hoja.listados["preguntas"]] == [("¿Cuándo?", "Pronto")]
    assert not hoja.hallazgos


def test_lo_que_sigue_a_las_firmas_no_es_un_compromiso():
    hoja = interpretar("""
        COMPROMISOS | RESPONSABLE | FECHA DE EJECUCIÓN
        Podar | Planeación | 30 de mayo de 2026
        Asistentes: | |
        Nombre | Cargo | Firma
        Ana Pérez | Alcaldesa |
    """)
    assert [f.compromiso for f in hoja.listados["compromisos"]] == ["Podar"]
    assert hallados(hoja.hallazgos) == [("texto_fuera_de_tabla", "A3:C5", "Asistentes:")]


def test_la_fecha_repetida_bajo_ejecutado_es_la_de_ejecucion():
    (uno,) = leer("""
        EVENTO | PROGRAMADO | < | EJECUTADO | <
        ^ | FECHA | LUGAR | FECHA | ASISTENTES
        Audiencia | 15/05/2026 | Coliseo | 16/05/2026 | n:200
    """, "eventos")  # fmt: skip
    assert (uno.fecha, uno.fecha_realizado) == (date(2026, 5, 15), date(2026, 5, 16))


def test_la_fecha_de_entrega_es_el_plazo_si_ninguna_otra_lo_dice():
    (solo,) = leer("Compromiso | Fecha de entrega | Responsable\nPoda | 30/06/2026 | Prensa", "compromisos")
    (dos,) = leer(
        "Compromiso | Fecha límite | Fecha de entrega | Responsable\nPoda | 30/06/2026 | 01/06/2026 | Prensa",
        "compromisos",
    )
    assert (solo.fecha_limite, solo.fecha_cierre) == (date(2026, 6, 30), None)
    assert (dos.fecha_limite, dos.fecha_cierre) == (date(2026, 6, 30), date(2026, 6, 1))


def test_el_titulo_de_la_ficha_no_se_toma_por_la_fecha_del_evento():
    (uno,) = leer("""
        FICHA DE EVENTO
        Nombre del evento: | Audiencia
        Fecha y hora: | 15 de mayo de 2026, 8:00 a. m.
        Lugar: | Coliseo
        Objetivo: | Rendir cuentas
    """, "eventos")  # fmt: skip
    assert uno.fecha == date(2026, 5, 15)


def test_un_inventario_no_se_toma_por_una_encuesta_aunque_sus_valores_parezcan_opciones():
    hoja = interpretar("""
        No. | Herramienta usada | Periodicidad | Canal | Menú de transparencia | Dependencia responsable
        1 | Boletín | Mensual | Web | 1.4 | Prensa
    """)
    assert not hoja.encuestas


def test_las_columnas_de_grupos_bastan_para_saber_que_es_de_un_evento():
    hoja = interpretar("EVENTO | FECHA | MUJERES | HOMBRES\nForo | 12/05/2026 | n:10 | n:12")
    assert [(f.grupo_valor, f.cantidad) for f in hoja.listados["asistencia"]] == [("Mujeres", 10), ("Hombres", 12)]
