"""`modificaciones_del_plan.xlsx`: lo que cada versión cambió de la línea base, con una columna para la razón."""

from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha
from pipeline.base.marca_de_entrega import marcar
from pipeline.base.texto import contar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import PRIMERA, Columna, Cuadro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.comparacion import CELDA_VACIA, lugar_de
from pipeline.tablas.modificaciones import Modificacion

CLASE, HOJA, TITULO_RAZON, TITULO_CLAVE = (
    "modificaciones del plan", "Modificaciones", "Razón del cambio", "Clave rendición",
)  # fmt: skip
_COLUMNAS = (
    Columna("Versión", 24), Columna("Qué cambió", 15), Columna("Numeral", 9), Columna("Actividad", 34),
    Columna("Antes", 26), Columna("Después", 26), Columna("Dónde estaba", 19), Columna("Dónde está", 19),
    Columna(TITULO_RAZON, 30, "editable_texto"), Columna(TITULO_CLAVE, 16),
)  # fmt: skip
_RAZON = next(j for j, columna in enumerate(_COLUMNAS) if columna.titulo == TITULO_RAZON)
_AYUDA = {
    "validate": "any",
    "input_title": "Razón del cambio",
    "input_message": "Escriba por qué se hizo el cambio. No se pierde: la próxima vez aparece aquí.",
}


def escribir_modificaciones(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro; una fila por cambio. OSError si no se puede escribir."""
    filas = resultado.modificaciones
    pendientes = sum(m.propia and not m.razon for m in filas)
    titulo = f"Modificaciones del plan · {resultado.entidad.nombre}"
    marca = marcar((m.clave, m.razon) for m in resultado.modificaciones)
    with abrir_libro(ruta, CLASE, titulo, "Cada versión contra la línea base, para el acta", resultado, marca) as libro:
        hoja = agregar_hoja(libro, HOJA)
        ultima = poner_tabla(libro, hoja, Cuadro(
            "TablaModificaciones", titulo,
            "Esta hoja contiene una tabla con lo que cada versión cambió de la línea base. Escriba en la columna "
            f"«{TITULO_RAZON}»: {contar(pendientes, 'razón')} por escribir.",
            _COLUMNAS, [_fila(m) for m in filas], inmoviles=3, impresas=len(_COLUMNAS) - 1,
        ))  # fmt: skip
        _preparar_la_razon(hoja, ultima)


def _preparar_la_razon(hoja: Worksheet, ultima: int) -> None:
    """La clave viaja en su fila, escondida: ordenar, filtrar o borrar filas no cambia de quién es una razón."""
    hoja.data_validation(PRIMERA, _RAZON, ultima, _RAZON, _AYUDA)
    hoja.set_column(_RAZON + 1, _RAZON + 1, None, None, {"hidden": True})


def _fila(m: Modificacion) -> list[Valor]:
    return [
        _version(m),
        m.clase,
        m.numeral,
        m.actividad,
        m.antes or CELDA_VACIA,
        m.despues or CELDA_VACIA,
        lugar_de(m.archivo_antes, m.hoja_antes, m.celda_antes),
        lugar_de(m.archivo_despues, m.hoja_despues, m.celda_despues),
        m.razon,
        m.clave,
    ]


def _version(m: Modificacion) -> str:
    """Qué versión, desde cuándo rige, con qué acta, contra cuál se compara y si el cambio ya venía."""
    partes = [m.version]
    partes += [f"Rige desde el {fecha(m.vigente_desde)}"] if m.vigente_desde else []
    partes.append(f"Acta: {m.acta}" if m.acta else "Sin acta en entidad.toml")
    if m.linea_base != m.version:
        partes.append(f"Línea base: {m.linea_base}")
    partes += [] if m.propia else ["Ya venía de la versión anterior"]
    return "\n".join(partes)
