"""Un libro o documento (xlsx, docx) cuyos bytes no dependen de la hora ni del equipo en que se guardó."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

from pipeline.salidas.entrega.disco import escribir_archivo

_PROPIEDADES = "docProps/core.xml"
_MOMENTOS = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")


def fijar_zip(ruta: Path, fecha: date) -> None:
    """Reescribe el archivo con sus partes en el mismo orden, fechadas en 1980 y con los mismos atributos.

    Lo que el documento dice de su creación y último cambio queda en `fecha` (la del corte).
    NoSePuedeEscribir si no se puede escribir; zipfile.BadZipFile si no es un zip.
    """
    salida = io.BytesIO()
    with zipfile.ZipFile(ruta) as viejo, zipfile.ZipFile(salida, "w") as nuevo:
        for parte in viejo.infolist():
            contenido = viejo.read(parte)
            if parte.filename == _PROPIEDADES:
                momento = f"{fecha.isoformat()}T00:00:00Z".encode()
                contenido = _MOMENTOS.sub(rb"\g<1>" + momento + rb"\g<3>", contenido)
            nuevo.writestr(_fijar_parte(parte.filename), contenido, zipfile.ZIP_DEFLATED, 6)
    escribir_archivo(ruta, salida.getvalue())


def _fijar_parte(nombre: str) -> zipfile.ZipInfo:
    parte = zipfile.ZipInfo(nombre, (1980, 1, 1, 0, 0, 0))
    parte.create_system = 0
    parte.external_attr = 0
    return parte
