"""Lo que se guardó de los cortes y no se puede usar."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.registro.historia.archivo import ARCHIVO
from pipeline.registro.historia.esquema import VERSION
from tests.hallazgos.ayuda import Receta
from tests.registro.ayuda_historia import calcular, correr, fundar

ABRIL, AGOSTO = date(2026, 4, 30), date(2026, 8, 31)


def guardada(danar: Callable[[Path], None], *cortes: date) -> Receta:
    """Una entidad con esos cortes guardados, a cuya historia algo le pasa antes de la corrida."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        entradas = fundar(carpeta)
        for corte in cortes:
            correr(entradas, corte)
        danar(entradas / "registro" / ARCHIVO)
        return list(calcular(entradas, AGOSTO).hallazgos)

    return receta


def _de_otra_version(ruta: Path) -> None:
    with closing(sqlite3.connect(ruta)) as conexion:
        conexion.execute(f"PRAGMA user_version = {VERSION + 1}")


RECETAS: dict[str, Receta] = {
    "historia_danada": guardada(lambda ruta: ruta.write_bytes(b"a medias"), AGOSTO),
    "historia_recuperada": guardada(lambda ruta: ruta.write_bytes(b"a medias"), ABRIL, AGOSTO),
    "historia_mas_nueva": guardada(_de_otra_version, AGOSTO),
}
LUGARES = dict.fromkeys(RECETAS, ARCHIVO)
