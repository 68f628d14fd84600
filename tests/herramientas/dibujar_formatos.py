"""Dibuja el formato de seguimiento que viaja con el programa. Se corre a mano: `python -m tests.herramientas.dibujar_formatos`."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from pipeline import estilo

RAIZ = Path(__file__).resolve().parents[2]
NOMBRE = "seguimiento_control_interno.xlsx"
DESTINOS = (RAIZ / "pipeline" / "formatos" / NOMBRE, RAIZ / "formatos" / NOMBRE)
CARTA, PORCENTAJE = 1, estilo.FORMATO_PORCENTAJE
SUAVE, PARA_ESCRIBIR = "#E4EBF1", "#FFFFFF"

RESUMEN = (
    ("Componente", 37, "{{resumen.componente}}", "texto"),
    ("Actividades programadas", 13.5, "{{resumen.programadas}}", "numero"),
    ("Actividades cumplidas", 13.5, "{{resumen.cumplidas}}", "numero"),
    ("% de avance", 11, "{{resumen.avance}}", "porcentaje"),
    ("Zona", 13.5, "{{resumen.zona}}", "zona"),
    ("Observaciones", 46, "{{resumen.observaciones}}", "texto"),
)
CABEZA = (
    ("Entidad", "{{entidad}}", "Corte", "{{corte}}"),
    ("Vigencia", "{{vigencia}}", "Fecha de seguimiento", "{{fecha_seguimiento}}"),
    ("Periodo evaluado", "{{periodo}}", "Plazo de publicación", "{{plazo_publicacion}}"),
)
DETALLE = (
    ("Lo programado", (
        ("Componente", 14, "{{actividad.componente}}", "texto"),
        ("Subcomponente", 15.5, "{{actividad.subcomponente}}", "texto"),
        ("Código", 10, "{{actividad.codigo}}", "texto"),
        ("Actividad", 31, "{{actividad.actividad}}", "texto"),
        ("Responsable", 15.5, "{{actividad.responsable}}", "texto"),
        ("Fecha programada", 12.5, "{{actividad.fecha_programada}}", "fecha"),
        ("Meta o producto", 12, "{{actividad.meta}}", "texto"),
        ("Programado al corte", 11, "{{actividad.programado}}", "numero"),
    )),
    ("Lo reportado por las dependencias", (
        ("Ejecutado", 10, "{{actividad.ejecutado}}", "numero"),
        ("% de avance", 8.5, "{{actividad.avance}}", "porcentaje"),
        ("Estado", 11.5, "{{actividad.estado}}", "estado"),
        ("Descripción y soporte", 30, "{{actividad.reporte}}", "texto"),
    )),
    ("Lo que verifica Control Interno (para diligenciar)", (
        ("¿Cumplida según verificación?", 11.5, "", "vacia"),
        ("% verificado", 10.5, "", "vacia_porcentaje"),
        ("Estado verificado", 12, "", "vacia"),
        ("Observaciones", 22, "", "vacia"),
    )),
)  # fmt: skip
ESTADOS_VERIFICADOS = ["Cumplida", "Cumplida fuera de término", "En término", "Sin reporte", "Incumplida", "Atrasada",
                       "En ejecución", "Por iniciar"]  # fmt: skip


def dibujar() -> bytes:
    """El libro del formato, siempre con los mismos bytes."""
    salida = io.BytesIO()
    libro = xlsxwriter.Workbook(salida, {"in_memory": True, "strings_to_formulas": False})
    libro.set_properties({
        "title": "Seguimiento de Control Interno", "author": "", "language": "es-CO",
        "created": datetime(2026, 1, 1),
    })  # fmt: skip
    estilos = {nombre: libro.add_format(rasgos) for nombre, rasgos in _rasgos().items()}
    _dibujar_resumen(libro, estilos)
    _dibujar_detalle(libro, estilos)
    libro.close()
    return salida.getvalue()


def _rasgos() -> dict[str, dict[str, Any]]:
    base = {"font_name": estilo.LETRA_LIBRO, "font_size": estilo.TAMANO_LIBRO, "font_color": estilo.TEXTO,
            "valign": "vcenter"}  # fmt: skip
    celda = {**base, "border": 1, "border_color": estilo.BORDE, "text_wrap": True}
    numero = {**celda, "text_wrap": False, "align": "center", "num_format": estilo.FORMATO_NUMERO}
    total = {"bold": True, "bg_color": SUAVE, "top": 2, "top_color": estilo.AZUL}
    return {
        "titulo": {**base, "bold": True, "font_size": 16, "font_color": estilo.AZUL},
        "subtitulo": {**base, "font_size": 11, "text_wrap": True, "valign": "top"},
        "rotulo": {**celda, "bold": True, "font_color": estilo.AZUL, "bg_color": SUAVE, "text_wrap": False,
                   "indent": 1},
        "dato": {**celda, "align": "left", "indent": 1},
        "dato_fecha": {**celda, "align": "left", "indent": 1, "num_format": estilo.FORMATO_FECHA},
        "encabezado": {**celda, "bold": True, "font_color": estilo.BLANCO, "bg_color": estilo.AZUL, "align": "center"},
        "grupo": {**celda, "bold": True, "font_color": estilo.AZUL, "bg_color": SUAVE, "align": "center"},
        "grupo_oci": {**celda, "bold": True, "bg_color": estilo.PROGRAMADO, "align": "center"},
        "encabezado_oci": {**celda, "bold": True, "bg_color": estilo.PROGRAMADO, "align": "center"},
        "texto": {**celda, "align": "left", "indent": 1},
        "numero": numero,
        "porcentaje": {**numero, "num_format": PORCENTAJE},
        "zona": {**celda, "align": "center", "bold": True},
        "estado": {**celda, "align": "left", "indent": 1},
        "fecha": {**celda, "align": "left", "indent": 1, "num_format": estilo.FORMATO_FECHA},
        "vacia": {**celda, "align": "left", "indent": 1, "bg_color": PARA_ESCRIBIR, "locked": False},
        "vacia_porcentaje": {**numero, "num_format": PORCENTAJE, "bg_color": PARA_ESCRIBIR, "locked": False},
        "total_texto": {**celda, **total, "align": "left", "indent": 1},
        "total_numero": {**numero, **total},
        "total_porcentaje": {**numero, **total, "num_format": PORCENTAJE},
        "total_zona": {**celda, **total, "align": "center"},
        "nota_rotulo": {**base, "bold": True, "font_color": estilo.AZUL, "valign": "top"},
        "nota": {**base, "text_wrap": True, "valign": "top"},
        "suelto": {**base},
        "firma": {**base, "text_wrap": True, "valign": "bottom"},
    }  # fmt: skip


def _dibujar_resumen(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = libro.add_worksheet("Resumen")
    _preparar_pagina(hoja, "Resumen", alto=1)
    for i, (_, ancho, _, _) in enumerate(RESUMEN):
        hoja.set_column(i, i, ancho)
    hoja.set_row(0, 27)
    hoja.write_string(0, 0, "Seguimiento de Control Interno", estilos["titulo"])
    hoja.merge_range(1, 0, 1, 5, "{{planes}}", estilos["subtitulo"])
    for i, (rotulo, valor, otro, suyo) in enumerate(CABEZA, 3):
        hoja.write_string(i, 0, rotulo, estilos["rotulo"])
        hoja.merge_range(i, 1, i, 2, valor, estilos["dato"])
        hoja.merge_range(i, 3, i, 4, otro, estilos["rotulo"])
        hoja.write_string(i, 5, suyo, estilos["dato_fecha"])
    for columna, (titulo, _, marca, clase) in enumerate(RESUMEN):
        hoja.write_string(7, columna, titulo, estilos["encabezado"])
        hoja.write_string(8, columna, marca, estilos[clase])
    hoja.set_row(7, 33)
    totales = ("Total", "{{total.programadas}}", "{{total.cumplidas}}", "{{total.avance}}", "{{total.zona}}",
               "{{total.observaciones}}")  # fmt: skip
    clases = ("total_texto", "total_numero", "total_numero", "total_porcentaje", "total_zona", "total_texto")
    for columna, (texto, clase) in enumerate(zip(totales, clases, strict=True)):
        hoja.write_string(9, columna, texto, estilos[clase])
    for i, (rotulo, marca) in enumerate(
        (("Método", "{{metodo}}"), ("Denominador", "{{denominador}}"), ("Zonas", "{{zonas}}"), ("Fuente", "{{fuente}}")), 11
    ):
        hoja.write_string(i, 0, rotulo, estilos["nota_rotulo"])
        hoja.merge_range(i, 1, i, 5, marca, estilos["nota"])
    _dibujar_firmas(hoja, estilos, 16)
    _colorear_zonas(libro, hoja, "E9:E10")
    hoja.repeat_rows(7)
    hoja.print_area(0, 0, 16, 5)


def _dibujar_firmas(hoja: Any, estilos: dict[str, Any], fila: int) -> None:
    """Las tres firmas en una sola fila: al imprimir no quedan nunca en dos páginas."""
    texto = f"{{}}\n\n\n{'_' * 36}\nNombre:\nCargo:\nFecha:"
    hoja.write_string(fila, 0, texto.format("Elaboró"), estilos["firma"])
    hoja.merge_range(fila, 1, fila, 4, texto.format("Revisó"), estilos["firma"])
    hoja.write_string(fila, 5, texto.format("Aprobó"), estilos["firma"])
    hoja.set_row(fila, 118)


def _dibujar_detalle(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = libro.add_worksheet("Detalle")
    _preparar_pagina(hoja, "Detalle", alto=0)
    hoja.set_row(0, 27)
    hoja.write_string(0, 0, "Detalle por actividad", estilos["titulo"])
    hoja.write_string(1, 0, "{{entidad}} · Vigencia {{vigencia}} · Corte: {{corte_largo}}", estilos["suelto"])
    columna = 0
    for grupo, columnas in DETALLE:
        oci = grupo.startswith("Lo que verifica")
        hoja.merge_range(3, columna, 3, columna + len(columnas) - 1, grupo, estilos["grupo_oci" if oci else "grupo"])
        for titulo, ancho, marca, clase in columnas:
            hoja.set_column(columna, columna, ancho)
            hoja.write_string(4, columna, titulo, estilos["encabezado_oci" if oci else "encabezado"])
            hoja.write(5, columna, marca or None, estilos[clase])
            columna += 1
    hoja.set_row(3, 20)
    hoja.set_row(4, 48)
    ultima = columna - 1
    hoja.autofilter(4, 0, 5, ultima)
    hoja.freeze_panes(5, 4)
    hoja.repeat_rows(3, 4)
    hoja.print_area(0, 0, 7, ultima)
    hoja.write_string(7, 0, "{{nota_detalle}}", estilos["suelto"])
    _colorear_estados(libro, hoja, "K6:K6")
    _validar_verificacion(hoja)


def _validar_verificacion(hoja: Any) -> None:
    hoja.data_validation("M6:M6", {
        "validate": "list", "source": ["Sí", "No", "No aplica"], "error_title": "Valor no esperado",
        "error_message": "Elija Sí, No o No aplica.", "error_type": "stop",
    })
    hoja.data_validation("N6:N6", {
        "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1, "error_title": "Porcentaje",
        "error_message": "Escriba un porcentaje de 0 % a 100 %.", "error_type": "stop",
    })
    hoja.data_validation("O6:O6", {
        "validate": "list", "source": ESTADOS_VERIFICADOS, "error_title": "Estado",
        "error_message": "Elija un estado de la lista.", "error_type": "warning",
    })  # fmt: skip


def _colorear_zonas(libro: Any, hoja: Any, rango: str) -> None:
    for zona in estilo.ZONAS.values():
        hoja.conditional_format(rango, {
            "type": "text", "criteria": "containing", "value": zona.palabra,
            "format": libro.add_format({"bg_color": zona.fondo, "font_color": zona.tinta}),
        })  # fmt: skip


def _colorear_estados(libro: Any, hoja: Any, rango: str) -> None:
    """Solo los que piden atención; el estado siempre va en palabras."""
    for estado, zona in (("Incumplida", "Baja"), ("Atrasada", "Media"), ("Sin reporte", "No aplica")):
        color = estilo.ZONAS[zona]
        hoja.conditional_format(rango, {
            "type": "text", "criteria": "begins with", "value": estado,
            "format": libro.add_format({"bg_color": color.fondo, "font_color": color.tinta}),
        })  # fmt: skip


def _preparar_pagina(hoja: Any, nombre: str, alto: int) -> None:
    """Carta horizontal, a una página de ancho; el resumen, que se firma, en una sola página."""
    hoja.hide_gridlines(2)
    hoja.set_landscape()
    hoja.set_paper(CARTA)
    hoja.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    hoja.fit_to_pages(1, alto)
    hoja.center_horizontally()
    hoja.set_footer(f"&L&9{{{{entidad}}}} · Corte {{{{corte}}}}&R&9{nombre} · Página &P de &N")


if __name__ == "__main__":
    for destino in DESTINOS:
        destino.write_bytes(dibujar())
