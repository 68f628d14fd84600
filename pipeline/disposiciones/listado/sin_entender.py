"""Lo que se anota de una celda que dice algo y no es un valor de su campo."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.tabla import FECHA, NUMERO, Campo
from pipeline.lectura.hoja import Celda, Tipo


def anotar_sin_entender(celda: Celda, campo: Campo, origen: Origen, titulo: str, dicho: str) -> Hallazgo:
    """El hallazgo que le toca por el tipo de su campo."""
    if celda.tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR):
        return anotar("celda_con_error", origen, dicho)
    if campo.tipo == FECHA:
        return anotar("fecha_de_listado", origen, dicho, campo=titulo)
    if campo.tipo == NUMERO:
        return anotar("numero_de_listado", origen, dicho, campo=titulo)
    return anotar("si_o_no_de_listado", origen, dicho, campo=titulo)
