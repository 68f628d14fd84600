"""calamine para lo que no leemos por dentro: los valores de un .xlsb y de un .xls que xlrd no entiende."""

import io
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from pipeline.lectura.formatos.celdas import de_texto
from pipeline.lectura.formatos.falla import NoSeLee, danado
from pipeline.lectura.hoja import Celda, Hoja, Rango, Tipo


def abrir_con_calamine(contenido: bytes) -> CalamineWorkbook:
    """El libro de calamine. NoSeLee si tiene contraseña o no se entiende."""
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(contenido))
    except PasswordError as error:
        raise NoSeLee("archivo_cifrado") from error
    except CalamineError as error:
        raise danado("ningún lector entiende su contenido") from error


def leer_valores(libro: CalamineWorkbook, posicion: int, hoja: Hoja) -> dict[tuple[int, int], Celda]:
    """Las celdas con valor de una hoja; pone en `hoja` sus combinaciones. No da errores ni fórmulas sin valor."""
    try:
        origen = libro.get_sheet_by_index(posicion)
    except CalamineError as error:
        raise danado(f"la hoja {hoja.nombre} no se entiende") from error
    for (f1, c1), (f2, c2) in origen.merged_cell_ranges or ():
        hoja.combinadas.append(Rango(f1 + 1, c1 + 1, f2 + 1, c2 + 1))
    return {
        (fila, columna): de_valor(valor)
        for fila, valores in enumerate(origen.to_python(skip_empty_area=False), 1)
        for columna, valor in enumerate(valores, 1)
        if valor != ""
    }


def de_valor(valor: int | float | str | bool | time | date | datetime | timedelta) -> Celda:
    """Un valor de calamine como Celda; un lapso es su número de días."""
    if isinstance(valor, str):
        return de_texto(valor)
    if isinstance(valor, bool):
        return Celda(valor, Tipo.LOGICO)
    if isinstance(valor, timedelta):
        return Celda(valor / timedelta(days=1), Tipo.NUMERO)
    if isinstance(valor, int | float):
        return Celda(float(valor), Tipo.NUMERO)
    if isinstance(valor, datetime) and valor.time() == time():
        return Celda(valor.date(), Tipo.FECHA)
    return Celda(valor, Tipo.FECHA)
