"""Toda la historia en CSV, una tabla por archivo, para abrirla donde se quiera."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.base.tabla import Tabla, a_texto
from pipeline.registro.historia.archivo import abrir
from pipeline.registro.historia.esquema import CORRIDA, POR_CORRIDA
from pipeline.registro.historia.filas_propias import CORRIDAS
from pipeline.registro.historia.leer import leer_corridas
from pipeline.registro.historia.valores import leer_fila
from pipeline.salidas.datos.tabla_csv import escribir_renglones, escribir_tabla


def exportar_historia(datos: bytes, carpeta: Path) -> list[Path]:
    """Escribe cada tabla de la historia; cada fila dice su corrida, su corte y si es lo último que se sabe de él.

    NoSePuedeEscribir si el disco no deja.
    """
    corridas = leer_corridas(datos)
    escribir_tabla(carpeta / f"{CORRIDAS.nombre}.csv", CORRIDAS, corridas)
    rotulos = {c.id: [str(c.id), a_texto(c.corte), a_texto(c.vigente)] for c in corridas}
    for tabla in POR_CORRIDA:
        publicos = (campo.nombre for campo in tabla.campos if campo.publico)
        titulos = [CORRIDA, "corte_de_la_corrida", "vigente", *publicos]
        escribir_renglones(carpeta / f"{tabla.nombre}.csv", [titulos, *_renglones(datos, tabla, rotulos)])
    return [carpeta / f"{tabla.nombre}.csv" for tabla in (CORRIDAS, *POR_CORRIDA)]


def _renglones(datos: bytes, tabla: Tabla, rotulos: dict[int, list[str]]) -> Iterator[list[str]]:
    nombres = [campo.nombre for campo in tabla.campos if campo.publico]
    columnas = ", ".join(f'"{nombre}"' for nombre in (CORRIDA, *nombres))
    with abrir(datos) as conexion:
        for corrida, *valores in conexion.execute(f'SELECT {columnas} FROM "{tabla.nombre}" ORDER BY rowid'):
            fila = leer_fila(tabla, nombres, valores)
            yield [*rotulos[corrida], *(a_texto(getattr(fila, nombre)) for nombre in nombres)]
