"""Lo que se le pregunta a la historia: qué corridas hay, cómo se vio un corte y cómo eran entonces los planes."""

import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from pipeline.base.agrupar import agrupar
from pipeline.base.origen import Origen
from pipeline.base.tabla import Tabla
from pipeline.calculo.comparacion.foto import DEL_HISTORIAL, Foto, nombrar
from pipeline.calculo.resultado import Corte
from pipeline.registro.historia.archivo import abrir
from pipeline.registro.historia.esquema import CORRIDA
from pipeline.registro.historia.filas_propias import (
    ARCHIVOS,
    CELDAS,
    CORRIDAS,
    CeldaGuardada,
    CorridaGuardada,
)
from pipeline.registro.historia.valores import leer_fila
from pipeline.tablas.actividades import ACTIVIDADES, Actividad
from pipeline.tablas.planes import PlanLeido
from pipeline.tablas.seguimiento import SEGUIMIENTO

_CELDA = re.compile(r"([A-Z]*)(\d+)(?::([A-Z]*)(\d+))?")


def leer_corridas(datos: bytes) -> list[CorridaGuardada]:
    """Todas las corridas guardadas, en el orden en que se hicieron."""
    with abrir(datos) as conexion:
        return _filas(conexion, CORRIDAS, "ORDER BY id")


def leer_foto(datos: bytes, corte: date) -> Foto | None:
    """Lo último que se supo de un corte; None si no se ha guardado."""
    vigente = next((c for c in leer_corridas(datos) if c.corte == corte and c.vigente), None)
    if vigente is None:
        return None
    with abrir(datos) as conexion:
        celdas = _de_corrida(conexion, CELDAS, vigente.id)
        return Foto(
            nombrar(corte),
            tuple(_actividades(conexion, vigente.id, celdas)),
            tuple(_de_corrida(conexion, SEGUIMIENTO, vigente.id)),
            {c.llave: _origen(c) for c in reversed(celdas) if c.tabla == "ejecutado"},
            {c.llave: _origen(c) for c in reversed(celdas) if c.tabla == "reportaron"},
            DEL_HISTORIAL,
        )


def leer_planes(datos: bytes, cortes: Sequence[Corte], antes_de: date, huellas: Collection[str]) -> list[PlanLeido]:
    """Los planes de cortes anteriores que ya no están igual en las entradas, del más viejo al más nuevo.

    De cada corte, como se leyeron a tiempo: en la última corrida hecha hasta su plazo de publicación; si todas se
    hicieron después, en la primera. `huellas`: las de los archivos de hoy, que ya se leen de las entradas.
    """
    vistos: set[str] = set()
    planes: list[PlanLeido] = []
    corridas = leer_corridas(datos)
    with abrir(datos) as conexion:
        for corte in (c for c in cortes if c.fecha < antes_de):
            suyas = [c for c in corridas if c.corte == corte.fecha]
            if not suyas:
                continue
            a_tiempo = [c for c in suyas if c.hoy <= corte.publicacion]
            elegida = (a_tiempo[-1:] or suyas[:1])[0]
            for archivo in _de_corrida(conexion, ARCHIVOS, elegida.id):
                if archivo.actividades and archivo.sha256 not in vistos and archivo.sha256 not in huellas:
                    vistos.add(archivo.sha256)
                    planes += _planes_de(conexion, elegida.id, archivo.archivo)
    return planes


def _planes_de(conexion: sqlite3.Connection, corrida: int, archivo: str) -> list[PlanLeido]:
    celdas = _de_corrida(conexion, CELDAS, corrida)
    suyas = [a for a in _actividades(conexion, corrida, celdas) if a.archivo == archivo]
    por_plan = agrupar(suyas, lambda actividad: (actividad.instrumento, actividad.vigencia))
    return [
        PlanLeido(archivo, instrumento, vigencia, actividades=tuple(actividades))
        for (instrumento, vigencia), actividades in por_plan.items()
    ]


def _actividades(conexion: sqlite3.Connection, corrida: int, celdas: Iterable[CeldaGuardada]) -> list[Actividad]:
    actividades: list[Actividad] = _de_corrida(conexion, ACTIVIDADES, corrida)
    por_codigo = {a.codigo: a for a in actividades}
    for celda in celdas:
        if celda.tabla == ACTIVIDADES.nombre and (suya := por_codigo.get(celda.llave)):
            suya.origenes[celda.dato] = (*suya.origenes.get(celda.dato, ()), _origen(celda))
    return actividades


def _de_corrida(conexion: sqlite3.Connection, tabla: Tabla, corrida: int) -> list[Any]:
    return _filas(conexion, tabla, f'WHERE "{CORRIDA}" = {corrida:d} ORDER BY rowid')


def _filas(conexion: sqlite3.Connection, tabla: Tabla, resto: str) -> list[Any]:
    nombres = [campo.nombre for campo in tabla.campos]
    columnas = ", ".join(f'"{n}"' for n in nombres)
    halladas = conexion.execute(f'SELECT {columnas} FROM "{tabla.nombre}" {resto}')
    return [leer_fila(tabla, nombres, valores) for valores in halladas]


def _origen(c: CeldaGuardada) -> Origen:
    partes = _CELDA.fullmatch(c.celda)
    if not partes:
        return Origen(c.archivo, c.hoja)
    columna, fila, otra_columna, otra_fila = partes.groups()
    if not columna:
        return Origen(c.archivo, c.hoja, int(fila), 0, int(otra_fila or fila))
    return Origen(c.archivo, c.hoja, int(fila), _numero(columna), int(otra_fila or 0), _numero(otra_columna or ""))


def _numero(letras: str) -> int:
    numero = 0
    for letra in letras:
        numero = numero * 26 + ord(letra) - 64
    return numero
