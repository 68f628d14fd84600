"""Lo que un documento dice de sí mismo: quién, qué y de cuándo; y la marca con que el programa lo reconoce."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from pipeline.base.espanol import fecha
from pipeline.calculo.resultado import Resultado
from pipeline.lectura.propiedades import PROPIA
from pipeline.salidas._word.estilos import IDIOMA
from pipeline.salidas._word.texto import a_xml, limpiar

_LARGO = 255
_TIPOS = "http://schemas.openxmlformats.org/officeDocument/2006"
_VT = f'xmlns:vt="{_TIPOS}/docPropsVTypes"'
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


@dataclass(frozen=True, slots=True)
class Propiedades:
    """`autor` es la entidad, nunca el usuario del equipo; `clase`, la marca propia; `fecha`, la del corte o del día."""

    titulo: str
    asunto: str
    autor: str
    clase: str
    fecha: date
    corte: date
    palabras: str = ""


def propiedades_del_corte(resultado: Resultado, clase: str, que: str, titulo: str, asunto: str) -> Propiedades:
    """Las de un documento de la entidad a un corte; `que` es el documento, en las palabras con que se busca."""
    entidad, corte = resultado.entidad, resultado.corte
    return Propiedades(
        titulo=f"{titulo}, corte al {fecha(corte.fecha)}",
        asunto=asunto,
        autor=entidad.nombre,
        clase=clase,
        fecha=resultado.hoy,
        corte=corte.fecha,
        palabras=f"rendición de cuentas, seguimiento, {que}, {entidad.vigencia}",
    )


def poner_propiedades(documento: Document, propiedades: Propiedades) -> None:
    """Escribe las propiedades del documento y las propias."""
    basicas, momento = documento.core_properties, datetime.combine(propiedades.fecha, time())
    basicas.title, basicas.subject = _corto(propiedades.titulo), _corto(propiedades.asunto)
    basicas.author = basicas.last_modified_by = _corto(propiedades.autor)
    basicas.keywords, basicas.language, basicas.comments = _corto(propiedades.palabras), IDIOMA, ""
    basicas.created = basicas.modified = momento
    basicas.revision = 1
    propias = {PROPIA: propiedades.clase, "corte": propiedades.corte.isoformat(), "idioma": IDIOMA}
    suyas = _parte(documento, RT.CUSTOM_PROPERTIES)
    if suyas is None:
        _agregar(documento, "custom", RT.CUSTOM_PROPERTIES, "custom-properties", _propias(propias))
    else:
        suyas._blob = _con_las_propias(suyas.blob, propias)
    if _parte(documento, RT.EXTENDED_PROPERTIES) is None:
        _agregar(documento, "app", RT.EXTENDED_PROPERTIES, "extended-properties", _de_programa(propiedades.autor))


def _parte(documento: Document, relacion: str) -> Any:
    """La parte que ya traía una plantilla; None si no la tiene."""
    relaciones = documento.part.package.rels.values()
    return next((r.target_part for r in relaciones if r.reltype == relacion and not r.is_external), None)


def _con_las_propias(xml: bytes, valores: dict[str, str]) -> bytes:
    """Las propiedades de la plantilla y, después, las del programa; cada una con su número."""
    raiz = parse_xml(xml)
    for vieja in [p for p in raiz if p.get("name") in valores]:
        raiz.remove(vieja)
    for nueva in parse_xml(f'<a xmlns="{_TIPOS}/custom-properties" {_VT}>{_propias(valores)}</a>'):
        raiz.append(nueva)
    for numero, propiedad in enumerate(raiz, start=2):
        propiedad.set("pid", str(numero))
    return serialize_part_xml(raiz)


def _corto(texto: str) -> str:
    return limpiar(texto)[:_LARGO]


def _agregar(documento: Document, nombre: str, relacion: str, tipo: str, cuerpo: str) -> None:
    paquete = documento.part.package
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_TIPOS}/{tipo}" {_VT}>{cuerpo}</Properties>'
    )
    contenido = f"application/vnd.openxmlformats-officedocument.{tipo}+xml"
    paquete.relate_to(Part(PackURI(f"/docProps/{nombre}.xml"), contenido, xml.encode(), paquete), relacion)


def _propias(valores: dict[str, str]) -> str:
    return "".join(
        f'<property fmtid="{_FMTID}" pid="{n}" name="{nombre}"><vt:lpwstr>{a_xml(valor)}</vt:lpwstr></property>'
        for n, (nombre, valor) in enumerate(valores.items(), start=2)
    )


def _de_programa(entidad: str) -> str:
    return f"<Application>Microsoft Office Word</Application><Company>{a_xml(_corto(entidad))}</Company>"
