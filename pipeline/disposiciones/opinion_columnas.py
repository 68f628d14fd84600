"""Qué columnas de una tabla traen opiniones, de quién y de qué corte, por los títulos que las cubren."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.base.texto import llave
from pipeline.disposiciones.opinion_corte import corte_de_bloque, fecha_dicha
from pipeline.disposiciones.opinion_titulos import DICHOS, TitulosDeOpinion
from pipeline.disposiciones.quien_opina import es_rotulo_de_control_interno, es_seguimiento, quien_de
from pipeline.entidad import Entidad
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Lugar, Malla

_DE_CORTE = re.compile(r"\b(?:corte|(?:cuatri|tri|bi)?mestre|semestre)\b")
FILAS_DE_BLOQUE = 4
"""Hasta cuántas filas por encima del encabezado se buscan los títulos de un bloque."""


@dataclass(frozen=True, slots=True)
class ColumnaDeOpinion:
    """Una columna: qué dice (`campo`), quién lo escribe y de qué corte; `bloque` distingue dos del mismo título."""

    numero: int
    campo: str
    quien: str
    bloque: str = ""
    corte: date | None = None
    fecha: date | None = None
    lugar_corte: Lugar = (0, 0)
    titulo: str = ""


def columnas_de_opinion(
    malla: Malla, encabezado: Encabezado, titulos: TitulosDeOpinion, entidad: Entidad, vigencia: int, de_todas: str = ""
) -> tuple[ColumnaDeOpinion, ...]:
    """Las columnas con opinión de una tabla. `de_todas`: de quién son las que no lo dicen, si toda la hoja es suya.

    Una columna sin dueño que sigue a otras que lo tienen, y que no está bajo otro rótulo, es del mismo.
    """
    halladas: list[ColumnaDeOpinion] = []
    propias = [_leer(malla, encabezado, c.numero, titulos, entidad, vigencia) for c in encabezado.columnas]
    generales = "" if any(c and c.quien for c in propias) else de_todas
    for columna in propias:
        if columna is None:
            continue
        antes = halladas[-1] if halladas else None
        if columna.quien or generales:
            halladas.append(replace(columna, quien=columna.quien or generales))
        elif antes and antes.numero == columna.numero - 1 and (columna.bloque in ("", antes.bloque)):
            halladas.append(replace(antes, numero=columna.numero, campo=columna.campo, titulo=columna.titulo))
    return tuple(halladas) if any(c.campo in DICHOS for c in halladas) else ()


def que_escribe_una_persona(columnas: Sequence[ColumnaDeOpinion]) -> tuple[ColumnaDeOpinion, ...]:
    """De un libro que hizo el programa, las columnas que él no llena: observaciones y cifras con dueño."""
    suyas = tuple(c for c in columnas if c.campo in ("observacion", "fecha") or quien_de(c.titulo))
    return suyas if any(c.campo in DICHOS for c in suyas) else ()


def _leer(
    malla: Malla, encabezado: Encabezado, numero: int, titulos: TitulosDeOpinion, entidad: Entidad, vigencia: int
) -> ColumnaDeOpinion | None:
    camino = list(_camino(malla, encabezado, numero))
    suyo = next((t for f, _, t in reversed(camino) if f >= encabezado.fila and t), "")
    campo = _campo(camino, encabezado, titulos)
    if campo not in DICHOS | {"fecha"}:
        return None
    quien = next((q for _, _, t in reversed(camino) if (q := quien_de(t))), "")
    bloque = next((t for _, _, t in camino if t != suyo and (quien_de(t) or es_seguimiento(t))), "")
    corte, lugar = corte_de_bloque([(t, (f, c)) for f, c, t in reversed(camino)], entidad, vigencia)
    fecha = next((d for _, _, t in camino if (d := fecha_dicha(t, vigencia))), None)
    return ColumnaDeOpinion(numero, campo, quien, bloque, corte, fecha, lugar, suyo)


def _campo(camino: list[tuple[int, int, str]], encabezado: Encabezado, titulos: TitulosDeOpinion) -> str:
    """El campo del título más cercano a los datos que se conoce; el de un rótulo solo si nada lo precisa."""
    for fila, _, texto in reversed(camino):
        if fila >= encabezado.fila and (campo := titulos.campo(texto)):
            return campo
    return ""


def _camino(malla: Malla, encabezado: Encabezado, numero: int) -> Iterator[tuple[int, int, str]]:
    """Los títulos que cubren una columna, de arriba abajo: (fila, columna, texto), sin repetir una combinación."""
    primera = encabezado.columnas[0].numero
    vistos = set()
    cercanas = range(encabezado.fila - FILAS_DE_BLOQUE, encabezado.fila_final + 1)
    for fila in (f for f in cercanas if f in malla.filas):
        lugar = _cubre(malla, fila, numero, encabezado, primera)
        if lugar and lugar not in vistos and (texto := malla.texto(*lugar)):
            vistos.add(lugar)
            if fila >= encabezado.fila or _rotula_un_bloque(malla, lugar, texto):
                yield *lugar, texto


def _rotula_un_bloque(malla: Malla, lugar: Lugar, texto: str) -> bool:
    """Sobre los títulos, dice de quién o de qué corte es un bloque.

    Una fecha suelta, o la oficina que llena una casilla («Dependencia: | Control Interno»), es un dato del membrete.
    """
    if es_seguimiento(texto) or es_rotulo_de_control_interno(texto) or _DE_CORTE.search(llave(texto)):
        return True
    rango = malla.rango(*lugar)
    previas = [c for c in malla.filas[rango.fila] if c < rango.columna]
    es_casilla = previas and malla.texto(rango.fila, previas[-1]).rstrip().endswith(":")
    return bool(quien_de(texto)) and rango.columna_final > rango.columna and not es_casilla


def _cubre(malla: Malla, fila: int, numero: int, encabezado: Encabezado, primera: int) -> Lugar | None:
    """La celda que titula la columna en esa fila: la suya, la combinada que la cubre o el rótulo a su izquierda."""
    rango = malla.rango(fila, numero)
    if malla.texto(rango.fila, rango.columna):
        es_titulo_de_todo = rango.fila < encabezado.fila and rango.columna <= primera
        ancho = rango.columna_final - rango.columna + 1
        return None if es_titulo_de_todo and ancho > len(encabezado.columnas) // 2 else (rango.fila, rango.columna)
    if fila == encabezado.fila_final:
        return None
    previas = [c for c in malla.filas[fila] if c < numero and malla.rango(fila, c).columna_final < numero]
    if not previas or previas[-1] <= primera or malla.rango(fila, previas[-1]).columna_final > previas[-1]:
        return None
    texto = malla.texto(fila, previas[-1])
    return (fila, previas[-1]) if quien_de(texto) or es_seguimiento(texto) else None
