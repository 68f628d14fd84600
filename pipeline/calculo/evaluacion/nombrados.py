"""Lo que los reportes nombran, dicho en una frase y en un cuadro."""

from collections.abc import Sequence

from pipeline.base.redaccion import redactar
from pipeline.base.texto import recortar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.evaluacion.en_los_reportes import contar_nombrados, reportes_con
from pipeline.calculo.evaluacion.respuesta import ENTERO, Columna, Cuadro, Hallado
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento

PRIMEROS = 12
_COLUMNAS = (Columna("Lo que nombran los reportes", ancho=13.0), Columna("En cuántos reportes", ENTERO, 3.49))


def decir_nombrados(resultado: Resultado, filas: Sequence[Seguimiento], campo: str, que: str, titulo: str) -> Hallado:
    """Cuántos nombran los reportes y en cuántos está cada uno; nada si ninguno los nombra."""
    nombrados = contar_nombrados(filas, campo)
    if not nombrados:
        return Hallado()
    distintos = cuenta(resultado, f"{campo}: distintos", len(nombrados))
    reportes = cuenta(resultado, f"{campo}: reportes", len(reportes_con(filas, campo)))
    frase = decir("Los reportes nombran ", contadas(distintos, que), ", en ", contadas(reportes, "reporte"), ".")
    quedan = len(nombrados) - PRIMEROS
    cuadro = Cuadro(
        titulo, "Una fila por lo nombrado en los reportes que cuentan.", _COLUMNAS,
        tuple((recortar(redactar(texto).texto, 160), n) for texto, n in nombrados[:PRIMEROS]),
        "los reportes que cuentan al corte y lo nombran."
        + (f" Otros {quedan} están en datos/avances.csv." if quedan > 0 else ""),
    )  # fmt: skip
    return Hallado((frase,), True, (cuadro,))
