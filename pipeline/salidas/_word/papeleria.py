"""La papelería: escudo y nombre de la entidad arriba, páginas numeradas abajo."""

from io import BytesIO

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from pipeline.base.texto import recortar
from pipeline.entidad import Entidad
from pipeline.estilo import AZUL, BORDE
from pipeline.salidas._word.documento import ANCHO_UTIL
from pipeline.salidas._word.estilos import CABEZA, PIE
from pipeline.salidas._word.logo import Logo
from pipeline.salidas._word.parrafos import agregar_campo, poner_estilo
from pipeline.salidas._word.texto import limpiar

ALTO_DEL_LOGO, ANCHO_DEL_LOGO = 1.8, 6.0


def poner_papeleria(documento: Document, entidad: Entidad, asunto: str, logo: Logo | None) -> None:
    """Pone cabeza y pie: la primera página lleva el escudo y el nombre completo; las demás, en un renglón."""
    seccion = documento.sections[0]
    seccion.different_first_page_header_footer = True
    _membrete(seccion.first_page_header, entidad, logo)
    continuacion = _unico(seccion.header, CABEZA)
    continuacion.add_run(limpiar(f"{recortar(entidad.nombre, 60)} · {recortar(asunto, 70)}"))
    _subrayar(continuacion)
    for pie in (seccion.first_page_footer, seccion.footer):
        _numerar(_unico(pie, PIE), entidad, ANCHO_UTIL)


def poner_pie(seccion: Section, entidad: Entidad, ancho: float) -> None:
    """El pie de una sección de otro ancho (cm), con el número de página en su borde."""
    for heredado in seccion._sectPr.findall(qn("w:footerReference")):
        seccion._sectPr.remove(heredado)
    _numerar(_unico(seccion.footer, PIE), entidad, ancho)


def _membrete(cabeza: _BaseHeaderFooter, entidad: Entidad, logo: Logo | None) -> None:
    parrafo = _unico(cabeza, CABEZA)
    parrafo.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if logo:
        ancho, alto = logo.encajar(ANCHO_DEL_LOGO, ALTO_DEL_LOGO)
        imagen = parrafo.add_run().add_picture(BytesIO(logo.contenido), Cm(ancho), Cm(alto))
        datos = imagen._inline.docPr
        datos.set("name", "Logo")
        datos.set("descr", limpiar(f"Logo de {entidad.nombre}"))
        parrafo = poner_estilo(cabeza.add_paragraph(), CABEZA)
        parrafo.alignment = WD_ALIGN_PARAGRAPH.CENTER
    nombre = parrafo.add_run(limpiar(recortar(entidad.nombre, 200)))
    nombre.bold, nombre.font.size, nombre.font.color.rgb = True, Pt(13), RGBColor.from_string(AZUL[1:])
    if entidad.nit:
        nombre.add_break()
        parrafo.add_run(limpiar(f"NIT {entidad.nit}"))
    _subrayar(parrafo)
    parrafo.paragraph_format.space_after = Pt(8)


def _numerar(parrafo: Paragraph, entidad: Entidad, ancho: float) -> None:
    parrafo.paragraph_format.tab_stops.add_tab_stop(Cm(ancho), WD_TAB_ALIGNMENT.RIGHT)
    parrafo.add_run(limpiar(recortar(entidad.sitio.removeprefix("https://"), 60)) + "\tPágina ")
    agregar_campo(parrafo, "PAGE")
    parrafo.add_run(" de ")
    agregar_campo(parrafo, "NUMPAGES")


def _unico(parte: _BaseHeaderFooter, estilo: str) -> Paragraph:
    parte.is_linked_to_previous = False
    return poner_estilo(parte.paragraphs[0], estilo)


def _subrayar(parrafo: Paragraph) -> None:
    """Una raya fina debajo."""
    propiedades = parrafo._p.get_or_add_pPr()
    borde = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="4" w:color="{BORDE[1:]}"/></w:pBdr>'
    )
    propiedades.insert_element_before(borde, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
