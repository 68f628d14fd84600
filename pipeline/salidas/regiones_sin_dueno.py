"""Lo que quedó sin dueño en una hoja, por regiones: dónde, cuántas celdas, por qué y una muestra."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.base.hallazgo import catalogo
from pipeline.disposiciones.hoja_contada import HojaContada
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO
from pipeline.lectura.cuenta_regiones import partir_en_regiones, rectangulo
from pipeline.lectura.hoja import Hoja
from pipeline.lectura.malla import Lugar, texto_de

POR_COLUMNA = frozenset({"titulo_desconocido", "titulo_sin_parecido"})
POR_REGION = "texto_fuera_de_tabla"


@dataclass(frozen=True, slots=True)
class Region:
    """Unas celdas sin dueño de una hoja, con el mismo motivo."""

    donde: str
    motivo: str
    muestra: str
    lugares: list[Lugar]


def regiones_sin_dueno(contada: HojaContada) -> list[Region]:
    """Las regiones sin dueño de una hoja: por columna las de título desconocido; las demás, por motivo."""
    if contada.hoja is None:
        return [Region("toda la hoja", "no se leyó", "", [(0, 0)] * contada.cuenta[HALLAZGO])]
    por_motivo: dict[str, list[Lugar]] = {}
    for lugar, destino in sorted(contada.destinos.items()):
        if destino == HALLAZGO:
            por_motivo.setdefault(contada.motivos.get(lugar, POR_REGION), []).append(lugar)
    return [
        Region(
            rectangulo(contada.hoja, region).celda,
            nombrar_motivo(motivo),
            _muestra(contada, contada.hoja, motivo, region),
            region,
        )
        for motivo, lugares in por_motivo.items()
        for region in _partir(motivo, lugares)
    ]


def _partir(motivo: str, lugares: list[Lugar]) -> Iterable[list[Lugar]]:
    if motivo == POR_REGION:
        return partir_en_regiones(lugares)
    if motivo not in POR_COLUMNA:
        return [lugares]
    columnas = sorted({c for _, c in lugares})
    return [[lugar for lugar in lugares if lugar[1] == c] for c in columnas]


def _muestra(contada: HojaContada, hoja: Hoja, motivo: str, region: list[Lugar]) -> str:
    """El título de la columna desconocida, si está sobre ella; si no, el primer texto de la región."""
    fila, columna = region[0]
    if motivo in POR_COLUMNA:
        arriba = [f for f in range(fila - 1, 0, -1) if contada.destinos.get((f, columna)) == ENCABEZADO]
        if arriba:
            return texto_de(hoja.celdas[arriba[0], columna])
    return next((t for lugar in region if (t := texto_de(hoja.celdas[lugar]))), "")


def nombrar_motivo(motivo: str) -> str:
    """El código de un hallazgo y su nombre corto."""
    plantilla = catalogo()[motivo]
    return f"{plantilla.codigo} {plantilla.titulo}"
