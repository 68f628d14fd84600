"""Lo que en el formato conviene mirar: columnas desconocidas, cortes sin bloque, totales sueltos."""

import re
from collections.abc import Sequence
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import contar, enumerar
from pipeline.salidas.formato_propio.acomodo import Reparto
from pipeline.salidas.formato_propio.tabla import Tabla

_RANGO = re.compile(
    r"\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3}\$?\d+|\"[^\"]*\"|'[^']*'![$A-Za-z0-9]+|[\w.]+![$A-Za-z0-9]+"
)
_TRAMOS_A_LA_VISTA = 8
_SUELTA = re.compile(r"(?<![A-Za-z$])\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![\d(])")


def y_las_demas(filas: Sequence[int]) -> str:
    """« (lo mismo en 12 filas más: 6 a 16 y 20)»; vacío si no hay más."""
    tramos: list[list[int]] = []
    for fila in sorted(filas):
        if tramos and fila == tramos[-1][-1] + 1:
            tramos[-1][1:] = [fila]
        else:
            tramos.append([fila])
    cuales = [" a ".join(map(str, t)) for t in tramos]
    if len(cuales) > _TRAMOS_A_LA_VISTA:
        cuales = [*cuales[:_TRAMOS_A_LA_VISTA], "otras"]
    return f" (lo mismo en {contar(len(filas), 'fila')} más: {enumerar(cuales)})" if filas else ""


def anotar_columnas(tabla: Tabla, repartos: Sequence[Reparto], corte: date, archivo: str) -> list[Hallazgo]:
    """Las columnas que quedan sin llenar, y el bloque del corte si la tabla no lo tiene."""
    hallazgos = []
    if tabla.cortes and corte not in tabla.cortes:
        cuales = enumerar([fecha(c) for c in tabla.cortes])
        origen = tabla.origen(archivo, tabla.fila)
        hallazgos.append(anotar("formato_sin_bloque", origen, "", corte=fecha(corte), cortes=cuales))
    filas = [p.fila for r in repartos for p in r.tramo.puestos]
    for columna in tabla.columnas:
        llena = any(tabla.rejilla.texto(f, columna.numero) or tabla.rejilla.formula(f, columna.numero) for f in filas)
        if not columna.campo and not llena:
            fila = tabla.fila_final
            while fila > tabla.fila and tabla.rejilla.texto(fila, columna.numero) != columna.titulo:
                fila -= 1
            hallazgos.append(
                anotar("formato_columna_desconocida", tabla.origen(archivo, fila, columna.numero), columna.titulo)
            )
    return hallazgos


def anotar_sumas(repartos: Sequence[Reparto], archivo: str) -> list[Hallazgo]:
    """Los totales que nombran sus filas una por una: al crecer la tabla no abarcan las nuevas."""
    crecidos = [r for r in repartos if r.bloque]
    if not crecidos:
        return []
    rejilla = crecidos[0].tabla.rejilla
    suyas = [f for r in crecidos for f in r.tramo.filas]
    hallazgos = []
    for fila, formulas in rejilla.formulas.items():
        if fila in suyas:
            continue
        for columna, formula in formulas.items():
            sueltas = [int(f) for _, f in _SUELTA.findall(_RANGO.sub(" ", formula))]
            if len({f for f in sueltas if f in suyas}) > 1:
                origen = crecidos[0].tabla.origen(archivo, fila, columna)
                hallazgos.append(anotar("formato_total_suelto", origen, f"={formula}"))
    return hallazgos
