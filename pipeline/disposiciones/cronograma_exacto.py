"""Lo que un cronograma de X dice además de sus X: la fecha exacta y la cantidad de cada entrega."""

from collections.abc import Sequence

from pipeline.disposiciones.periodos_marcados import Marcados
from pipeline.lectura.cuatrimestres import cuatrimestres_de
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.tiempo import Tiempo
from pipeline.tablas.actividades import Actividad


def precisar(marcados: Marcados, exactos: Sequence[Tiempo], vigencia: int) -> Marcados:
    """Las X sin lo que la fecha exacta ya dice: si caen en los mismos cuatrimestres, rige la fecha; si no, las dos."""
    suyos = {c for t in exactos for c in cuatrimestres_de(t.periodos, t.fechas, t.inicio, t.fin, vigencia)}
    return Marcados() if suyos and suyos == {*marcados.periodos} and not marcados.cantidades else marcados


def leer_cantidades(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """`10; 15`: cuánto se entrega en cada fecha o periodo, en su orden. Si no son tantas, se anota y no se usan."""
    for valor in fila.de("cantidad_de_entrega"):
        dichas = [a_numero(parte) for parte in valor.texto.split(";")]
        leidas = tuple(n for n in dichas if n is not None)
        entregas = len(actividad.fechas or actividad.periodos)
        if len(leidas) == len(dichas) == entregas:
            actividad.cantidades = leidas
        elif not valor.heredado:
            cuerpo.anotar("cantidades_de_otras_entregas", valor.lugar, valor.texto, entregas=entregas)
