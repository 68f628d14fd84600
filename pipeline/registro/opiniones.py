"""Lo que Planeación y Control Interno dijeron, campo por campo: vale lo último y lo reemplazado se guarda."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from pipeline.base.hallazgo import Hallazgo
from pipeline.registro.hallazgos_de_opiniones import opinion_borrada, opiniones_distintas, sigue_lo_borrado
from pipeline.registro.memoria import Memoria
from pipeline.registro.opinion_dicha import (
    Clave,
    campos_dichos,
    clave_de,
    dice_algo,
    dicen_lo_mismo,
    lugares_de,
    quedarse_con,
)
from pipeline.tablas.opiniones import CAMPOS_DICHOS, Opinion, sin_decir

Huellas = Collection[str]


@dataclass(frozen=True, slots=True)
class _Corrida:
    """Lo que hace falta saber para decidir qué vale. `vivos`: las huellas de los libros que opinan hoy."""

    memoria: Memoria
    vivos: frozenset[str]
    copias: frozenset[str]
    viejas: frozenset[str]
    hoy: date


def recordar_opiniones(
    memoria: Memoria,
    nuevas: Iterable[Opinion],
    hoy: date,
    borradas: Iterable[Opinion] = (),
    copias: Huellas = (),
    viejas: Huellas = (),
) -> list[Hallazgo]:
    """Suma a la memoria lo que se leyó en esta corrida, en el orden en que se leyó, y quita lo que alguien borró.

    Lo que ya se reemplazó o se borró, y se vuelve a leer del mismo archivo, no regresa: se dice cuál vale. `copias` y
    `viejas`: las huellas de los seguimientos que hizo el programa, puestos en las entradas o guardados encima de otro
    más nuevo; lo que trajeran escrito al hacerse no es de ahora.
    """
    hallazgos: list[Hallazgo] = []
    recordadas: dict[Clave, Opinion] = {}
    nuevas = list(nuevas)
    corrida = _Corrida(memoria, frozenset(o.huella for o in nuevas), frozenset(copias), frozenset(viejas), hoy)
    for recordada in memoria.opiniones:  # dos que no se sabía que eran de la misma actividad se juntan
        if recordadas.setdefault(clave_de(recordada), recordada) is not recordada:
            hallazgos += _actualizar(recordadas[clave_de(recordada)], recordada, corrida)
    for nueva in nuevas:
        clave = clave_de(nueva)
        if clave not in recordadas:
            recordadas[clave] = sin_decir(replace(nueva, fecha=nueva.fecha or hoy), CAMPOS_DICHOS)
        hallazgos += _actualizar(recordadas[clave], nueva, corrida)
    for borrada in borradas:
        hallazgos += _borrar(recordadas.get(clave_de(borrada)), borrada, corrida)
    memoria.opiniones = sorted((o for o in recordadas.values() if campos_dichos(o)), key=_orden)
    return hallazgos


def _actualizar(actual: Opinion, nueva: Opinion, corrida: _Corrida) -> list[Hallazgo]:
    hallazgos = []
    for campo in campos_dichos(nueva):
        dicho, antes = getattr(nueva, campo), getattr(actual, campo)
        if dicen_lo_mismo(dicho, antes):
            _anotar_huella(actual, campo, nueva)
            continue
        if _ya_se_dejo(nueva, actual, campo, corrida):
            hallazgos.append(
                opiniones_distintas(nueva, campo, dicho, antes, actual)
                if dice_algo(antes)
                else sigue_lo_borrado(nueva, campo)
            )
            continue
        if dice_algo(antes):
            if corrida.vivos.intersection(actual.dicho_en.get(campo, (actual.huella,))) - {nueva.huella}:
                hallazgos.append(opiniones_distintas(nueva, campo, antes, dicho, nueva))
            corrida.memoria.reemplazadas.append(quedarse_con(actual, campo))
        setattr(actual, campo, dicho)
        actual.lugares = actual.lugares | {campo: lugares_de(nueva)[campo]}
        actual.dicho_en = actual.dicho_en | {campo: []}
        _anotar_huella(actual, campo, nueva)
        actual.archivo, actual.hoja, actual.celda, actual.huella = nueva.archivo, nueva.hoja, nueva.celda, nueva.huella
        actual.fecha = nueva.fecha or corrida.hoy
        actual.origenes = actual.origenes | {campo: nueva.origenes.get(campo, ())}
    return hallazgos


def _borrar(actual: Opinion | None, borrada: Opinion, corrida: _Corrida) -> list[Hallazgo]:
    """Quita lo que su autor dejó en blanco, si todavía vale lo que él tenía a la vista; lo borrado se guarda."""
    hallazgos: list[Hallazgo] = []
    for campo in campos_dichos(borrada):
        dicho = getattr(borrada, campo)
        if actual is None or not dicen_lo_mismo(dicho, getattr(actual, campo)):
            continue
        corrida.memoria.reemplazadas.append(quedarse_con(actual, campo))
        setattr(actual, campo, None if campo == "porcentaje" else "")
        actual.lugares = {c: lugar for c, lugar in actual.lugares.items() if c != campo}
        actual.dicho_en = {c: huellas for c, huellas in actual.dicho_en.items() if c != campo}
        hallazgos.append(opinion_borrada(borrada, campo))
    return hallazgos


def _anotar_huella(actual: Opinion, campo: str, nueva: Opinion) -> None:
    """Recuerda los libros en que está lo que vale: si después se cambia o se borra, ninguno lo trae de vuelta."""
    dichas = actual.dicho_en.setdefault(campo, [actual.huella] if actual.huella else [])
    dichas += [h for h in (*nueva.dicho_en.get(campo, ()), nueva.huella) if h and h not in dichas]


def _ya_se_dejo(nueva: Opinion, actual: Opinion, campo: str, corrida: _Corrida) -> bool:
    """Eso ya se reemplazó o se borró, y esta no es una vez más que se escribe: es el mismo libro, o una copia suya.

    En un seguimiento del programa puede estar desde que se hizo; en el mismo archivo que trae lo que hoy vale, no.
    """
    es_copia = nueva.huella in corrida.copias and nueva.archivo != actual.archivo
    de_antes = es_copia or nueva.huella in corrida.viejas
    for dejada in corrida.memoria.reemplazadas:
        if not dicen_lo_mismo(getattr(dejada, campo), getattr(nueva, campo)) or clave_de(dejada) != clave_de(nueva):
            continue
        if de_antes or nueva.huella in dejada.dicho_en.get(campo, (dejada.huella,)):
            return True
    return False


def _orden(o: Opinion) -> tuple[str, ...]:
    return (str(o.corte or ""), o.quien, o.dimension, o.codigo, o.nombre, o.numeral, o.actividad)
