"""Un cronograma que sigue en otra tabla: las mismas actividades, con los meses que no cupieron en la primera."""

from dataclasses import replace

from pipeline.base.texto import llave
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.periodos import SEMANA

PARECIDAS = 0.8


def unir_partidos(cuerpos: list[Cuerpo]) -> list[Cuerpo]:
    """Los cuerpos, con las tablas que continúan a otra unidas a ella fila por fila; cada unión se anota."""
    unidos: list[Cuerpo] = []
    for cuerpo in cuerpos:
        primero = next((c for c in unidos if _continua(c, cuerpo)), None)
        if primero is None:
            unidos.append(cuerpo)
        else:
            _unir(primero, cuerpo)
    return unidos


def _continua(primero: Cuerpo, segundo: Cuerpo) -> bool:
    propios, otros = _periodos(primero), _periodos(segundo)
    if not propios or not otros or propios & otros or not segundo.filas:
        return False
    return len(_parejas(primero, segundo)) >= PARECIDAS * max(len(segundo.filas), len(primero.filas))


def _periodos(cuerpo: Cuerpo) -> set[tuple[str, int | None]]:
    return {(c.detalle.partition(SEMANA)[0], c.anio) for c in cuerpo.encabezado.de("periodo")}


def _parejas(primero: Cuerpo, segundo: Cuerpo) -> list[tuple[Fila, Fila]]:
    """Cada fila de la segunda con la de la primera que está en su mismo orden y dice lo mismo, o empieza igual."""
    return [
        (una, otra)
        for una, otra in zip(primero.filas, segundo.filas, strict=False)
        if (a := llave(una.texto("actividad")))
        and (b := llave(otra.texto("actividad")))
        and (a.startswith(b) or b.startswith(a))
    ]


def _unir(primero: Cuerpo, segundo: Cuerpo) -> None:
    parejas = _parejas(primero, segundo)
    juntas = {id(otra) for _, otra in parejas}
    for una, otra in parejas:
        una.sumar([v for campo, vs in otra.valores.items() if campo in ("periodo", "ejecutado") for v in vs])
    sueltas = [f for f in segundo.filas if id(f) not in juntas]
    primero.filas.extend(sueltas)
    columnas = (*primero.encabezado.columnas, *segundo.encabezado.de("periodo"), *segundo.encabezado.de("ejecutado"))
    primero.encabezado = replace(primero.encabezado, columnas=columnas)
    primero.hallazgos.extend(segundo.hallazgos)
    lugar = (segundo.encabezado.fila, segundo.encabezado.columnas[0].numero)
    primero.anotar("cronograma_partido", lugar, "", filas=len(parejas), primera=primero.encabezado.fila)
