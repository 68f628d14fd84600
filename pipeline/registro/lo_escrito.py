"""De un libro conservado, solo lo que una persona escribió en las celdas hechas para eso."""

from dataclasses import replace
from typing import Any

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.registro.celdas_cambiadas import CELDA, Cambio
from pipeline.registro.leer_conservado import Leido
from pipeline.tablas.decisiones import Decision

CONSERVADO = "conservado"


def dejar_lo_escrito(leido: Leido) -> ArchivoInterpretado:
    """El libro sin planes ni reportes, y con las opiniones, decisiones y razones que cambiaron desde que se entregó.

    Lo que ya traía al entregarse lo puso el programa: recogerlo otra vez taparía lo que se haya dicho después. Sin la
    copia de como se entregó, todo cuenta como escrito.
    """
    opiniones, decisiones = leido.interpretado.opiniones, leido.interpretado.decisiones
    razones = leido.interpretado.razones
    if leido.cambios is not None:
        filas = {(c.hoja, c.fila) for c in leido.cambios if c.clase == CELDA}
        llaves = {c.llave for c in leido.cambios}
        opiniones = [o for o in opiniones if any((h, f) in filas for h, f, _ in _lugares(o)) or not _lugares(o)]
        decisiones = [d for d in decisiones if not d.clave or not llaves - {""} or d.clave in llaves]
        razones = [r for r in razones if any((h, f) in filas for h, f, _ in _lugares(r))]
    return replace(
        leido.interpretado,
        papel=CONSERVADO,
        planes=[],
        avances=[],
        hallazgos=[],
        opiniones=opiniones,
        decisiones=decisiones,
        razones=razones,
    )


def esta_recogido(cambio: Cambio, interpretado: ArchivoInterpretado) -> bool:
    """Si lo escrito en esa celda quedó en una opinión, en una decisión o en la razón de un cambio."""
    if cambio.clase != CELDA:
        return False
    filas: list[Any] = [*interpretado.opiniones, *interpretado.decisiones, *interpretado.razones]
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
