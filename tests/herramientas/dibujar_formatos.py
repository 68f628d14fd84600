"""Dibuja el formato de seguimiento que viaja con el programa: `python -m tests.herramientas.dibujar_formatos`."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.herramientas.formato_seguimiento import (
    CABEZA,
    DETALLE,
    NOTAS,
    RASGOS,
    RESUMEN,
)  # fmt: skip
from tests.herramientas.reglas_del_formato import (
    celda,
    colorear_estados,
    colorear_zonas,
    preparar_pagina,
    validar_verificacion,
)

RAIZ = Path(__file__).resolve().parents[2]
NOMBRE = "seguimiento_control_interno.xlsx"
DESTINOS = (RAIZ / "pipeline" / "formatos" / NOMBRE, RAIZ / "formatos" / NOMBRE)


def dibujar() -> bytes:
    """El libro del formato, siempre con los mismos bytes."""
    salida = io.BytesIO()
    libro = xlsxwriter.Workbook(salida, {"in_memory": True, "strings_to_formulas": False})
    libro.set_properties({
        "title": "Seguimiento de Control Interno", "author": "", "language": "es-CO",
        "created": datetime(2026, 1, 1),
    })  # fmt: skip
    estilos = {nombre: libro.add_format(rasgos) for nombre, rasgos in RASGOS.items()}
    _dibujar_resumen(libro, estilos)
    _dibujar_detalle(libro, estilos)
    libro.close()
    return salida.getvalue()


def _dibujar_resumen(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = libro.add_worksheet("Resumen")
    preparar_pagina(hoja, "Resumen", alto=1)
    for i, (_, ancho, _, _) in enumerate(RESUMEN):
        hoja.set_column(i, i, ancho)
    hoja.set_row(0, 27)
    hoja.write_string(0, 0, "Seguimiento de Control Interno", estilos["titulo"])
    hoja.merge_range(1, 0, 1, 6, "{{planes}}", estilos["subtitulo"])
    for i, (rotulo, valor, otro, suyo) in enumerate(CABEZA, 3):
        hoja.write_string(i, 0, rotulo, estilos["rotulo"])
        hoja.merge_range(i, 1, i, 2, valor, estilos["dato"])
        hoja.merge_range(i, 3, i, 4, otro, estilos["rotulo"])
        hoja.merge_range(i, 5, i, 6, suyo, estilos["dato_fecha"])
    for columna, (titulo, _, marca, clase) in enumerate(RESUMEN):
        hoja.write_string(7, columna, titulo, estilos["encabezado"])
        hoja.write_string(8, columna, marca, estilos[clase])
    hoja.set_row(7, 33)
    totales = ("Total", "{{total.programadas}}", "{{total.cumplidas}}", "{{total.avance}}", "{{total.zona}}",
               "{{total.observaciones}}", "{{total.observacion_control_interno}}")  # fmt: skip
    clases = (
        "total_texto",
        "total_numero",
        "total_numero",
        "total_porcentaje",
        "total_zona",
        "total_texto",
        "total_vacia",
    )
    for columna, (texto, clase) in enumerate(zip(totales, clases, strict=True)):
        hoja.write_string(9, columna, texto, estilos[clase])
    for i, (rotulo, marca) in enumerate(NOTAS, 11):
        hoja.write_string(i, 0, rotulo, estilos["nota_rotulo"])
        hoja.merge_range(i, 1, i, 6, marca, estilos["nota"])
    _dibujar_firmas(hoja, estilos, 16)
    colorear_zonas(libro, hoja, "E9:E10")
    hoja.repeat_rows(7)
    hoja.print_area(0, 0, 16, 6)


def _dibujar_firmas(hoja: Any, estilos: dict[str, Any], fila: int) -> None:
    """Las tres firmas en una sola fila: al imprimir no quedan nunca en dos páginas."""
    hoja.write_string(fila, 0, _firma("Elaboró", "elaboro"), estilos["firma"])
    hoja.merge_range(fila, 1, fila, 4, _firma("Revisó", "reviso"), estilos["firma"])
    hoja.merge_range(fila, 5, fila, 6, _firma("Aprobó", "aprobo"), estilos["firma"])
    hoja.set_row(fila, 132)


def _firma(rotulo: str, rol: str) -> str:
    """La raya para firmar y quién firma; en blanco si la entidad no lo ha dicho."""
    return f"{rotulo}\n\n\n{'_' * 36}\nNombre: {{{{{rol}_nombre}}}}\nCargo: {{{{{rol}_cargo}}}}\nFecha:"


def _dibujar_detalle(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = libro.add_worksheet("Detalle")
    preparar_pagina(hoja, "Detalle", alto=0)
    hoja.set_row(0, 27)
    hoja.write_string(0, 0, "Detalle por actividad", estilos["titulo"])
    hoja.write_string(1, 0, "{{entidad}} · Vigencia {{vigencia}} · Corte: {{corte_largo}}", estilos["suelto"])
    columna = 0
    for grupo, columnas in DETALLE:
        oci = grupo.startswith(("Lo que verifica", "Lo que monitorea"))
        if grupo:
            fin = columna + len(columnas) - 1
            clase = estilos["grupo_oci" if oci else "grupo"]
            if fin > columna:
                hoja.merge_range(3, columna, 3, fin, grupo, clase)
            else:
                hoja.write_string(3, columna, grupo, clase)
        for titulo, ancho, marca, clase in columnas:
            hoja.set_column(columna, columna, ancho, None, {} if grupo else {"hidden": True})
            hoja.write_string(4, columna, titulo, estilos["encabezado_oci" if oci else "encabezado"])
            hoja.write(5, columna, marca or None, estilos[clase])
            columna += 1
    hoja.set_row(3, 30)
    hoja.set_row(4, 48)
    ultima = columna - 1
    hoja.autofilter(4, 0, 5, ultima)
    hoja.freeze_panes(5, 4)
    hoja.repeat_rows(3, 4)
    hoja.print_area(0, 0, 7, ultima - 1)  # la clave de cada fila, escondida, no se imprime
    hoja.write_string(7, 0, "{{nota_detalle}}", estilos["suelto"])
    colorear_estados(libro, hoja, celda("Estado"))
    validar_verificacion(hoja)


if __name__ == "__main__":
    for destino in DESTINOS:
        destino.write_bytes(dibujar())
