"""Un libro en blanco por listado, con sus instrucciones y sus listas."""

from dataclasses import replace
from pathlib import Path

from pipeline.lectura.formato_enviado import CLASE_DE_LISTADO as CLASE
from pipeline.salidas._excel import abrir_libro
from pipeline.salidas._para_llenar import crear_formatos
from pipeline.salidas.formato_de_listado.casillas import poner_casillas
from pipeline.salidas.formato_de_listado.declarado import Formato
from pipeline.salidas.formato_de_listado.hoja import PRIMERA, poner_hoja
from pipeline.salidas.formato_de_listado.instrucciones import poner_instrucciones
from pipeline.salidas.formato_de_listado.listas import poner_listas
from pipeline.salidas.formato_de_listado.molde import Molde

__all__ = ["CLASE", "escribir_formato"]


def escribir_formato(formato: Formato, molde: Molde, ruta: Path) -> None:
    """Escribe el libro; con los mismos datos, los mismos bytes. OSError si no se puede escribir."""
    with abrir_libro(ruta, CLASE, formato.titulo, "Formato para llenar", molde) as abierto:
        libro = replace(abierto, pie=_pie(formato.titulo, molde))
        formatos = crear_formatos(libro.libro)
        poner_instrucciones(libro, formatos, formato, molde)
        hoja = poner_hoja(libro, formatos, formato, molde)
        fuentes = poner_listas(libro, formato.columnas, molde)
        poner_casillas(hoja, PRIMERA, PRIMERA + formato.filas - 1, formato.columnas, fuentes, molde)


def _pie(titulo: str, molde: Molde) -> str:
    nombre = molde.entidad.nombre
    corto = nombre if len(nombre) <= 60 else nombre[:59] + "…"
    izquierda = " · ".join(t for t in (corto, titulo) if t).replace("&", "&&")
    return f"&L&9{izquierda}&R&9Página &P de &N"
