"""De los hallazgos de un libro a lo que se pinta y se anota en cada hoja."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.base.origen import Origen
from pipeline.salidas._orden import ordenar_hallazgos

Lugar = tuple[int, int]
CELDAS_POR_REGION = 200
NOTAS_MAXIMAS = 2000
"""Más notas que estas vuelven lento a Excel; lo demás queda pintado y en la hoja de hallazgos."""
_PESO = {Gravedad.AVISO: 0, Gravedad.ERROR: 1, Gravedad.GRAVE: 2}


@dataclass(slots=True)
class MarcasDeHoja:
    """Lo que se hace en una hoja: el color de cada celda y los hallazgos que van en su nota."""

    colores: dict[Lugar, Gravedad] = field(default_factory=dict)
    notas: dict[Lugar, list[Hallazgo]] = field(default_factory=dict)

    def pintar(self, lugar: Lugar, gravedad: Gravedad) -> None:
        """Pinta una celda; si ya lo estaba, queda la gravedad mayor."""
        antes = self.colores.get(lugar)
        if antes is None or _PESO[gravedad] > _PESO[antes]:
            self.colores[lugar] = gravedad


@dataclass(frozen=True, slots=True)
class Encargo:
    """Lo que se marca en un libro. `archivo` es su nombre; `corte`, la fecha que se escribe en la hoja de hallazgos."""

    archivo: str
    corte: str
    hallazgos: tuple[Hallazgo, ...]

    @property
    def en_orden(self) -> list[Hallazgo]:
        """Los hallazgos, primero los graves."""
        return ordenar_hallazgos(self.hallazgos)


def repartir_en_hojas(hallazgos: Iterable[Hallazgo]) -> dict[str, MarcasDeHoja]:
    """Las marcas de cada hoja, por su nombre; lo que es de una hoja o de un libro entero no se pinta."""
    hojas: dict[str, MarcasDeHoja] = {}
    notas = 0
    for hallazgo in hallazgos:
        lugar = hallazgo.origen
        if not lugar.hoja or not lugar.fila or not lugar.columna:
            continue
        marcas = hojas.setdefault(lugar.hoja, MarcasDeHoja())
        for celda in _celdas(lugar):
            marcas.pintar(celda, hallazgo.gravedad)
        primera = (lugar.fila, lugar.columna)
        notas += primera not in marcas.notas
        if primera in marcas.notas or notas <= NOTAS_MAXIMAS:
            marcas.notas.setdefault(primera, []).append(hallazgo)
    return hojas


def llevar_a_combinadas(marcas: MarcasDeHoja, primeras: Mapping[Lugar, Lugar]) -> MarcasDeHoja:
    """Las mismas marcas, con las de una combinada en su primera celda, que es la que se ve."""
    llevadas = MarcasDeHoja()
    for lugar, gravedad in marcas.colores.items():
        llevadas.pintar(primeras.get(lugar, lugar), gravedad)
    for lugar, hallazgos in marcas.notas.items():
        llevadas.notas.setdefault(primeras.get(lugar, lugar), []).extend(hallazgos)
    return llevadas


def _celdas(lugar: Origen) -> Iterator[Lugar]:
    ultima_fila, ultima_columna = lugar.fila_final or lugar.fila, lugar.columna_final or lugar.columna
    pintadas = 0
    for fila in range(lugar.fila, ultima_fila + 1):
        for columna in range(lugar.columna, ultima_columna + 1):
            if pintadas == CELDAS_POR_REGION:
                return
            pintadas += 1
            yield fila, columna
