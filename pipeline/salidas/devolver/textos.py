"""Lo que dice la nota de una celda: cada hallazgo con su código, qué pasó y qué hacer."""

from collections.abc import Sequence

from pipeline.base.catalogo_por_temas import ROTULOS
from pipeline.base.hallazgo import Hallazgo
from pipeline.base.texto import con_mayuscula
from pipeline.salidas.llenado.textos import Tramo, Tramos

AUTOR = "rendicion"
SEPARADOR = "―――――――― rendicion ――――――――"
"""Lo que separa, en una celda que ya tenía nota, la de quien hizo el libro de la del programa."""
HALLAZGOS_POR_NOTA = 6
_LETRA = '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>'
NORMAL, NEGRITA = f"<rPr>{_LETRA}</rPr>", f"<rPr><b/>{_LETRA}</rPr>"


def redactar(hallazgos: Sequence[Hallazgo]) -> Tramos:
    """El texto de una nota, por tramos de letra normal o negrita."""
    tramos: list[Tramo] = []
    for i, hallazgo in enumerate(hallazgos[:HALLAZGOS_POR_NOTA]):
        rotulo = f"{ROTULOS[hallazgo.gravedad]} · {hallazgo.codigo}\n"
        tramos.append(Tramo(NEGRITA, "\n\n" * bool(i) + rotulo))
        tramos.append(Tramo(NORMAL, f"{con_mayuscula(hallazgo.mensaje)}\n"))
        tramos.append(Tramo(NEGRITA, "Qué hacer: "))
        tramos.append(Tramo(NORMAL, hallazgo.que_hacer))
    if len(hallazgos) > HALLAZGOS_POR_NOTA:
        sobran = len(hallazgos) - HALLAZGOS_POR_NOTA
        tramos.append(Tramo(NORMAL, f"\n\nY {sobran} más de esta celda, en la hoja de hallazgos."))
    return tuple(tramos)
