"""El XML de la hoja de hallazgos, con los formatos que agrega al libro donde se pone."""

from dataclasses import dataclass

from pipeline.base.hallazgo import Gravedad
from pipeline.base.origen import letra_de_columna
from pipeline.estilo import AZUL, BLANCO, BORDE, GRIS, LETRA_LIBRO, MARCADO, TAMANO_LIBRO, TEXTO
from pipeline.salidas.devolver.estilos import Estilos, rellenar
from pipeline.salidas.devolver.indice import CELDA, COLUMNAS, GRAVEDAD, FilaDeIndice, Indice
from pipeline.salidas.devolver.paquete import DE_HOJA_DE_CALCULO
from pipeline.salidas.llenado.altos import alto_de_texto, ancho_en_pixeles
from pipeline.salidas.llenado.arbol import escapar
from pipeline.salidas.llenado.letras import Letra
from pipeline.salidas.llenado.textos import Tramo, escribir_tramos

VINCULOS_MAXIMOS = 60_000  # Excel no admite más de 65.530 en una hoja
_LETRA = Letra(LETRA_LIBRO, TAMANO_LIBRO)
_SANGRIA = 12.0
_ARRIBA = '<alignment vertical="top" wrapText="1" horizontal="left" indent="1"/>'
_AL_CENTRO = '<alignment vertical="top" wrapText="1" horizontal="center"/>'


@dataclass(frozen=True, slots=True)
class Formatos:
    """El número del estilo de cada cosa de la hoja."""

    titulo: int
    nota: int
    encabezado: int
    texto: int
    centro: int
    vinculo: int
    gravedades: dict[Gravedad, int]


def crear_formatos(estilos: Estilos) -> Formatos:
    """Agrega al libro los formatos de la hoja."""
    borde = estilos.agregar("borders", _borde())

    def xf(letra: str, relleno: str = "", alineacion: str = "", con_borde: bool = True) -> int:
        fuente = estilos.agregar("fonts", letra)
        fondo = estilos.agregar("fills", relleno) if relleno else 0
        return estilos.agregar(
            "cellXfs",
            f'<xf numFmtId="0" fontId="{fuente}" fillId="{fondo}" borderId="{borde if con_borde else 0}" xfId="0" '
            f'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{alineacion}</xf>',
        )

    normal = _letra(TEXTO)
    return Formatos(
        titulo=xf(_letra(AZUL, 16, negrita=True), con_borde=False),
        nota=xf(_letra(GRIS), con_borde=False),
        encabezado=xf(_letra(BLANCO, negrita=True), rellenar(AZUL), _AL_CENTRO.replace('"top"', '"center"')),
        texto=xf(normal, alineacion=_ARRIBA),
        centro=xf(normal, alineacion=_AL_CENTRO),
        vinculo=xf(_letra(AZUL, subrayada=True), alineacion=_AL_CENTRO),
        gravedades={
            g: xf(_letra(TEXTO, negrita=True), rellenar(color), _AL_CENTRO)
            for g, color in ((Gravedad(nombre), c) for nombre, c in MARCADO.items())
        },
    )


def escribir_indice(indice: Indice, formatos: Formatos) -> str:
    """El XML de la hoja."""
    encabezado = len(indice.renglones) + 2
    ultima = encabezado + max(len(indice.filas), 1)
    filas = [_renglon(i, texto, formatos) for i, texto in enumerate(indice.renglones, 1)]
    titulos = "".join(_celda(encabezado, j, t, formatos.encabezado) for j, (t, _) in enumerate(COLUMNAS))
    filas.append(f'<row r="{encabezado}" ht="21" customHeight="1">{titulos}</row>')
    filas += [_fila(encabezado + i, fila, formatos) for i, fila in enumerate(indice.filas, 1)]
    columnas = "".join(
        f'<col min="{j}" max="{j}" width="{ancho}" customWidth="1"/>' for j, (_, ancho) in enumerate(COLUMNAS, 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{DE_HOJA_DE_CALCULO}">'
        f'<sheetPr><tabColor rgb="FF{AZUL[1:]}"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{letra_de_columna(len(COLUMNAS))}{ultima}"/>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{encabezado}" topLeftCell="A{encabezado + 1}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="A{encabezado + 1}" sqref="A{encabezado + 1}"/></sheetView>'
        f'</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{columnas}</cols>'
        f"<sheetData>{''.join(filas)}</sheetData>"
        f'<autoFilter ref="{rango_de_tabla(indice)}"/>{_vinculos(indice, encabezado)}'
        '<printOptions horizontalCentered="1"/>'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="1" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;R&amp;9Página &amp;P de &amp;N</oddFooter></headerFooter></worksheet>"
    )


def rango_de_tabla(indice: Indice, fijo: str = "") -> str:
    """`A7:H20`, la tabla con su encabezado; con `fijo` `$`, como se escribe en un nombre del libro."""
    primera = len(indice.renglones) + 2
    ultima = letra_de_columna(len(COLUMNAS))
    return f"{fijo}A{fijo}{primera}:{fijo}{ultima}{fijo}{primera + max(len(indice.filas), 1)}"


def fila_de_titulos(indice: Indice) -> str:
    """`$7:$7`, la fila que se repite al imprimir."""
    return f"${len(indice.renglones) + 2}:${len(indice.renglones) + 2}"


def _renglon(numero: int, texto: str, formatos: Formatos) -> str:
    alto = ' ht="26" customHeight="1"' if numero == 1 else ""
    celda = _celda(numero, 0, texto, formatos.titulo if numero == 1 else formatos.nota)
    return f'<row r="{numero}"{alto}>{celda}</row>'


def _fila(numero: int, fila: FilaDeIndice, formatos: Formatos) -> str:
    celdas, alto = [], 0.0
    for j, (texto, (_, ancho)) in enumerate(zip(fila.textos, COLUMNAS, strict=True)):
        estilo = formatos.centro if j in (0, CELDA, len(COLUMNAS) - 1) else formatos.texto
        if j == GRAVEDAD:
            estilo = formatos.gravedades[fila.gravedad]
        elif j == CELDA and fila.destino:
            estilo = formatos.vinculo
        alto = max(alto, alto_de_texto(texto, _LETRA, ancho_en_pixeles(ancho) - _SANGRIA))
        celdas.append(_celda(numero, j, texto, estilo, es_numero=j == 0))
    return f'<row r="{numero}" ht="{alto + 3:.15g}" customHeight="1">{"".join(celdas)}</row>'


def _celda(fila: int, columna: int, texto: str, estilo: int, es_numero: bool = False) -> str:
    lugar = f'<c r="{letra_de_columna(columna + 1)}{fila}" s="{estilo}"'
    if es_numero:
        return f"{lugar}><v>{texto}</v></c>"
    return f'{lugar} t="inlineStr"><is>{escribir_tramos((Tramo("", texto),), "")}</is></c>' if texto else f"{lugar}/>"


def _vinculos(indice: Indice, encabezado: int) -> str:
    letra = letra_de_columna(CELDA + 1)
    vinculos = "".join(
        f'<hyperlink ref="{letra}{encabezado + i}" location="{escapar(fila.destino)}" display="{fila.textos[CELDA]}"/>'
        for i, fila in enumerate(indice.filas[:VINCULOS_MAXIMOS], 1)
        if fila.destino
    )
    return f"<hyperlinks>{vinculos}</hyperlinks>" if vinculos else ""


def _letra(color: str, tamano: int = TAMANO_LIBRO, negrita: bool = False, subrayada: bool = False) -> str:
    return (
        f'<font>{"<b/>" * negrita}{"<u/>" * subrayada}<sz val="{tamano}"/><color rgb="FF{color[1:]}"/>'
        f'<name val="{LETRA_LIBRO}"/><family val="2"/></font>'
    )


def _borde() -> str:
    return (
        f'<border><left/><right/><top/><bottom style="thin"><color rgb="FF{BORDE[1:]}"/></bottom><diagonal/></border>'
    )
