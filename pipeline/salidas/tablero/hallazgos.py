"""La hoja Hallazgos, la misma en el tablero y en `hallazgos.xlsx`."""

from collections.abc import Iterable, Mapping

from pipeline.base.catalogo_por_temas import ROTULOS
from pipeline.base.hallazgo import Gravedad, Hallazgo, catalogo
from pipeline.base.texto import con_mayuscula
from pipeline.estilo import PROGRAMADO, TEXTO, ZONAS
from pipeline.salidas._excel import (
    PRIMERA,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Valor,
    agregar_hoja,
    poner_tabla,
    poner_vinculo,
)
from pipeline.salidas._orden import ordenar_hallazgos

HOJA = "Hallazgos"
COLORES = {
    ROTULOS[Gravedad.GRAVE]: ZONAS["Baja"].color,
    ROTULOS[Gravedad.ERROR]: ZONAS["Media"].color,
    ROTULOS[Gravedad.AVISO]: (PROGRAMADO, TEXTO),
}
COLUMNAS = {
    "codigo": Columna("Código", 11),
    "gravedad": Columna("Gravedad", 13, "centro", COLORES),
    "que_es": Columna("Qué es", 24),
    "archivo": Columna("Archivo", 26),
    "hoja": Columna("Hoja", 16),
    "celda": Columna("Celda", 11, "centro"),
    "valor": Columna("Valor", 24),
    "paso": Columna("Qué pasó", 46),
    "hacer": Columna("Qué hacer", 46),
}
SIN_ARCHIVO = "(sin archivo)"
VINCULOS = 65_000
"""Los que caben en una hoja de Excel; con más, la hoja va sin ellos."""


def escribir_hallazgos_en(
    libro: Libro, hallazgos: Iterable[Hallazgo], volver: Enlace, explicados: Mapping[str, Enlace] | None = None
) -> None:
    """Agrega la hoja Hallazgos a un libro. `explicados`: a dónde lleva cada código, si el libro lo explica."""
    hoja = agregar_hoja(libro, HOJA)
    ordenados = ordenar_hallazgos(hallazgos)
    poner_tabla(libro, hoja, Cuadro(
        "TablaHallazgos", "Hallazgos",
        "Esta hoja contiene una tabla con cada falla o corrección, su celda y qué hacer. Primero lo más grave.",
        tuple(COLUMNAS.values()), [_fila(h) for h in ordenados],
        volver=volver, vacio="No se encontró nada que corregir.", inmoviles=2,
    ))  # fmt: skip
    for i, h in enumerate(ordenados if explicados and len(ordenados) <= VINCULOS else ()):
        if enlace := (explicados or {}).get(h.codigo):
            poner_vinculo(hoja, PRIMERA + i, 0, enlace, libro.formatos["vinculo_en_tabla"])


def _fila(h: Hallazgo) -> list[Valor]:
    lugar, plantilla = h.origen, catalogo().get(h.nombre)
    return [
        h.codigo, ROTULOS[h.gravedad], plantilla.titulo if plantilla else "", lugar.archivo or SIN_ARCHIVO, lugar.hoja,
        lugar.celda, h.valor, con_mayuscula(h.mensaje), con_mayuscula(h.que_hacer),
    ]  # fmt: skip
