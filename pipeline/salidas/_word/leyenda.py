"""Las leyendas de tablas y figuras, numeradas con un campo: la tabla de ilustraciones de Word las encuentra."""

from collections import Counter
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from pipeline.salidas._word.estilos import LEYENDA
from pipeline.salidas._word.parrafos import agregar_campo, poner_estilo
from pipeline.salidas._word.texto import limpiar

TABLA, FIGURA = "Tabla", "Figura"


def agregar_leyenda(documento: Document, rotulo: str, texto: str) -> Paragraph:
    """`Tabla 3. Cumplimiento por componente`, encima de lo que nombra y en su misma página."""
    parrafo = poner_estilo(documento.add_paragraph(), LEYENDA)
    parrafo.add_run(f"{rotulo} ")
    agregar_campo(parrafo, f" SEQ {rotulo} \\* ARABIC ")
    parrafo.add_run(limpiar(f". {texto}"))
    parrafo.paragraph_format.keep_with_next = True
    return parrafo


def numerar_leyendas(raiz: Any) -> None:
    """Escribe en cada campo el número que Word calcularía: se lee bien donde nada lo calcula."""
    vistas: Counter[str] = Counter()
    for campo in raiz.iter(qn("w:fldSimple"), qn("w:instrText")):
        instruccion = (campo.get(qn("w:instr")) or campo.text or "").split()
        if len(instruccion) < 2 or instruccion[0].upper() != "SEQ":
            continue
        vistas[instruccion[1]] += 1
        texto = next(campo.iter(qn("w:t")), None)
        if texto is not None:
            texto.text = str(vistas[instruccion[1]])
