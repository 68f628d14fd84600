"""Plantillas de Word como las tiene una entidad: con sus estilos, su cabeza y sus marcadores."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document as nuevo
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

ROJO = RGBColor(0xAA, 0x00, 0x00)


def plantilla_de_la_entidad(*, con_cabeza: bool = True) -> Document:
    """Una portada y un capítulo, con el Título 1 en rojo y una cabeza con el nombre de la entidad."""
    documento = nuevo()
    for nivel in (1, 2):
        documento.styles[f"Heading {nivel}"].font.color.rgb = ROJO
    if con_cabeza:
        documento.sections[0].header.paragraphs[0].text = "ALCALDÍA DE MI PUEBLO"
        documento.sections[0].footer.paragraphs[0].text = "Calle 1 # 2-3"
    documento.add_paragraph("Informe de gestión")
    documento.add_heading("Capítulo de la entidad", 1)
    return documento


def marcar(parrafo: Paragraph, nombre: str, hasta: Paragraph | None = None, numero: int = 0) -> None:
    """Un marcador que abarca el párrafo, o hasta el final de otro."""
    numero = numero or sum(map(ord, nombre))
    inicio = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{numero}" w:name="{nombre}"/>')
    propiedades = parrafo._p.find(qn("w:pPr"))
    parrafo._p.insert(0 if propiedades is None else 1, inicio)
    (hasta or parrafo)._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{numero}"/>'))


def sin_titulos(documento: Document) -> Document:
    """La misma plantilla sin los estilos Título 1 a 3 ni Descripción."""
    for estilo in list(documento.styles.element.findall(qn("w:style"))):
        nombre = estilo.find(qn("w:name")).get(qn("w:val")).lower()
        if nombre in ("heading 1", "heading 2", "heading 3", "caption"):
            documento.styles.element.remove(estilo)
    for parrafo in documento.paragraphs:
        if (marca := parrafo._p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) is not None:
            marca.getparent().remove(marca)
    return documento


def en_espanol(documento: Document) -> Document:
    """Con los identificadores de un Word en español: `Ttulo1`, `Descripcin`."""
    nuevos = {
        "Heading1": "Ttulo1",
        "Heading2": "Ttulo2",
        "Heading3": "Ttulo3",
        "Caption": "Descripcin",
        "Normal": "Normal1",
    }
    partes = [documento.styles.element, documento.element]
    for raiz in partes:
        for elemento in raiz.iter():
            for atributo in (qn("w:styleId"), qn("w:val")):
                if elemento.get(atributo) in nuevos and elemento.tag != qn("w:name"):
                    elemento.set(atributo, nuevos[elemento.get(atributo)])
    return documento


def con_estilo_propio(documento: Document) -> Document:
    """Con un «Texto de tabla» de la entidad, en 7 puntos."""
    documento.styles.add_style("Texto de tabla", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(7)
    return documento


def angosta(documento: Document) -> Document:
    """En oficio y con márgenes de 4 cm."""
    seccion = documento.sections[0]
    seccion.page_height, seccion.left_margin, seccion.right_margin = Cm(35.56), Cm(4), Cm(4)
    return documento


def a_bytes(documento: Document) -> bytes:
    """La plantilla ya guardada."""
    salida = BytesIO()
    documento.save(salida)
    return salida.getvalue()


def cambiar_partes(
    contenido: bytes, cambios: dict[str, tuple[bytes, bytes]], nuevas: dict[str, bytes] | None = None
) -> bytes:
    """El mismo archivo con un texto cambiado por otro en unas partes, y con otras de más."""
    salida = BytesIO()
    with ZipFile(BytesIO(contenido)) as vieja, ZipFile(salida, "w", ZIP_DEFLATED) as nueva:
        for nombre in vieja.namelist():
            antes, ahora = cambios.get(nombre, (b"", b""))
            nueva.writestr(nombre, vieja.read(nombre).replace(antes, ahora) if antes else vieja.read(nombre))
        for nombre, cuerpo in (nuevas or {}).items():
            nueva.writestr(nombre, cuerpo)
    return salida.getvalue()


def como_dotx(contenido: bytes) -> bytes:
    """Una plantilla de Word (.dotx)."""
    return cambiar_partes(contenido, {"[Content_Types].xml": (b"document.main+xml", b"template.main+xml")})


def con_macros(contenido: bytes) -> bytes:
    """Un .docm al que le cambiaron la extensión."""
    cambio = (
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    return cambiar_partes(contenido, {"[Content_Types].xml": cambio}, {"word/vbaProject.bin": b"\0"})


def poner(carpeta: Path, contenido: bytes | Document, nombre: str = "informe.docx") -> Path:
    """Deja la plantilla en la carpeta de formatos, y la devuelve."""
    carpeta.mkdir(parents=True, exist_ok=True)
    (carpeta / nombre).write_bytes(contenido if isinstance(contenido, bytes) else a_bytes(contenido))
    return carpeta
