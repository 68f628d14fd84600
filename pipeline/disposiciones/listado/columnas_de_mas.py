"""Las columnas de un listado que ninguna tabla usa: las conocidas son ruido; las demás, un hallazgo por título."""

from collections.abc import Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.cabeza import OTRO, Cabeza
from pipeline.entidad import Entidad
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de


def apartar_columnas_de_mas(
    malla: Malla, cabeza: Cabeza, filas: Sequence[int], entidad: Entidad, salida: HojaInterpretada
) -> list[Hallazgo]:
    """Le da dueño a lo que está bajo los títulos que no alimentan la tabla."""
    titulos, hallazgos = titulos_de(cabeza.listado.nombre, entidad.titulos), []
    for columna in (c for c, campo in cabeza.campos.items() if campo == OTRO):
        lugares = [(f, columna) for f in filas if malla.celda(f, columna)]
        if titulos.campo(cabeza.titulos[columna]) == OTRO:
            salida.reparto.reclamar(lugares, RUIDO + "columna que no se usa")
        elif lugares:
            titulo = cabeza.titulos[columna]
            lugar = malla.hoja.origen(cabeza.fila_final, columna)
            hallazgos.append(anotar("columna_de_listado", lugar, titulo, cuantas=len(lugares), que=salida.papel))
            salida.reparto.dejar(lugares, "columna_de_listado")
    return hallazgos
