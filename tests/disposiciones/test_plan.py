"""Cómo se reconoce un plan y a dónde va cada cosa que dice."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from tests.dibujo import ENTIDAD, dibujar, hallados, interpretar, leer


def unica(dibujo: str, entidad: Entidad = ENTIDAD) -> Actividad:
    (actividad,) = interpretar(dibujo, entidad).actividades
    return actividad


PERIODOS = {
    "cuatrimestres": ("Cuatrimestre | < | <", "1 | 2 | 3", " | X | X", ("C2", "C3")),
    "trimestres romanos": ("Trimestre | < | < | <", "I | II | III | IV", "x | | x |", ("T1", "T3")),
    "trimestres dichos por sus meses": ("Programación | < | < | <", "ENERO - MARZO | ABRIL - JUNIO | JULIO - SEPT. | OCT. - DIC.", " | ✓ | | ✓", ("T2", "T4")),
    "semestres": ("Semestre | <", "1 | 2", " | ●", ("S2",)),
    "bimestres": ("Bimestre | < | < | < | < | <", "1 | 2 | 3 | 4 | 5 | 6", " | | X | | | X", ("B3", "B6")),
    "meses": ("Meses | < | <", "Ene | Feb | Mar", "X | | Sí", ("M01", "M03")),
}  # fmt: skip


@pytest.mark.parametrize("forma", PERIODOS)
def test_las_marcas_en_columnas_de_periodo(forma: str) -> None:
    grupo, titulos, marcas, esperados = PERIODOS[forma]
    quieto = "^ | ^ | "
    actividad = unica(f"Actividad | Responsable | {grupo}\n{quieto}{titulos}\nPublicar | Hacienda | {marcas}")
    assert (actividad.periodos, actividad.cantidades) == (esperados, ())


def test_las_cantidades_por_periodo_mandan() -> None:
    actividad = unica(
        "Actividad | Meta | Responsable | T1 | T2 | T3 | T4\nPublicar | n:10 | Hacienda | n:2 | | n:3 | n:5"
    )
    assert (actividad.periodos, actividad.cantidades) == (("T1", "T3", "T4"), (2.0, 3.0, 5.0))


def test_lo_que_no_es_marca_ni_cantidad_se_dice() -> None:
    hoja = interpretar("Actividad | Responsable | T1 | T2 | T3 | T4\nPublicar | Hacienda | X | quizás | NP | -")
    assert hallados(hoja.hallazgos) == [("marca_no_entendida", "D2", "quizás")]
    assert hoja.actividades[0].periodos == ("T1",)


def test_un_libro_planeado_y_ejecutado_es_plan_y_avance() -> None:
    hoja = interpretar("""
        Actividad | Meta | Responsable | T1 PLANEADO | T1 EJECUTADO | T2 PLANEADO | T2 EJECUTADO
        Publicar | n:5 | Hacienda | n:2 | n:2 | n:3 | n:1
    """)
    assert hoja.actividades[0].cantidades == (2.0, 3.0)
    assert [(a.valor, a.fecha_reporte.isoformat()) for a in hoja.avances] == [(2.0, "2026-03-31"), (3.0, "2026-06-30")]


NUMERALES = {
    "en su columna": ("No. | Actividad | Responsable | Fecha", "1.1 | Publicar | Hacienda | Junio"),
    "en el texto": ("Actividad | Responsable | Fecha", "1.1 Publicar | Hacienda | Junio"),
    "en el texto, con punto": ("Actividad | Responsable | Fecha", "1.1. Publicar | Hacienda | Junio"),
    "pegado al texto": ("Actividad | Responsable | Fecha", "1.1.Publicar | Hacienda | Junio"),
    "dos columnas bajo un título": ("Actividades | < | Responsable | Fecha", "1.1 | Publicar | Hacienda | Junio"),
    "en una columna sin título": (" | Actividad | Responsable | Fecha", "1.1 | Publicar | Hacienda | Junio"),
    "como número": ("No. | Actividad | Responsable | Fecha", "n:1.1 | Publicar | Hacienda | Junio"),
    "repetido en el texto": ("No. | Actividad | Responsable | Fecha", "1.1 | 1.1 Publicar | Hacienda | Junio"),
}


@pytest.mark.parametrize("lugar", NUMERALES)
def test_el_numeral_va_aparte_del_texto(lugar: str) -> None:
    actividad = unica("\n".join(NUMERALES[lugar]))
    assert (actividad.numeral, actividad.actividad) == ("1.1", "Publicar")


def test_un_1_1_despues_de_1_9_es_1_10() -> None:
    filas = "\n".join(f"n:1.{n if n < 10 else 1} | Actividad número {n} | Hacienda | Junio" for n in (8, 9, 10))
    hoja = interpretar(f"No. | Actividad | Responsable | Fecha\n{filas}")
    assert [a.numeral for a in hoja.actividades] == ["1.8", "1.9", "1.10"]
    assert hallados(hoja.hallazgos) == [("numeral_como_numero", "A4", "1.1")]


GRUPOS = {
    "columna combinada": "Subcomponente | Actividad | Responsable | Fecha\nDiálogo | Uno | Hacienda | Junio\n^ | Dos | Hacienda | Junio",
    "columna repetida": "Subcomponente | Actividad | Responsable | Fecha\nDiálogo | Uno | Hacienda | Junio\nDiálogo | Dos | Hacienda | Junio",
    "solo en la primera fila": "Subcomponente | Actividad | Responsable | Fecha\nDiálogo | Uno | Hacienda | Junio\n | Dos | Hacienda | Junio",
    "columna sin título": " | Actividad | Responsable | Fecha\nDIÁLOGO | Uno | Hacienda | Junio\n | Dos | Hacienda | Junio",
    "en el encabezado": "DIÁLOGO | Actividad | Responsable | Fecha\n | Uno | Hacienda | Junio\n | Dos | Hacienda | Junio",
    "en una banda": "Actividad | Meta | Responsable | Fecha\nDIÁLOGO | < | < | <\nUno | 1 | Hacienda | Junio\nDos | 1 | Hacienda | Junio",
}


@pytest.mark.parametrize("forma", GRUPOS)
def test_el_grupo_cubre_sus_actividades(forma: str) -> None:
    hoja = interpretar(GRUPOS[forma])
    assert [(a.componente, a.subcomponente, a.actividad) for a in hoja.actividades] == [
        ("Rendición de cuentas", "Diálogo", "Uno"), ("Rendición de cuentas", "Diálogo", "Dos"),
    ]  # fmt: skip


def test_el_componente_puede_estar_en_el_titulo_de_cada_tabla() -> None:
    hoja = interpretar("""
        Componente 1: Gestión del riesgo de corrupción
        Actividades | Meta | Responsable | Fecha programada
        Publicar el mapa de riesgos | 1 | Hacienda | Junio

        Componente 3: Rendición de cuentas
        Actividades | Meta | Responsable | Fecha programada
        Hacer la audiencia pública | 1 | Prensa | Noviembre
    """)
    assert [(a.componente, a.actividad) for a in hoja.actividades] == [
        ("Gestión del riesgo de corrupción", "Publicar el mapa de riesgos"),
        ("Rendición de cuentas", "Hacer la audiencia pública"),
    ]


def test_cada_hoja_puede_ser_un_componente(tmp_path) -> None:
    tabla = "    Actividad | Responsable | Fecha\n    Hacer algo en {} | Hacienda | Junio"
    ruta = dibujar(
        tmp_path / "PTEP 2026.xlsx",
        **{"1. Riesgos": "Componente 1: Gestión del riesgo de corrupción\n" + tabla.format("riesgos"),
           "3. Rendición de cuentas": tabla.format("rendición"), "Portada": "PTEP 2026"},
    )  # fmt: skip
    (plan,) = leer(ruta).planes
    assert [(a.componente, a.hoja, a.instrumento) for a in plan.actividades] == [
        ("Gestión del riesgo de corrupción", "1. Riesgos", "PTEP"), ("Rendición de cuentas", "3. Rendición de cuentas", "PTEP"),
    ]  # fmt: skip


def test_dos_tablas_lado_a_lado_no_se_mezclan() -> None:
    hoja = interpretar("""
        Actividad | Responsable | Fecha | | Actividad | Responsable | Fecha
        Publicar el informe | Hacienda | 30/06/2026 | | Hacer el foro | Prensa | 30/07/2026
    """)
    assert {a.actividad for a in hoja.actividades} == {"Publicar el informe", "Hacer el foro"}


def test_el_titulo_con_su_explicacion_se_reconoce() -> None:
    actividad = unica(
        "Actividad (describa la acción) | Responsable (dependencia que lidera) | Fecha programada (dd/mm/aaaa)\nPublicar | Hacienda | 30/06/2026"
    )
    assert (actividad.actividad, actividad.dependencias) == ("Publicar", ("Secretaría de Hacienda",))


NOVEDADES = {
    "Eliminada por acta 05 del 10/06/2026": ("Eliminada", "2026-06-10"),
    "SUSPENDIDA según acta del 3 de marzo de 2026": ("Suspendida", "2026-03-03"),
    "Reprogramada": ("Reprogramada", None),
    "Sin cambios": ("", None),
}


@pytest.mark.parametrize("texto", NOVEDADES)
def test_la_novedad_con_la_fecha_de_su_acta(texto: str) -> None:
    actividad = unica(f"Actividad | Responsable | Fecha | Novedad\nPublicar | Hacienda | Junio | {texto}")
    acta = actividad.fecha_novedad
    assert (actividad.novedad, acta and acta.isoformat()) == NOVEDADES[texto]


@pytest.mark.parametrize(("error", "hallazgo"), [("e:#DIV/0!", "celda_con_error"), ("v:", "formula_sin_valor")])
def test_una_celda_con_error_se_dice_y_no_es_cero(error: str, hallazgo: str) -> None:
    hoja = interpretar(f"Actividad | Meta | Responsable | Fecha\nPublicar | {error} | Hacienda | Junio")
    assert hoja.actividades[0].meta_valor is None
    assert (hallazgo, "B2") in [h[:2] for h in hallados(hoja.hallazgos)]


def test_una_hoja_oculta_no_se_lee_y_se_dice(tmp_path) -> None:
    import openpyxl

    ruta = dibujar(
        tmp_path / "plan.xlsx",
        Plan="Actividad | Responsable | Fecha\nHacer | Hacienda | Junio",
        Vieja="Actividad | Responsable | Fecha\nNo | Hacienda | Junio",
    )
    libro = openpyxl.load_workbook(ruta)
    libro["Vieja"].sheet_state = "hidden"
    libro.save(ruta)
    leido = leer(ruta)
    assert [a.actividad for p in leido.planes for a in p.actividades] == ["Hacer"]
    assert [(h.nombre, h.origen.hoja) for h in leido.hallazgos] == [("hoja_oculta", "Vieja")]


@pytest.mark.parametrize(
    "dibujo",
    [
        "Silla | Color\nUna | Verde",
        "Nombre | Cédula | Teléfono\nAna | n:1 | n:2",
        "Plan de acción 2026",
        "Actividad | Observaciones\nHacer | nada",
    ],
)
def test_lo_que_no_es_un_plan_no_se_lee_como_plan(dibujo: str) -> None:
    hoja = interpretar(dibujo)
    assert (hoja.papel, hoja.actividades) == ("nada", [])
    assert [h.nombre for h in hoja.hallazgos] == ["hoja_sin_tabla"]


def test_lo_ejecutado_con_marcas_o_porcentajes_es_parte_de_lo_programado() -> None:
    hoja = interpretar("""
        Actividad | Meta | Responsable | T1 PLANEADO | T1 EJECUTADO | T2 PLANEADO | T2 EJECUTADO
        Publicar | | Hacienda | X | X | X | -
        Licenciar | n:12 | Hacienda | n:3 | 100% | n:9 | 50%
        Informar | n:8 | Hacienda | X | X | X | quizás
    """)
    dichos = [(a.actividad, a.valor) for a in hoja.avances]
    assert dichos == [("Publicar", 1.0), ("Licenciar", 3.0), ("Licenciar", 7.5), ("Informar", 4.0)]
    assert ("cifra_no_entendida", "G4", "quizás") in hallados(hoja.hallazgos)


RENGLONES = {
    "combinada": ("Publicar | Hacienda | P | X | X | X", "^ | ^ | E | X | | "),
    "repetida": ("Publicar | Hacienda | P | X | X | X", "Publicar | Hacienda | E | X | | "),
    "en blanco": ("Publicar | Hacienda | Programado | X | X | X", " | | Ejecutado | X | | "),
}


@pytest.mark.parametrize("forma", RENGLONES)
def test_el_renglon_ejecutado_de_una_actividad_no_se_toma_por_programado(forma: str) -> None:
    hoja = interpretar("\n".join(("Actividad | Responsable | P/E | Ene | Feb | Mar", *RENGLONES[forma])))
    (actividad,) = hoja.actividades
    assert (actividad.periodos, actividad.cantidades) == (("M01", "M02", "M03"), ())
    assert [(a.valor, a.fecha_reporte.isoformat()) for a in hoja.avances if a.fecha_reporte] == [(1.0, "2026-01-31")]


def test_la_columna_de_p_y_e_puede_no_tener_titulo() -> None:
    hoja = interpretar("""
        Actividad | Responsable | | Enero | Febrero | Marzo
        Publicar | Hacienda | P | X | | X
        ^ | ^ | E | X | |
        Hacer la audiencia | Prensa | P | | | X
        ^ | ^ | E | | |
    """)
    assert [(a.actividad, a.periodos) for a in hoja.actividades] == [
        ("Publicar", ("M01", "M03")),
        ("Hacer la audiencia", ("M03",)),
    ]
    assert [(a.actividad, a.valor) for a in hoja.avances] == [("Publicar", 1.0)]
    assert "fila_corrida" not in [nombre for nombre, *_ in hallados(hoja.hallazgos)]


def test_el_renglon_ejecutado_fuera_de_lo_programado_no_agrega_entregas() -> None:
    hoja = interpretar("""
        Actividad | Responsable | P/E | Ene | Feb | Mar
        Publicar | Hacienda | P | | X |
        ^ | ^ | E | | | X
    """)
    assert hoja.actividades[0].periodos == ("M02",)
    assert [a.valor for a in hoja.avances] == [1.0]


def test_la_p_y_la_e_en_las_celdas() -> None:
    hoja = interpretar("Actividad | Responsable | Ene | Feb | Mar\nPublicar | Hacienda | P/E | P | E")
    assert hoja.actividades[0].periodos == ("M01", "M02")
    assert [a.valor for a in hoja.avances] == [1.0, 2.0]
    assert not hallados(hoja.hallazgos)


def test_un_estado_ejecutada_no_vuelve_ejecutadas_las_marcas_del_plan() -> None:
    hoja = interpretar("Actividad | Responsable | Estado | Ene | Feb\nPublicar | Hacienda | Ejecutada | X | X")
    assert hoja.actividades[0].periodos == ("M01", "M02")


def test_la_evidencia_de_la_fila_acompana_lo_ejecutado() -> None:
    hoja = interpretar("""
        Actividad | Responsable | T1 PLANEADO | T1 EJECUTADO | Evidencia
        Publicar | Hacienda | n:1 | n:1 | Acta 1
        Hacer la audiencia | Prensa | n:1 | n:1 |
    """)
    assert [a.evidencia for a in hoja.avances] == ["Acta 1", ""]
    assert hoja.avances[0].origen("evidencia").celda == "E2"


def test_el_medio_de_verificacion_del_plan_no_es_evidencia() -> None:
    hoja = interpretar("""
        Actividad | Responsable | T1 PLANEADO | T1 EJECUTADO | Medio de verificación
        Publicar | Hacienda | n:1 | n:1 | Acta firmada
    """)
    assert [a.evidencia for a in hoja.avances] == [""]


def test_una_tabla_ajena_debajo_del_plan_no_da_actividades(tmp_path: Path) -> None:
    ruta = dibujar(
        tmp_path / "p.xlsx",
        Plan="""
        Actividad             | Responsable | Fecha programada
        Revisar los recaudos  | Hacienda    | 30 de junio
        Vacunar en veredas    | Salud       | 30 de agosto

        MAPA DE RIESGOS       |             |
        Riesgo                | Causa       | Responsable
        Perder los recibos    | Desorden    | Hacienda
        """,
    )
    leido = leer(ruta)
    assert [a.actividad for p in leido.planes for a in p.actividades] == ["Revisar los recaudos", "Vacunar en veredas"]
    assert [h.origen.celda for h in leido.hallazgos if h.nombre == "texto_fuera_de_tabla"] == ["A5:C7"]


def test_las_semanas_de_un_mes_vencen_el_dia_7k_y_la_ultima_el_fin_de_mes(tmp_path: Path) -> None:
    ruta = dibujar(
        tmp_path / "p.xlsx",
        Plan="""
        Actividad            | Responsable | Marzo | < | < | < | Abril | <  | <  | <  | <
        ^                    | ^           | 1     | 2 | 3 | 4 | S1    | S2 | S3 | S4 | S5
        Revisar los recaudos | Hacienda    |       | X |   | X |       |    |    | X  |
        Vacunar en veredas   | Salud       |       |   |   |   |       |    |    |    | X
        """,
    )
    dias = [a.fechas for p in leer(ruta).planes for a in p.actividades]
    assert dias == [(date(2026, 3, 14), date(2026, 3, 31), date(2026, 4, 28)), (date(2026, 4, 30),)]


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?"])
def test_un_error_de_excel_no_es_texto_de_nada(error: str) -> None:
    hoja = interpretar(f"""
        Actividad | Meta | Responsable | Indicador | Fecha
        Publicar el informe | e:{error} | e:{error} | e:{error} | Junio
    """)
    (actividad,) = hoja.actividades
    leido = (actividad.responsable, actividad.dependencias, actividad.indicador, actividad.meta_valor)
    assert leido == ("", (), "", None)
    assert hallados(hoja.hallazgos) == [("celda_con_error", celda, error) for celda in ("B2", "C2", "D2")]


def test_una_formula_sin_valor_se_dice_con_su_celda_en_el_plan_y_en_el_reporte() -> None:
    plan = interpretar("Actividad | Responsable | Fecha\nPublicar | Hacienda | v:")
    assert ("formula_sin_valor", "C2", "") in hallados(plan.hallazgos)
    reporte = interpretar(
        "Actividad | Dependencia | % de avance\nPublicar | Hacienda | v:\nHacer | Hacienda | e:#DIV/0!"
    )
    assert [celda for _, celda, _ in hallados(reporte.hallazgos)] == ["C2", "C3"]


VARIOS = {
    "1 informe|2 encuentros": (3.0, "unidad", "varias_metas"),
    "n:1|n:4": (5.0, "unidad", "varias_metas"),
    "80%|80%": (80.0, "%", ""),
    "80%|100%": (None, "", "metas_que_no_se_suman"),
    "2 talleres|100%": (None, "", "metas_que_no_se_suman"),
    "Mapa publicado|2 actas": (2.0, "unidad", ""),
}


@pytest.mark.parametrize("metas", VARIOS)
def test_los_productos_de_una_actividad_combinada_hacen_una_sola_meta(metas: str) -> None:
    una, otra = metas.split("|")
    hoja = interpretar(f"""
        Actividad | Meta | Responsable | Fecha
        Hacer la audiencia | {una} | Hacienda | 30/04/2026
        ^ | {otra} | ^ | 31/08/2026
    """)
    (actividad,) = hoja.actividades
    dichos = [h.nombre for h in hoja.hallazgos]
    assert (actividad.meta_valor, actividad.meta_unidad, "".join(dichos)) == VARIOS[metas]
    assert actividad.fechas == (date(2026, 4, 30), date(2026, 8, 31))
