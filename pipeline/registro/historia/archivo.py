"""El archivo de la historia: abrirlo sin fiarse de él, y dejarlo como bytes que no dicen nada del equipo."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.registro.carpeta import ANTERIOR
from pipeline.registro.historia.esquema import VERSION, poner_al_dia
from pipeline.registro.historia.sanidad import exigir_solo_tablas, exigir_valores

ARCHIVO = "historia.sqlite"
_FIRMA = b"SQLite format 3\x00"
_SIN_DIARIO = b"\x01\x01"
"""Los bytes 18 y 19 de un archivo sin WAL: quien lo abra con otro programa puede haberlo puesto."""


@dataclass(slots=True)
class Historia:
    """Lo guardado, en memoria. `se_escribe` es falso si la hizo un programa más nuevo; `danado`: lo que no se leyó."""

    datos: bytes = b""
    hallazgos: list[Hallazgo] = field(default_factory=list)
    se_escribe: bool = True
    danado: bytes | None = None


class HistoriaMasNueva(Exception):
    """La escribió una versión del programa posterior a esta."""


def leer_historia(carpeta: Path) -> Historia:
    """La historia de `entradas/registro/`; vacía si no hay. La que no se deja leer es un hallazgo, no un error."""
    ruta = carpeta / ARCHIVO
    origen = Origen(ARCHIVO, ruta=f"{carpeta.name}/{ARCHIVO}")
    if not ruta.is_file():
        return Historia()
    datos = ruta.read_bytes()
    try:
        return Historia(comprobar(datos))
    except HistoriaMasNueva as error:
        hallazgo = anotar("historia_mas_nueva", origen, str(error), version=str(error), conocida=VERSION)
        return Historia(hallazgos=[hallazgo], se_escribe=False)
    except sqlite3.Error:
        anterior = _leer_anterior(carpeta / f"{ARCHIVO}{ANTERIOR}")
        nombre = "historia_recuperada" if anterior else "historia_danada"
        return Historia(anterior, [anotar(nombre, origen, "", donde=nombre_del_danado(datos))], danado=datos)


def nombre_del_danado(datos: bytes) -> str:
    """Con qué nombre se deja aparte un archivo que no se pudo leer: el mismo si es el mismo."""
    return f"historia.danada-{hashlib.sha256(datos).hexdigest()[:8]}.sqlite"


def comprobar(datos: bytes) -> bytes:
    """Los mismos bytes si son una historia sana. sqlite3.Error si no; HistoriaMasNueva si es de otro programa."""
    if not datos.startswith(_FIRMA):
        raise sqlite3.DatabaseError("no es una base de SQLite")
    with closing(_cargar(datos)) as conexion:
        if (version := conexion.execute("PRAGMA user_version").fetchone()[0]) > VERSION:
            raise HistoriaMasNueva(version)
        if conexion.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("sus páginas no cuadran")
        exigir_solo_tablas(conexion)
        poner_al_dia(conexion)
        exigir_valores(conexion)
    return datos


@contextmanager
def abrir(datos: bytes) -> Iterator[sqlite3.Connection]:
    """La historia al día, en memoria; vacía si no hay datos."""
    with closing(_cargar(datos)) as conexion:
        poner_al_dia(conexion)
        yield conexion


def _cargar(datos: bytes) -> sqlite3.Connection:
    conexion = sqlite3.connect(":memory:", isolation_level=None)
    conexion.execute("PRAGMA trusted_schema = OFF")
    if datos:
        conexion.deserialize(datos[:18] + _SIN_DIARIO + datos[20:])
    return conexion


def _leer_anterior(ruta: Path) -> bytes:
    try:
        return comprobar(ruta.read_bytes())
    except (OSError, sqlite3.Error, HistoriaMasNueva):
        return b""
