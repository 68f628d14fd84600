"""El renglón que dice de qué dependencia son las filas que siguen, en una tabla sin columna de responsables."""

from dataclasses import replace

from pipeline.lectura.columna import Columna
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Celda, Tipo

DE_QUIEN = ("responsable", "dependencia")
"""El mismo dato, como lo llama un plan y como lo llama un reporte."""


def es_rotulo_de_dependencia(cuerpo: Cuerpo, propias: list[tuple[int, Celda]]) -> bool:
    """Una sola celda que nombra a una dependencia del catálogo, y nada más."""
    if len(propias) != 1 or not isinstance(propias[0][1].valor, str) or cuerpo.catalogo.vacio:
        return False
    if cuerpo.encabezado.campos & {*DE_QUIEN, "apoyo"}:
        return False
    hallados = responsables_de(propias[0][1].valor.rpartition(":")[2], cuerpo.catalogo)
    return len(hallados.nombres) == 1 and not hallados.desconocidos and not hallados.corregidos


def tomar_rotulo(cuerpo: Cuerpo, numero: int, propias: list[tuple[int, Celda]]) -> None:
    """Desde aquí, las filas son de esa dependencia."""
    columna, celda = propias[0]
    dicha = Celda(str(celda.valor).rpartition(":")[2].strip(), Tipo.TEXTO)
    cuerpo.de_quien = Valor(Columna(columna, DE_QUIEN[0]), dicha, (numero, columna), heredado=True)


def poner_dependencia(cuerpo: Cuerpo, fila: Fila) -> None:
    """La dependencia del último rótulo, como responsable de la fila y como quien la reporta."""
    if cuerpo.de_quien and not cuerpo.encabezado.campos & {*DE_QUIEN, "apoyo"}:
        fila.sumar([cuerpo.de_quien._replace(columna=replace(cuerpo.de_quien.columna, campo=c)) for c in DE_QUIEN])
