"""Si lo que trae el archivo de la historia es lo que este programa guarda, y nada más."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import get_args, get_type_hints

from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, SI_NO, Campo, Tabla
from pipeline.registro.historia.esquema import CORRIDA, POR_CORRIDA
from pipeline.registro.historia.filas_propias import CORRIDAS

_ES_LISTA = "json_valid({c}) AND json_type({c}) = 'array'"
_ES_FECHA = "typeof({c}) = 'text' AND date({c}) IS {c}"
_BUENOS = {
    FECHA: _ES_FECHA,
    LISTA: _ES_LISTA,
    ENTERO: "typeof({c}) = 'integer'",
    SI_NO: "typeof({c}) = 'integer'",
    NUMERO: "typeof({c}) IN ('integer', 'real')",
}
_FECHAS_MALAS = "EXISTS (SELECT 1 FROM json_each({c}) WHERE date(value) IS NOT value)"


def exigir_solo_tablas(conexion: sqlite3.Connection) -> None:
    """sqlite3.DatabaseError si trae vistas, disparadores o tablas virtuales: preguntarle a uno es ejecutarlo."""
    for tipo, texto in conexion.execute("SELECT type, sql FROM sqlite_master"):
        virtual = tipo == "table" and not str(texto).upper().startswith("CREATE TABLE")
        if tipo not in ("table", "index") or virtual:
            raise sqlite3.DatabaseError("trae algo más que tablas")


def exigir_valores(conexion: sqlite3.Connection) -> None:
    """sqlite3.DatabaseError si una fila no se puede leer de vuelta, o es de una corrida que no está."""
    for tabla in (CORRIDAS, *POR_CORRIDA):
        malo = " OR ".join(_malos(tabla))
        if conexion.execute(f'SELECT 1 FROM "{tabla.nombre}" WHERE {malo} LIMIT 1').fetchone():
            raise sqlite3.DatabaseError(f"hay valores que no son de {tabla.nombre}")


def _malos(tabla: Tabla) -> Iterator[str]:
    """Lo que no puede pasar en una fila, columna por columna."""
    if tabla is not CORRIDAS:
        yield f'"{CORRIDA}" IS NULL OR "{CORRIDA}" NOT IN (SELECT "id" FROM "{CORRIDAS.nombre}")'
    tipos = get_type_hints(tabla.clase)
    for campo in tabla.campos:
        columna = f'"{campo.nombre}"'
        malo = f"NOT ({_bueno(campo).format(c=columna)})"
        if campo.tipo == LISTA and date in get_args(tipos[campo.nombre]):
            malo += f" OR {_FECHAS_MALAS.format(c=columna)}"
        obligatorio = campo.nombre in tabla.llave or (tabla is CORRIDAS and campo.tipo in (FECHA, SI_NO))
        yield f"({columna} IS NULL OR {malo})" if obligatorio else f"({columna} IS NOT NULL AND ({malo}))"


def _bueno(campo: Campo) -> str:
    return _BUENOS.get(campo.tipo, "typeof({c}) = 'text'")
