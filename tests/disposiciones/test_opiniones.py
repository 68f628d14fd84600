"""Un seguimiento hecho a mano se lee como lo que es: opiniones de Control Interno o de Planeación, palabra por palabra."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from tests.dibujo import dibujar_hojas, leer

ABRIL, AGOSTO, DICIEMBRE = date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)
CONTROL, PLANEACION = "control_interno", "planeacion"


def leido(carpeta: Path, dibujo: str, nombre: str = "libro.xlsx", hoja: str = "Hoja1") -> ArchivoInterpretado:
    return leer(dibujar_hojas(carpeta / nombre, {hoja: dibujo}))


def resumen(archivo: ArchivoInterpretado) -> list[tuple]:
    return [(o.quien, o.corte, o.numeral or o.actividad, o.porcentaje, o.observacion) for o in archivo.opiniones]


def test_el_formato_oficial_por_actividad(tmp_path: Path) -> None:
    archivo = leido(tmp_path, """
        ALCALDÍA DE PRUEBA
        FORMATO SEGUIMIENTO AL PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
        Seguimiento 1 OCI | < | < | < | <
        Fecha seguimiento: 12/05/2026 | < | < | < | <
        Componente | Actividades programadas | Actividades cumplidas | % de avance | Observaciones
        3. Rendición de cuentas | 3.1 Publicar el informe de gestión | Se publicó | n:100 | Se evidenció el enlace.\\nQueda en la web, «tal cual».
        ^ | 3.2 Hacer la audiencia pública | | n:40 | Sin soportes
    """)  # fmt: skip
    assert (archivo.papel, archivo.planes, archivo.avances) == ("seguimiento de Control Interno", [], [])
    assert resumen(archivo) == [
        (CONTROL, ABRIL, "3.1", 1.0, "Se evidenció el enlace.\nQueda en la web, «tal cual»."),
        (CONTROL, ABRIL, "3.2", 0.4, "Sin soportes"),
    ]
    primera = archivo.opiniones[0]
    assert (primera.componente, primera.realizado, primera.origen("observacion").celda) == (
        "Rendición de cuentas", "Se publicó", "E6",
    )  # fmt: skip
    assert sum(archivo.cuenta.values()) == archivo.celdas and not archivo.cuenta["hallazgo"]


def test_los_tres_seguimientos_lado_a_lado_son_de_tres_cortes(tmp_path: Path) -> None:
    archivo = leido(tmp_path, """
        SEGUIMIENTO PAAC 2026 | | | | | | | | | |
        Componente | Actividades | Seguimiento 1 OCI | < | < | Seguimiento 2 OCI | < | < | Seguimiento 3 OCI | < | <
        ^ | ^ | Actividades cumplidas | % de avance | Observaciones | Actividades cumplidas | % de avance | Observaciones | Actividades cumplidas | % de avance | Observaciones
        Rendición de cuentas | Publicar el informe | Hecho | p:0.5 | Va bien | Hecho más | p:0.8 | Mejor | Todo | p:1 | Listo
        Rendición de cuentas | Hacer la audiencia | | p:0 | No se hizo | | p:1 | Se hizo | | |
    """)  # fmt: skip
    assert archivo.papel == "seguimiento de Control Interno"
    assert resumen(archivo) == [
        (CONTROL, ABRIL, "Publicar el informe", 0.5, "Va bien"),
        (CONTROL, AGOSTO, "Publicar el informe", 0.8, "Mejor"),
        (CONTROL, DICIEMBRE, "Publicar el informe", 1.0, "Listo"),
        (CONTROL, ABRIL, "Hacer la audiencia", 0.0, "No se hizo"),
        (CONTROL, AGOSTO, "Hacer la audiencia", 1.0, "Se hizo"),
    ]


def test_los_bloques_dicen_su_corte_con_una_fecha_y_traen_la_del_seguimiento(tmp_path: Path) -> None:
    archivo = leido(tmp_path, """
        PLAN ANTICORRUPCIÓN 2026
        Numeral | Actividad | Seguimiento OCI con corte a 30 de abril de 2026 | < | < | Seguimiento OCI con corte a 31 de agosto de 2026 | < | <
        ^ | ^ | Fecha | % | Comentarios OCI | Fecha | % | Comentarios OCI
        1.1 | Publicar el informe | f:2026-05-12 | n:50 | A medias | f:2026-09-09 | n:100 | Completo
    """)  # fmt: skip
    assert resumen(archivo) == [
        (CONTROL, ABRIL, "1.1", 0.5, "A medias"),
        (CONTROL, AGOSTO, "1.1", 1.0, "Completo"),
    ]
    assert [o.fecha for o in archivo.opiniones] == [date(2026, 5, 12), date(2026, 9, 9)]


def test_un_cuadro_por_componente_es_la_opinion_de_cada_componente_y_del_total(tmp_path: Path) -> None:
    archivo = leido(tmp_path, """
        Seguimiento Control Interno a 30 de abril de 2026
        Componente | Actividades programadas | Actividades cumplidas | % de avance | Observaciones
        Rendición de cuentas | n:12 | n:6 | p:0.5 | Va a la mitad
        Servicio al ciudadano | n:4 | n:4 | p:1 |
        Total | n:16 | n:10 | p:0.625 | En conjunto, regular
    """)  # fmt: skip
    assert [(o.dimension, o.nombre, o.corte, o.porcentaje, o.observacion) for o in archivo.opiniones] == [
        ("componente", "Rendición de cuentas", ABRIL, 0.5, "Va a la mitad"),
        ("componente", "Servicio al ciudadano", ABRIL, 1.0, ""),
        ("total", "total", ABRIL, 0.625, "En conjunto, regular"),
    ]


def test_un_plan_con_columnas_de_control_interno_sigue_siendo_un_plan_y_sus_cifras_no_son_un_reporte(
    tmp_path: Path,
) -> None:
    archivo = leido(tmp_path, """
        SEGUIMIENTO POR LA OCI A DICIEMBRE 2026
        Subcomponente/proceso | Actividades | Indicadores | Responsable | Fecha programada | Observaciones | % cumplimiento
        Información | 1.1 Publicar el informe | Informe | Planeación | 30/06/2026 | Se publicó | 100%
        Información | 1.2 Hacer la audiencia | Audiencia | Hacienda | 30/11/2026 | No | 0%
    """)  # fmt: skip
    assert (archivo.papel, len(archivo.planes), archivo.avances) == ("plan", 1, [])
    assert resumen(archivo) == [
        (CONTROL, DICIEMBRE, "1.1", 1.0, "Se publicó"),
        (CONTROL, DICIEMBRE, "1.2", 0.0, "No"),
    ]
    assert [o.propia.actividad for o in archivo.opiniones] == ["Publicar el informe", "Hacer la audiencia"]


def test_un_reporte_con_columnas_ajenas_sigue_siendo_un_reporte_y_cada_quien_conserva_lo_suyo(tmp_path: Path) -> None:
    archivo = leido(tmp_path, """
        Dependencia: | Planeación
        Corte: | 30 de abril de 2026
        Actividad | % de avance | Evidencia | Monitoreo segunda línea | Observaciones OCI
        Publicar el informe | 50% | acta | Se revisó | Falta soporte
    """)  # fmt: skip
    assert (archivo.papel, [a.texto for a in archivo.avances]) == ("avance", ["50%"])
    assert resumen(archivo) == [
        (PLANEACION, ABRIL, "Publicar el informe", None, "Se revisó"),
        (CONTROL, ABRIL, "Publicar el informe", None, "Falta soporte"),
    ]


@pytest.mark.parametrize(
    ("titulo", "quien"),
    [
        ("Observaciones OCI", CONTROL), ("Comentarios O.C.I.", CONTROL), ("Seguimiento tercera línea", CONTROL),
        ("Análisis Control Interno", CONTROL), ("Observaciones de la Oficina de Control Interno", CONTROL),
        ("Monitoreo", PLANEACION), ("Observaciones de Planeación", PLANEACION), ("Seguimiento Planeación", PLANEACION),
        ("Seguimiento segunda línea", PLANEACION),
    ],
)  # fmt: skip
def test_el_titulo_dice_de_quien_es_la_columna(tmp_path: Path, titulo: str, quien: str) -> None:
    archivo = leido(tmp_path, f"""
        Corte: | 31 de agosto de 2026
        Numeral | Actividad | {titulo}
        1.1 | Publicar el informe | Se vio
    """)  # fmt: skip
    assert resumen(archivo) == [(quien, AGOSTO, "1.1", None, "Se vio")]


@pytest.mark.parametrize("titulo", ["Medio de verificación", "Observaciones", "Observaciones de la dependencia"])
def test_una_columna_de_la_dependencia_no_es_opinion_de_nadie(tmp_path: Path, titulo: str) -> None:
    archivo = leido(tmp_path, f"""
        Dependencia: | Oficina de Control Interno
        Corte: | 31 de agosto de 2026
        Actividad | % de avance | {titulo}
        Publicar el informe | 50% | Se vio
    """)  # fmt: skip
    assert (archivo.papel, archivo.opiniones) == ("avance", [])


@pytest.mark.parametrize(
    ("nombre", "hoja", "esperado"),
    [
        ("Seguimiento OCI abril 2026.xlsx", "Hoja1", ABRIL),
        ("Seguimiento Control Interno.xlsx", "II cuatrimestre", AGOSTO),
        ("Seguimiento OCI.xlsx", "Hoja1", None),
    ],
)
def test_el_corte_lo_dice_el_archivo_o_la_hoja(tmp_path: Path, nombre: str, hoja: str, esperado: date | None) -> None:
    dibujo = """
        Componente | Actividades programadas | % de avance | Observaciones
        Rendición de cuentas | 3.1 Publicar el informe | p:0.5 | Bien
    """
    archivo = leido(tmp_path, dibujo, nombre, hoja)
    assert resumen(archivo) == [(CONTROL, esperado, "3.1", 0.5, "Bien")]


def test_lo_que_esta_en_blanco_no_es_una_opinion(tmp_path: Path) -> None:
    archivo = leido(tmp_path, """
        Seguimiento de Control Interno a 31 de agosto de 2026
        Actividad | ¿Cumplida según verificación? | % verificado | Observaciones OCI
        Publicar el informe | | |
        Hacer la audiencia | Sí | |
    """)  # fmt: skip
    assert [(o.actividad, o.cumplida, o.porcentaje) for o in archivo.opiniones] == [("Hacer la audiencia", "Sí", None)]


def test_una_banda_dice_el_componente_de_las_actividades_que_siguen(tmp_path: Path) -> None:
    archivo = leido(tmp_path, """
        FORMATO SEGUIMIENTO AL PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
        Seguimiento 1 OCI | < | < | <
        Fecha seguimiento: 12/05/2026 | < | < | <
        Actividades programadas | Actividades cumplidas | % de avance | Observaciones
        Componente 3: Rendición de cuentas | < | < | <
        1.1 Publicar el informe de gestión | Se publicó | n:100 | Queda en la web
        Componente 4: Servicio al ciudadano | < | < | <
        1.1 Abrir la ventanilla | | n:40 | Sin soportes
    """)  # fmt: skip
    assert [(o.componente, o.numeral, o.porcentaje) for o in archivo.opiniones] == [
        ("Rendición de cuentas", "1.1", 1.0), ("Servicio al ciudadano", "1.1", 0.4),
    ]  # fmt: skip
    assert sum(archivo.cuenta.values()) == archivo.celdas and not archivo.cuenta["hallazgo"]
