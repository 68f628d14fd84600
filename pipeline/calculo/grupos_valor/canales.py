"""Los canales que los grupos prefieren frente a los que la entidad usa."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import llave
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.listados.agenda import Encuentro
from pipeline.tablas.listados.eventos import Evento
from pipeline.tablas.listados.grupos_valor import GrupoDeValor
from pipeline.tablas.listados.inventario import Accion
from pipeline.tablas.listados.preguntas import Pregunta
from pipeline.vocabulario import cargar

USOS = ("Eventos", "Agenda", "Inventario", "Preguntas")
PREFERIDO_Y_USADO, PREFERIDO_SIN_USAR, USADO_SIN_PREFERIR = (
    "Preferido y usado",
    "Preferido y sin usar",
    "Usado y no lo prefiere ningún grupo",
)
_UNION = re.compile(r"\s*[/+;,]\s*|\s+[ye]\s+")


@dataclass(frozen=True, slots=True)
class Canal:
    """Un canal: los grupos que lo prefieren y cuántas veces se usa en cada parte (los nombres de USOS)."""

    nombre: str
    grupos: tuple[str, ...]
    usos: dict[str, int]

    @property
    def situacion(self) -> str:
        """Si lo que se prefiere se usa."""
        if self.grupos:
            return PREFERIDO_Y_USADO if any(self.usos.values()) else PREFERIDO_SIN_USAR
        return USADO_SIN_PREFERIR


def comparar_canales(resultado: Resultado) -> list[Canal]:
    """Primero los que se prefieren y no se usan; entre iguales, los que más grupos prefieren."""
    prefieren: dict[str, list[str]] = {}
    for grupo in filas_de(resultado, GrupoDeValor):
        for canal in (nombre for escrito in grupo.canales for nombre in nombrar_canales(escrito)):
            suyos = prefieren.setdefault(canal, [])
            if grupo.grupo_valor not in suyos:
                suyos.append(grupo.grupo_valor)
    usos: dict[str, Counter[str]] = {}
    for donde, canal in _usados(resultado):
        for nombre in nombrar_canales(canal):
            usos.setdefault(nombre, Counter())[donde] += 1
    canales = [
        Canal(n, tuple(prefieren.get(n, ())), {u: usos.get(n, Counter())[u] for u in USOS}) for n in {*prefieren, *usos}
    ]
    orden = (PREFERIDO_SIN_USAR, PREFERIDO_Y_USADO, USADO_SIN_PREFERIR)
    return sorted(canales, key=lambda c: (orden.index(c.situacion), -len(c.grupos), -sum(c.usos.values()), c.nombre))


def nombrar_canales(escrito: str) -> tuple[str, ...]:
    """Los canales que dice una celda, con su nombre conocido («wa» es WhatsApp); el que no se conoce, como está."""
    if entero := _nombres().get(llave(escrito)):
        return (entero,)
    partes = (parte.strip() for parte in _UNION.split(escrito))
    return tuple(dict.fromkeys(_nombres().get(llave(p), p) for p in partes if p))


def _usados(resultado: Resultado) -> Iterator[tuple[str, str]]:
    for evento in filas_de(resultado, Evento):
        if evento.modalidad:
            yield "Eventos", evento.modalidad
    por_canal = (
        ("Agenda", filas_de(resultado, Encuentro)),
        ("Inventario", filas_de(resultado, Accion)),
        ("Preguntas", filas_de(resultado, Pregunta)),
    )
    for donde, filas in por_canal:
        for fila in filas:
            if fila.canal:
                yield donde, fila.canal


@cache
def _nombres() -> dict[str, str]:
    declarados = cargar("listado_grupos_valor")["nombres_de_canales"]
    return {llave(f): nombre for nombre, formas in declarados.items() for f in (nombre, *formas)}
