"""Hacer la copia de un archivo: marcada en su propio libro o, si no se puede, con sus celdas en uno nuevo.

Corre en un proceso aparte, como la lectura: vuelve a abrir un archivo ajeno.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo
from pipeline.entidad import Limites
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.reconocer import reconocer
from pipeline.lectura.libro import abrir_libro
from pipeline.lectura.rellenos import leer_rellenos
from pipeline.salidas.devolver.libro import marcar_libro
from pipeline.salidas.devolver.marca import Encargo
from pipeline.salidas.devolver.paquete import NoSeMarca

CAMBIO = "el archivo cambió mientras se leía"
_OTRO_FORMATO = "su formato no guarda colores ni notas como un libro .xlsx"
_OTROS = frozenset({"content.xml", "word/document.xml", "xl/workbook.bin"})
_DE_EXCEL = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"})


@dataclass(frozen=True, slots=True)
class Tarea:
    """Un archivo por devolver. A `destino` se le agrega `.xlsx` si no es el nombre de un libro de Excel."""

    ruta: Path
    nombre: str
    sha256: str
    destino: Path
    corte: date
    hallazgos: tuple[Hallazgo, ...]
    limites: Limites


@dataclass(frozen=True, slots=True)
class Hecha:
    """Cómo quedó una copia: el archivo escrito (None: no se pudo) y, si no es su mismo libro, por qué.

    `inesperado` dice que debía poder marcarse en su libro y no se pudo.
    """

    archivo: Path | None
    motivo: str = ""
    es_su_libro: bool = True
    inesperado: bool = False


def hacer_copia(tarea: Tarea) -> Hecha:
    """Escribe la copia. No levanta errores por los datos; OSError si no se puede leer o escribir."""
    contenido = tarea.ruta.read_bytes()
    if hashlib.sha256(contenido).hexdigest() != tarea.sha256:
        return Hecha(None, CAMBIO, inesperado=True)
    encargo = Encargo(tarea.ruta.name, fecha(tarea.corte), tarea.hallazgos)
    motivo = _OTRO_FORMATO
    if _es_xlsx(contenido, tarea.limites):
        try:
            return _escribir(_con_su_terminacion(tarea.destino), marcar_libro(contenido, encargo, tarea.limites))
        except NoSeMarca as razon:
            motivo = str(razon)
    copia = _copiar(tarea, encargo, motivo)
    hecha = _escribir(_como_xlsx(tarea.destino), copia) if copia else Hecha(None)
    return replace(hecha, motivo=motivo, es_su_libro=False, inesperado=motivo != _OTRO_FORMATO)


def _es_xlsx(contenido: bytes, limites: Limites) -> bool:
    try:
        return reconocer(contenido) == "zip" and not _OTROS.intersection(Paquete(contenido, limites).nombres)
    except NoSeLee:
        return False


def _copiar(tarea: Tarea, encargo: Encargo, motivo: str) -> bytes | None:
    """El libro nuevo con las mismas celdas, ya marcado; None si el archivo no se deja leer."""
    from pipeline.salidas.devolver.copia import copiar_celdas  # trae xlsxwriter: solo quien lo necesita paga su carga

    libro = abrir_libro(tarea.ruta, tarea.limites, tarea.nombre)
    if not libro.hojas:
        return None
    pintar = partial(leer_rellenos, tarea.ruta, limites=tarea.limites)
    contenido, nombres = copiar_celdas(libro, pintar, datetime.combine(tarea.corte, time()))
    suyos = tuple(_en_su_hoja(hallazgo, nombres) for hallazgo in encargo.hallazgos)
    aviso = f"Es una copia de las celdas de «{encargo.archivo}», no de su aspecto: {motivo}."
    return marcar_libro(contenido, replace(encargo, hallazgos=suyos), tarea.limites, (aviso,))


def _en_su_hoja(hallazgo: Hallazgo, nombres: dict[str, str]) -> Hallazgo:
    nombre = nombres.get(hallazgo.origen.hoja, hallazgo.origen.hoja)
    return replace(hallazgo, origen=replace(hallazgo.origen, hoja=nombre))


def _con_su_terminacion(destino: Path) -> Path:
    return destino if destino.suffix.lower() in _DE_EXCEL else destino.with_name(f"{destino.name}.xlsx")


def _como_xlsx(destino: Path) -> Path:
    return destino if destino.suffix.lower() == ".xlsx" else destino.with_name(f"{destino.name}.xlsx")


def _escribir(destino: Path, contenido: bytes) -> Hecha:
    destino.parent.mkdir(parents=True, exist_ok=True)
    destino.write_bytes(contenido)
    return Hecha(destino)
