"""La hoja «Borrador»: las acciones que faltan, con su hallazgo y su celda; se llena y el programa la vuelve a leer."""

from collections.abc import Sequence
from datetime import date

from xlsxwriter.worksheet import Worksheet

from pipeline.base.texto import contar
from pipeline.calculo.mejora import Propuesta
from pipeline.entidad import Entidad
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.vocabulario import cargar

HOJA = "Borrador"
_POR_QUE, _DE_DONDE, _CLAVE = "Por qué se propone", "De dónde sale", "Clave rendición"
_LLENAR = ("accion", "meta", "dependencia", "fecha_inicio", "fecha_fin")
_ANCHOS = {"accion": 40, "meta": 20, "dependencia": 26, "fecha_inicio": 13, "fecha_fin": 13}
_LARGO_DE_LISTA = 255
"""Las letras que Excel admite en una lista escrita en la misma celda."""


def poner_borrador(libro: Libro, propuestas: Sequence[Propuesta], entidad: Entidad, volver: str) -> None:
    """Escribe la hoja: una fila por propuesta, con lo que hay que llenar en blanco y en otro color."""
    hoja = agregar_hoja(libro, HOJA)
    columnas = _columnas()
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaBorrador", "Borrador del plan de mejoramiento",
        f"Esta hoja contiene una tabla con {contar(len(propuestas), 'hallazgo')} sin acción. Llene las columnas "
        "sombreadas y guarde el libro en las entradas: las filas con acción pasan al plan.",
        columnas, [_fila(i, p) for i, p in enumerate(propuestas, 1)], inmoviles=3, impresas=len(columnas) - 2,
        volver=Enlace(volver, "← Volver al plan") if volver else None,
    ))  # fmt: skip
    hoja.set_column(len(columnas) - 1, len(columnas) - 1, None, None, {"hidden": True})
    _poner_casillas(hoja, ultima, entidad)


def _columnas() -> tuple[Columna, ...]:
    """Con los títulos del listado: así vuelve a leerse."""
    titulos = {campo: formas[0] for campo, formas in cargar("titulos_mejoramiento").items() if formas}
    clases = {"fecha_inicio": "editable_fecha", "fecha_fin": "editable_fecha"}
    return (
        Columna(titulos["consecutivo"], 8, "centro"), Columna(titulos["origen_hallazgo"], 18),
        Columna(titulos["hallazgo"], 40), Columna(_POR_QUE, 26),
        *(Columna(titulos[campo], _ANCHOS[campo], clases.get(campo, "editable_texto")) for campo in _LLENAR),
        Columna(_DE_DONDE, 34), Columna(_CLAVE, 16),
    )  # fmt: skip


def _fila(i: int, p: Propuesta) -> list[Valor]:
    lugar = str(p.de)
    return [f"B{i}", p.origen_hallazgo, p.hallazgo, p.motivo, p.accion, "", p.dependencia, None, None, lugar, lugar]


def _poner_casillas(hoja: Worksheet, ultima: int, entidad: Entidad) -> None:
    columnas = {campo: 4 + i for i, campo in enumerate(_LLENAR)}
    nombres = [d.nombre for d in entidad.dependencias if not d.colectiva]
    if nombres and len(",".join(nombres)) <= _LARGO_DE_LISTA and not any("," in n for n in nombres):
        hoja.data_validation(PRIMERA, columnas["dependencia"], ultima, columnas["dependencia"], {
            "validate": "list", "source": nombres, "error_type": "warning", "error_title": "No está en la lista",
            "error_message": "Escoja de la lista. Si ninguna sirve, acepte: lo que escriba se lee tal como está.",
        })  # fmt: skip
    for campo, pide in (("fecha_inicio", "Cuándo empieza"), ("fecha_fin", "Cuándo debe estar cumplida")):
        hoja.data_validation(PRIMERA, columnas[campo], ultima, columnas[campo], {
            "validate": "date", "criteria": ">=", "value": date(2000, 1, 1), "input_title": pide,
            "input_message": "Escríbala como 30/06/2026.", "error_type": "warning", "error_title": "No es una fecha",
            "error_message": "Escriba el día como 30/06/2026.",
        })  # fmt: skip
    hoja.data_validation(PRIMERA, columnas["accion"], ultima, columnas["accion"], {
        "validate": "any", "input_title": "Acción de mejora",
        "input_message": "Qué se va a hacer para que no vuelva a pasar. Sin acción, la fila no pasa al plan.",
    })  # fmt: skip
