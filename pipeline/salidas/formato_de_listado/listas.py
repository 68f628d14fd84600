"""La hoja oculta `_listas` de un formato: entre qué se escoge en cada columna. Está siempre: con ella se reconoce."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_col_to_name

from pipeline.base.tabla import LISTA, SI_NO
from pipeline.salidas._excel import Libro, agregar_hoja
from pipeline.salidas.formato_de_listado.casillas import SI_O_NO
from pipeline.salidas.formato_de_listado.declarado import Columna
from pipeline.salidas.formato_de_listado.molde import Molde

HOJA = "_listas"


def opciones_de(columna: Columna, molde: Molde) -> tuple[str, ...]:
    """Entre qué se escoge; nada si se escribe lo que sea o se pueden poner varias cosas."""
    if columna.campo.tipo == LISTA:
        return ()
    if columna.campo.tipo == SI_NO:
        return SI_O_NO
    return tuple(molde.dependencias) if columna.de_dependencia else columna.opciones


def poner_listas(libro: Libro, columnas: Sequence[Columna], molde: Molde) -> list[str]:
    """Escribe las listas y devuelve el rango de la de cada columna; vacío si no tiene."""
    hoja = agregar_hoja(libro, HOJA)
    hoja.hide()
    hoja.write_string(0, 0, "Opciones de las columnas")
    rangos: list[str] = []
    usadas = 0
    for columna in columnas:
        opciones = opciones_de(columna, molde)
        if opciones:
            usadas += 1
            hoja.write_string(0, usadas, columna.titulo)
            for i, opcion in enumerate(opciones, 1):
                hoja.write_string(i, usadas, opcion)
        letra = xl_col_to_name(usadas)
        rangos.append(f"={HOJA}!${letra}$2:${letra}${len(opciones) + 1}" if opciones else "")
    return rangos
