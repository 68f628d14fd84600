"""De un libro conservado, solo lo que una persona escribió o borró en las celdas hechas para eso."""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Any

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.registro.celdas_cambiadas import CELDA, Cambio
from pipeline.registro.leer_conservado import Leido
from pipeline.registro.lo_borrado import (
    anotaciones_borradas,
    decisiones_borradas,
    esta_borrado,
    opiniones_borradas,
    razones_borradas,
)
from pipeline.tablas.decisiones import Decision
from pipeline.tablas.opiniones import CAMPOS_DICHOS, Opinion, sin_decir

CONSERVADO = "conservado"
Celdas = Container[tuple[str, int, int]]


def dejar_lo_escrito(leido: Leido) -> ArchivoInterpretado:
    """El libro sin planes, reportes ni listados, y con lo que se opinó, decidió o explicó desde que se entregó.

    Lo que ya traía al entregarse lo puso el programa: recogerlo otra vez taparía lo que se haya dicho después. Sin la
    copia de como se entregó, todo cuenta como escrito.
    """
    opiniones, decisiones = leido.interpretado.opiniones, leido.interpretado.decisiones
    razones, borradas = leido.interpretado.razones, list[Opinion]()
    anotaciones = leido.interpretado.anotaciones
    if leido.cambios is not None:
        cambiadas = {(c.hoja, c.fila, c.columna) for c in leido.cambios if c.clase == CELDA}
        llaves = {c.llave for c in leido.cambios}
        opiniones = _solo_cambiadas(opiniones, cambiadas)
        decisiones = [d for d in decisiones if not d.clave or not llaves - {""} or d.clave in llaves]
        razones = [r for r in razones if _lugares(r) & cambiadas]
        borradas = opiniones_borradas(leido)
        decisiones = [*decisiones, *decisiones_borradas(leido)]
        razones = [*razones, *razones_borradas(leido)]
        anotaciones = [a for a in anotaciones if _lugares(a) & cambiadas] + anotaciones_borradas(leido)
    return replace(
        leido.interpretado,
        papel=CONSERVADO,
        planes=[],
        avances=[],
        listados={},
        hallazgos=[],
        opiniones=opiniones,
        decisiones=decisiones,
        razones=razones,
        anotaciones=anotaciones,
        borradas=borradas,
    )


def _solo_cambiadas(opiniones: Sequence[Opinion], cambiadas: Celdas) -> list[Opinion]:
    """Cada opinión con solo los campos que alguien escribió; lo demás de su fila ya lo traía."""
    salida = []
    for opinion in opiniones:
        viejos = [
            campo
            for campo in CAMPOS_DICHOS
            if not any((o.hoja, o.fila, o.columna) in cambiadas for o in opinion.origenes.get(campo, ()))
        ]
        if len(viejos) < len(CAMPOS_DICHOS):
            salida.append(sin_decir(opinion, viejos))
    return salida


def esta_recogido(cambio: Cambio, leido: Leido) -> bool:
    """Si lo escrito o borrado en esa celda pasó a una opinión, a una decisión o a la razón de un cambio."""
    if cambio.clase != CELDA:
        return False
    if not cambio.ahora:
        return esta_borrado(cambio, leido)
    interpretado = leido.interpretado
    filas: list[Any] = [*interpretado.opiniones, *interpretado.decisiones, *interpretado.razones]
    filas += interpretado.anotaciones
    if any((cambio.hoja, cambio.fila, cambio.columna) in _lugares(f) for f in filas):
        return True
    return any(_responde(d, cambio) for d in interpretado.decisiones)


def _lugares(fila: Any) -> set[tuple[str, int, int]]:
    """Las celdas de donde salió."""
    origenes = getattr(fila, "origenes", {})
    return {(o.hoja, o.fila, o.columna) for celdas in origenes.values() for o in celdas}


def _responde(decision: Decision, cambio: Cambio) -> bool:
    """La decisión no siempre dice su celda: es de su fila y dice lo mismo."""
    if not cambio.llave or cambio.llave != decision.clave or not cambio.ahora:
        return False
    dichos = (decision.quien, decision.nota, decision.elegida)
    return cambio.ahora.strip() in dichos or (bool(decision.elegida) and decision.elegida in cambio.ahora)
