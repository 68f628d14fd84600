"""Un documento nuevo, en carta y con los estilos de la casa, que sale igual, byte por byte, de los mismos datos."""

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx import Document as _nuevo
from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from pipeline.salidas._word.estilos import IDIOMA, xml_de_estilos, xml_de_numeracion
from pipeline.salidas._word.leyenda import numerar_leyendas
from pipeline.salidas._word.propiedades import Propiedades, poner_propiedades
from pipeline.salidas.entrega.disco import escribir_archivo

ANCHO, ALTO = 21.59, 27.94
"""Carta, en centímetros."""
MARGENES = {"left_margin": 2.8, "right_margin": 2.3, "top_margin": 2.2, "bottom_margin": 2.0}
ANCHO_UTIL = ANCHO - MARGENES["left_margin"] - MARGENES["right_margin"]
_SOBRAN = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties", "theme", "fontTable", "webSettings")
_DESPUES_DE_LOS_CAMPOS = tuple(
    f"w:{n}"
    for n in (
        "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang",
        "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
        "readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
    )
)  # fmt: skip
"""Lo que en las opciones de Word va después de `updateFields`: su orden es fijo."""
_COMPRIMIDAS = (".png", ".jpg", ".jpeg")
_EPOCA = (1980, 1, 1, 0, 0, 0)


def abrir_documento(propiedades: Propiedades) -> Document:
    """Un documento en blanco, vertical, con estilos, idioma y propiedades."""
    documento = _nuevo(BytesIO(_base()))
    poner_propiedades(documento, propiedades)
    return documento


def guardar_documento(documento: Document, ruta: Path, es_ajeno: bool = False) -> None:
    """Escribe el documento, con el idioma en cada trozo de texto. NoSePuedeEscribir si no se pudo.

    `es_ajeno`: la plantilla de alguien, en la que no se toca lo que ya traía.
    """
    numerar_leyendas(documento.element.body)
    if not es_ajeno:
        poner_idioma([documento._element])
        for s in documento.sections:
            cabezas: list[Any] = [s.header, s.first_page_header, s.footer, s.first_page_footer]
            poner_idioma(c._element for c in cabezas)
    escribir_archivo(ruta, _guardar(documento))


def actualizar_campos(documento: Document) -> None:
    """Word vuelve a calcular los campos al abrirlo: la tabla de contenido, los números de tablas y figuras."""
    opciones = documento.settings.element
    if opciones.find(qn("w:updateFields")) is None:
        campo = OxmlElement("w:updateFields")
        campo.set(qn("w:val"), "true")
        opciones.insert_element_before(campo, *_DESPUES_DE_LOS_CAMPOS)


def poner_idioma(raices: Iterable[Any]) -> None:
    """Marca en español de Colombia cada trozo de texto que no diga otro idioma."""
    for raiz in raices:
        _poner_idioma(raiz)


@cache
def _base() -> bytes:
    """La plantilla de la librería sin lo que no se usa (estilos de sobra, miniatura) y con los estilos propios."""
    documento = _nuevo()
    for relaciones in (documento.part.rels, documento.part.package.rels):
        for clave in [c for c, r in relaciones.items() if r.reltype.rpartition("/")[2] in _SOBRAN]:
            del relaciones[clave]
    _reemplazar(documento.styles.element, xml_de_estilos())
    _reemplazar(documento.part.numbering_part.element, xml_de_numeracion())
    _ajustar(documento.settings.element)
    seccion = documento.sections[0]
    seccion.page_width, seccion.page_height = Cm(ANCHO), Cm(ALTO)
    for margen, centimetros in MARGENES.items():
        setattr(seccion, margen, Cm(centimetros))
    seccion.header_distance = seccion.footer_distance = Cm(1.0)
    return _guardar(documento)


def _reemplazar(viejo: Any, nuevo: Any) -> None:
    viejo[:] = list(nuevo)


def _ajustar(opciones: Any) -> None:
    """Sin modo de compatibilidad, en español de Colombia y con los signos de aquí."""
    for elemento in opciones.iter():
        if elemento.get(qn("w:name")) == "compatibilityMode":
            elemento.set(qn("w:val"), "15")
        elif elemento.tag == qn("w:themeFontLang"):
            elemento.attrib.clear()
            elemento.set(qn("w:val"), IDIOMA)
        elif elemento.tag in (qn("w:decimalSymbol"), qn("w:listSeparator")):
            elemento.set(qn("w:val"), "," if elemento.tag == qn("w:decimalSymbol") else ";")
    for sobra in ("w:savePreviewPicture", "w:rsids", "w:clrSchemeMapping"):
        for elemento in opciones.findall(qn(sobra)):
            opciones.remove(elemento)
    zoom = opciones.find(qn("w:zoom"))
    if zoom is not None:
        zoom.attrib.clear()
        zoom.set(qn("w:percent"), "100")


def _poner_idioma(raiz: Any) -> None:
    for trozo in raiz.iter(qn("w:r")):
        letra = trozo.get_or_add_rPr()
        if letra.find(qn("w:lang")) is None:
            idioma = OxmlElement("w:lang")
            idioma.set(qn("w:val"), IDIOMA)
            letra.append(idioma)


class _Partes(dict[str, bytes]):
    """Recibe de la librería las partes del documento, sin comprimirlas: eso se hace una vez, y aquí."""

    def write(self, parte: PackURI, cuerpo: bytes) -> None:
        self[parte.membername] = cuerpo


def _guardar(documento: Document) -> bytes:
    """Los bytes del documento, con las partes en orden y sin la hora del equipo; las imágenes ya van comprimidas."""
    partes, listo = _Partes(), BytesIO()
    escritor: Any = PackageWriter
    paquete = documento.part.package
    for parte in paquete.parts:
        parte.before_marshal()
    escritor._write_content_types_stream(partes, paquete.parts)
    escritor._write_pkg_rels(partes, paquete.rels)
    escritor._write_parts(partes, paquete.parts)
    with ZipFile(listo, "w") as nuevo:
        for nombre in sorted(partes, key=lambda n: (n != "[Content_Types].xml", n)):
            entrada = ZipInfo(nombre, _EPOCA)
            entrada.compress_type = ZIP_STORED if nombre.endswith(_COMPRIMIDAS) else ZIP_DEFLATED
            entrada.create_system = 0
            nuevo.writestr(entrada, partes[nombre])
    return listo.getvalue()
