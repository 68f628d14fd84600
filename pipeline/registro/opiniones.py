"""Lo que Planeación y Control Interno dijeron, campo por campo: vale lo último y lo reemplazado se guarda."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from pipeline.base.espanol import fecha, porcentaje
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave, recortar
from pipeline.registro.memoria import Memoria
from pipeline.tablas.opiniones import CAMPOS_DICHOS, Opinion, sin_decir

_NOMBRES = {"porcentaje": "el porcentaje", "cumplida": "si se cumplió", "estado": "el estado",
            "observacion": "la observación", "realizado": "lo realizado"}  # fmt: skip
Clave = tuple[str, str, date | None, str]
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
    memoria.opiniones = sorted((o for o in recordadas.values() if _dichos(o)), key=_orden)
    return hallazgos


def clave_de(o: Opinion) -> Clave:
    """De qué se opina, en qué corte y quién."""
    de_que = o.unida or _sin_unir(o)
    return (o.dimension, llave(o.nombre) or de_que, o.corte, o.quien)


def _sin_unir(o: Opinion) -> str:
    return f"{o.codigo}|{o.numeral}|{llave(o.actividad)}|{llave(o.componente)}"


def _actualizar(actual: Opinion, nueva: Opinion, corrida: _Corrida) -> list[Hallazgo]:
    hallazgos = []
    for campo in _dichos(nueva):
        dicho, antes = getattr(nueva, campo), getattr(actual, campo)
        if _iguales(dicho, antes):
            _anotar_huella(actual, campo, nueva)
            continue
        if _ya_se_dejo(nueva, actual, campo, corrida):
            hallazgos.append(_distintas(nueva, campo, dicho, antes, actual) if _dice(antes) else _sigue(nueva, campo))
            continue
        if _dice(antes):
            if corrida.vivos.intersection(actual.dicho_en.get(campo, (actual.huella,))) - {nueva.huella}:
                hallazgos.append(_distintas(nueva, campo, antes, dicho, nueva))
            corrida.memoria.reemplazadas.append(_solo(actual, campo))
        setattr(actual, campo, dicho)
        actual.lugares = actual.lugares | {campo: _lugares(nueva)[campo]}
        actual.dicho_en = actual.dicho_en | {campo: []}
        _anotar_huella(actual, campo, nueva)
        actual.archivo, actual.hoja, actual.celda, actual.huella = nueva.archivo, nueva.hoja, nueva.celda, nueva.huella
        actual.fecha = nueva.fecha or corrida.hoy
        actual.origenes = actual.origenes | {campo: nueva.origenes.get(campo, ())}
    return hallazgos


def _borrar(actual: Opinion | None, borrada: Opinion, corrida: _Corrida) -> list[Hallazgo]:
    """Quita lo que su autor dejó en blanco, si todavía vale lo que él tenía a la vista; lo borrado se guarda."""
    hallazgos: list[Hallazgo] = []
    for campo in _dichos(borrada):
        dicho = getattr(borrada, campo)
        if actual is None or not _iguales(dicho, getattr(actual, campo)):
            continue
        corrida.memoria.reemplazadas.append(_solo(actual, campo))
        setattr(actual, campo, None if campo == "porcentaje" else "")
        actual.lugares = {c: lugar for c, lugar in actual.lugares.items() if c != campo}
        actual.dicho_en = {c: huellas for c, huellas in actual.dicho_en.items() if c != campo}
        hallazgos.append(
            anotar(
                "opinion_borrada", borrada.origen(campo), _escribir(dicho), que=_NOMBRES[campo], corte=_corte(borrada)
            )
        )
    return hallazgos


def _anotar_huella(actual: Opinion, campo: str, nueva: Opinion) -> None:
    """Recuerda los libros en que está lo que vale: si después se cambia o se borra, ninguno lo trae de vuelta."""
    dichas = actual.dicho_en.setdefault(campo, [actual.huella] if actual.huella else [])
    dichas += [h for h in (*nueva.dicho_en.get(campo, ()), nueva.huella) if h and h not in dichas]


def _solo(actual: Opinion, campo: str) -> Opinion:
    """La opinión con solo el campo que se deja de usar, para la historia."""
    return sin_decir(actual, [c for c in CAMPOS_DICHOS if c != campo])


def _ya_se_dejo(nueva: Opinion, actual: Opinion, campo: str, corrida: _Corrida) -> bool:
    """Eso ya se reemplazó o se borró, y esta no es una vez más que se escribe: es el mismo libro, o una copia suya.

    En un seguimiento del programa puede estar desde que se hizo; en el mismo archivo que trae lo que hoy vale, no.
    """
    es_copia = nueva.huella in corrida.copias and nueva.archivo != actual.archivo
    de_antes = es_copia or nueva.huella in corrida.viejas
    for dejada in corrida.memoria.reemplazadas:
        if not _iguales(getattr(dejada, campo), getattr(nueva, campo)) or clave_de(dejada) != clave_de(nueva):
            continue
        if de_antes or nueva.huella in dejada.dicho_en.get(campo, (dejada.huella,)):
            return True
    return False


def _dichos(o: Opinion) -> list[str]:
    return [c for c in CAMPOS_DICHOS if _dice(getattr(o, c))]


def _dice(valor: object) -> bool:
    return valor not in (None, "")


def _iguales(uno: object, otro: object) -> bool:
    if isinstance(uno, float) and isinstance(otro, float):
        return abs(uno - otro) < 1e-9
    return _sin_saltos_ajenos(uno) == _sin_saltos_ajenos(otro)


def _sin_saltos_ajenos(valor: object) -> str:
    """Los renglones que alguien puso son suyos; cómo los escribe cada programa, no."""
    return str(valor).replace("\r\n", "\n").replace("\r", "\n").strip()


def _distintas(nueva: Opinion, campo: str, dejado: object, vale: object, donde: Opinion) -> Hallazgo:
    """Dos libros dicen cosas distintas de lo mismo: cuál vale y dónde está."""
    datos = {"que": _NOMBRES[campo], "vale": _escribir(vale), "dejado": _escribir(dejado)}
    lugar = donde.lugares.get(campo) or str(donde.origen(campo))
    corte = fecha(nueva.corte) if nueva.corte else "este corte"
    return anotar("opiniones_distintas", nueva.origen(campo), _escribir(dejado), lugar=lugar, corte=corte, **datos)


def _sigue(nueva: Opinion, campo: str) -> Hallazgo:
    """Un libro todavía trae lo que se borró."""
    valor = _escribir(getattr(nueva, campo))
    return anotar("opinion_borrada_sigue", nueva.origen(campo), valor, que=_NOMBRES[campo], corte=_corte(nueva))


def _corte(o: Opinion) -> str:
    return fecha(o.corte) if o.corte else "este corte"


def _escribir(valor: object) -> str:
    return porcentaje(valor) if isinstance(valor, float) else recortar(str(valor), 60)


def _lugares(o: Opinion) -> dict[str, str]:
    return {c: o.lugares.get(c) or str(o.origen(c)) for c in _dichos(o)}


def _orden(o: Opinion) -> tuple[str, ...]:
    return (str(o.corte or ""), o.quien, o.dimension, o.codigo, o.nombre, o.numeral, o.actividad)
