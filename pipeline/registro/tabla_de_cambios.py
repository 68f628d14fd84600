"""`<libro>_cambios.xlsx`: cada celda que alguien cambió en un libro entregado, con lo que decía antes y a dónde fue."""

import io
from collections.abc import Collection
from datetime import date, datetime, time
from pathlib import Path, PurePosixPath

from pipeline.registro.celdas_cambiadas import FILA, Cambio
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.salidas.entrega.falla import traducir

RECOGIDO, GUARDADO = "Pasó al libro nuevo", "Quedó guardado aquí; no cambia las cifras"


def nombrar_tabla(guardado: str) -> str:
    """La tabla de un conservado, a su lado: `tablero.xlsx` tiene `tablero_cambios.xlsx`."""
    sitio = PurePosixPath(guardado)
    nombre = sitio.stem if sitio.suffix.lower() == ".xlsx" else sitio.name
    return str(sitio.with_name(f"{nombre}_cambios.xlsx"))


def escribir_tabla(ruta: Path, archivo: str, cambios: list[Cambio], recogidos: Collection[Cambio], hoy: date) -> None:
    """Escribe la tabla. NoSePuedeEscribir si el disco no deja."""
    from xlsxwriter.workbook import Workbook

    from pipeline.salidas._excel import Columna, Cuadro, Libro, agregar_hoja, poner_tabla
    from pipeline.salidas._excel.formatos import crear_formatos

    datos = io.BytesIO()
    libro = Workbook(datos, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    libro.set_properties({"title": f"Lo que se escribió en {archivo}", "created": datetime.combine(hoy, time())})
    libro.set_custom_property("rendicion", "cambios", "text")
    nuestro = Libro(libro, crear_formatos(libro), "&R&9Página &P de &N")
    columnas = (
        Columna("Hoja", 18), Columna("Celda", 9, "centro"), Columna("Qué es", 14), Columna("Código rendición", 20),
        Columna("Decía", 45), Columna("Dice ahora", 45), Columna("Qué se hizo", 26),
    )  # fmt: skip
    filas = [
        (c.hoja, c.celda, c.clase, c.llave, c.antes, c.ahora, RECOGIDO if c in recogidos else _suerte(c))
        for c in cambios
    ]
    cuadro = Cuadro(
        "cambios", f"Lo que cambió en {archivo}",
        "Cada celda que ya no es como el programa la entregó. El libro entero está al lado, tal como usted lo guardó.",
        columnas, filas, vacio="Ninguna celda dice otra cosa: lo que cambió es el aspecto.", inmoviles=2,
    )  # fmt: skip
    poner_tabla(nuestro, agregar_hoja(nuestro, "Cambios"), cuadro)
    libro.close()
    with traducir(ruta):
        ruta.parent.mkdir(parents=True, exist_ok=True)
    escribir_archivo(ruta, datos.getvalue())


def _suerte(cambio: Cambio) -> str:
    return "Se quitó la fila; en el libro nuevo vuelve a estar" if cambio.clase == FILA else GUARDADO
