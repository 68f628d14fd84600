"""Un libro con sus propiedades: se reconoce como propio y sale igual, byte por byte, de los mismos datos."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Protocol

from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha
from pipeline.base.marca_de_entrega import PROPIEDAD
from pipeline.calculo.resultado import Corte
from pipeline.entidad import Entidad
from pipeline.salidas._excel.formatos import crear_formatos

# El texto de una celda nunca se vuelve fórmula, vínculo ni número.
_OPCIONES = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class DeUnCorte(Protocol):
    """De quién es un libro y a qué corte: un Resultado, o lo que haga sus veces."""

    @property
    def entidad(self) -> Entidad:
        """La entidad que firma."""

    @property
    def corte(self) -> Corte:
        """El corte del libro."""


@dataclass(frozen=True, slots=True)
class Libro:
    """Un libro abierto para escribir, con sus formatos y el pie de sus páginas."""

    libro: Workbook
    formatos: dict[str, Format]
    pie: str


@contextmanager
def abrir_libro(
    ruta: Path, clase: str, titulo: str, asunto: str, resultado: DeUnCorte, entrega: str = ""
) -> Iterator[Libro]:
    """Abre un libro y lo cierra al salir; OSError si no se puede escribir.

    `clase` es la marca con que el programa reconoce los libros que hizo (reglas, 1), vacía en el que vuelve como
    plan de la oficina; `entrega`, la de lo que ya trae escrito por una persona.
    """
    libro = Workbook(str(ruta), _OPCIONES)
    corte = resultado.corte
    libro.set_properties({
        "title": titulo,
        "subject": asunto,
        "author": resultado.entidad.nombre,
        "company": resultado.entidad.nombre,
        "keywords": f"rendición de cuentas, seguimiento, {resultado.entidad.vigencia}, es-CO",
        "comments": f"Corte: {fecha(corte.fecha)}. Documento de trabajo.",
        "created": datetime.combine(corte.fecha, time()),
    })  # fmt: skip
    if clase:
        libro.set_custom_property("rendicion", clase, "text")
    libro.set_custom_property("corte", corte.fecha.isoformat(), "text")
    libro.set_custom_property("idioma", "es-CO", "text")
    if entrega:
        libro.set_custom_property(PROPIEDAD, entrega, "text")
    libro.set_size(24_000, 14_000)
    yield Libro(libro, crear_formatos(libro), _pie(resultado))
    try:
        libro.close()
    except FileCreateError as error:  # No desciende de OSError; lleva dentro el que pasó.
        raise error.args[0] from None


def agregar_hoja(libro: Libro, nombre: str) -> Worksheet:
    """Agrega una hoja; las fórmulas entran tal como están."""
    hoja = libro.libro.add_worksheet(nombre)
    # xlsxwriter busca en cada fórmula treinta funciones que aquí no se usan: un tercio del tiempo de un libro grande.
    hoja._prepare_formula = lambda formula, *_: formula.removeprefix("=")
    return hoja


def _pie(resultado: DeUnCorte) -> str:
    """De quién es a la izquierda y el resto a la derecha: en el centro, un nombre largo taparía el corte."""
    nombre = resultado.entidad.nombre
    corto = (nombre if len(nombre) <= 60 else nombre[:59] + "…").replace("&", "&&")
    return f"&L&9{corto} · Documento de trabajo&R&9Corte: {fecha(resultado.corte.fecha)} · Página &P de &N"
