"""Los compromisos uno por uno, con su historia en todos los libros y encuentros, y lo que se recuerda de antes."""

import re
from collections.abc import Sequence
from datetime import date

from pipeline.calculo.cobertura.ods import numeros_de_ods
from pipeline.calculo.compromisos.situar import situar
from pipeline.cruces.compromisos import agrupar
from pipeline.cruces.enlaces import Enlace, Enlazador
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.compromisos_recordados import Recordado
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import CERRADOS
from pipeline.tablas.listados.compromisos import Compromiso

_ANIO = re.compile(r"(?<!\d)20\d\d(?!\d)")


def seguir(
    filas: Sequence[Compromiso],
    de_antes: Sequence[Recordado],
    encuentros: Sequence[date],
    actividades: Sequence[Actividad],
    entidad: Entidad,
    hoy: date,
) -> list[Seguido]:
    """Uno por compromiso. De los que ya no trae ningún libro, solo los que seguían abiertos.

    `encuentros`: los días de los espacios que ya se hicieron; se suman los de los compromisos.
    """
    dias = sorted({d for d in (*encuentros, *(f.fecha for f in (*filas, *de_antes))) if d and d <= hoy})
    enlazador = Enlazador(actividades) if any(f.actividad for f in (*filas, *de_antes)) else None
    salida = []
    for suyas in agrupar([*filas, *de_antes]):
        uno = _seguir_uno(suyas, dias, enlazador, entidad, hoy)
        if uno.abierto or not uno.traido:
            salida.append(uno)
    return salida


def enlaces_de(fila: Compromiso, enlazador: Enlazador | None) -> list[Enlace]:
    """Con qué actividades del plan se enlaza la fila."""
    return enlazador.buscar(fila.actividad) if enlazador and fila.actividad else []


def ordenar(suyas: Sequence[Compromiso], hoy: date, entidad: Entidad) -> list[Compromiso]:
    """De lo más viejo a lo más nuevo: por el año del libro y las fechas de la fila; entre iguales, queda lo abierto."""

    def clave(par: tuple[int, Compromiso]) -> tuple[object, ...]:
        i, fila = par
        cerrada = situar(fila, fila.fecha_limite, hoy, entidad.calculo.exigir_evidencia) in CERRADOS
        return (*momento_de(fila), not cerrada, i)

    return [fila for _, fila in sorted(enumerate(suyas), key=clave)]


def momento_de(fila: Compromiso) -> tuple[bool, int, date, date]:
    """De cuándo es lo que dice una fila; lo que se lee hoy es más nuevo que lo recordado."""
    anios = [int(a) for a in _ANIO.findall(f"{fila.archivo} {fila.hoja}")]
    dias = [d for d in (fila.fecha, fila.fecha_cierre) if d]
    return (
        not isinstance(fila, Recordado),
        max(anios, default=0),
        max(dias, default=date.min),
        fila.fecha_limite or date.min,
    )


def _seguir_uno(
    suyas: Sequence[Compromiso], dias: Sequence[date], enlazador: Enlazador | None, entidad: Entidad, hoy: date
) -> Seguido:
    filas = ordenar(suyas, hoy, entidad)
    vale = filas[-1]
    adquirido = min((f.fecha for f in filas if f.fecha), default=None)
    plazos = list(dict.fromkeys(f.fecha_limite for f in filas if f.fecha_limite))
    limite = plazos[-1] if plazos else None
    situacion = situar(vale, limite, hoy, entidad.calculo.exigir_evidencia)
    cerrado = vale.fecha_cierre if situacion in CERRADOS else None
    hasta = cerrado or (None if situacion in CERRADOS else hoy)
    dicha = next((f for f in reversed(filas) if f.actividad), vale)
    ods = next((f.ods for f in reversed(filas) if f.ods), "")
    return Seguido(
        tuple(filas),
        situacion,
        adquirido,
        limite,
        cerrado,
        max((hasta - adquirido).days, 0) if hasta and adquirido else None,
        sum(adquirido < d <= (hasta or hoy) for d in dias) if adquirido else 0,
        (hasta - limite).days if hasta and limite else None,
        max(len(plazos) - 1, 0),
        tuple(dict.fromkeys(e.actividad.codigo for e in enlaces_de(dicha, enlazador) if e.actividad)),
        numeros_de_ods(ods) if ods else (),
        traido=all(isinstance(f, Recordado) for f in filas),
    )
