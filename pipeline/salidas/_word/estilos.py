"""Los estilos de los documentos, con los nombres que Word conoce: su tabla de contenido y su panel los encuentran."""

from dataclasses import dataclass
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from pipeline.estilo import AZUL, BANDA, BLANCO, GRIS, LETRA_LIBRO, PROGRAMADO, TAMANO_LIBRO, TEXTO

IDIOMA = "es-CO"
TITULO, TITULOS = "Title", ("heading 1", "heading 2", "heading 3")
NORMAL, LISTA, CABEZA, PIE, LEYENDA = "Normal", "List Number", "header", "footer", "caption"
DE_TABLA, ENCABEZADO_DE_TABLA, NOTA_DE_TABLA = "Texto de tabla", "Encabezado de tabla", "Nota de tabla"
PUNTOS_DE_TABLA = 9
NOTA, POR_LLENAR, BREVE = "Nota", "Por llenar", "Texto breve"


@dataclass(frozen=True, slots=True)
class Estilo:
    """Un estilo de párrafo. `puntos` 0 es el tamaño del texto corriente; `parrafo` va antes del espacio."""

    nombre: str
    clave: str
    antes: int = 0
    despues: int = 120
    puntos: float = 0
    color: str = ""
    negrita: bool = False
    parrafo: str = ""
    al_final: str = ""
    apretado: bool = False
    propio: bool = False


_UNIDO = "<w:keepNext/><w:keepLines/>"
_SIGUE = '<w:next w:val="Normal"/>'
_NUMERADO = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_MARCO = (
    f'<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{PROGRAMADO[1:]}"/></w:pBdr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{BANDA[1:]}"/>'
)
ESTILOS = (
    Estilo(TITULO, "Title", despues=200, puntos=20, color=AZUL, negrita=True),
    Estilo(TITULOS[0], "Heading1", 120, 120, 14, AZUL, True, _UNIDO, '<w:outlineLvl w:val="0"/>'),
    Estilo(TITULOS[1], "Heading2", 180, 60, 12, AZUL, True, _UNIDO, '<w:outlineLvl w:val="1"/>'),
    Estilo(TITULOS[2], "Heading3", 180, 60, 11, "", True, _UNIDO, '<w:outlineLvl w:val="2"/>'),
    Estilo(LISTA, "ListNumber", despues=40, parrafo=_NUMERADO, al_final='<w:ind w:left="425" w:hanging="425"/>'),
    Estilo(CABEZA, "Header", despues=0, puntos=9, color=GRIS, apretado=True),
    Estilo(PIE, "Footer", despues=0, puntos=9, color=GRIS, apretado=True),
    Estilo(LEYENDA, "Caption", 120, 60, 10, AZUL, True, "<w:keepNext/>"),
    Estilo(NOTA, "Nota", 100, 100, 9, GRIS, apretado=True, propio=True),
    Estilo(POR_LLENAR, "PorLlenar", 60, 160, color=GRIS, parrafo=_MARCO, propio=True),
    Estilo(BREVE, "TextoBreve", despues=60, apretado=True, propio=True),
    Estilo(DE_TABLA, "TextoDeTabla", 20, 20, PUNTOS_DE_TABLA, apretado=True, propio=True),
    Estilo(
        ENCABEZADO_DE_TABLA, "EncabezadoDeTabla", 30, 30, PUNTOS_DE_TABLA, BLANCO, True, "<w:keepNext/>", "", True, True
    ),
    Estilo(NOTA_DE_TABLA, "NotaDeTabla", 0, 20, 9, GRIS, apretado=True, propio=True),
)

CLAVES = {NORMAL: "Normal", **{e.nombre: e.clave for e in ESTILOS}}
"""El identificador de cada estilo, por su nombre."""

_LETRA = " ".join(f'w:{uso}="{LETRA_LIBRO}"' for uso in ("ascii", "hAnsi", "eastAsia", "cs"))
_PREDETERMINADOS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {_LETRA}/>"
    f'<w:color w:val="{TEXTO[1:]}"/><w:sz w:val="{2 * TAMANO_LIBRO}"/><w:szCs w:val="{2 * TAMANO_LIBRO}"/>'
    f'<w:lang w:val="{IDIOMA}" w:eastAsia="{IDIOMA}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="120" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def xml_de_estilos() -> Any:
    """El elemento `w:styles` completo."""
    return parse_xml(f"<w:styles {nsdecls('w')}>{_PREDETERMINADOS}{''.join(map(_escribir, ESTILOS))}</w:styles>")


def xml_de_numeracion() -> Any:
    """La única lista numerada: `1.`, `2.`…"""
    return parse_xml(
        f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/>'
        '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _escribir(e: Estilo) -> str:
    renglon = ' w:line="240" w:lineRule="auto"' if e.apretado else ""
    espacio = f'<w:spacing w:before="{e.antes}" w:after="{e.despues}"{renglon}/>'
    letra = "<w:b/>" if e.negrita else ""
    letra += f'<w:color w:val="{e.color[1:]}"/>' if e.color else ""
    letra += f'<w:sz w:val="{2 * e.puntos:g}"/><w:szCs w:val="{2 * e.puntos:g}"/>' if e.puntos else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="{int(e.propio)}" w:styleId="{e.clave}">'
        f'<w:name w:val="{e.nombre}"/><w:basedOn w:val="Normal"/>{_SIGUE if e.nombre in TITULOS else ""}'
        f"<w:qFormat/><w:pPr>{e.parrafo}{espacio}{e.al_final}</w:pPr><w:rPr>{letra}</w:rPr></w:style>"
    )
