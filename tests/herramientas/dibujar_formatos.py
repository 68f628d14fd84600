"""Dibuja los formatos que viajan con el programa: `python -m tests.herramientas.dibujar_formatos`."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.herramientas.formato_seguimiento import (
    BAJO_EL_RESUMEN,
    CABEZA,
    DE_CONTROL_INTERNO,
    DE_PLANEACION,
    DETALLE,
    MONITOREO,
    NOTAS,
    RASGOS,
    RESUMEN,
    TRAZABILIDAD,
)
from tests.herramientas.formato_tres_cortes import dibujar_tres_cortes
from tests.herramientas.formatos_para_llenar import dibujar_para_llenar
from tests.herramientas.reglas_del_formato import (
    celda,
    colorear_estados,
    colorear_zonas,
    preparar_pagina,
    validar_porcentaje,
    validar_verificacion,
)

RAIZ = Path(__file__).resolve().parents[2]
NOMBRE = "seguimiento_control_interno.xlsx"
LADO_A_LADO = RAIZ / "formatos" / "otros" / "seguimiento_lado_a_lado.xlsx"
DESTINOS = (RAIZ / "pipeline" / "formatos" / NOMBRE, RAIZ / "formatos" / NOMBRE)


def dibujar() -> bytes:
    """El libro del formato, siempre con los mismos bytes."""

    def hacer(libro: Any, estilos: dict[str, Any]) -> None:
        for dibujar_hoja in (_dibujar_resumen, _dibujar_detalle, _dibujar_monitoreo, _dibujar_trazabilidad):
            dibujar_hoja(libro, estilos)

    return _dibujar_libro(hacer)


def _dibujar_libro(hacer: Callable[[Any, dict[str, Any]], None]) -> bytes:
    salida = io.BytesIO()
    libro = xlsxwriter.Workbook(salida, {"in_memory": True, "strings_to_formulas": False})
    libro.set_properties({
        "title": "Seguimiento de Control Interno", "subject": "Seguimiento de Control Interno", "author": "",
        "created": datetime(2026, 1, 1),
    })  # fmt: skip
    hacer(libro, {nombre: libro.add_format(rasgos) for nombre, rasgos in RASGOS.items()})
    libro.close()
    return salida.getvalue()


def dibujar_lado_a_lado() -> bytes:
    """El libro con los seguimientos de la vigencia lado a lado."""
    return _dibujar_libro(lambda libro, estilos: dibujar_tres_cortes(libro, estilos, _dibujar_firma))


def _dibujar_resumen(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = libro.add_worksheet("Resumen")
    preparar_pagina(hoja, "Resumen", alto=1)
    for i, (_, ancho, _, _) in enumerate(RESUMEN):
        hoja.set_column(i, i, ancho)
    hoja.set_row(0, 27)
    hoja.write_string(0, 0, "Seguimiento de Control Interno", estilos["titulo"])
    hoja.merge_range(1, 0, 1, 6, "{{planes}}", estilos["subtitulo"])
    for i, (rotulo, valor, otro, suyo, clase) in enumerate(CABEZA, 3):
        hoja.write_string(i, 0, rotulo, estilos["rotulo"])
        hoja.merge_range(i, 1, i, 2, valor, estilos["dato"])
        hoja.merge_range(i, 3, i, 4, otro, estilos["rotulo"])
        hoja.merge_range(i, 5, i, 6, suyo, estilos[clase])
    for columna, (titulo, _, _, _) in enumerate(RESUMEN):
        para_escribir = titulo.startswith("Observaciones")
        hoja.write_string(7, columna, titulo, estilos["encabezado_para_escribir" if para_escribir else "encabezado"])
    hoja.set_row(7, 33)
    _dibujar_renglon(hoja, estilos, 8, "{{resumen.componente}}", "resumen", "")
    _dibujar_renglon(hoja, estilos, 10, "Total", "total", "total_")
    for i, (rotulo, marca) in enumerate(NOTAS, 13):
        hoja.write_string(i, 0, rotulo, estilos["nota_rotulo"])
        hoja.merge_range(i, 1, i, 6, marca, estilos["nota"])
    for desde, hasta, rol in ((0, 0, "elaboro"), (2, 4, "reviso"), (5, 5, "aprobo")):
        _dibujar_firma(hoja, estilos, 18, desde, hasta, rol, 30)
    colorear_zonas(libro, hoja, "E9:E12")
    hoja.repeat_rows(7)
    hoja.print_area(0, 0, 18, 6)


def _dibujar_renglon(hoja: Any, estilos: dict[str, Any], fila: int, nombre: str, de: str, clase_de: str) -> None:
    """Un componente, o el total: dos filas que se ven como una, con lo que se dividió debajo del porcentaje."""
    for columna, (titulo, _, marca, clase) in enumerate(RESUMEN):
        suya = nombre if columna == 0 else marca.replace("resumen.", f"{de}.")
        hoja.write_string(fila, columna, suya, estilos[f"{clase_de}{clase}_arriba"])
        abajo = BAJO_EL_RESUMEN.get(titulo, "").replace("resumen.", f"{de}.")
        hoja.write(fila + 1, columna, abajo or None, estilos[f"{clase_de}{clase}_abajo"])


MEMBRETE = "{{entidad_corta}} · Vigencia {{vigencia}} · Corte: {{corte_largo}}"
ROLES = {"elaboro": "Elaboró", "reviso": "Revisó", "aprobo": "Aprobó"}


def _dibujar_firma(hoja: Any, estilos: dict[str, Any], fila: int, desde: int, hasta: int, rol: str, raya: int) -> None:
    """La raya para firmar y quién firma; todas en una sola fila, que al imprimir no queda nunca en dos páginas."""
    texto = f"{ROLES[rol]}:\n\n\n{'_' * raya}\nNombre: {{{{{rol}_nombre}}}}\nCargo: {{{{{rol}_cargo}}}}\nFecha:"
    if hasta > desde:
        hoja.merge_range(fila, desde, fila, hasta, texto, estilos["firma"])
    else:
        hoja.write_string(fila, desde, texto, estilos["firma"])
    hoja.set_row(fila, 132)


def _dibujar_tabla(
    libro: Any, estilos: dict[str, Any], nombre: str, titulo: str, que_es: str, columnas: Any, para_escribir: Any = ()
) -> Any:
    """Una hoja con una tabla por actividad: título, qué trae, y una fila por copiar bajo su encabezado."""
    hoja = libro.add_worksheet(nombre)
    preparar_pagina(hoja, nombre, alto=0)
    hoja.set_row(0, 27)
    hoja.write_string(0, 0, titulo, estilos["titulo"])
    hoja.write_string(1, 0, que_es, estilos["suelto"])
    hoja.write_string(2, 0, MEMBRETE, estilos["suelto"])
    for columna, (rotulo, ancho, marca, clase) in enumerate(columnas):
        hoja.set_column(columna, columna, ancho)
        hoja.write_string(
            4, columna, rotulo, estilos["encabezado_para_escribir" if rotulo in para_escribir else "encabezado"]
        )
        hoja.write_string(5, columna, marca, estilos[clase])
    hoja.set_row(4, 63)
    hoja.autofilter(4, 0, 5, len(columnas) - 1)
    hoja.freeze_panes(5, 3)
    hoja.repeat_rows(4)
    hoja.print_area(0, 0, 5, len(columnas) - 1)
    return hoja


def _dibujar_detalle(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = _dibujar_tabla(
        libro, estilos, "Detalle", "Detalle por actividad",
        "Esta hoja contiene una tabla con lo programado, lo cumplido y lo verificado de cada actividad. {{nota_detalle}}",
        DETALLE, DE_CONTROL_INTERNO,
    )  # fmt: skip
    hoja.write_url(3, 0, "internal:'Trazabilidad'!A1", estilos["enlace"], "De qué celda sale cada fila: Trazabilidad")
    hoja.write_string(2, 0, f"{MEMBRETE} · {{{{cifras_de}}}}", estilos["suelto"])
    for columna, rol, raya in ((2, "elaboro", 26), (10, "reviso", 26), (14, "aprobo", 30)):
        _dibujar_firma(hoja, estilos, 7, columna, columna, rol, raya)
    hoja.print_area(0, 0, 7, len(DETALLE) - 1)
    colorear_estados(libro, hoja, celda(DETALLE, "Estado"))
    validar_verificacion(hoja)


def _dibujar_monitoreo(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = _dibujar_tabla(
        libro, estilos, "Monitoreo", "Monitoreo de Planeación",
        "Esta hoja contiene una tabla en la que Planeación escribe lo suyo de cada actividad. No hace parte de lo que "
        "firma Control Interno.", MONITOREO, DE_PLANEACION,
    )  # fmt: skip
    colorear_estados(libro, hoja, celda(MONITOREO, "Estado"))
    validar_porcentaje(hoja, celda(MONITOREO, "% según monitoreo"))


def _dibujar_trazabilidad(libro: Any, estilos: dict[str, Any]) -> None:
    hoja = _dibujar_tabla(
        libro, estilos, "Trazabilidad", "De dónde sale cada actividad",
        "Esta hoja contiene una tabla con el archivo, la hoja y la celda de donde sale lo que dice el plan y lo que se "
        "reportó.", TRAZABILIDAD,
    )  # fmt: skip
    hoja.write_url(3, 0, "internal:'Detalle'!A1", estilos["enlace"], "← Volver al detalle")
    hoja.write_url(5, 0, "internal:'Detalle'!A6", estilos["vinculo"], "{{actividad.codigo}}", "Volver al detalle")


if __name__ == "__main__":
    for destino in DESTINOS:
        destino.write_bytes(dibujar())
    LADO_A_LADO.parent.mkdir(exist_ok=True)
    LADO_A_LADO.write_bytes(dibujar_lado_a_lado())
    dibujar_para_llenar()
