"""Con qué se escribe cada pieza del informe: títulos al nivel del lugar, frases, tablas y figuras con su leyenda."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from pipeline.calculo.frase import Frase
from pipeline.calculo.resultado import Resultado
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas._word import (
    FIGURA,
    TABLA,
    Fuerte,
    Tabla,
    agregar_imagen,
    agregar_leyenda,
    agregar_parrafo,
    agregar_tabla,
    agregar_titulo,
)
from pipeline.salidas._word.estilos import CLAVES, NOTA, POR_LLENAR
from pipeline.salidas._word.texto import a_xml

ANCHO_DE_FIGURA = 16.0
"""El de las gráficas; en un lugar más angosto, el que haya."""
_HONDO = 3


@dataclass(slots=True)
class Pluma:
    """Escribe al final del documento; `ancho`, en centímetros; `nivel`, el del título de la pieza."""

    documento: Document
    resultado: Resultado
    dibujos: Sequence[Dibujo]
    ancho: float
    nivel: int = 1

    def titular(self, texto: str, bajo: int = 0, aparte: bool = False) -> None:
        """El título de la pieza, o uno `bajo` niveles más adentro; `aparte`, en hoja nueva."""
        titulo = agregar_titulo(self.documento, texto, min(self.nivel + bajo, _HONDO))
        if aparte:
            titulo.paragraph_format.page_break_before = True

    def decir(self, *frases: Frase | str, rotulo: str = "", lista: Sequence[Frase] = ()) -> None:
        """Un párrafo con esas frases; `rotulo`, en negrita delante; las de la lista, cada una en su renglón."""
        partes = [Fuerte(f"{rotulo} ")] if rotulo else []
        dicho = " ".join(t for f in frases if (t := str(f)))
        agregar_parrafo(self.documento, *partes, "\n".join([dicho, *(f"– {f}" for f in lista)]))

    def _unir(self) -> None:
        """Lo dicho justo antes de una tabla o una figura va en su misma página; otra figura, no: puede no caber."""
        ultimos = self.documento.element.body[-2:-1]
        if ultimos and ultimos[0].tag == qn("w:p") and next(ultimos[0].iter(qn("w:drawing")), None) is None:
            Paragraph(ultimos[0], self.documento).paragraph_format.keep_with_next = True

    def tabular(self, tabla: Tabla, nota: Frase | str = "", leyenda: str = "") -> None:
        """La tabla, con su leyenda encima y su nota debajo."""
        self._unir()
        agregar_leyenda(self.documento, TABLA, leyenda or tabla.titulo)
        agregar_tabla(self.documento, tabla, self.ancho, con_nota=bool(str(nota)))
        if str(nota):
            self.anotar(nota)

    def dibujar(self, dibujo: Dibujo, leyenda: str) -> None:
        """La gráfica, con su leyenda encima y su texto alternativo."""
        self._unir()
        agregar_leyenda(self.documento, FIGURA, leyenda)
        textos, ancho = dibujo.textos, min(ANCHO_DE_FIGURA, self.ancho)
        agregar_imagen(self.documento, dibujo.png, ancho, leyenda, f"{textos.alternativo} {textos.pie}")

    def anotar(self, nota: Frase | str) -> None:
        """De dónde sale lo de arriba, en letra menor."""
        agregar_parrafo(self.documento, str(nota), estilo=NOTA)

    def pedir(self, que: str, clave: str) -> None:
        """Un párrafo marcado para que la entidad escriba: un clic lo escoge entero y lo escrito lo reemplaza."""
        numero = sum(ord(letra) * (i + 1) for i, letra in enumerate(clave))
        control = parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{a_xml(que[:60])}"/><w:tag w:val="{a_xml(clave)}"/>'
            f'<w:id w:val="{7_600_000 + numero}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:pPr>'
            f'<w:pStyle w:val="{CLAVES[POR_LLENAR]}"/></w:pPr><w:r><w:t>{a_xml(que)}</w:t></w:r></w:p></w:sdtContent>'
            "</w:sdt>"
        )
        self.documento.element.body.insert_element_before(control, "w:sectPr")
