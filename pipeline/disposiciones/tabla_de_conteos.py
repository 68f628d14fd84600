"""La tabla que cuenta actividades («Actividades programadas: 12») no es la que las dice."""

from pipeline.base.texto import llave
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Malla

_DE_QUIEN = frozenset({"dependencia", "responsable"})


def quitar_conteos(malla: Malla, encabezados: list[Encabezado]) -> list[Encabezado]:
    """Los encabezados sin los de resúmenes: debajo de sus títulos de actividad solo hay números."""
    siguientes = [e.fila for e in encabezados[1:]] + [max(malla.filas, default=0) + 1]
    return [e for e, hasta in zip(encabezados, siguientes, strict=False) if not _cuenta(malla, e, hasta)]


def _cuenta(malla: Malla, encabezado: Encabezado, hasta: int) -> bool:
    de_actividad = encabezado.de("actividad")
    nombradas = [c for c in encabezado.columnas if "actividades" in llave(c.titulo)]
    if not de_actividad or (encabezado.campos & _DE_QUIEN and len(nombradas) < 2):
        return False
    celdas = [
        malla.celda(fila, columna.numero)
        for fila in malla.filas
        if encabezado.fila_final < fila < hasta
        for columna in de_actividad
    ]
    tipos = {c.tipo for c in celdas if c and c.tipo is not Tipo.BLANCO}
    return bool(tipos) and tipos <= {Tipo.NUMERO, Tipo.SIN_CALCULAR, Tipo.ERROR}
