"""Cuándo dos filas hablan de un mismo compromiso: por su número y por su texto, aunque lo hayan vuelto a escribir."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.base.texto import llave
from pipeline.cruces.frase import entender
from pipeline.cruces.indice import Indice
from pipeline.cruces.parecido import comparar
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.compromisos_recordados import Recordado
from pipeline.tablas.listados.compromisos import Compromiso

CON_NUMERO, CON_ENCUENTRO, SOLO_TEXTO = 60.0, 80.0, 88.0
"""Cuánto han de parecerse los textos según lo demás que coincide. Ante la duda son dos: ninguno se pierde dentro de
otro."""


@dataclass
class Comparador:
    """Los textos de unos compromisos, listos para compararlos entre sí."""

    textos: Sequence[str]
    lugar: dict[str, int] = field(init=False)
    indice: Indice = field(init=False)
    _puntos: dict[tuple[str, str], float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.textos = list(dict.fromkeys(self.textos))
        self.lugar = {texto: i for i, texto in enumerate(self.textos)}
        self.indice = Indice([Actividad(actividad=t) for t in self.textos])

    def cercanos(self, texto: str) -> list[str]:
        """Los que más palabras comparten con él, y él mismo."""
        return list(dict.fromkeys((texto, *(self.textos[i] for i in self.indice.buscar(entender(texto))))))

    def puntos(self, uno: str, otro: str) -> float:
        """Cuánto se parecen, de 0 a 100; 0 si dicen números distintos («comuna 2», «comuna 4»)."""
        if llave(uno) == llave(otro):
            return 100.0
        par = (uno, otro) if uno <= otro else (otro, uno)
        if par not in self._puntos:
            ambos = [comparar(entender(a), self.indice, self.lugar[b]) for a, b in (par, par[::-1])]
            distintos = any(p.otro_numero for p in ambos)
            self._puntos[par] = 0.0 if distintos else max(p.puntos for p in ambos)
        return self._puntos[par]


def encuentro_de(fila: Compromiso) -> tuple[str, str]:
    """El encuentro en que se adquirió: su día y su nombre."""
    return (fila.fecha.isoformat() if fila.fecha else "", llave(fila.espacio))


def emparejar(unas: Sequence[Compromiso], otras: Sequence[Compromiso]) -> dict[int, int]:
    """De cada fila de `unas`, la de `otras` que dice lo mismo del mismo encuentro: una a una, primero las seguras."""
    comparador = Comparador([f.compromiso for f in (*unas, *otras)])
    por_clave = _por_clave(otras)
    parejas = [
        (llave(una.consecutivo) != llave(otras[j].consecutivo), -puntos, i, j)
        for i, una in enumerate(unas)
        for j in sorted({j for clave in _claves(una, comparador) for j in por_clave.get(clave, ())})
        if encuentro_de(una) == encuentro_de(otras[j]) and (puntos := _puntos(una, otras[j], comparador))
    ]
    hechas: dict[int, int] = {}
    for *_, i, j in sorted(parejas):
        if i not in hechas and j not in hechas.values():
            hechas[i] = j
    return hechas


def agrupar(filas: Iterable[Compromiso]) -> list[list[Compromiso]]:
    """Las filas de cada compromiso, en el orden en que aparecen; una fila va con el grupo al que más se parece."""
    todas, grupos = list(filas), list[list[Compromiso]]()
    comparador = Comparador([f.compromiso for f in todas])
    en: dict[str, set[int]] = {}
    for fila in todas:
        claves = _claves(fila, comparador)
        puntos = {g: _con_el_grupo(fila, grupos[g], comparador) for g in {g for c in claves for g in en.get(c, ())}}
        mejor = max(puntos, key=lambda g: (puntos[g], -g), default=len(grupos))
        if not puntos.get(mejor):
            mejor = len(grupos)
            grupos.append([])
        grupos[mejor].append(fila)
        for clave in _propias(fila):
            en.setdefault(clave, set()).add(mejor)
    return grupos


def _con_el_grupo(fila: Compromiso, grupo: Sequence[Compromiso], comparador: Comparador) -> float:
    if any(_son_dos(fila, otra) for otra in grupo):
        return 0.0
    return max(_puntos(fila, otra, comparador) for otra in grupo)


def _puntos(uno: Compromiso, otro: Compromiso, comparador: Comparador) -> float:
    """Lo que se parecen si son el mismo; 0 si son dos."""
    if _son_dos(uno, otro):
        return 0.0
    puntos = comparador.puntos(uno.compromiso, otro.compromiso)
    return puntos if puntos >= _lo_que_pide(uno, otro) else 0.0


def _lo_que_pide(uno: Compromiso, otro: Compromiso) -> float:
    """Menos si llevan el mismo código, o el mismo número en el mismo encuentro; lo que está a la vez en una hoja son
    dos cosas, si no dicen lo mismo."""
    numero, encuentro = llave(uno.consecutivo), encuentro_de(uno) == encuentro_de(otro)
    if _a_la_vez(uno, otro):
        return SOLO_TEXTO
    if numero and numero == llave(otro.consecutivo) and (encuentro or not numero.isdigit()):
        return CON_NUMERO
    return CON_ENCUENTRO if encuentro else SOLO_TEXTO


def _son_dos(uno: Compromiso, otro: Compromiso) -> bool:
    """Quien lleva la hoja les dio dos números, o es lo mismo prometido en dos lugares."""
    numeros, lugares = ({llave(t) for t in par if t} for par in (
        (uno.consecutivo, otro.consecutivo), (uno.territorio, otro.territorio),
    ))  # fmt: skip
    return len(lugares) > 1 or (len(numeros) > 1 and _a_la_vez(uno, otro))


def _a_la_vez(uno: Compromiso, otro: Compromiso) -> bool:
    """Están hoy en una misma hoja."""
    de_antes = isinstance(uno, Recordado) or isinstance(otro, Recordado)
    return not de_antes and (uno.archivo, uno.hoja) == (otro.archivo, otro.hoja)


def _por_clave(filas: Sequence[Compromiso]) -> dict[str, list[int]]:
    salida: dict[str, list[int]] = {}
    for i, fila in enumerate(filas):
        for clave in _propias(fila):
            salida.setdefault(clave, []).append(i)
    return salida


def _propias(fila: Compromiso) -> tuple[str, ...]:
    return (fila.compromiso, f"n.º {llave(fila.consecutivo)}") if fila.consecutivo else (fila.compromiso,)


def _claves(fila: Compromiso, comparador: Comparador) -> tuple[str, ...]:
    """Con lo que se buscan las que pueden ser la misma: su número y los textos cercanos."""
    return (*_propias(fila), *comparador.cercanos(fila.compromiso))
