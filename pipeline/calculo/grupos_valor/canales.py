"""Los canales que los grupos prefieren frente a los que la entidad usa."""

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
        for canal in grupo.canales:
            suyos = prefieren.setdefault(nombrar_canal(canal), [])
            if grupo.grupo_valor not in suyos:
                suyos.append(grupo.grupo_valor)
    usos: dict[str, Counter[str]] = {}
    for donde, canal in _usados(resultado):
        usos.setdefault(nombrar_canal(canal), Counter())[donde] += 1
    canales = [
        Canal(n, tuple(prefieren.get(n, ())), {u: usos.get(n, Counter())[u] for u in USOS}) for n in {*prefieren, *usos}
    ]
    orden = (PREFERIDO_SIN_USAR, PREFERIDO_Y_USADO, USADO_SIN_PREFERIR)
    return sorted(canales, key=lambda c: (orden.index(c.situacion), -len(c.grupos), -sum(c.usos.values()), c.nombre))


def nombrar_canal(escrito: str) -> str:
    """El nombre conocido de un canal («wa» es WhatsApp); si no se conoce, como está escrito."""
    return _nombres().get(llave(escrito), escrito.strip())


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
    """Las formas de los canales con que llegan las preguntas: un solo vocabulario."""
    opciones = cargar("listado_preguntas")["opciones"]["canal"]
    return {llave(f): nombre for nombre, formas in opciones.items() for f in (nombre, *formas)}
