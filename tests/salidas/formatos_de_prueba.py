"""Formatos dibujados para las pruebas del llenado y ayudas para abrir lo que sale."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.workbook import Workbook

from pipeline.salidas.llenado import Datos, Fila


def dibujar(hacer: Callable[[Any, Any], None]) -> bytes:
    """Un libro de una hoja, «Informe», que `hacer(libro, hoja)` dibuja."""
    salida = io.BytesIO()
    libro = xlsxwriter.Workbook(salida, {"in_memory": True, "strings_to_formulas": False})
    hacer(libro, libro.add_worksheet("Informe"))
    libro.close()
    return salida.getvalue()


def datos(tareas: list[Fila] | None = None, **valores: object) -> Datos:
    """Datos con una tabla, `tarea`, de campos nombre, cuanto y parte."""
    return Datos(valores, {"tarea": tareas or []}, {"tarea": ("nombre", "cuanto", "parte")}, {"rendicion": "prueba"})  # type: ignore[arg-type]


def tareas(*nombres: str) -> list[Fila]:
    """Una tarea por nombre; `cuanto` es su orden."""
    return [{"nombre": nombre, "cuanto": i, "parte": None} for i, nombre in enumerate(nombres, 1)]


def abrir(contenido: bytes) -> Workbook:
    """El libro como lo lee openpyxl."""
    return openpyxl.load_workbook(io.BytesIO(contenido), rich_text=True)


def partes(contenido: bytes) -> dict[str, bytes]:
    """Las partes del zip."""
    with zipfile.ZipFile(io.BytesIO(contenido)) as zip_:
        return {nombre: zip_.read(nombre) for nombre in zip_.namelist()}


def con_parte(contenido: bytes, nombre: str, cambiar: Callable[[str], str]) -> bytes:
    """El mismo libro con una parte cambiada a mano."""
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w") as zip_:
        for parte, cuerpo in partes(contenido).items():
            zip_.writestr(parte, cambiar(cuerpo.decode()).encode() if parte == nombre else cuerpo)
    return salida.getvalue()


def imagen() -> io.BytesIO:
    """Un punto rojo."""

    def trozo(tipo: bytes, cuerpo: bytes) -> bytes:
        return struct.pack(">I", len(cuerpo)) + tipo + cuerpo + struct.pack(">I", zlib.crc32(tipo + cuerpo))

    cabeza = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + trozo(b"IHDR", cabeza) + trozo(b"IDAT", zlib.compress(b"\0\xff\0\0"))
                      + trozo(b"IEND", b""))  # fmt: skip
