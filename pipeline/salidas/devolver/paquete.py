"""El libro ajeno como zip: se abre con límites y se cierra con cada parte como venía."""

import io
import zipfile

from pipeline.entidad import Limites
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.salidas.llenado.arbol import leer_arbol
from pipeline.salidas.llenado.paquete import Partes, leer_parte, leer_relaciones

DE_HOJA_DE_CALCULO = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OTRA_FORMA = "está escrito por dentro de una forma distinta de la usual de Excel"
_LIBROS = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
    }
)


class NoSeMarca(Exception):
    """El libro no se puede marcar sin riesgo de dañarlo; el mensaje dice por qué."""


def abrir(contenido: bytes, limites: Limites) -> tuple[Partes, list[zipfile.ZipInfo]]:
    """Las partes del libro y cómo está guardada cada una. NoSeMarca si no es un zip sano y dentro de los límites."""
    try:
        Paquete(contenido, limites)
        with zipfile.ZipFile(io.BytesIO(contenido)) as zip_:
            fichas = [f for f in zip_.infolist() if not f.is_dir()]
            if len({f.filename.lower() for f in fichas}) != len(fichas):
                raise NoSeMarca("tiene por dentro dos partes con el mismo nombre")
            return {f.filename: zip_.read(f) for f in fichas}, fichas
    except (NoSeLee, zipfile.BadZipFile, OSError, RuntimeError, ValueError, EOFError) as error:
        raise NoSeMarca("está dañado por dentro") from error


def cerrar(partes: Partes, fichas: list[zipfile.ZipInfo]) -> bytes:
    """El zip: las partes de antes en su orden, con su fecha y su compresión, y las nuevas al final."""
    salida = io.BytesIO()
    viejas = {f.filename: f for f in fichas}
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as zip_:
        for nombre, datos in partes.items():
            ficha = zipfile.ZipInfo(nombre, (1980, 1, 1, 0, 0, 0))
            vieja = viejas.get(nombre)
            ficha.compress_type, ficha.create_system = zipfile.ZIP_DEFLATED, 0
            if vieja is not None:
                ficha.date_time, ficha.external_attr = vieja.date_time, vieja.external_attr
                ficha.create_system = vieja.create_system
                guardada = vieja.compress_type == zipfile.ZIP_STORED
                ficha.compress_type = zipfile.ZIP_STORED if guardada else zipfile.ZIP_DEFLATED
            zip_.writestr(ficha, datos)
    return salida.getvalue()


def buscar_libro(partes: Partes) -> str:
    """La parte principal. NoSeMarca si el libro es de una clase que al cambiarla se dañaría."""
    libro = next((r.destino for r in leer_relaciones(partes, "") if r.tipo == "officeDocument"), "")
    if any(n.lower().startswith("_xmlsignatures/") for n in partes):
        raise NoSeMarca("tiene una firma digital, que se perdería al escribir en él")
    if any(n.lower().startswith("xl/revisions/") for n in partes):
        raise NoSeMarca("es un libro compartido con su historial de cambios, que no admite hojas nuevas")
    if libro not in partes or _tipo_de(partes, libro) not in _LIBROS:
        raise NoSeMarca("no está guardado como los libros de Excel de ahora")
    raiz = leer_arbol(leer_parte(partes, libro))
    if raiz.prefijo or raiz.atributo("xmlns") != DE_HOJA_DE_CALCULO:
        raise NoSeMarca(OTRA_FORMA)
    return libro


def _tipo_de(partes: Partes, ruta: str) -> str:
    """El tipo declarado de una parte: el suyo o el de su extensión."""
    tipos = leer_arbol(leer_parte(partes, "[Content_Types].xml"))
    suyo = {n.atributo("PartName").lower(): n.atributo("ContentType") for n in tipos.todos("Override")}
    de_extension = {n.atributo("Extension").lower(): n.atributo("ContentType") for n in tipos.todos("Default")}
    return suyo.get(f"/{ruta}".lower()) or de_extension.get(ruta.rpartition(".")[2].lower(), "")
