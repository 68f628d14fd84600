"""Lo que Planeación y Control Interno dijeron, campo por campo: vale lo último y lo reemplazado se guarda."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from pipeline.base.espanol import fecha, porcentaje
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import junto, llave, recortar
from pipeline.registro.memoria import Memoria
from pipeline.tablas.opiniones import CAMPOS_DICHOS, Opinion

_NOMBRES = {"porcentaje": "el porcentaje", "cumplida": "si se cumplió", "estado": "el estado",
            "observacion": "la observación", "realizado": "lo realizado"}  # fmt: skip
Clave = tuple[str, str, date | None, str]


def recordar_opiniones(memoria: Memoria, nuevas: Iterable[Opinion], hoy: date) -> list[Hallazgo]:
    """Suma a la memoria lo que se leyó en esta corrida, en el orden en que se leyó.

    Lo que ya se reemplazó y se vuelve a leer del mismo archivo sin cambios no regresa: se dice cuál vale.
    """
    hallazgos: list[Hallazgo] = []
    recordadas: dict[Clave, Opinion] = {}
    nuevas = list(nuevas)
    vivos = {o.huella for o in nuevas}
    for recordada in memoria.opiniones:  # dos que no se sabía que eran de la misma actividad se juntan
        if recordadas.setdefault(clave_de(recordada), recordada) is not recordada:
            hallazgos += _actualizar(recordadas[clave_de(recordada)], recordada, memoria, vivos, hoy)
    for nueva in nuevas:
        clave = clave_de(nueva)
        if clave not in recordadas:
            recordadas[clave] = replace(nueva, fecha=nueva.fecha or hoy, lugares=_lugares(nueva))
            continue
        hallazgos += _actualizar(recordadas[clave], nueva, memoria, vivos, hoy)
    memoria.opiniones = sorted(recordadas.values(), key=_orden)
    return hallazgos


def clave_de(o: Opinion) -> Clave:
    """De qué se opina, en qué corte y quién."""
    de_que = (o.codigo if o.metodo or not o.actividad else "") or _sin_unir(o)
    return (o.dimension, llave(o.nombre) or de_que, o.corte, o.quien)


def _sin_unir(o: Opinion) -> str:
    return f"{o.codigo}|{o.numeral}|{llave(o.actividad)}|{llave(o.componente)}"


def _actualizar(actual: Opinion, nueva: Opinion, memoria: Memoria, vivos: set[str], hoy: date) -> list[Hallazgo]:
    hallazgos = []
    for campo in CAMPOS_DICHOS:
        dicho, antes = getattr(nueva, campo), getattr(actual, campo)
        if dicho in (None, "") or _iguales(dicho, antes):
            continue
        if antes not in (None, ""):
            if _ya_se_reemplazo(nueva, campo, memoria.reemplazadas):
                hallazgos.append(_distintas(nueva, campo, dicho, antes, actual))
                continue
            if actual.huella in vivos and actual.huella != nueva.huella:
                hallazgos.append(_distintas(nueva, campo, antes, dicho, nueva))
            memoria.reemplazadas.append(_solo(actual, campo))
        setattr(actual, campo, dicho)
        actual.lugares = actual.lugares | {campo: _lugares(nueva)[campo]}
        actual.archivo, actual.hoja, actual.celda, actual.huella = nueva.archivo, nueva.hoja, nueva.celda, nueva.huella
        actual.fecha = nueva.fecha or hoy
        actual.origenes = actual.origenes | {campo: nueva.origenes.get(campo, ())}
    return hallazgos


def _solo(actual: Opinion, campo: str) -> Opinion:
    """La opinión con solo el campo que se reemplaza, para la historia."""
    sola = replace(actual, lugares={campo: actual.lugares.get(campo, "")})
    for otro in CAMPOS_DICHOS:
        if otro != campo:
            setattr(sola, otro, None if otro == "porcentaje" else "")
    return sola


def _ya_se_reemplazo(nueva: Opinion, campo: str, reemplazadas: Iterable[Opinion]) -> bool:
    return any(
        r.huella == nueva.huella
        and clave_de(r) == clave_de(nueva)
        and _iguales(getattr(r, campo), getattr(nueva, campo))
        for r in reemplazadas
        if getattr(r, campo) not in (None, "")
    )


def _iguales(uno: object, otro: object) -> bool:
    if isinstance(uno, float) and isinstance(otro, float):
        return abs(uno - otro) < 1e-9
    return junto(str(uno)) == junto(str(otro))


def _distintas(nueva: Opinion, campo: str, dejado: object, vale: object, donde: Opinion) -> Hallazgo:
    """Dos libros dicen cosas distintas de lo mismo: cuál vale y dónde está."""
    datos = {"que": _NOMBRES[campo], "vale": _escribir(vale), "dejado": _escribir(dejado)}
    lugar = donde.lugares.get(campo) or str(donde.origen(campo))
    corte = fecha(nueva.corte) if nueva.corte else "este corte"
    return anotar("opiniones_distintas", nueva.origen(campo), _escribir(dejado), lugar=lugar, corte=corte, **datos)


def _escribir(valor: object) -> str:
    return porcentaje(valor) if isinstance(valor, float) else recortar(str(valor), 60)


def _lugares(o: Opinion) -> dict[str, str]:
    dichos = (c for c in CAMPOS_DICHOS if getattr(o, c) not in (None, ""))
    return {c: o.lugares.get(c) or str(o.origen(c)) for c in dichos}


def _orden(o: Opinion) -> tuple[str, ...]:
    return (str(o.corte or ""), o.quien, o.dimension, o.codigo, o.nombre, o.numeral, o.actividad)
