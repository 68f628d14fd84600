"""Formatos de seguimiento dibujados como los usan las entidades: ninguno trae marcas."""

import io
from collections.abc import Callable
from typing import Any

import xlsxwriter

from tests.salidas.formatos_de_prueba import imagen

PLAN = ["No.", "Componente", "Actividad", "Responsable", "Fecha programada", "Meta", "Programado", "Ejecutado"]
CORTES = ("30 de abril", "31 de agosto", "31 de diciembre")


def dibujar(hacer: Callable[[Any, Any], None], nombre: str = "Seguimiento") -> bytes:
    """Un libro cuya primera hoja dibuja `hacer(libro, hoja)`."""
    salida = io.BytesIO()
    libro = xlsxwriter.Workbook(salida, {"in_memory": True})
    hacer(libro, libro.add_worksheet(nombre))
    libro.close()
    return salida.getvalue()


def marcos(libro: Any) -> dict[str, Any]:
    """Los estilos de un formato corriente."""
    base = {"border": 1, "text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 9}
    return {
        "titulo": libro.add_format(
            {"bold": True, "align": "center", "valign": "vcenter", "border": 1, "font_size": 12}
        ),
        "cabeza": libro.add_format({**base, "bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF"}),
        "texto": libro.add_format(base),
        "numero": libro.add_format({**base, "num_format": "0", "align": "center"}),
        "por": libro.add_format({**base, "num_format": "0.0%", "align": "center"}),
        "fecha": libro.add_format({**base, "num_format": "dd/mm/yyyy"}),
        "total": libro.add_format({**base, "bold": True, "bg_color": "#DDEBF7"}),
        "por_total": libro.add_format({**base, "bold": True, "bg_color": "#DDEBF7", "num_format": "0.0%"}),
    }


def cabeza(hoja: Any, m: dict[str, Any], ultima: int) -> None:
    """El membrete: escudo, título y código del SGC."""
    hoja.insert_image("A1", "escudo.png", {"image_data": imagen(), "x_scale": 30, "y_scale": 30})
    hoja.merge_range(0, 1, 1, ultima - 2, "SEGUIMIENTO AL PLAN — OFICINA DE CONTROL INTERNO", m["titulo"])
    hoja.merge_range(0, ultima - 1, 0, ultima, "Código: F-EI-03", m["texto"])
    hoja.merge_range(1, ultima - 1, 1, ultima, "Versión: 02", m["texto"])
    hoja.write("A4", "Entidad:", m["texto"])
    hoja.merge_range("B4:C4", None, m["texto"])
    hoja.write("D4", "Fecha de corte:", m["texto"])
    hoja.write("E4", None, m["fecha"])
    hoja.write("F4", "Vigencia:", m["texto"])
    hoja.write("G4", None, m["texto"])


def por_actividad(filas: int = 3, con_totales: bool = True) -> Callable[[Any, Any], None]:
    """Una fila por actividad, con totales, validaciones, colores y área de impresión."""

    def hacer(libro: Any, hoja: Any) -> None:
        m = marcos(libro)
        titulos = [
            *PLAN,
            "% de avance",
            "Estado",
            "Actividades cumplidas",
            "Evidencia",
            "Observaciones Control Interno",
        ]
        cabeza(hoja, m, len(titulos) - 1)
        hoja.write_row("A7", titulos, m["cabeza"])
        estilos = [m["numero"], m["texto"], m["texto"], m["texto"], m["fecha"], m["texto"], m["numero"], m["numero"],
                   m["por"], *[m["texto"]] * 4]  # fmt: skip
        for fila in range(7, 7 + filas):
            for columna, estilo in enumerate(estilos):
                hoja.write_blank(fila, columna, None, estilo)
        ultima = 7 + filas
        hoja.set_column("A:A", 5)
        hoja.set_column("B:D", 24)
        hoja.set_column("E:J", 12)
        hoja.set_column("K:M", 30)
        if con_totales:
            total = ultima
            hoja.merge_range(total, 0, total, 5, "TOTAL", m["total"])
            hoja.write_formula(total, 6, f"=SUM(G8:G{ultima})", m["total"], 0)
            hoja.write_formula(total, 7, f"=SUM(H8:H{ultima})", m["total"], 0)
            hoja.write_formula(total, 8, f"=AVERAGE(I8:I{ultima})", m["por_total"], 0)
            hoja.write_formula(total, 9, f'=COUNTIF(J8:J{ultima},"Cumplida")', m["total"], 0)
            hoja.write_formula("I5", f"=AVERAGE(I8:I{ultima})", m["por_total"], 0)
            libro.define_name("Avances", f"=Seguimiento!$I$8:$I${ultima}")
        hoja.conditional_format(f"I8:I{ultima}", {"type": "3_color_scale"})
        hoja.conditional_format(f"A8:M{ultima}", {"type": "formula", "criteria": "=$I8<0.6",
                                                   "format": libro.add_format({"font_color": "#9C0006"})})  # fmt: skip
        hoja.data_validation(f"B8:B{ultima}", {"validate": "any", "input_message": "El del plan"})
        hoja.merge_range(ultima + 3, 1, ultima + 3, 3, "Firma: Jefe de Control Interno", m["texto"])
        hoja.insert_image(ultima + 4, 1, "firma.png", {"image_data": imagen(), "x_scale": 20, "y_scale": 20})
        hoja.print_area(0, 0, ultima + 6, len(titulos) - 1)
        hoja.repeat_rows(6)
        hoja.set_landscape()
        hoja.set_paper(5)
        hoja.fit_to_pages(1, 0)
        hoja.protect("", {"select_locked_cells": True})
        otra = libro.add_worksheet("Consolidado")
        otra.write("A1", "Avance promedio")
        otra.write_formula("B1", f"=AVERAGE(Seguimiento!I8:I{ultima})", None, 0)
        otra.write_formula("B2", "=COUNT(Avances)" if con_totales else "=1", None, 0)

    return hacer


def por_componente(nombres: tuple[str, ...] = (), filas: int = 2) -> Callable[[Any, Any], None]:
    """El formato oficial: un renglón por componente, con los nombres de la entidad en algunos."""

    def hacer(libro: Any, hoja: Any) -> None:
        m = marcos(libro)
        hoja.merge_range("A1:E1", "FORMATO SEGUIMIENTO AL PLAN ANTICORRUPCIÓN", m["titulo"])
        hoja.write("A2", "Entidad: ____________", m["texto"])
        hoja.write("A3", "Fecha de seguimiento:", m["texto"])
        hoja.write("B3", None, m["fecha"])
        titulos = ["Componente", "Actividades programadas", "Actividades cumplidas", "% de avance", "Observaciones"]
        hoja.write_row("A5", titulos, m["cabeza"])
        for i in range(max(filas, len(nombres))):
            hoja.write(5 + i, 0, nombres[i] if i < len(nombres) else None, m["texto"])
            for columna, estilo in enumerate((m["numero"], m["numero"], m["por"], m["texto"]), 1):
                hoja.write_blank(5 + i, columna, None, estilo)
        ultima = 5 + max(filas, len(nombres))
        hoja.write(ultima, 0, "TOTAL", m["total"])
        hoja.write_formula(ultima, 1, f"=SUM(B6:B{ultima})", m["total"], 0)
        hoja.write_formula(ultima, 2, f"=SUM(C6:C{ultima})", m["total"], 0)
        hoja.write_formula(ultima, 3, f"=C{ultima + 1}/B{ultima + 1}", m["por_total"], 0)
        hoja.write_blank(ultima, 4, None, m["total"])
        hoja.set_column("A:A", 40)
        hoja.set_column("B:D", 14)
        hoja.set_column("E:E", 50)

    return hacer


def tres_seguimientos(
    nombres: tuple[str, ...], abril: tuple[tuple[int, float, str], ...] = ()
) -> Callable[[Any, Any], None]:
    """Los tres seguimientos lado a lado; `abril`: lo que ya está escrito en el primer bloque."""

    def hacer(libro: Any, hoja: Any) -> None:
        m = marcos(libro)
        hoja.merge_range("A1:K1", "SEGUIMIENTO AL PROGRAMA DE TRANSPARENCIA", m["titulo"])
        hoja.merge_range("A3:A4", "Componente", m["cabeza"])
        hoja.merge_range("B3:B4", "Actividades programadas", m["cabeza"])
        for k, corte in enumerate(CORTES):
            desde = 2 + 3 * k
            hoja.merge_range(2, desde, 2, desde + 2, f"Seguimiento {k + 1} OCI — corte {corte}", m["cabeza"])
            hoja.write_row(3, desde, ["Actividades cumplidas", "% de avance", "Observaciones"], m["cabeza"])
        for i, nombre in enumerate(nombres):
            hoja.write(4 + i, 0, nombre, m["texto"])
            hoja.write_blank(4 + i, 1, None, m["numero"])
            for k in range(3):
                for j, estilo in enumerate((m["numero"], m["por"], m["texto"])):
                    escrito = abril[i][j] if k == 0 and i < len(abril) else None
                    hoja.write(4 + i, 2 + 3 * k + j, escrito, estilo)
        hoja.set_column("A:A", 34)
        hoja.set_column("B:K", 13)
        hoja.write(5 + len(nombres), 0, "Elaboró:")

    return hacer


def por_bandas(componentes: tuple[str, ...], filas: int = 2) -> Callable[[Any, Any], None]:
    """Las actividades bajo una banda por componente."""

    def hacer(libro: Any, hoja: Any) -> None:
        m = marcos(libro)
        hoja.merge_range("A1:G1", "SEGUIMIENTO POR LA OCI", m["titulo"])
        hoja.write_row("A3", ["Ítem", "Actividad", "Responsable", "Fecha programada", "% de avance", "Evidencia",
                              "Observaciones"], m["cabeza"])  # fmt: skip
        fila = 3
        for nombre in componentes:
            hoja.merge_range(fila, 0, fila, 6, nombre, m["total"])
            for i in range(1, filas + 1):
                for columna in range(7):
                    hoja.write_blank(fila + i, columna, None, m["por"] if columna == 4 else m["texto"])
            fila += filas + 1
        hoja.write(fila + 1, 0, "Nota: formato aprobado por el comité.")
        hoja.set_column("B:C", 40)

    return hacer


def por_hojas(componentes: tuple[str, ...]) -> Callable[[Any, Any], None]:
    """Una hoja por componente."""

    def hacer(libro: Any, hoja: Any) -> None:
        m = marcos(libro)
        for i, nombre in enumerate(componentes):
            otra = hoja if i == 0 else libro.add_worksheet(f"Comp. {i + 1}")
            otra.merge_range("A1:E1", nombre, m["titulo"])
            otra.write_row("A3", ["N°", "Actividades", "Área responsable", "Avance (%)", "Estado"], m["cabeza"])
            for fila in range(3, 5):
                for columna in range(5):
                    otra.write_blank(fila, columna, None, m["texto"])

    return hacer


def solo_titulos(libro: Any, hoja: Any) -> None:
    """El encabezado y nada debajo."""
    m = marcos(libro)
    hoja.write("B2", "Seguimiento Control Interno", m["titulo"])
    hoja.write_row(
        "B4", ["Actividad", "Dependencia responsable", "% de cumplimiento", "Observaciones OCI"], m["cabeza"]
    )


def tabla_de_excel(libro: Any, hoja: Any) -> None:
    """Una tabla de Excel con fórmula propia en cada fila y minigráficos, validación de lista y gráfica."""
    m = marcos(libro)
    hoja.add_table("A3:F6", {
        "name": "TablaDeActividades", "total_row": True,
        "columns": [
            {"header": "Código"}, {"header": "Actividad", "total_string": "Total"},
            {"header": "Programado", "total_function": "sum"}, {"header": "Ejecutado", "total_function": "sum"},
            {"header": "% de avance", "format": m["por"]}, {"header": "Estado"},
        ],
    })  # fmt: skip
    for fila in (4, 5):
        hoja.write_formula(f"E{fila}", f'=IF(C{fila}=0,"",D{fila}/C{fila})', m["por"], 0)
        hoja.add_sparkline(f"G{fila}", {"range": f"Seguimiento!C{fila}:D{fila}"})
    hoja.data_validation("F4:F5", {"validate": "list", "source": ["Cumplido", "En proceso", "Vencida"]})
    grafica = libro.add_chart({"type": "column"})
    grafica.add_series({"values": "=Seguimiento!$D$4:$D$5", "categories": "=Seguimiento!$B$4:$B$5"})
    hoja.insert_chart("A10", grafica)
    hoja.insert_textbox("I2", "Cuadro de texto de la entidad")
    hoja.set_header("&L&G&RSGC", {"image_left": "escudo.png", "image_data_left": imagen()})
    hoja.write_comment("A3", "Nota de la entidad")
    hoja.insert_button("I12", {"caption": "Botón", "macro": ""})


def de_dos_filas(libro: Any, hoja: Any) -> None:
    """Cada registro ocupa dos filas combinadas; la última cierra con borde doble; el total va arriba."""
    m = marcos(libro)
    hoja.write("A1", "Seguimiento al plan")
    hoja.write("E2", "Promedio", m["total"])
    hoja.write_formula("F2", "=AVERAGE(D5:D10)", m["por_total"], 0)
    hoja.write_row("A4", ["Acción", "Líder", "Reporte de la dependencia", "% de avance", "Verificación OCI", "% verificado"],
                   m["cabeza"])  # fmt: skip
    for fila in (4, 6, 8):
        for columna in range(6):
            hoja.merge_range(fila, columna, fila + 1, columna, None, m["por"] if columna in (3, 5) else m["texto"])
    hoja.write("A12", "Fin del formato")


def con_subtotales(libro: Any, hoja: Any) -> None:
    """Una banda y un subtotal por componente, y un total que suma los subtotales."""
    m = marcos(libro)
    hoja.write_row("A3", ["No.", "Actividad", "Programado", "Ejecutado"], m["cabeza"])
    fila = 3
    for nombre in ("1. Gestión del riesgo de corrupción", "3. Rendición de cuentas", "5. Servicio al ciudadano"):
        hoja.merge_range(fila, 0, fila, 3, nombre, m["total"])
        for i in (1, 2):
            hoja.write_row(fila + i, 0, [""] * 4, m["texto"])
        hoja.write_row(fila + 3, 0, ["", "Subtotal"], m["total"])
        hoja.write_formula(fila + 3, 2, f"=SUM(C{fila + 2}:C{fila + 3})", m["total"])
        hoja.write_formula(fila + 3, 3, f"=SUM(D{fila + 2}:D{fila + 3})", m["total"])
        fila += 4
    hoja.write(fila, 1, "TOTAL", m["total"])
    hoja.write_formula(fila, 2, "=C7+C11+C15", m["total"])


def con_componente_combinado(libro: Any, hoja: Any) -> None:
    """El componente en una celda que abarca las filas de sus actividades; los títulos, numerados debajo."""
    m = marcos(libro)
    titulos = ["COMPONENTE", "ACTIVIDAD", "META O PRODUCTO", "RESPONSABLE", "FECHA", "% CUMPLIMIENTO"]
    hoja.write_row("C5", titulos, m["cabeza"])
    hoja.write_row("C6", [f"({i})" for i in range(1, 7)], m["cabeza"])
    nombres = ("Gestión del riesgo de corrupción", "Rendición de cuentas", "Servicio al ciudadano")
    for i, nombre in enumerate(nombres):
        hoja.merge_range(6 + 2 * i, 2, 7 + 2 * i, 2, nombre, m["texto"])
    for fila in range(6, 12):
        hoja.write_row(fila, 3, [""] * 4, m["texto"])
        hoja.write_blank(fila, 7, None, m["por"])
    hoja.write("C13", "PROMEDIO", m["total"])
    hoja.write_formula("H13", "=AVERAGE(H7:H12)", m["por_total"])
    hoja.merge_range("C15:E15", "Elaboró: ______", m["texto"])


def tres_por_actividad(libro: Any, hoja: Any) -> None:
    """Los tres cuatrimestres lado a lado, con una fila por actividad."""
    m = marcos(libro)
    hoja.merge_range("A1:A2", "Actividad", m["cabeza"])
    hoja.merge_range("B1:B2", "Responsable", m["cabeza"])
    for k, corte in enumerate(("I CUATRIMESTRE", "II CUATRIMESTRE", "III CUATRIMESTRE")):
        hoja.merge_range(0, 2 + 3 * k, 0, 4 + 3 * k, corte, m["cabeza"])
        hoja.write_row(1, 2 + 3 * k, ["Actividades cumplidas", "% de avance", "Observaciones"], m["cabeza"])
    for fila in (2, 3):
        hoja.write_row(fila, 0, [""] * 11, m["texto"])
