"""Libros de Excel 97-2003 y anteriores (.xls): xlrd lee, los registros del archivo atestiguan cuántas celdas hay."""

import io
from typing import Any

from pipeline.entidad import Limites
from pipeline.lectura.formatos.biff import contar_por_hoja
from pipeline.lectura.formatos.celdas import de_numero, de_texto
from pipeline.lectura.formatos.comentarios import limpiar_comentario
from pipeline.lectura.formatos.con_calamine import abrir_con_calamine, leer_valores
from pipeline.lectura.formatos.falla import NoSeLee, danado, demasiadas_celdas, demasiado_grande
from pipeline.lectura.formatos.numeros import es_de_mes, es_porcentaje
from pipeline.lectura.hoja import Celda, Hoja, Libro, Rango, Tipo

_TEXTO, _NUMERO, _FECHA, _LOGICO, _ERROR = 1, 2, 3, 4, 5


def leer_xls(contenido: bytes, libro: Libro, limites: Limites) -> None:
    """Llena el libro con sus hojas de celdas. NoSeLee si está cifrado o dañado."""
    abierto = _abrir(contenido)
    if abierto is None:
        _leer_con_calamine(contenido, libro, limites)
        return
    if abierto.nsheets > limites.hojas:
        raise demasiado_grande(abierto.nsheets, limites.hojas, "hojas")
    contadas = contar_por_hoja(contenido)
    libres = limites.celdas
    for posicion, origen in enumerate(abierto.sheets()):
        hoja = _leer_hoja(abierto, origen, libro.archivo)
        hoja.contadas = contadas.get(posicion, len(hoja.celdas))
        libres -= len(hoja.celdas)
        if libres < 0:
            raise demasiadas_celdas(limites.celdas)
        libro.hojas.append(hoja)


def _abrir(contenido: bytes) -> Any:
    """El libro de xlrd; None si xlrd no lo entiende pero otro lector podría."""
    import xlrd  # solo quien trae un .xls paga su carga
    from xlrd.compdoc import CompDocError

    for con_formatos in (True, False):
        try:
            return xlrd.open_workbook(
                file_contents=contenido, formatting_info=con_formatos, ragged_rows=True, logfile=io.StringIO()
            )
        except CompDocError as error:
            raise danado("lo que guarda por dentro no concuerda") from error
        except xlrd.XLRDError as error:
            if "encrypted" in str(error):
                raise NoSeLee("archivo_cifrado") from error
        except MemoryError:
            raise
        except Exception:  # xlrd falla de muchas maneras con registros que no espera
            continue
    return None


def _leer_con_calamine(contenido: bytes, libro: Libro, limites: Limites) -> None:
    calamine = abrir_con_calamine(contenido)
    for posicion, ficha in enumerate(calamine.sheets_metadata[: limites.hojas]):
        hoja = Hoja(libro.archivo, ficha.name, ficha.visible.name == "Visible")
        hoja.celdas = leer_valores(calamine, posicion, hoja)
        hoja.contadas = len(hoja.celdas)
        libro.hojas.append(hoja)


def _leer_hoja(abierto: Any, origen: Any, archivo: str) -> Hoja:
    hoja = Hoja(archivo, origen.name, origen.visibility == 0)
    estilos: dict[int, tuple[bool, bool]] = {}
    for fila in range(origen.nrows):
        tipos, valores = origen.row_types(fila), origen.row_values(fila)
        for columna, tipo in enumerate(tipos):
            if _TEXTO <= tipo <= _ERROR:
                con_formato = abierto.formatting_info and tipo in (_NUMERO, _FECHA)
                xf = origen.cell_xf_index(fila, columna) if con_formato else -1
                if xf not in estilos:
                    estilos[xf] = _lo_que_muestra(abierto, xf)
                hoja.celdas[fila + 1, columna + 1] = _a_celda(tipo, valores[columna], estilos[xf], abierto)
    hoja.combinadas = [Rango(f1 + 1, c1 + 1, f2, c2) for f1, f2, c1, c2 in origen.merged_cells]
    hoja.filas_ocultas = {fila + 1 for fila, datos in origen.rowinfo_map.items() if datos.hidden}
    hoja.columnas_ocultas = {columna + 1 for columna, datos in origen.colinfo_map.items() if datos.hidden}
    notas = {(f + 1, c + 1): limpiar_comentario(n.text, n.author) for (f, c), n in origen.cell_note_map.items()}
    hoja.comentarios = {lugar: texto for lugar, texto in notas.items() if texto}
    return hoja


def _a_celda(tipo: int, valor: Any, estilo: tuple[bool, bool], abierto: Any) -> Celda:
    if tipo == _TEXTO:
        return de_texto(valor)
    if tipo == _LOGICO:
        return Celda(bool(valor), Tipo.LOGICO)
    if tipo == _ERROR:
        return Celda(ERRORES.get(valor, "#ERROR!"), Tipo.ERROR)
    porcentaje, solo_mes = estilo
    return de_numero(float(valor), porcentaje and tipo == _NUMERO, tipo == _FECHA, bool(abierto.datemode), solo_mes)


def _lo_que_muestra(abierto: Any, xf: int) -> tuple[bool, bool]:
    """(porcentaje, fecha sin día) del formato de un estilo; −1 es ninguno."""
    estilo = abierto.xf_list[xf] if 0 <= xf < len(abierto.xf_list) else None
    formato = abierto.format_map.get(estilo.format_key) if estilo else None
    return (es_porcentaje(formato.format_str), es_de_mes(formato.format_str)) if formato else (False, False)


ERRORES = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
