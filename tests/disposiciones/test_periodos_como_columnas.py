"""Los planes que dicen cuándo con columnas: cualquier manera de titularlas y de marcarlas llega a los mismos periodos."""

from datetime import date

import pytest

from tests.dibujo import hallados, interpretar

EQUIS = "X"


def leer(dibujo: str):
    hoja = interpretar(dibujo)
    return [a.periodos for a in hoja.actividades], hoja


def con_titulos(*titulos: str, marcadas: tuple[int, ...]) -> str:
    """Una actividad con X en las columnas marcadas, contadas desde 0."""
    marcas = [EQUIS if i in marcadas else "" for i in range(len(titulos))]
    return f"Actividad | Responsable | {' | '.join(titulos)}\nPublicar el informe de gestión | Oficina de Prensa | {' | '.join(marcas)}"


MESES = (
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SEPTIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
)
DE_UNA_FILA = {
    "cuatrimestres": (("I Cuatrimestre", "II Cuatrimestre", "III Cuatrimestre"), (1,), ("C2",)),
    "cuatrimestres con sus meses": (("Cuatrimestre 1 (ene-abr)", "Cuatrimestre 2 (may-ago)", "Cuatrimestre 3 (sep-dic)"), (0, 2), ("C1", "C3")),
    "trimestres por sus meses": (("ENERO - MARZO", "ABRIL - JUNIO", "JULIO - SEPT.", "OCT. - DIC."), (0, 3), ("T1", "T4")),
    "trimestres abreviados": (("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic"), (2,), ("T3",)),
    "trimestres con los tres meses": (("Ene, Feb, Mar", "Abr, May, Jun", "Jul, Ago, Sep", "Oct, Nov, Dic"), (1,), ("T2",)),
    "trimestres con año": (("T1 2026", "T2 2026", "T3 2026", "T4 2026"), (3,), ("T4",)),
    "trimestres numerados": (("Trim. I", "Trim. II", "Trim. III", "Trim. IV"), (3,), ("T4",)),
    "bimestres": (("Bim 1", "Bim 2", "Bim 3", "Bim 4", "Bim 5", "Bim 6"), (0, 5), ("B1", "B6")),
    "semestres": (("Primer semestre", "Segundo semestre", "Meta"), (1,), ("S2",)),
    "meses": (MESES, (0, 11), ("M01", "M12")),
    "meses abreviados": (tuple(m[:3].title() + "." for m in MESES), (1,), ("M02",)),
    "iniciales": (tuple("EFMAMJJASOND"), (2, 4), ("M03", "M05")),
    "iniciales en minúscula": (tuple(f"{m}." for m in "efmamjjasond"), (6,), ("M07",)),
    "números": (tuple(map(str, range(1, 13))), (8,), ("M09",)),
    "números de dos cifras": (tuple(f"{n:02d}" for n in range(1, 13)), (11,), ("M12",)),
    "mes y año": (tuple(f"{m[:3].lower()}-26" for m in MESES), (0, 6), ("M01", "M07")),
    "mes y año con punto": (tuple(f"{m[:3].lower()}.-26" for m in MESES), (8,), ("M09",)),
    "mes de año": (tuple(f"{m.title()} de 2026" for m in MESES), (4,), ("M05",)),
    "fechas de verdad": (tuple(f"f:2026-{n:02d}-01" for n in range(1, 13)), (3,), ("M04",)),
    "en inglés": (("Jan-26", "Feb-26", "Mar-26", "Apr-26", "May-26", "Jun-26", "Jul-26", "Aug-26", "Sep-26", "Oct-26", "Nov-26", "Dec-26"), (7,), ("M08",)),
}  # fmt: skip


@pytest.mark.parametrize(("titulos", "marcadas", "periodos"), DE_UNA_FILA.values(), ids=DE_UNA_FILA)
def test_cada_manera_de_titular_los_periodos(titulos, marcadas, periodos) -> None:
    leidos, _ = leer(con_titulos(*titulos, marcadas=marcadas))
    assert leidos == [periodos]


@pytest.mark.parametrize("grupo", ["CUATRIMESTRE", "Cuatrimestres", "PROGRAMACIÓN POR CUATRIMESTRE"])
@pytest.mark.parametrize(
    "numeros", [("I", "II", "III"), ("1", "2", "3"), ("1°", "2°", "3°"), ("Primero", "Segundo", "Tercero")]
)
def test_los_numeros_debajo_de_su_unidad(grupo: str, numeros: tuple[str, ...]) -> None:
    leidos, _ = leer(f"""
        Actividad | Responsable | {grupo} | < | <
        ^ | ^ | {" | ".join(numeros)}
        Publicar el informe | Oficina de Prensa | X | | X
    """)
    assert leidos == [("C1", "C3")]


def test_semestre_sobre_trimestre_sobre_mes_con_sus_subtotales() -> None:
    leidos, hoja = leer("""
        Actividad | Responsable | I SEMESTRE | < | < | < | < | < | < | <
        ^ | ^ | I TRIMESTRE | < | < | < | II TRIMESTRE | < | < | <
        ^ | ^ | Ene | Feb | Mar | Total | Abr | May | Jun | Total
        Atender a los ciudadanos | Oficina de Prensa | n:1 | n:2 | | n:3 | | | n:4 | n:4
    """)
    assert (leidos, hoja.actividades[0].cantidades) == ([("M01", "M02", "M06")], (1.0, 2.0, 4.0))


def test_la_columna_del_trimestre_en_medio_de_sus_meses_es_su_suma() -> None:
    leidos, hoja = leer("""
        Actividad | Responsable | Ene | Feb | Mar | I Trim | Abr | May | Jun | II Trim
        Atender a los ciudadanos | Oficina de Prensa | n:1 | n:2 | n:1 | n:4 | n:5 | | | n:5
    """)
    assert (leidos, hoja.actividades[0].cantidades) == ([("M01", "M02", "M03", "M04")], (1.0, 2.0, 1.0, 5.0))


def test_el_mes_numerado_de_un_trimestre_es_el_suyo() -> None:
    leidos, _ = leer("""
        Actividad | Responsable | I TRIMESTRE | < | < | II TRIMESTRE | < | <
        ^ | ^ | Mes 1 | Mes 2 | Mes 3 | Mes 1 | Mes 2 | Mes 3
        Publicar el informe | Oficina de Prensa | X | | | | X |
    """)
    assert leidos == [("M01", "M05")]


@pytest.mark.parametrize("semanas", [("S1", "S2", "S3", "S4"), ("1", "2", "3", "4"), ("I", "II", "III", "IV"), ("Semana 1", "Semana 2", "Semana 3", "Semana 4"), ("1ra", "2da", "3ra", "4ta")])  # fmt: skip
@pytest.mark.parametrize("meses", [("ENERO", "FEBRERO"), ("ene-26", "feb-26"), ("f:2026-01-01", "f:2026-02-01")])
def test_las_semanas_de_un_mes_vencen_el_dia_siete_k(meses: tuple[str, ...], semanas: tuple[str, ...]) -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | {meses[0]} | < | < | < | {meses[1]} | < | < | <
        ^ | ^ | {" | ".join(semanas)} | {" | ".join(semanas)}
        Publicar el informe | Oficina de Prensa | | X | | | | | | X
    """)
    assert [f.isoformat() for f in hoja.actividades[0].fechas] == ["2026-01-14", "2026-02-28"]


def test_las_semanas_contadas_de_corrido_son_las_de_su_mes() -> None:
    hoja = interpretar("""
        Actividad | Responsable | ENERO | < | < | < | FEBRERO | < | < | <
        ^ | ^ | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
        Publicar el informe | Oficina de Prensa | | X | | | X | | |
    """)
    assert [f.isoformat() for f in hoja.actividades[0].fechas] == ["2026-01-14", "2026-02-07"]


@pytest.mark.parametrize(
    "marca",
    [
        "X",
        "x",
        "x ",
        "XX",
        "(X)",
        "X.",
        "✓",
        "✔",
        "✔️",
        "√",
        "●",
        "•",
        "■",
        "*",
        "1",
        "n:1",
        "b:sí",
        "Sí",
        "SI",
        "S",
        "P",
        "ü",
    ],
)
def test_lo_que_los_funcionarios_usan_de_marca(marca: str) -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | T1 | T2 | T3 | T4
        Publicar el informe | Oficina de Prensa | {marca} | | | {marca}
    """)
    assert (hoja.actividades[0].periodos, hoja.actividades[0].cantidades) == (("T1", "T4"), ())


@pytest.mark.parametrize(
    "nada", ["NP", "N.P.", "N/A", "NA", "n.a.", "-", "—", "0", "n:0", "No", "No aplica", "No programado", "b:no"]
)
def test_lo_que_dice_que_ahi_no_se_programa(nada: str) -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | T1 | T2 | T3 | T4
        Publicar el informe | Oficina de Prensa | {nada} | X | {nada} |
    """)
    assert (hoja.actividades[0].periodos, hallados(hoja.hallazgos)) == (("T2",), [])


CANTIDADES = {
    ("n:3", "", "n:5", ""): (("T1", "T3"), (3.0, 5.0)),
    ("3", "", "5", ""): (("T1", "T3"), (3.0, 5.0)),
    ("p:0.25", "p:0.25", "p:0.25", "p:0.25"): (("T1", "T2", "T3", "T4"), (25.0, 25.0, 25.0, 25.0)),
    ("25%", "25 %", "", "50%"): (("T1", "T2", "T4"), (25.0, 25.0, 50.0)),
    ("2 informes", "", "1 informe", ""): (("T1", "T3"), (2.0, 1.0)),
    ("X", "n:2", "", ""): (("T1", "T2"), (1.0, 2.0)),
    ("n:0.5", "n:0.5", "", ""): (("T1", "T2"), (0.5, 0.5)),
}


@pytest.mark.parametrize(("celdas", "esperado"), CANTIDADES.items(), ids=[" ".join(c) for c in CANTIDADES])
def test_las_cantidades_de_cada_periodo(celdas: tuple[str, ...], esperado) -> None:
    hoja = interpretar(
        f"Actividad | Responsable | T1 | T2 | T3 | T4\nPublicar | Oficina de Prensa | {' | '.join(celdas)}"
    )
    assert (hoja.actividades[0].periodos, hoja.actividades[0].cantidades) == esperado


def test_una_fecha_en_la_columna_de_su_mes_es_ese_dia_y_en_la_de_otro_se_anota() -> None:
    hoja = interpretar("""
        Actividad | Responsable | Ene | Feb | Mar
        Publicar el informe | Oficina de Prensa | | f:2026-02-20 |
        Hacer la feria | Oficina de Prensa | | | 15/04/2026
    """)
    assert [[f.isoformat() for f in a.fechas] for a in hoja.actividades] == [["2026-02-20"], ["2026-04-15"]]
    assert hallados(hoja.hallazgos) == [("fecha_fuera_de_su_columna", "E3", "15/04/2026")]


def test_los_periodos_de_otro_anio_quedan_con_su_fecha_y_se_dice_una_vez() -> None:
    hoja = interpretar("""
        Actividad | Responsable | nov-25 | dic-25 | ene-26 | feb-26
        Publicar el informe | Oficina de Prensa | | X | | X
        Hacer la feria | Oficina de Prensa | | | X |
    """)
    assert [[f.isoformat() for f in a.fechas] or a.periodos for a in hoja.actividades] == [
        ["2025-12-31", "2026-02-28"],
        ("M01",),
    ]
    assert hallados(hoja.hallazgos) == [("periodos_de_otro_anio", "D1", "2025")]


def test_los_meses_de_un_proyecto_no_son_los_del_anio() -> None:
    hoja = interpretar("""
        Actividad | Mes | < | < | < | <
        ^ | 1 | 2 | 3 | 4 | 5
        Analizar los requisitos | X | X | | |
        Diseñar la solución | | | X | X |
    """)
    assert (hoja.actividades, hallados(hoja.hallazgos)) == ([], [("meses_de_proyecto", "B2", "Mes 1")])


def test_la_columna_de_actividades_sin_titulo_se_reconoce_por_lo_que_tiene() -> None:
    hoja = interpretar("""
        PLAN DE ACCIÓN 2026
         | Ene | Feb | Mar | Abr
        Informe de austeridad en el gasto | X | | |
        Seguimiento a los riesgos de corrupción | | | X |
        Evaluación del control contable | | | | X
    """)
    assert [(a.actividad[:11], a.periodos) for a in hoja.actividades] == [
        ("Informe de ", ("M01",)),
        ("Seguimiento", ("M03",)),
        ("Evaluación ", ("M04",)),
    ]
    assert hallados(hoja.hallazgos, "actividad_supuesta") == [("actividad_supuesta", "A2", "")]


def test_lo_que_acompana_a_cada_trimestre_no_es_un_periodo() -> None:
    hoja = interpretar("""
        Actividad | Responsable | I TRIMESTRE | < | < | < | II TRIMESTRE | < | < | <
        ^ | ^ | Programado | Ejecutado | % Cumplimiento | Evidencia | Programado | Ejecutado | % Cumplimiento | Evidencia
        Atender las peticiones | Oficina de Prensa | n:10 | n:5 | p:0.5 | Acta 4 | n:10 | | |
    """)
    assert [(a.periodos, a.cantidades) for a in hoja.actividades] == [(("T1", "T2"), (10.0, 10.0))]
    assert [(r.fecha_reporte.isoformat(), r.valor) for r in hoja.avances] == [("2026-03-31", 5.0)]
    assert hallados(hoja.hallazgos) == []


def test_planeado_y_ejecutado_lado_a_lado_son_plan_y_avance() -> None:
    hoja = interpretar("""
        No | Meta de producto | Responsable | T1. PLANEADO 2026 | T1. EJECUTADO 2026 | T2 PLANEADO 2026 | T.2 EJECUTADO 2026 | TOTAL PLANEADO 2026 | TOTAL EJECUTADO 2026
        1 | Sembrar diez mil árboles nativos | Secretaría de Planeación | n:40 | n:30 | n:60 | n:60 | n:100 | n:90
        2 | Crear un observatorio de seguridad | Oficina Jurídica | | | n:1 | n:0 | n:1 | n:0
    """)
    assert [(a.numeral, a.periodos, a.cantidades) for a in hoja.actividades] == [
        ("1", ("T1", "T2"), (40.0, 60.0)),
        ("2", ("T2",), ()),
    ]
    assert [(r.fila, r.fecha_reporte.isoformat(), r.valor) for r in hoja.avances] == [
        (2, "2026-03-31", 30.0),
        (2, "2026-06-30", 90.0),
        (3, "2026-06-30", 0.0),
    ]


def test_lo_que_parece_una_cantidad_y_es_un_dia_una_marca_aclarada_o_una_parte_de_la_meta() -> None:
    hoja = interpretar("""
        Actividad | Meta | C1 | C2 | C3
        Evaluar   | 1    |    |    | 30 dic
        Publicar  | 2    | X  |    | X (final)
        Contratar | 4    | 25% | 25% | 50%
        Avanzar   | 100% | 25% | 25% | 50%
    """)
    assert [(a.periodos, a.cantidades, a.fechas) for a in hoja.actividades] == [
        ((), (), (date(2026, 12, 30),)),
        (("C1", "C3"), (), ()),
        (("C1", "C2", "C3"), (1.0, 1.0, 2.0), ()),
        (("C1", "C2", "C3"), (25.0, 25.0, 50.0), ()),
    ]


def test_la_frecuencia_escrita_no_se_suma_a_los_periodos_marcados() -> None:
    hoja = interpretar("""
        Actividad | Meta | Frecuencia | T1  | T2 | T3 | T4
        Publicar  | 12   | Mensual    | n:6 |    |    | n:6
        Evaluar   | 2    | Semestral  |     |    |    |
    """)
    assert [(a.periodos, a.cantidades) for a in hoja.actividades] == [(("T1", "T4"), (6.0, 6.0)), (("S1", "S2"), ())]
