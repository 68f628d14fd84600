"""Cómo se reconoce un reporte y a dónde va cada cosa que dice."""

from datetime import date

import pytest

from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.tablas.avances import Avance, Medida
from tests.dibujo import ENTIDAD, dibujar, hallados, interpretar, leer

AGOSTO = date(2026, 8, 31)


def unico(dibujo: str, **opciones: str) -> Avance:
    (avance,) = interpretar(dibujo, ENTIDAD, **opciones).avances
    return avance


FORMAS = {
    "porcentaje y texto": "Actividad | % de avance\nHacer la audiencia | 75%",
    "con numeral": "No. | Actividad | Porcentaje de avance\n1.1 | Hacer la audiencia | n:75",
    "con el numeral en el texto": "Actividad | % avance\n1.1 Hacer la audiencia | p:0.75",
    "con estado": "Actividad | Estado | % de cumplimiento\nHacer la audiencia | En proceso | 75 %",
    "con la meta al lado": "Actividad | Meta | Fecha programada | % de avance\nHacer la audiencia | 4 | Noviembre | 75 %",
}


@pytest.mark.parametrize("forma", FORMAS)
def test_la_cifra_de_un_reporte(forma: str) -> None:
    avance = unico(FORMAS[forma])
    assert (avance.actividad, avance.valor, avance.medida) == (
        "Hacer la audiencia",
        pytest.approx(0.75),
        Medida.PROPORCION,
    )


def test_la_cantidad_va_en_la_unidad_de_la_meta() -> None:
    avance = unico("Actividad | Avance acumulado | Evidencia\nHacer encuentros | 3 de 4 | Actas")
    assert (avance.valor, avance.base, avance.medida, avance.evidencia) == (3.0, 4.0, Medida.CANTIDAD, "Actas")


def test_sin_cifra_vale_el_estado_en_palabras() -> None:
    avance = unico("Actividad | Estado | Observaciones\nHacer la audiencia | Cumplida | Con lluvia")
    assert (avance.valor, avance.medida, avance.observaciones) == (1.0, Medida.PROPORCION, "Con lluvia")


def test_un_uno_entre_ochentas_es_uno_por_ciento() -> None:
    hoja = interpretar(
        "Actividad | % de avance\nHacer la audiencia | n:80\nResponder preguntas | n:1\nPublicar | n:100"
    )
    assert [a.valor for a in hoja.avances] == [0.8, 0.01, 1.0]


def test_un_uno_sin_mas_senas_es_todo_y_se_dice() -> None:
    hoja = interpretar("Actividad | % de avance\nHacer la audiencia | n:1\nResponder preguntas | n:0")
    assert [a.valor for a in hoja.avances] == [1.0, 0.0]
    assert hallados(hoja.hallazgos, "escala_supuesta") == [("escala_supuesta", "B2", "1")]


QUIEN_Y_CUANDO = {
    "en los rótulos": (
        "Dependencia: | Secretaría de Hacienda\nCorte: | 31 de agosto de 2026\nActividad | % de avance\nHacer | 50%", "libro.xlsx",
    ),
    "en un título": ("Reporte de la Secretaría de Hacienda con corte a 31/08/2026\nActividad | % de avance\nHacer | 50%", "libro.xlsx"),
    "en el nombre del archivo": ("Actividad | % de avance\nHacer | 50%", "Hacienda II cuatrimestre.xlsx"),
    "en sus columnas": ("Dependencia | Corte | Actividad | % de avance\nSec. de Hacienda | f:2026-08-31 | Hacer | 50%", "libro.xlsx"),
    "en sus columnas, en palabras": ("Dependencia | Corte | Actividad | % de avance\nHacienda | II cuatrimestre | Hacer | 50%", "libro.xlsx"),
}  # fmt: skip


@pytest.mark.parametrize("donde", QUIEN_Y_CUANDO)
def test_quien_reporta_y_a_que_corte(donde: str) -> None:
    dibujo, archivo = QUIEN_Y_CUANDO[donde]
    avance = unico(dibujo, archivo=archivo)
    assert (avance.dependencia, avance.corte) == ("Secretaría de Hacienda", AGOSTO)


def test_la_columna_manda_sobre_el_rotulo() -> None:
    hoja = interpretar("""
        Dependencia: Oficina de Prensa
        Dependencia | Actividad | % de avance
        Hacienda | Hacer la audiencia | 50%
         | Responder preguntas | 60%
    """)
    assert [a.dependencia for a in hoja.avances] == ["Secretaría de Hacienda", "Oficina de Prensa"]


def test_una_dependencia_en_blanco_no_se_llena_con_la_de_arriba() -> None:
    hoja = interpretar(
        "Dependencia | Actividad | % de avance\nHacienda | Hacer la audiencia | 50%\n | Responder preguntas | 60%"
    )
    assert [a.dependencia for a in hoja.avances] == ["Secretaría de Hacienda", ""]
    assert hallados(hoja.hallazgos, "reporte_sin_dependencia") == [("reporte_sin_dependencia", "A3", "")]


def test_un_renglon_de_lista_no_dice_quien_reporta() -> None:
    avance = unico("- Boletines de la Oficina de Prensa\n\nActividad | % de avance\nHacer la audiencia | 50%")
    assert avance.dependencia == ""


def test_la_banda_dice_el_componente_de_sus_reportes() -> None:
    hoja = interpretar("""
        No. | Actividad | % de avance
        Componente 1: Gestión del riesgo de corrupción | < | <
        1.1 | Publicar el mapa | 50%
        Componente 3: Rendición de cuentas | < | <
        1.1 | Hacer la audiencia | 100%
    """)
    assert [a.componente for a in hoja.avances] == ["Gestión del riesgo de corrupción", "Rendición de cuentas"]


def test_dos_dependencias_reportan_una_actividad_combinada() -> None:
    hoja = interpretar("""
        Actividad | Dependencia | % de avance
        Hacer la audiencia pública | Hacienda | 50%
        ^ | Prensa | 75%
    """)
    assert [(a.actividad, a.dependencia, a.valor) for a in hoja.avances] == [
        ("Hacer la audiencia pública", "Secretaría de Hacienda", 0.5),
        ("Hacer la audiencia pública", "Oficina de Prensa", 0.75),
    ]


FECHAS = {
    "f:2026-08-20": "2026-08-20",
    "20/08/2026": "2026-08-20",
    "20 de agosto": "2026-08-20",
    "n:46254": "2026-08-20",
    "": None,
}


@pytest.mark.parametrize("escrita", FECHAS)
def test_la_fecha_de_ejecucion(escrita: str) -> None:
    avance = unico(f"Actividad | % de avance | Fecha de ejecución\nHacer la audiencia | 100% | {escrita}")
    dia = avance.fecha_ejecucion
    assert (dia and dia.isoformat()) == FECHAS[escrita]


@pytest.mark.parametrize(
    ("escrita", "hallazgo"), [("31/06/2026", "fecha_imposible"), ("hace poco", "fecha_de_reporte_no_entendida")]
)
def test_una_fecha_que_no_sirve_se_dice(escrita: str, hallazgo: str) -> None:
    hoja = interpretar(f"Actividad | % de avance | Fecha de ejecución\nHacer la audiencia | 100% | {escrita}")
    assert (hoja.avances[0].fecha_ejecucion, hallados(hoja.hallazgos, hallazgo)) == (None, [(hallazgo, "C2", escrita)])


def test_un_reporte_de_otra_vigencia_queda_fuera_y_se_dice(tmp_path) -> None:
    leido = leer(
        dibujar(
            tmp_path / "a.xlsx",
            Hoja="Corte: | 31/12/2025\nDependencia: | Hacienda\nActividad | % de avance\nHacer | 50%",
        )
    )
    assert (leido.avances, [h.nombre for h in leido.hallazgos]) == ([], ["reporte_de_otra_vigencia"])


def test_un_plan_con_su_columna_de_avance_llena_es_las_dos_cosas() -> None:
    hoja = interpretar(
        "No. | Actividad | Meta | Responsable | Fecha | % de avance\n1 | Hacer foros | 2 | Hacienda | Junio | p:0.5"
    )
    assert (len(hoja.actividades), [(a.valor, a.metodo) for a in hoja.avances]) == (1, [(0.5, "misma fila")])


def test_un_plan_con_su_columna_de_avance_vacia_es_solo_plan() -> None:
    hoja = interpretar(
        "No. | Actividad | Meta | Responsable | Fecha | % de avance\n1 | Hacer foros | 2 | Hacienda | Junio |"
    )
    assert (hoja.papel, hoja.avances) == ("plan", [])


def hoja_de(filas: str) -> HojaInterpretada:
    return interpretar("No. | Actividad | % de avance | Evidencia\n" + filas)


@pytest.mark.parametrize("pie", ["TOTAL | | p:0.5 |", "Promedio | | p:0.5", "Elaboró: Profesional", "Firma"])
def test_el_total_no_es_un_reporte(pie: str) -> None:
    assert len(hoja_de(f"1.1 | Hacer la audiencia | 50% | Actas\n{pie}").avances) == 1


def test_un_reporte_de_varias_dependencias_las_nombra_a_todas() -> None:
    hoja = interpretar("""
        Actividad | Dependencia | % de avance
        Publicar el informe | Hacienda - Planeación | n:60
    """)
    (avance,) = hoja.avances
    assert (avance.dependencia, avance.tambien) == ("Secretaría de Hacienda", ("Secretaría de Planeación",))


RESUMENES = {
    "por componente": "Componente | Actividades programadas | Actividades cumplidas | % de avance\n"
    "Rendición de cuentas | n:12 | n:6 | n:0.5\nTotal | n:12 | n:6 | n:0.5",
    "por dependencia": "Dependencia | Actividades programadas | Actividades cumplidas | % de avance\n"
    "Hacienda | n:12 | n:6 | n:50",
}


@pytest.mark.parametrize("cual", RESUMENES)
def test_un_resumen_que_cuenta_actividades_no_se_lee_como_reportes(cual: str) -> None:
    hoja = interpretar(RESUMENES[cual])
    assert (hoja.papel, hoja.avances) == ("nada", [])
    assert [nombre for nombre, *_ in hallados(hoja.hallazgos)] == ["hoja_sin_tabla"]


def test_un_reporte_que_solo_trae_el_numero_de_la_actividad_si_se_lee() -> None:
    hoja = interpretar("Actividad | Dependencia | % de avance\nn:3 | Hacienda | n:50\nn:4 | Hacienda | n:60")
    assert [(a.numeral, a.dependencia, a.valor) for a in hoja.avances] == [
        ("3", "Secretaría de Hacienda", 0.5),
        ("4", "Secretaría de Hacienda", 0.6),
    ]
    assert not hallados(hoja.hallazgos)
