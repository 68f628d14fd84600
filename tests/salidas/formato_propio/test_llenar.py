"""El formato propio se llena entero, crece lo necesario y sus totales abarcan lo que creció."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.formato_propio.componentes import componente_del_plan
from pipeline.tablas.opiniones import CONTROL_INTERNO, Opinion
from tests.fabrica import hacer_resultado
from tests.salidas.formato_propio import dibujos as d
from tests.salidas.formato_propio.ajuste import cargado
from tests.salidas.formato_propio.ayuda import codigos, columna, llenar
from tests.salidas.formatos_de_prueba import abrir, con_parte

C = ("COMPONENTE 1: GESTIÓN DEL RIESGO DE CORRUPCIÓN", "COMPONENTE 3: RENDICIÓN DE CUENTAS", "SERVICIO AL CIUDADANO")
TODOS = {
    "por actividad": d.dibujar(d.por_actividad()),
    "por actividad, de sobra": d.dibujar(d.por_actividad(40)),
    "por actividad, una fila": d.dibujar(d.por_actividad(1)),
    "por componente": d.dibujar(
        d.por_componente(("Componente 3: Rendición de Cuentas", "Mapa de riesgos de corrupción"))
    ),
    "por componente, vacío": d.dibujar(d.por_componente()),
    "tres seguimientos": d.dibujar(d.tres_seguimientos(("Rendición de cuentas",), ((3, 0.5, "Bien"),))),
    "por bandas": d.dibujar(d.por_bandas(C[:2])),
    "por hojas": d.dibujar(d.por_hojas(C)),
    "solo títulos": d.dibujar(d.solo_titulos),
    "tabla de Excel": con_parte(
        d.dibujar(d.tabla_de_excel),
        "xl/worksheets/sheet1.xml",
        lambda t: t.replace("(109,[", "(109,TablaDeActividades["),  # como la guarda Excel
    ),
    "de dos filas": d.dibujar(d.de_dos_filas),
    "con subtotales": d.dibujar(d.con_subtotales),
    "con componente combinado": d.dibujar(d.con_componente_combinado),
    "por actividad, tres": d.dibujar(d.tres_por_actividad),
    "cargado": cargado(),
}
BANDAS = ("COMPONENTE 1. GESTIÓN DEL RIESGO", "3. Rendir cuentas a la ciudadanía")
RIESGO, RENDICION = "Gestión del riesgo de corrupción", "Rendición de cuentas"
DE_GRUPOS = ("por componente", "por componente, vacío", "tres seguimientos")


@pytest.mark.parametrize("nombre", TODOS)
@pytest.mark.parametrize("n", [1, 4, 30])
def test_llenarlo_dos_veces_o_llenar_lo_lleno_da_los_mismos_bytes(nombre: str, n: int) -> None:
    resultado = hacer_resultado(n)
    lleno, _ = llenar(TODOS[nombre], resultado)
    assert llenar(TODOS[nombre], resultado)[0] == lleno
    assert llenar(lleno, resultado)[0] == lleno


@pytest.mark.parametrize("nombre", [n for n in TODOS if n not in DE_GRUPOS])
def test_estan_todas_las_actividades_una_sola_vez(nombre: str) -> None:
    resultado = hacer_resultado(30)
    libro = abrir(llenar(TODOS[nombre], resultado)[0])
    escritas = [
        c.value for hoja in libro for fila in hoja.iter_rows() for c in fila if str(c.value).startswith("Publicar en")
    ]
    assert sorted(escritas) == sorted(f.actividad for f in resultado.filas)


def test_los_totales_de_arriba_de_abajo_de_otra_hoja_y_con_nombre_abarcan_las_filas_nuevas() -> None:
    libro = abrir(llenar(TODOS["por actividad"], hacer_resultado(24))[0])
    hoja = libro["Seguimiento"]
    assert [hoja[f"{c}32"].value for c in "AGHIJ"] == [
        "TOTAL", "=SUM(G8:G31)", "=SUM(H8:H31)", "=AVERAGE(I8:I31)", '=COUNTIF(J8:J31,"Cumplida")',
    ]  # fmt: skip
    assert (hoja["I5"].value, libro["Consolidado"]["B1"].value) == ("=AVERAGE(I8:I31)", "=AVERAGE(Seguimiento!I8:I31)")
    assert libro.defined_names["Avances"].attr_text == "Seguimiento!$I$8:$I$31"


def test_lo_de_debajo_baja_y_lo_que_nombra_filas_las_sigue() -> None:
    hoja = abrir(llenar(TODOS["por actividad"], hacer_resultado(24))[0])["Seguimiento"]
    assert (hoja["B35"].value, hoja["A32"].value) == ("Firma: Jefe de Control Interno", "TOTAL")
    assert {"A32:F32", "B35:D35", "B1:K2", "B4:C4"} <= set(map(str, hoja.merged_cells.ranges))
    assert [str(r.sqref) for r in hoja.conditional_formatting] == ["I8:I31", "A8:M31"]
    assert [str(v.sqref) for v in hoja.data_validations.dataValidation] == ["B8:B31"]
    assert (hoja.print_area, hoja.print_title_rows) == ("'Seguimiento'!$A$1:$M$38", "$7:$7")
    assert [i.anchor._from.row for i in hoja._images] == [0, 35]
    assert (hoja.protection.sheet, hoja.page_setup.paperSize) == (True, 5)


def test_lo_que_sobra_queda_vacio_y_en_su_sitio() -> None:
    hoja = abrir(llenar(TODOS["por actividad, de sobra"], hacer_resultado(5))[0])["Seguimiento"]
    assert (hoja["C12"].value is not None, hoja["C13"].value, hoja["A48"].value) == (True, None, "TOTAL")


def test_la_cabeza_se_llena_con_lo_de_la_corrida() -> None:
    hoja = abrir(llenar(TODOS["por actividad"], hacer_resultado(3))[0])["Seguimiento"]
    assert [hoja[c].value for c in ("B4", "E4", "G4")] == ["Alcaldía de Prueba", datetime(2026, 8, 31), 2026]
    otra = abrir(llenar(TODOS["por componente"], hacer_resultado(3))[0])["Seguimiento"]
    assert [otra[c].value for c in ("A2", "B3")] == ["Entidad: Alcaldía de Prueba", datetime(2026, 9, 3)]


def test_por_componente_conserva_los_nombres_de_la_entidad_y_agrega_los_que_faltan() -> None:
    resultado = hacer_resultado(24)
    lleno, hallazgos = llenar(TODOS["por componente"], resultado)
    por_nombre = {r.nombre: r for r in resultado.por("componente")}
    suyos = [
        por_nombre[n] for n in ("Rendición de cuentas", "Gestión del riesgo de corrupción", "Servicio al ciudadano")
    ]
    assert columna(lleno, "Seguimiento", "A", 6, 9) == [
        "Componente 3: Rendición de Cuentas", "Mapa de riesgos de corrupción", "Servicio al ciudadano", "TOTAL",
    ]  # fmt: skip
    assert columna(lleno, "Seguimiento", "B", 6, 9) == [*(r.aplican for r in suyos), "=SUM(B6:B8)"]
    assert columna(lleno, "Seguimiento", "C", 6, 8) == [r.cumplidas for r in suyos]
    assert columna(lleno, "Seguimiento", "D", 6, 8) == [r.cumplimiento for r in suyos]
    assert hallazgos == []


def test_solo_se_llena_el_bloque_del_corte_y_los_anteriores_quedan_palabra_por_palabra() -> None:
    hoja = abrir(llenar(TODOS["tres seguimientos"], hacer_resultado(24))[0])["Seguimiento"]
    assert [hoja.cell(5, c).value for c in (3, 4, 5)] == [3, 0.5, "Bien"]
    assert [hoja.cell(5, c).value is None for c in (6, 7, 9, 10, 11)] == [False, False, True, True, True]


def opinion(resultado: Resultado, corte: date, **campos: Any) -> Resultado:
    nueva = Opinion(corte=corte, quien=CONTROL_INTERNO, **campos)
    return replace(resultado, opiniones=(*resultado.opiniones, nueva))


def test_el_bloque_anterior_que_el_registro_recuerda_se_devuelve_si_esta_vacio() -> None:
    resultado = hacer_resultado(24)
    for nombre in ("Rendición de cuentas", "Servicio al ciudadano"):
        grupo = {
            "dimension": "componente",
            "nombre": nombre,
            "porcentaje": 0.25,
            "observacion": "Se verificó",
            "realizado": "2",
        }
        resultado = opinion(resultado, date(2026, 4, 30), **grupo)
    hoja = abrir(llenar(TODOS["tres seguimientos"], resultado)[0])["Seguimiento"]
    assert [hoja.cell(5, c).value for c in (3, 4, 5)] == [3, 0.5, "Bien"]
    nuevo = next(f for f in range(6, 9) if hoja.cell(f, 1).value == "Servicio al ciudadano")
    assert [hoja.cell(nuevo, c).value for c in (3, 4, 5)] == [2, 0.25, "Se verificó"]


def test_lo_que_opina_control_interno_no_lo_escribe_el_programa_y_se_devuelve_si_lo_dijo() -> None:
    resultado = hacer_resultado(3)
    assert columna(llenar(TODOS["por actividad"], resultado)[0], "Seguimiento", "M", 8, 10) == [None] * 3
    codigo = resultado.filas[0].codigo
    resultado = opinion(resultado, date(2026, 8, 31), codigo=codigo, observacion="=Falta el acta")
    escritas = columna(llenar(TODOS["por actividad"], resultado)[0], "Seguimiento", "M", 8, 10)
    assert sorted(filter(None, escritas)) == ["=Falta el acta"]


def test_por_bandas_cada_actividad_va_bajo_su_componente_y_la_banda_que_falta_se_agrega() -> None:
    resultado = hacer_resultado(12)
    lleno, hallazgos = llenar(TODOS["por bandas"], resultado)
    assert columna(lleno, "Seguimiento", "A", 4, 18) == [
        C[0], "1.1", "1.2", "1.3", "1.4", C[1], "2.1", "2.2", "2.3", "2.4", "Servicio al ciudadano", "3.1", "3.2", "3.3", "3.4",
    ]  # fmt: skip
    assert "A14:G14" in set(map(str, abrir(lleno)["Seguimiento"].merged_cells.ranges))
    assert codigos(hallazgos) == ["formato_componente_agregado"]


def test_por_hojas_cada_una_lleva_lo_suyo_y_lo_que_no_tiene_hoja_se_anota() -> None:
    resultado = hacer_resultado(12)
    assert llenar(TODOS["por hojas"], resultado)[1] == []
    lleno, hallazgos = llenar(d.dibujar(d.por_hojas(C[:2])), resultado)
    assert columna(lleno, "Comp. 2", "A", 4, 8) == ["2.1", "2.2", "2.3", "2.4", None]
    assert codigos(hallazgos) == ["formato_componente_sin_lugar"] and "Servicio al ciudadano" in hallazgos[0].mensaje


def test_la_formula_de_la_fila_se_copia_con_sus_referencias_y_el_valor_va_con_la_palabra_de_su_lista() -> None:
    lleno, hallazgos = llenar(TODOS["tabla de Excel"], hacer_resultado(8))
    assert columna(lleno, "Seguimiento", "E", 4, 11) == [f'=IF(C{f}=0,"",D{f}/C{f})' for f in range(4, 12)]
    estados = columna(lleno, "Seguimiento", "F", 4, 11)
    assert {e for e in estados if e} == {"Cumplido", "En proceso", "Vencida"}
    assert set(codigos(hallazgos)) == {"formato_fuera_de_lista"}
    libro = abrir(lleno)
    assert libro["Seguimiento"].tables["TablaDeActividades"].ref == "A3:F12"


def test_un_registro_de_dos_filas_se_repite_entero() -> None:
    lleno, _ = llenar(TODOS["de dos filas"], hacer_resultado(6))
    hoja = abrir(lleno)["Seguimiento"]
    assert [hoja[f"A{f}"].value is not None for f in range(5, 19)] == [True, False] * 6 + [False, True]
    assert {"A15:A16", "F15:F16"} <= set(map(str, hoja.merged_cells.ranges))
    assert hoja["F2"].value == "=AVERAGE(D5:D16)"


def test_un_corte_sin_bloque_es_grave_y_no_se_escribe_en_otro() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.merge_range("B1:C1", "Seguimiento a 30 de abril")
        hoja.write_row("A2", ["Componente", "Actividades cumplidas", "% de avance"])
        hoja.write("A3", "Rendición de cuentas")

    lleno, hallazgos = llenar(d.dibujar(hacer), hacer_resultado(24))
    assert "formato_sin_bloque" in codigos(hallazgos)
    assert columna(lleno, "Seguimiento", "B", 3, 5) == [None] * 3


def test_el_porcentaje_va_en_la_escala_que_la_celda_admite() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.write_row("A1", ["Actividad", "% de avance", "Estado"])
        hoja.data_validation("B2:B9", {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100})

    assert columna(llenar(d.dibujar(hacer), hacer_resultado(1))[0], "Seguimiento", "B", 2, 2) == [100]


def test_la_numeracion_de_la_entidad_sigue_en_las_filas_nuevas() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        marco = libro.add_format({"border": 1})
        hoja.write_row("A1", ["No.", "Actividad", "% de avance", "Consecutivo"], marco)
        for i in (1, 2, 3):
            hoja.write_row(i, 0, [i, "", ""], marco)
            hoja.write_formula(i, 3, "=1" if i == 1 else f"=D{i}+1", marco, 0)

    lleno, _ = llenar(d.dibujar(hacer), hacer_resultado(5))
    assert columna(lleno, "Seguimiento", "A", 2, 6) == [1, 2, 3, 4, 5]
    assert columna(lleno, "Seguimiento", "D", 2, 6) == ["=1", "=D2+1", "=D3+1", "=D4+1", "=D5+1"]


def test_las_filas_alternadas_siguen_alternandose_y_la_ultima_cierra_con_su_borde() -> None:
    def alternada(libro: Any, hoja: Any) -> None:
        gris, blanco = libro.add_format({"bg_color": "#EEEEEE"}), libro.add_format({"bg_color": "#FFFFFF"})
        hoja.write_row("A1", ["Actividad", "% de avance"])
        for i in range(1, 5):
            hoja.write_row(i, 0, ["", ""], gris if i % 2 else blanco)

    hoja = abrir(llenar(d.dibujar(alternada), hacer_resultado(7))[0])["Seguimiento"]
    assert len({hoja[f"A{f}"].fill.fgColor.rgb for f in (2, 4, 6, 8)}) == 1
    assert hoja["A7"].fill.fgColor.rgb != hoja["A8"].fill.fgColor.rgb

    def cerrada(libro: Any, hoja: Any) -> None:
        hoja.write_row("A1", ["Actividad", "% de avance"])
        for i in range(1, 4):
            hoja.write_row(i, 0, ["", ""], libro.add_format({"border": 1, "bottom": 6 if i == 3 else 1}))

    hoja = abrir(llenar(d.dibujar(cerrada), hacer_resultado(7))[0])["Seguimiento"]
    assert [hoja[f"A{f}"].border.bottom.style for f in (7, 8)] == ["thin", "double"]


def test_el_total_que_nombra_sus_filas_una_por_una_se_anota() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        marco = libro.add_format({"border": 1})
        hoja.write_row("A1", ["Actividad", "Ejecutado", "% de avance"], marco)
        hoja.write_row("A2", ["", "", ""], marco)
        hoja.write_row("A3", ["", "", ""], marco)
        hoja.write("A4", "Total")
        hoja.write_formula("B4", "=B2+B3")

    assert codigos(llenar(d.dibujar(hacer), hacer_resultado(5))[1]) == ["formato_total_suelto"]


def test_la_columna_desconocida_queda_vacia_y_se_dice() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.write_row("A1", ["Actividad", "% de avance", "Riesgo residual"])

    lleno, hallazgos = llenar(d.dibujar(hacer), hacer_resultado(2))
    assert [(h.nombre, h.origen.celda) for h in hallazgos] == [("formato_columna_desconocida", "C1")]
    assert columna(lleno, "Seguimiento", "C", 2, 3) == [None, None]


def test_cada_subtotal_abarca_lo_suyo_y_el_total_sigue_a_los_subtotales() -> None:
    lleno, hallazgos = llenar(TODOS["con subtotales"], hacer_resultado(12))
    assert [columna(lleno, "Seguimiento", "C", f, f)[0] for f in (9, 15, 21, 22)] == [
        "=SUM(C5:C8)", "=SUM(C11:C14)", "=SUM(C17:C20)", "=C9+C15+C21",
    ]  # fmt: skip
    assert hallazgos == []


def test_la_celda_del_componente_que_abarca_sus_filas_crece_con_ellas() -> None:
    lleno, hallazgos = llenar(TODOS["con componente combinado"], hacer_resultado(12))
    hoja = abrir(lleno)["Seguimiento"]
    assert {"C7:C10", "C11:C14", "C15:C18", "C21:E21"} == set(map(str, hoja.merged_cells.ranges))
    assert (hoja["H19"].value, hallazgos) == ("=AVERAGE(H7:H18)", [])


def test_los_tres_cuatrimestres_por_actividad_llenan_solo_el_suyo() -> None:
    hoja = abrir(llenar(TODOS["por actividad, tres"], hacer_resultado(3))[0])["Seguimiento"]
    assert [[hoja.cell(f, c).value is not None for c in range(1, 12)] for f in (3, 4, 5)] == [
        [True, True, *[False] * 3, True, True, *[False] * 4]
    ] * 3


def test_el_subtotal_que_nombra_a_su_componente_no_es_una_banda_y_la_banda_puede_decirlo_a_su_manera() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        m = d.marcos(libro)
        hoja.write_row("A3", ["#", "Actividad", "Programado", "Ejecutado"], m["cabeza"])
        for fila, banda in ((3, BANDAS[0]), (6, BANDAS[1])):
            hoja.merge_range(fila, 0, fila, 3, banda, m["total"])
            hoja.write_row(fila + 1, 0, [""] * 4, m["texto"])
            hoja.merge_range(fila + 2, 0, fila + 2, 1, f"SUBTOTAL COMPONENTE {fila // 3}", m["total"])
            hoja.write_formula(fila + 2, 2, f"=SUM(C{fila + 2}:C{fila + 2})", m["total"])

    base = hacer_resultado(6)
    suyas = {n: [f.actividad for f in base.filas if f.componente == n] for n in (RIESGO, RENDICION)}
    lleno, _ = llenar(d.dibujar(hacer), base)
    hoja = abrir(lleno)["Seguimiento"]
    textos = [hoja.cell(f, 1 if hoja.cell(f, 1).value in BANDAS else 2).value for f in range(4, 14)]
    escritas = [t for t in textos if t and not str(t).startswith("SUBTOTAL")]
    assert escritas == [BANDAS[0], *suyas[RIESGO], BANDAS[1], *suyas[RENDICION]]
    sumas = [str(hoja.cell(f, 3).value) for f in range(4, 16) if str(hoja.cell(f, 3).value).startswith("=")]
    fin = 4 + len(suyas[RIESGO])
    assert sumas == [f"=SUM(C5:C{fin})", f"=SUM(C{fin + 3}:C{fin + 2 + len(suyas[RENDICION])})"]


def test_los_componentes_que_la_entidad_llama_a_su_manera_reciben_lo_suyo() -> None:
    nombres = (
        "1. Riesgos",
        "2. Antitrámites",
        "4. Mecanismos de atención",
        "5. Acceso a la información",
        "Gobierno cercano",
    )
    plan = ["Gestión del riesgo de corrupción", "Racionalización de trámites", "Servicio al ciudadano",
            "Transparencia y acceso a la información", "Línea 1. Gobierno cercano"]  # fmt: skip
    assert [componente_del_plan(n, plan) for n in nombres] == plan
    assert [componente_del_plan(n, plan) for n in ("3. Otra cosa", "Total", "Línea 2. Bienestar", "9")] == [""] * 4


def test_la_combinada_que_taparia_datos_distintos_se_separa_y_la_que_dice_lo_mismo_queda() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        m = d.marcos(libro)
        hoja.write_row("A3", ["Instrumento", "Actividad", "Responsable", "", "Meta", "% de avance"], m["cabeza"])
        for fila in range(3, 7):
            hoja.write_row(fila, 1, [""] * 5, m["texto"])
        hoja.merge_range("A4:A7", None, m["texto"])
        hoja.merge_range("C4:D5", None, m["texto"])
        hoja.merge_range("F6:F7", None, m["texto"])

    base = hacer_resultado(6)
    lleno, hallazgos = llenar(d.dibujar(hacer), base)
    hoja = abrir(lleno)["Seguimiento"]
    assert sorted(str(r) for r in hoja.merged_cells.ranges) == ["A4:A9", "C4:D4", "C5:D5"]
    responsables = {f.actividad: "\n".join(f.dependencias) for f in base.filas}
    for fila in range(4, 10):
        assert hoja[f"C{fila}"].value == responsables[hoja[f"B{fila}"].value]
        assert hoja[f"F{fila}"].value is not None
    assert codigos(hallazgos) == ["formato_celdas_separadas"]


def test_una_lista_vacia_de_formatos_de_numero_recibe_los_que_hagan_falta() -> None:
    def sin_numeros(t: str) -> str:
        return t.replace("<fonts", '<numFmts count="0"/><fonts', 1)

    def hacer(libro: Any, hoja: Any) -> None:
        marco = libro.add_format({"border": 1})
        hoja.write_row("A1", ["Actividad", "Fecha programada", "% de avance"], marco)
        hoja.write_row("A2", [""] * 3, marco)

    formato = con_parte(d.dibujar(hacer), "xl/styles.xml", sin_numeros)
    hoja = abrir(llenar(formato, hacer_resultado(1))[0])["Seguimiento"]
    assert "%" in hoja["C2"].number_format


def test_cada_actividad_va_junto_al_subcomponente_que_el_formato_trae_escrito() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        m = d.marcos(libro)
        hoja.write_row(
            "A3", ["Subcomponente / proceso", "Actividades", "Responsable", "% de avance", "Observaciones"], m["cabeza"]
        )
        for fila in range(3, 9):
            hoja.write_row(fila, 1, [""] * 4, m["texto"])
        for fila, texto in ((4, "Subcomponente 2"), (6, "Subcomponente 1"), (8, "Subcomponente 9: Otro")):
            hoja.merge_range(f"A{fila}:A{fila + 1}", texto, m["texto"])

    base = hacer_resultado(8)
    lleno, _ = llenar(d.dibujar(hacer), base)
    hoja = abrir(lleno)["Seguimiento"]
    suyo = {f.actividad: f.subcomponente for f in base.filas}
    grupo, vistas = "", 0
    for fila in range(4, 20):
        grupo = hoja[f"A{fila}"].value or grupo
        if texto := hoja[f"B{fila}"].value:
            assert suyo[texto] == grupo
            vistas += 1
    assert vistas == 8


def test_un_titulo_sobre_dos_columnas_lleva_el_numeral_en_la_angosta_y_la_actividad_en_la_ancha() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        m = d.marcos(libro)
        hoja.merge_range("B3:C3", "Actividades", m["cabeza"])
        hoja.write_row("D3", ["Responsable", "% de avance"], m["cabeza"])
        hoja.write_row("B4", [""] * 4, m["texto"])
        hoja.set_column("B:B", 5)
        hoja.set_column("C:C", 50)

    base = hacer_resultado(3)
    hoja = abrir(llenar(d.dibujar(hacer), base)[0])["Seguimiento"]
    escritas = {(hoja[f"B{fila}"].value, hoja[f"C{fila}"].value) for fila in (4, 5, 6)}
    assert escritas == {(f.numeral, f.actividad) for f in base.filas}
