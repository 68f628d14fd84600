"""Cuántas filas hay que agregar a cada tramo, dónde y copiadas de cuál."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.salidas.formato_propio.cuerpo import Puesto, Tramo
from pipeline.salidas.formato_propio.tabla import Tabla
from pipeline.salidas.llenado import Fila
from pipeline.salidas.llenado.referencias import Bloque, Mapa


@dataclass(slots=True)
class Reparto:
    """Lo que va en un tramo: los registros que ya tienen renglón (por su fila) y los que hay que poner."""

    tabla: Tabla
    tramo: Tramo
    casados: dict[int, Fila] = field(default_factory=dict)
    nuevos: list[Fila] = field(default_factory=list)
    bandas: dict[int, str] = field(default_factory=dict)
    """Antes de cuál de los nuevos (por su posición) se abre una banda, y con qué componente."""
    bloque: Bloque | None = None

    @property
    def libres(self) -> list[Puesto]:
        """Los puestos vacíos después del último escrito."""
        escritos = [i for i, p in enumerate(self.tramo.puestos) if p.escrito]
        return self.tramo.puestos[(escritos[-1] + 1 if escritos else 0) :]

    @property
    def alto(self) -> int:
        """Cuántas filas ocupa un registro."""
        return self.tramo.puestos[-1].alto if self.tramo.puestos else 1


@dataclass(frozen=True, slots=True)
class Sitio:
    """Una fila nueva del libro para un registro y la del formato de la que sale (0 si se dibuja en blanco)."""

    destino: int
    fuente: int
    es_copia: bool


def agregar_filas(reparto: Reparto, modelo: int) -> Bloque | None:
    """El bloque que hace falta para los registros que no caben; None si caben. `modelo`: una fila de otro tramo."""
    faltan = len(reparto.nuevos) - len(reparto.libres)
    if faltan <= 0:
        return None
    puestos = reparto.tramo.puestos
    if not puestos:
        fuentes = _con_bandas(reparto, [modelo] * faltan, 0)
        return Bloque(reparto.tramo.cabeza, 1, 1 + len(fuentes), tuple(fuentes), crece=False)
    lugar, copias = _de_cual(reparto, faltan)
    fuentes = _con_bandas(reparto, copias, len(reparto.nuevos) - faltan) if reparto.alto == 1 else copias
    return Bloque(puestos[lugar].fila, reparto.alto, 1 + len(fuentes), tuple(fuentes))


def sitios_de(reparto: Reparto, mapa: Mapa) -> list[Sitio]:
    """Los sitios de los registros nuevos y de sus bandas, en el orden en que quedan, con el mapa ya completo."""
    sitios = [Sitio(mapa.primera(p.fila), p.fila, False) for p in reparto.libres]
    if bloque := reparto.bloque:
        inicio = mapa.primera(bloque.inicio)
        sitios += [Sitio(inicio + copia * bloque.alto, bloque.fuente(copia), True) for copia in range(1, bloque.veces)]
    return sorted(sitios, key=lambda s: s.destino)


def _con_bandas(reparto: Reparto, fuentes: list[int], desde: int) -> list[int]:
    """Las fuentes con una copia de la banda del tramo donde se abre cada componente nuevo."""
    salida: list[int] = []
    for i, fuente in enumerate(fuentes, desde):
        salida += [reparto.tramo.cabeza, fuente] if i in reparto.bandas else [fuente]
    return salida


def _de_cual(reparto: Reparto, faltan: int) -> tuple[int, list[int]]:
    """El puesto tras el que se agregan filas, y la fila de la que se copia cada una.

    Si la última cierra la tabla con su propio borde, se agregan antes de ella; si las filas se alternan, siguen
    alternándose; si ya hay escritos, van al final.
    """
    puestos = reparto.tramo.puestos
    firmas = [_firma(reparto.tabla, p.fila) for p in puestos]
    ultimo = len(puestos) - 1
    if len(puestos) >= 4 and firmas[0] != firmas[1] and all(firmas[i] == firmas[i - 2] for i in range(2, len(firmas))):
        return ultimo, [puestos[(len(puestos) + k) % 2].fila for k in range(faltan)]
    if puestos[ultimo].escrito or len(puestos) == 1 or firmas[ultimo] == firmas[ultimo - 1] or reparto.bandas:
        return ultimo, [puestos[ultimo].fila] * faltan
    return ultimo - 1, [puestos[ultimo - 1].fila] * faltan


def _firma(tabla: Tabla, fila: int) -> Sequence[int]:
    return [tabla.rejilla.estilo(fila, c.numero) for c in tabla.columnas]
