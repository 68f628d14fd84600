"""Una tabla accesible: encabezado que se repite, filas que no se parten, título y descripción para quien no la ve."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from pipeline.estilo import AZUL, BANDA, BORDE
from pipeline.salidas._word.estilos import PUNTOS_DE_TABLA
from pipeline.salidas._word.reparto import repartir
from pipeline.salidas._word.texto import a_xml

_TWIPS = 567
"""Veinteavos de punto en un centímetro."""
_BORDES = "".join(
    f'<w:{lado} w:val="single" w:sz="4" w:space="0" w:color="{BORDE[1:]}"/>'
    for lado in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_LADOS = {"izquierda": "left", "centro": "center", "derecha": "right"}


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna: su título, su ancho en centímetros y hacia dónde va su texto."""

    titulo: str
    ancho: float
    lado: str = "izquierda"


@dataclass(frozen=True, slots=True)
class Celda:
    """El texto de una celda y, debajo y en letra menor, lo que lo aclara; `fuerte`, en negrita.

    `puntos`: el tamaño de su letra, si no es el de la tabla. `fondo` y `tinta`: sus colores, si no son los de la tabla;
    el color nunca va solo, el texto dice lo mismo.
    """

    texto: str
    notas: tuple[str, ...] = ()
    fuerte: bool = False
    fondo: str = ""
    tinta: str = ""
    puntos: float = 0


@dataclass(frozen=True, slots=True)
class Tabla:
    """Una tabla con lo que dice de ella el lector de pantalla."""

    titulo: str
    descripcion: str
    columnas: Sequence[Columna]
    filas: Sequence[Sequence[str | Celda]]


def agregar_tabla(documento: Document, tabla: Tabla, ancho: float = 0, con_nota: bool = False) -> None:
    """Pone la tabla al final del documento; con `ancho` (cm), sus columnas se reparten en él.

    `con_nota`: la última fila va en la misma página que el párrafo que sigue.
    """
    naturales = [c.ancho for c in tabla.columnas]
    medidas, escala = repartir(naturales, [c.lado == "izquierda" for c in tabla.columnas], ancho or sum(naturales))
    anchos = [round(m * _TWIPS) for m in medidas]
    rejilla = "".join(f'<w:gridCol w:w="{ancho}"/>' for ancho in anchos)
    xml = (
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblW w:w="{sum(anchos)}" w:type="dxa"/><w:tblBorders>{_BORDES}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0"'
        ' w:noVBand="1"/>'
        f'<w:tblCaption w:val="{a_xml(tabla.titulo)}"/><w:tblDescription w:val="{a_xml(tabla.descripcion)}"/>'
        f"</w:tblPr><w:tblGrid>{rejilla}</w:tblGrid>{_encabezado(tabla, anchos)}"
        + "".join(
            _fila(tabla.columnas, anchos, fila, i, unida=_va_con_la_que_sigue(i, len(tabla.filas), con_nota))
            for i, fila in enumerate(tabla.filas)
        )
        + "</w:tbl>"
    )
    elemento = parse_xml(xml)
    if escala < 1:
        _achicar(elemento, round(2 * PUNTOS_DE_TABLA * escala))
    documento.element.body.insert_element_before(elemento, "w:sectPr")


def _va_con_la_que_sigue(i: int, filas: int, con_nota: bool) -> bool:
    """Las tres últimas filas van en la misma página: un total solo, con el encabezado repetido, no dice de qué es."""
    return con_nota if i == filas - 1 else i >= max(filas - 3, 1)


def _achicar(tabla: Any, medios_puntos: int) -> None:
    """Le pone a toda la tabla esa letra, que es la que cabe en su ancho."""
    for trozo in tabla.iter(qn("w:r")):
        letra = trozo.get_or_add_rPr()
        letra.append(letra.makeelement(qn("w:sz"), {qn("w:val"): str(medios_puntos)}))


def _encabezado(tabla: Tabla, anchos: Sequence[int]) -> str:
    celdas = "".join(
        _celda(ancho, AZUL, _parrafo("EncabezadoDeTabla", c.titulo, c.lado))
        for c, ancho in zip(tabla.columnas, anchos, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{celdas}</w:tr>"


def _fila(
    columnas: Sequence[Columna], anchos: Sequence[int], valores: Sequence[str | Celda], i: int, unida: bool = False
) -> str:
    fondo, celdas = BANDA if i % 2 else "", ""
    for c, ancho, valor in zip(columnas, anchos, valores, strict=True):
        celda = valor if isinstance(valor, Celda) else Celda(valor)
        parrafos = _parrafo("TextoDeTabla", celda.texto, c.lado, celda.fuerte, celda.tinta, celda.puntos)
        parrafos += "".join(_parrafo("NotaDeTabla", nota, c.lado) for nota in celda.notas)
        if unida:
            parrafos = parrafos.replace("/><w:jc ", "/><w:keepNext/><w:jc ")
        celdas += _celda(ancho, celda.fondo or fondo, parrafos, en_medio=bool(celda.puntos))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{celdas}</w:tr>"


def _celda(ancho: int, fondo: str, parrafos: str, en_medio: bool = False) -> str:
    sombra = f'<w:shd w:val="clear" w:color="auto" w:fill="{fondo[1:]}"/>' if fondo else ""
    sombra += '<w:vAlign w:val="center"/>' if en_medio else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{ancho}" w:type="dxa"/>{sombra}</w:tcPr>{parrafos}</w:tc>'


def _parrafo(estilo: str, texto: str, lado: str, fuerte: bool = False, tinta: str = "", puntos: float = 0) -> str:
    """Un párrafo; los saltos de línea del texto se respetan."""
    renglones = '</w:t><w:br/><w:t xml:space="preserve">'.join(a_xml(parte) for parte in texto.splitlines() or [""])
    letra = ("<w:b/>" if fuerte else "") + (f'<w:color w:val="{tinta[1:]}"/>' if tinta else "")
    letra += f'<w:sz w:val="{2 * puntos:g}"/><w:szCs w:val="{2 * puntos:g}"/>' if puntos else ""
    letra = f"<w:rPr>{letra}</w:rPr>" if letra else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{estilo}"/><w:jc w:val="{_LADOS[lado]}"/></w:pPr>'
        f'<w:r>{letra}<w:t xml:space="preserve">{renglones}</w:t></w:r></w:p>'
    )
