"""Quinto resultado: cómo van los compromisos con la ciudadanía."""

from collections.abc import Sequence

from pipeline.base.espanol import fecha
from pipeline.base.lugar_publico import nombre_publico
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.compromisos.cuentas import contar
from pipeline.calculo.compromisos.decir import decir_mas_antiguo, decir_total
from pipeline.calculo.dependencia_publica import nombrar_dependencia
from pipeline.calculo.evaluacion.en_los_reportes import reportes_con
from pipeline.calculo.evaluacion.respuesta import ENTERO, PARTE, Columna, Cuadro, Hallado
from pipeline.calculo.frase import contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import CUMPLIDO
from pipeline.tablas.seguimiento import Seguimiento

_COLUMNAS = (
    Columna("Dependencia", ancho=6.5), Columna("Compromisos", ENTERO, 2.5), Columna("Cumplidos", ENTERO, 2.3),
    Columna("Abiertos", ENTERO, 2.2), Columna("Vencidos", ENTERO, 2.2), Columna("Cumplidos / viables", PARTE, 2.4),
)  # fmt: skip


def decir_compromisos(resultado: Resultado, filas: Sequence[Seguimiento]) -> Hallado:
    """Cómo van; sin su registro, cuántos reportes dicen que los hubo."""
    if seguidos := compromisos_de(resultado):
        frases = (decir_total(resultado, seguidos), decir_mas_antiguo(resultado, seguidos))
        return Hallado(tuple(f for f in frases if f), True, (_por_dependencia(seguidos, resultado),))
    traen = reportes_con(filas, "compromisos")
    if not traen:
        return Hallado()
    cuantos = contadas(cuenta(resultado, "reportes con compromisos", len(traen)), "reporte")
    verbo = " dice" if len(traen) == 1 else " dicen"
    return Hallado((decir(cuantos, verbo, " que se adquirieron compromisos; están en datos/avances.csv."),))


def _por_dependencia(seguidos: Sequence[Seguido], resultado: Resultado) -> Cuadro:
    cuentas = contar(seguidos, lambda s: s.dicho("dependencia"))
    libros = sorted({nombre_publico(f.archivo) for s in seguidos for f in s.filas if f.archivo})
    return Cuadro(
        "Compromisos por dependencia", "Una fila por dependencia.", _COLUMNAS,
        tuple((nombrar_dependencia(c.nombre, resultado.entidad), c.total, c.estados[CUMPLIDO], c.abiertos, c.vencidos,
               c.cumplimiento) for c in cuentas),
        f"{'; '.join(libros)}. Estado al {fecha(resultado.hoy)}. Abiertos: los que no se han "
        "cumplido ni son inviables. Uno por uno, con su celda, están en compromisos/compromisos.xlsx.",
    )  # fmt: skip
