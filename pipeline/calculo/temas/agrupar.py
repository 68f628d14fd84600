"""Los temas que dicen lo mismo con otras palabras, en uno; se propone, con cada manera de escribirlo."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from pipeline.base.texto import con_mayuscula, llave
from pipeline.calculo.temas.menciones import Mencion, mencionar
from pipeline.cruces.asuntos import Asuntos, asuntos_de
from pipeline.tablas.listados.temas import Tema
from pipeline.vocabulario import cargar

PARECIDO = 88.0
"""Desde dónde dos maneras de escribir un tema solo se distinguen en un error de dedo."""
CIUDADANIA = ("", "ciudadania", "ciudadano", "ciudadanos", "comunidad", "encuesta", "ciudadania en general")


@dataclass(frozen=True, slots=True)
class TemaAgrupado:
    """Un tema. `nombre`: la manera en que más se escribió; `menciones`, todas."""

    nombre: str
    menciones: tuple[Mencion, ...]

    @property
    def de_personas(self) -> tuple[Mencion, ...]:
        """Las menciones que no son de un organismo de control."""
        return tuple(m for m in self.menciones if llave(m.fila.origen_tema) in CIUDADANIA)

    @property
    def veces(self) -> float:
        """Cuántas personas lo pidieron; 0 si solo lo pide un organismo de control."""
        return sum(m.veces for m in self.de_personas)

    @property
    def escrituras(self) -> dict[str, float]:
        """Cada manera de escribirlo y cuántas personas la usaron, de la más usada a la menos."""
        cuenta: Counter[str] = Counter()
        for mencion in self.menciones:
            cuenta[mencion.texto] += mencion.veces  # type: ignore[assignment]
        return dict(sorted(cuenta.items(), key=lambda par: (-par[1], par[0])))

    @property
    def organismos(self) -> tuple[str, ...]:
        """Los organismos de control que lo piden."""
        dichos = (m.fila.origen_tema for m in self.menciones)
        return tuple(dict.fromkeys(d for d in dichos if llave(d) not in CIUDADANIA))


def agrupar_temas(filas: Sequence[Tema]) -> list[TemaAgrupado]:
    """Primero el que más personas pidieron; entre iguales, el que pide un organismo de control."""
    relleno = frozenset(cargar("listado_temas")["relleno"])
    grupos: dict[Asuntos, list[Mencion]] = {}
    claves: dict[str, Asuntos] = {}
    for mencion in mencionar(filas):
        suyos = asuntos_de(mencion.texto, relleno) or frozenset({llave(mencion.texto)})
        if suyos not in grupos:
            clave = " ".join(sorted(suyos))
            cercana = process.extractOne(clave, claves.keys(), scorer=fuzz.ratio, score_cutoff=PARECIDO)
            if cercana and _cifras(claves[cercana[0]]) == _cifras(suyos):
                suyos = claves[cercana[0]]
            else:
                claves[clave] = suyos
        grupos.setdefault(suyos, []).append(mencion)
    temas = [_nombrar(menciones) for menciones in grupos.values()]
    return sorted(temas, key=lambda t: (-t.veces, not t.organismos, t.nombre))


def _cifras(asuntos: Asuntos) -> set[str]:
    """«Comuna 3» no es «Comuna 4»."""
    return {a for a in asuntos if a.isdigit()}


def _nombrar(menciones: Sequence[Mencion]) -> TemaAgrupado:
    tema = TemaAgrupado("", tuple(menciones))
    return TemaAgrupado(con_mayuscula(next(iter(tema.escrituras))), tema.menciones)
