"""El libro: la hoja de preguntas, la de lo ya decidido y las listas de donde se elige."""

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from pipeline import estilo
from pipeline.base.marca_de_entrega import marcar
from pipeline.base.texto import contar
from pipeline.calculo.por_decidir import buscar_por_decidir
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    ENCABEZADO,
    PRIMERA,
    Columna,
    Cuadro,
    Libro,
    Valor,
    abrir_libro,
    agregar_hoja,
    escribir_celda,
    poner_tabla,
)
from pipeline.salidas.por_decidir.filas import (
    NINGUNA_DE_ESTAS,
    decididas,
    fila_de_decision,
    fila_de_pregunta,
    opcion,
    opciones,
)
from pipeline.salidas.por_decidir.listas import Listas

ARCHIVO, CLASE = "por_decidir.xlsx", "por_decidir"
POR_DECIDIR, DECIDIDAS = "Por decidir", "Decididas"
DECISION, OTRO, QUIEN, FECHA, NOTA, CLAVE = (
    "Decisión", "Otro código", "Quién decide", "Fecha", "Nota", "Clave rendición",
)  # fmt: skip
_DE_LLENAR = (Columna(DECISION, 30), Columna(OTRO, 17), Columna(QUIEN, 18), Columna(FECHA, 12), Columna(NOTA, 20))
_PREGUNTAS = (
    Columna("Dependencia", 20), Columna("Lo que dice el reporte", 34), Columna("Cifra", 9, "centro"),
    Columna("Actividades parecidas", 44), *_DE_LLENAR, Columna("Dónde está", 24), Columna(CLAVE, 18),
)  # fmt: skip
_DECIDIDAS = (
    Columna("Dependencia", 20), Columna("Lo que dice el reporte", 40), *_DE_LLENAR, Columna("De dónde se tomó", 20),
    Columna(CLAVE, 18),
)  # fmt: skip
_AYUDAS = {
    DECISION: "Elija de la lista la actividad de este reporte, o «Ninguna de estas» si no es de ninguna.",
    OTRO: "Solo si eligió «Otra»: elija o escriba aquí el código de la actividad.",
    QUIEN: "Su nombre o su cargo. Si lo deja vacío, queda «sin nombre».",
    FECHA: "Día en que decide, por ejemplo 15/09/2026. Si la deja vacía, es el día en que se lee.",
    NOTA: "Lo que quiera que se recuerde de esta decisión.",
}
_CANDADO = {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True, "select_locked_cells": True}


def escribir_por_decidir(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro si hay algo que decidir o ya decidido. OSError si no se puede escribir."""
    dudosos, tomadas = buscar_por_decidir(resultado), decididas(resultado)
    if not dudosos and not tomadas:
        return
    textos = {a.codigo: a.actividad for a in resultado.actividades}
    titulo = f"Reportes por decidir · {resultado.entidad.nombre}"
    marca = marcar((d.clave, d.elegida, d.quien, d.nota) for d in tomadas)
    with abrir_libro(ruta, CLASE, titulo, "De qué actividad es cada reporte dudoso", resultado, marca) as libro:
        hojas = [agregar_hoja(libro, nombre) for nombre in (POR_DECIDIR, DECIDIDAS)]
        listas = Listas(libro, [opcion(a.codigo, textos) for a in resultado.actividades])
        _poner(
            libro, hojas[0], listas, "TablaPorDecidir", titulo, _PREGUNTAS,
            f"{contar(len(dudosos), 'reporte')} por decidir. Mientras no se decida, no cuenta en ninguna actividad.",
            [fila_de_pregunta(a, textos) for a in dudosos], [opciones(a, textos) for a in dudosos],
            "No hay reportes por decidir.",
        )  # fmt: skip
        _poner(
            libro, hojas[1], listas, "TablaDecididas", f"Decisiones tomadas · {resultado.entidad.nombre}", _DECIDIDAS,
            "No se vuelven a preguntar. Para cambiar una, elija otra en su fila y escriba quién y cuándo; para que se "
            "pregunte otra vez, borre su decisión.",
            [fila_de_decision(d, textos) for d in tomadas], [[] for _ in tomadas],
            "Todavía no se ha tomado ninguna decisión.",
        )  # fmt: skip
        listas.cerrar()
        hojas[0 if dudosos else 1].activate()


def _poner(
    libro: Libro, hoja: Worksheet, listas: Listas, nombre: str, titulo: str, columnas: Sequence[Columna],
    descripcion: str, filas: Sequence[Sequence[Valor]], elegibles: Sequence[Sequence[str]], vacio: str,
) -> None:  # fmt: skip
    """Una tabla con sus celdas blancas, su lista en cada una y la clave escondida en la última columna."""
    poner_tabla(libro, hoja, Cuadro(
        nombre, titulo, descripcion, columnas, filas, vacio=vacio, inmoviles=2, impresas=len(columnas) - 1,
    ))  # fmt: skip
    hoja.write_string(2, 0, _COMO, libro.formatos["nota"])
    desde = next(j for j, c in enumerate(columnas) if c.titulo == DECISION)
    blancas = {nombre: libro.libro.add_format(_BLANCA | propias) for nombre, propias in _PROPIAS.items()}
    for i, valores in enumerate(filas):
        for j in range(desde, desde + len(_DE_LLENAR)):
            titulo_de = columnas[j].titulo
            escribir_celda(hoja, PRIMERA + i, j, valores[j], blancas["fecha" if titulo_de == FECHA else "texto"])
            hoja.data_validation(PRIMERA + i, j, PRIMERA + i, j, _casilla(titulo_de, elegibles[i], listas))
    hoja.set_column(len(columnas) - 1, len(columnas) - 1, None, None, {"hidden": True})
    hoja.freeze_panes(ENCABEZADO + 1, 2)
    hoja.protect("", _CANDADO)


_COMO = (
    "Llene las celdas blancas y guarde: déjelo donde está o póngalo en entradas/. En la próxima ejecución la decisión "
    "se toma y no se vuelve a preguntar."
)
_BLANCA = {
    "font_name": estilo.LETRA_LIBRO, "font_size": estilo.TAMANO_LIBRO, "font_color": estilo.TEXTO, "locked": False,
    "bg_color": estilo.BLANCO, "border": 1, "border_color": estilo.GRIS, "valign": "vcenter", "text_wrap": True,
}  # fmt: skip
_PROPIAS: dict[str, dict[str, object]] = {
    "texto": {"align": "left", "indent": 1},
    "fecha": {"align": "center", "num_format": estilo.FORMATO_FECHA},
}


def _casilla(titulo: str, elegibles: Sequence[str], listas: Listas) -> dict[str, object]:
    """Lo que se explica y se admite: de la lista, o con aviso y sin impedirlo, lo que se escriba."""
    ayuda = {"input_title": titulo, "input_message": _AYUDAS[titulo]}
    if titulo not in (DECISION, OTRO):
        return {"validate": "any", **ayuda}
    propias = titulo == DECISION and elegibles
    return {
        "validate": "list",
        "source": listas.rango(elegibles) if propias else listas.rango_del_plan,
        "error_type": "warning",
        "error_title": "No está en la lista",
        "error_message": "Si es el código de una actividad del plan, puede dejarlo. Si no, elija de la lista.",
        **ayuda,
    }


__all__ = ["ARCHIVO", "NINGUNA_DE_ESTAS", "escribir_por_decidir"]
