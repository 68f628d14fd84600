"""El libro como zip: sus partes en orden, sus relaciones, y el mismo zip siempre con los mismos bytes."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache

from pipeline.salidas.llenado.arbol import XmlInvalido, leer_arbol, leer_atributos, leer_texto

MEGABYTE = 1024 * 1024
LIMITE_DEL_ARCHIVO, LIMITE_ABIERTO, LIMITE_DE_PARTES = 20 * MEGABYTE, 60 * MEGABYTE, 2000
_LIBRO_SIN_MACROS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

Partes = dict[str, bytes]


class FormatoInvalido(Exception):
    """El archivo no es un libro de Excel que se pueda llenar; el mensaje dice por qué."""


@dataclass(frozen=True, slots=True)
class Relacion:
    """Lo que una parte nombra de otra; `tipo` es la última palabra de su tipo."""

    identidad: str
    tipo: str
    destino: str


def abrir_paquete(contenido: bytes) -> Partes:
    """Las partes del libro, en su orden. FormatoInvalido si no es un .xlsx sano y de tamaño razonable."""
    if len(contenido) > LIMITE_DEL_ARCHIVO:
        raise FormatoInvalido("pesa más de 20 MB")
    if contenido[:4] == b"\xd0\xcf\x11\xe0":
        raise FormatoInvalido("tiene contraseña o es de un Excel anterior a 2007")
    try:
        with zipfile.ZipFile(io.BytesIO(contenido)) as zip_:
            return _leer_partes(zip_)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise FormatoInvalido("no es un libro de Excel (.xlsx) o está dañado") from None


def _leer_partes(zip_: zipfile.ZipFile) -> Partes:
    entradas = [e for e in zip_.infolist() if not e.is_dir()]
    if len(entradas) > LIMITE_DE_PARTES or sum(e.file_size for e in entradas) > LIMITE_ABIERTO:
        raise FormatoInvalido("es demasiado grande para ser un formato")
    if len({e.filename for e in entradas}) != len(entradas):
        raise FormatoInvalido("está dañado: tiene dos partes con el mismo nombre")
    partes = {e.filename: zip_.read(e) for e in entradas}
    if not {"[Content_Types].xml", "_rels/.rels"} <= partes.keys():
        raise FormatoInvalido("no es un libro de Excel (.xlsx)")
    return partes


def cerrar_paquete(partes: Partes) -> bytes:
    """El zip de las partes: sin fechas, sin sistema, siempre los mismos bytes."""
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as zip_:
        for nombre, datos in partes.items():
            entrada = zipfile.ZipInfo(nombre, (1980, 1, 1, 0, 0, 0))
            entrada.compress_type, entrada.create_system, entrada.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            zip_.writestr(entrada, datos)
    return salida.getvalue()


def leer_parte(partes: Partes, nombre: str) -> str:
    """El texto de una parte XML. FormatoInvalido si falta o no está bien escrita."""
    if nombre not in partes:
        raise FormatoInvalido(f"está dañado: le falta la parte {nombre}")
    try:
        return leer_texto(partes[nombre])
    except XmlInvalido:
        raise FormatoInvalido(f"está dañado: no se entiende su parte {nombre}") from None


def ruta_de_relaciones(parte: str) -> str:
    """Dónde guarda una parte sus relaciones."""
    carpeta, nombre = posixpath.split(parte)
    return posixpath.join(carpeta, "_rels", f"{nombre}.rels")


def leer_relaciones(partes: Partes, parte: str) -> list[Relacion]:
    """Las relaciones internas de una parte (la del libro entero si es vacío), con la ruta de cada destino."""
    ruta = ruta_de_relaciones(parte)
    if ruta not in partes:
        return []
    try:
        return list(_relaciones(parte, partes[ruta]))
    except XmlInvalido:
        raise FormatoInvalido(f"está dañado: no se entiende su parte {ruta}") from None


@lru_cache(maxsize=64)
def _relaciones(parte: str, datos: bytes) -> tuple[Relacion, ...]:
    """Las que escribe una parte; se preguntan varias veces por libro."""
    relaciones = []
    for nodo in leer_arbol(leer_texto(datos)).todos("Relationship"):
        if nodo.atributo("TargetMode") != "External":
            destino = posixpath.normpath(posixpath.join("/", posixpath.dirname(parte), nodo.atributo("Target")))
            tipo = nodo.atributo("Type").rpartition("/")[2]
            relaciones.append(Relacion(nodo.atributo("Id"), tipo, destino.lstrip("/")))
    return tuple(relaciones)


def buscar_libro(partes: Partes) -> str:
    """La parte principal del libro. FormatoInvalido si no es un libro sin macros."""
    libro = next((r.destino for r in leer_relaciones(partes, "") if r.tipo == "officeDocument"), "")
    tipos = leer_arbol(leer_parte(partes, "[Content_Types].xml")).todos("Override")
    declarado = next((t.atributo("ContentType") for t in tipos if t.atributo("PartName") == f"/{libro}"), "")
    if declarado != _LIBRO_SIN_MACROS:
        raise FormatoInvalido("no es un libro de Excel sin macros (.xlsx)")
    return libro


def leer_hojas(partes: Partes, libro: str) -> dict[str, str]:
    """El nombre de cada hoja de cálculo y su parte, en el orden de las pestañas."""
    relaciones = {r.identidad: r for r in leer_relaciones(partes, libro)}
    hojas = {}
    for nodo in leer_arbol(leer_parte(partes, libro)).todos("sheet"):
        relacion = relaciones.get(_identidad(nodo.apertura))
        if relacion and relacion.tipo == "worksheet":
            hojas[nodo.atributo("name")] = relacion.destino
    return hojas


def _identidad(apertura: str) -> str:
    return next((v for n, v in leer_atributos(apertura).items() if n.endswith(":id")), "")
