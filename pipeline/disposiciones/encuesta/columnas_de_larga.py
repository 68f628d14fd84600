"""Las columnas de una tabulación larga: cuál es la opción, cuáles las cuentas y qué pregunta es cada fila."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.base.texto import llave
from pipeline.disposiciones.encuesta.columnas_de_cuenta import Cuentas, repartir
from pipeline.lectura.escalas import escala_de
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos


def repartir_cuentas(
    malla: Malla, cabeza: int, preguntas: dict[int, Lugar], columnas: tuple[int, int | None], titulos: Titulos
) -> Cuentas | None:
    """Las columnas de la cuenta. Sin una del total, las de los grupos, si cada opción está una sola vez."""
    de_opcion, de_cuenta = columnas
    otras = [c for c in malla.filas[cabeza] if c > de_opcion]
    cuentas = repartir(malla, [*preguntas], otras, lambda c: malla.texto(cabeza, c), titulos)
    if de_cuenta is not None:
        return replace(cuentas, suman=(de_cuenta,), desglose=cuentas.desglose if de_cuenta in cuentas.suman else ())
    pares = [(llave(malla.texto(*p)), llave(malla.texto(f, de_opcion))) for f, p in preguntas.items()]
    return replace(cuentas, partes=()) if len(cuentas.suman) > 1 and len(set(pares)) == len(pares) else None


def columna_de_opcion(
    malla: Malla, filas: Sequence[int], posibles: Sequence[int], campos: dict[int, str | None]
) -> int | None:
    """La titulada como opción con casi todo de alguna escala o, si ninguna, otra que lo parezca y no tenga otro uso."""
    for titulo in ("opcion", "cantidad", None):
        for c in posibles:
            textos = [t for f in filas if (t := malla.texto(f, c))]
            if (
                campos[c] == titulo
                and textos
                and sum(escala_de([t]) is not None for t in set(textos)) * 2 >= len(set(textos))
            ):
                return c
    return None


def son_cuentas(malla: Malla, filas: Sequence[int], columna: int) -> bool:
    """Casi todo lo que trae la columna son números enteros."""
    textos = [t for f in filas if (t := malla.texto(f, columna))]
    return bool(textos) and sum(t.isdecimal() for t in textos) >= 0.6 * len(textos)


def preguntas_de_las_filas(malla: Malla, filas: Sequence[int], columna: int) -> dict[int, Lugar]:
    """De cada fila, la celda de su pregunta: la suya, o la última de arriba si se escribió una sola vez."""
    suyas: dict[int, Lugar] = {}
    ultima: Lugar | None = None
    for f in filas:
        if malla.texto(f, columna):
            ultima = (f, columna)
        if ultima:
            suyas[f] = ultima
    return suyas
