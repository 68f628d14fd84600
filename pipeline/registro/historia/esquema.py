"""El esquema de la historia, que sale de las tablas declaradas: un campo nuevo es una columna nueva, y nada más."""

import sqlite3
from collections.abc import Iterator

from pipeline.base.tabla import ENTERO, NUMERO, SI_NO, Tabla
from pipeline.registro.historia.filas_propias import ARCHIVOS, CELDAS, CORRIDAS, HALLAZGOS, PARAMETROS
from pipeline.tablas.actividades import ACTIVIDADES
from pipeline.tablas.avances import AVANCES
from pipeline.tablas.opiniones import OPINIONES
from pipeline.tablas.programacion import PROGRAMACION
from pipeline.tablas.resumen import RESUMEN
from pipeline.tablas.seguimiento import SEGUIMIENTO

VERSION = 1
"""Sube cuando lo guardado cambia de significado. Agregar una tabla o un campo no la sube: se agregan solos."""
POR_CORRIDA = (
    ACTIVIDADES, PROGRAMACION, AVANCES, SEGUIMIENTO, RESUMEN, OPINIONES, HALLAZGOS, ARCHIVOS, PARAMETROS, CELDAS,
)  # fmt: skip
"""Lo que se guarda de cada corrida; cada fila dice de cuál es en su columna `corrida`."""
CORRIDA = "corrida"
_TIPOS = {ENTERO: "INTEGER", SI_NO: "INTEGER", NUMERO: "REAL"}


def columnas_de(tabla: Tabla) -> Iterator[tuple[str, str]]:
    """Cada columna con su tipo en SQLite; las fechas (ISO) y las listas (JSON) son texto."""
    if tabla is not CORRIDAS:
        yield CORRIDA, "INTEGER"
    yield from ((campo.nombre, _TIPOS.get(campo.tipo, "TEXT")) for campo in tabla.campos)


def poner_al_dia(conexion: sqlite3.Connection) -> None:
    """Crea lo que falte: tablas enteras o columnas de una historia anterior. No quita ni cambia nada."""
    for tabla in (CORRIDAS, *POR_CORRIDA):
        declaradas = [f'"{nombre}" {tipo}' for nombre, tipo in columnas_de(tabla)]
        conexion.execute(f'CREATE TABLE IF NOT EXISTS "{tabla.nombre}" ({", ".join(declaradas)})')
        hay = {fila[1] for fila in conexion.execute(f'PRAGMA table_info("{tabla.nombre}")')}
        for (nombre, _), columna in zip(columnas_de(tabla), declaradas, strict=True):
            if nombre not in hay:
                conexion.execute(f'ALTER TABLE "{tabla.nombre}" ADD COLUMN {columna}')
    conexion.execute(f"PRAGMA user_version = {VERSION}")
