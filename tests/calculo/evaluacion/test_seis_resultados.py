"""Los seis resultados de la evaluación salen de lo que se entregó; el que no se puede calcular dice qué falta."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.calculo.evaluacion import Respuesta, hay_que_evaluar, responder, reunir_fuentes, reunir_mecanismos
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.eventos import Evento
from tests.calculo.eventos.test_eventos import con, evento
from tests.hallazgos.ayuda import calculado, escribir

PLAN = """
    ESTRATEGIA DE RENDICIÓN DE CUENTAS 2026
    Subcomponente | Actividad | Meta | Responsable | Fecha programada
    Diálogo | Hacer la audiencia pública | 1 | Planeación | 31/07/2026
    Información | Publicar el informe de gestión | 1 | Planeación | 30/04/2026
"""
EVENTOS = """
    No. | Evento | Tipo de espacio | Temas | Grupos de valor | Fecha del evento | Responsable | Estado | Fecha de realización | Asistentes
    1 | Encuentro de la comuna 1 | Encuentro ciudadano | Vías; Agua | Juntas; Mujeres | f:2026-03-10 | Planeación | Realizado | f:2026-03-10 | n:40
    2 | Encuentro de la comuna 2 | Encuentro ciudadano | Agua | Juntas | f:2026-05-10 | Planeación | Realizado | f:2026-05-12 | n:25
    3 | Audiencia pública | Audiencia pública | Gestión | Ciudadanía | f:2026-07-10 | Hacienda | Programado | |
    4 | Encuentro de la comuna 3 | Encuentro ciudadano | Vías | Juntas | f:2026-11-10 | Planeación | Programado | |
"""
ASISTENCIA = """
    Evento | Fecha | Grupo de valor | Asistentes
    Encuentro de la comuna 1 | f:2026-03-10 | Juntas | n:40
    Encuentro de la comuna 2 | f:2026-05-12 | Juntas | n:20
    Encuentro de la comuna 2 | f:2026-05-12 | Mujeres | n:5
"""
COMPROMISOS = """
    No. | Espacio | Fecha del compromiso | Compromiso | Meta del plan de desarrollo | Dependencia responsable | Fecha límite | Estado | Fecha de cierre | Evidencia
    1 | Encuentro de la comuna 1 | f:2026-03-10 | Publicar el cronograma de la vía | Vías mejoradas | Planeación | f:2026-06-01 | Cumplido | f:2026-05-20 | Acta
    2 | Encuentro de la comuna 1 | f:2026-03-10 | Reparar el tanque | Agua potable | Hacienda | f:2026-06-01 | En ejecución | |
"""
RECOMENDACIONES = """
    No. | Fecha de la recomendación | Órgano de control | Recomendación | Respuesta de la entidad | Dependencia responsable
    1 | f:2026-02-01 | Contraloría | Publicar los contratos | Se hará | Planeación
    2 | f:2026-02-01 | Personería | Ampliar los horarios | | Planeación
"""


def calcular(carpeta: Path, **libros: str) -> Resultado:
    return calculado(escribir(carpeta, {f"{nombre}.xlsx": dibujo for nombre, dibujo in libros.items()}))


@pytest.fixture(scope="module")
def todo(tmp_path_factory: pytest.TempPathFactory) -> Resultado:
    return calcular(
        tmp_path_factory.mktemp("evaluacion"), plan=PLAN, eventos=EVENTOS, asistencia=ASISTENCIA,
        compromisos=COMPROMISOS, recomendaciones=RECOMENDACIONES,
    )  # fmt: skip


def respuesta(resultado: Resultado, numero: int) -> Respuesta:
    return responder(resultado)[numero - 1]


def dicho(resultado: Resultado, numero: int) -> str:
    return " ".join(map(str, respuesta(resultado, numero).frases))


def filas(resultado: Resultado, numero: int, titulo: str) -> list[tuple[object, ...]]:
    return [f for c in respuesta(resultado, numero).cuadros if c.titulo == titulo for f in c.filas]


def test_los_espacios_se_cuentan_y_los_vencidos_no_se_esconden(todo: Resultado) -> None:
    assert dicho(todo, 1) == (
        "De 4 espacios planeados, debían haberse hecho 3 y se hicieron 2. A los realizados asistieron 65 personas."
    )
    assert filas(todo, 1, "Espacios por clase") == [
        ("Encuentro ciudadano", 3, 2, 2, 65),
        ("Audiencia pública", 1, 1, 0, None),
    ]
    assert not respuesta(todo, 1).falta
    assert "eventos.xlsx › Hoja1 › filas 2 a 5" in respuesta(todo, 1).cuadros[0].fuente


def test_de_los_grupos_se_dice_a_cuantos_espacios_fueron_y_no_cuantas_personas(todo: Resultado) -> None:
    assert filas(todo, 2, "Grupos de valor en los espacios realizados") == [("Juntas", 2, 2), ("Mujeres", 1, 1)]


def test_las_metas_y_los_temas_salen_de_los_espacios_y_de_los_compromisos(todo: Resultado) -> None:
    assert filas(todo, 3, "Temas de los espacios realizados") == [("Agua", 2), ("Vías", 1)]
    assert filas(todo, 3, "Metas con compromisos") == [("Agua potable", 1), ("Vías mejoradas", 1)]


def test_sin_encuesta_se_dice_que_falta_aunque_haya_recomendaciones(todo: Resultado) -> None:
    cuarta = respuesta(todo, 4)
    assert "falta la encuesta" in cuarta.falta
    assert dicho(todo, 4).startswith("Se recibieron 2 recomendaciones")
    assert dict(filas(todo, 4, "Recomendaciones recibidas")) == {"Sin respuesta": 1, "Respondida, sin acción": 1}


def test_los_compromisos_dicen_como_van_y_por_dependencia(todo: Resultado) -> None:
    assert "De los 2 compromisos" in dicho(todo, 5) and not respuesta(todo, 5).falta
    assert {str(f[0]): f[1:5] for f in filas(todo, 5, "Compromisos por dependencia")} == {
        "Secretaría de Planeación": (1, 1, 0, 0),
        "Secretaría de Hacienda": (1, 0, 1, 1),
    }


def test_los_mecanismos_llevan_las_cifras_de_cada_juicio(todo: Resultado) -> None:
    mecanismos = reunir_mecanismos(todo)
    eficacia, pertinencia = mecanismos.cuadros
    assert eficacia.filas == (("Encuentro ciudadano", 2, 2, 1.0, 65, 32), ("Audiencia pública", 1, 0, 0.0, None, None))
    assert pertinencia.filas == (("Encuentro ciudadano", 2, 2, 2, 2, 1), ("Audiencia pública", 0, 0, 0, 0, 0))
    assert [m.nombre for m in mecanismos.mecanismos] == ["Encuentro ciudadano", "Audiencia pública"]


def test_lo_que_no_llego_tambien_se_dice(todo: Resultado) -> None:
    fuentes = {str(f[0]): f[1:] for f in reunir_fuentes(todo).filas}
    assert fuentes["Compromisos con la ciudadanía"] == (2, "compromisos.xlsx")
    assert fuentes["Encuestas de evaluación"] == (0, "No llegó")


def test_con_solo_el_plan_cada_resultado_dice_que_entrada_falta(tmp_path: Path) -> None:
    solo = calcular(tmp_path, plan=PLAN)
    respuestas = responder(solo)
    assert [bool(r.falta) for r in respuestas] == [True, True, True, True, True, False]
    assert reunir_mecanismos(solo).mecanismos == () and hay_que_evaluar(solo)


def test_sin_rendicion_de_cuentas_no_hay_que_evaluar(tmp_path: Path) -> None:
    otro = "PLAN DE ACCIÓN 2026\nActividad | Meta | Responsable | Fecha programada\nPintar el salón | 1 | Hacienda | 31/07/2026"
    assert not hay_que_evaluar(calcular(tmp_path, plan=otro))


def _al(dia: date, *eventos: Evento) -> str:
    """El primer resultado de esos eventos con corte el 31 de agosto, dicho ese día."""
    return dicho(replace(con(*eventos), hoy=dia), 1)


def test_los_espacios_son_los_del_corte_aunque_el_informe_se_escriba_despues() -> None:
    corte, tarde = date(2026, 8, 31), date(2026, 9, 10)
    eventos = (
        evento("Antes", fecha=date(2026, 5, 1), fecha_realizado=date(2026, 5, 1), asistentes=40.0),
        evento("Tarde", fila=4, fecha=date(2026, 8, 20), fecha_realizado=date(2026, 9, 5), asistentes=30.0),
        evento("Después", fila=5, fecha=date(2026, 9, 1), estado="Realizado", asistentes=20.0),
        evento("Ese día", fila=6, fecha=corte),
        evento("Por venir", fila=7, fecha=date(2026, 9, 8)),
    )
    assert con(*eventos).corte.fecha == corte
    al_corte = "De 5 espacios planeados, debían haberse hecho 3 y se hizo 1. A los realizados asistieron 40 personas."
    assert _al(tarde, *eventos) == al_corte
    assert _al(corte, *eventos[:1]).startswith("De 1 espacio planeado, debía haberse hecho 1 y se hizo 1.")
    assert [m.nombre for m in reunir_mecanismos(con(*eventos)).mecanismos] == ["Los que no dicen su clase"]
    assert reunir_mecanismos(con(*eventos)).cuadros[0].filas[0][1:5] == (3, 1, 1 / 3, 40)


def test_lo_que_se_reserva_hoy_se_reserva_al_corte() -> None:
    antes = [
        evento(str(i), fila=i, fecha=date(2026, 5, i), fecha_realizado=date(2026, 5, i), asistentes=float(n))
        for i, n in ((3, 40), (4, 3), (5, 4))
    ]
    despues = evento("9", fila=9, fecha=date(2026, 9, 5), fecha_realizado=date(2026, 9, 5), asistentes=2.0)
    assert "asistieron 47 personas" in dicho(con(*antes), 1)
    assert "se reserva" in dicho(con(*antes, despues), 1), "restando del total de hoy se sabría la del último"


def test_los_compromisos_de_un_mecanismo_son_los_adquiridos_y_cumplidos_hasta_el_corte(tmp_path: Path) -> None:
    despues = (
        COMPROMISOS + "    3 | Encuentro de la comuna 1 | f:2026-09-02 | Otro | Agua | Hacienda | f:2026-12-01 | | |\n"
    )
    despues = despues.replace("f:2026-05-20", "f:2026-09-02")
    resultado = calcular(tmp_path, plan=PLAN, eventos=EVENTOS, asistencia=ASISTENCIA, compromisos=despues)
    assert resultado.corte.fecha < date(2026, 9, 2) <= resultado.hoy
    assert reunir_mecanismos(resultado).cuadros[1].filas[0][-2:] == (2, 0)
    assert "De los 3 compromisos" in dicho(resultado, 5) and f"Estado al {resultado.hoy:%d/%m/%Y}" in (
        respuesta(resultado, 5).cuadros[0].fuente
    )
