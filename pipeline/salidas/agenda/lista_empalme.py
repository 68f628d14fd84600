"""`lista_empalme.xlsx`: lo que pide el empalme, con el día en que vence y una casilla para marcar lo hecho."""

from collections.abc import Mapping
from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha
from pipeline.base.marca_de_entrega import marcar
from pipeline.calculo.agenda import Cierre, Paso, pasos_de_empalme
from pipeline.calculo.dias_habiles import contar_dias_habiles
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Valor, abrir_libro, agregar_hoja, poner_tabla

LISTA = "lista_empalme.xlsx"
_COLUMNAS = (
    Columna("Hecho", 9, "editable_centro"), Columna("Parte", 22), Columna("Qué se debe hacer", 46),
    Columna("Vence el", 12, "fecha"), Columna("Días hábiles que faltan", 12, "entero"), Columna("Norma", 34),
    Columna("Responsable", 26, "editable_texto"), Columna("Observación", 34, "editable_texto"),
    Columna("Clave rendición", 16),
)  # fmt: skip
_HECHO, _CLAVE = 0, len(_COLUMNAS) - 1
_AYUDA = {
    "validate": "list", "source": ["Sí", "No"], "input_title": "Hecho", "error_type": "warning",
    "input_message": "Escoja Sí cuando esté hecho. Lo marcado no se pierde.", "error_title": "Hecho",
    "error_message": "Escoja Sí o No de la lista.",
}  # fmt: skip


def escribir_lista(resultado: Resultado, cierre: Cierre, ruta: Path) -> None:
    """Escribe la lista con lo que ya se marcó. OSError si no se puede."""
    escrito = {(a.clave, a.casilla): a.dicho for a in resultado.anotaciones}
    pasos = pasos_de_empalme(cierre, resultado.entidad)
    titulo = f"Lista de chequeo del empalme {cierre.anio}"
    asunto = f"El periodo termina el {fecha(cierre.fin_de_periodo)}"
    marca = marcar(sorted(escrito.items()))
    with abrir_libro(ruta, "lista de empalme", titulo, asunto, resultado, marca) as libro:
        hoja = agregar_hoja(libro, "Empalme")
        ultima = poner_tabla(libro, hoja, Cuadro(
            "TablaEmpalme", titulo,
            f"Esta hoja contiene una tabla con lo que pide la Ley 951 de 2005. {asunto}. Los días son hábiles.",
            _COLUMNAS, [_fila(p, resultado, escrito) for p in pasos], impresas=_CLAVE,
        ))  # fmt: skip
        _preparar(hoja, ultima)


def _preparar(hoja: Worksheet, ultima: int) -> None:
    """La clave viaja en su fila, escondida: ordenar o filtrar no cambia de qué es una marca."""
    hoja.data_validation(PRIMERA, _HECHO, ultima, _HECHO, _AYUDA)
    hoja.set_column(_CLAVE, _CLAVE, None, None, {"hidden": True})


def _fila(p: Paso, resultado: Resultado, escrito: Mapping[tuple[str, str], str]) -> list[Valor]:
    faltan = contar_dias_habiles(resultado.hoy, p.vence, resultado.entidad.calendario) if p.vence else None
    hecho, responsable, observacion = (escrito.get((p.clave, c), "") for c in ("hecho", "responsable", "observacion"))
    return [hecho, p.grupo, p.que, p.vence, faltan, p.norma, responsable, observacion, p.clave]
