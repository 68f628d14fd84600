"""El color de cada vencimiento; lo demás se ve como en todo libro para llenar."""

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pipeline import estilo
from pipeline.salidas import _para_llenar
from pipeline.salidas.formato_de_avance.vencimiento import A_DEMANDA, ATRASADA, DESPUES, EN_ESTE_CORTE, YA_CUMPLIDA

COLORES = {
    ATRASADA: estilo.ZONAS["Baja"].color,
    EN_ESTE_CORTE: estilo.ZONAS["Media"].color,
    DESPUES: (estilo.PROGRAMADO, estilo.TEXTO),
    A_DEMANDA: ("#DDE3E8", estilo.TEXTO),
    YA_CUMPLIDA: (estilo.BANDA, estilo.TEXTO),
}


def crear_formatos(libro: Workbook) -> dict[str, Format]:
    """Los de todo libro para llenar y uno por vencimiento."""
    de_vencimiento: dict[str, dict[str, Any]] = {
        vencimiento: {"align": "center", "bold": vencimiento != YA_CUMPLIDA, "bg_color": fondo, "font_color": tinta}
        for vencimiento, (fondo, tinta) in COLORES.items()
    }
    return _para_llenar.crear_formatos(libro, de_vencimiento)
