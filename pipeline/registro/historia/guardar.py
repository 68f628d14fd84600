"""Guardar las tablas de una corrida: se agrega si dice algo distinto, y lo de antes queda."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.base.hallazgo import catalogo
from pipeline.base.origen import Origen
from pipeline.base.tabla import Tabla
from pipeline.calculo.comparacion.foto import reportaron_en, verificadas_en
from pipeline.calculo.resultado import Resultado
from pipeline.registro.carpeta import guardar
from pipeline.registro.historia.archivo import ARCHIVO, Historia, abrir, nombre_del_danado
from pipeline.registro.historia.esquema import POR_CORRIDA, columnas_de
from pipeline.registro.historia.filas_propias import (
    ARCHIVOS,
    CELDAS,
    CORRIDAS,
    HALLAZGOS,
    PARAMETROS,
    ArchivoGuardado,
    CeldaGuardada,
    CorridaGuardada,
    HallazgoContado,
    Parametro,
)
from pipeline.registro.historia.leer import leer_corridas
from pipeline.registro.historia.valores import guardar_fila
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.tablas.actividades import ACTIVIDADES
from pipeline.tablas.avances import AVANCES
from pipeline.tablas.opiniones import CONTROL_INTERNO, OPINIONES
from pipeline.tablas.programacion import PROGRAMACION
from pipeline.tablas.resumen import RESUMEN
from pipeline.tablas.seguimiento import SEGUIMIENTO

DE_LA_CORRIDA = frozenset({"hoy", "corte"})
Guardables = dict[str, list[tuple[Any, ...]]]


def guardar_historia(carpeta: Path, historia: Historia, resultado: Resultado, parametros: Mapping[str, str]) -> None:
    """Agrega la corrida a la historia; no escribe nada si la vigente de su corte dice lo mismo.

    Lo que no se pudo leer queda aparte con otro nombre. NoSePuedeEscribir si el disco no deja.
    """
    if not historia.se_escribe:
        return
    if historia.danado is not None:
        guardar(carpeta, nombre_del_danado(historia.danado), historia.danado)
    nuevos = con_corrida(historia.datos, resultado, parametros)
    if historia.danado is not None:
        escribir_archivo(carpeta / ARCHIVO, nuevos)  # `guardar` pondría lo dañado en lugar de la anterior sana
    elif nuevos != historia.datos:
        guardar(carpeta, ARCHIVO, nuevos)
    historia.datos, historia.danado = nuevos, None


def con_corrida(datos: bytes, resultado: Resultado, parametros: Mapping[str, str]) -> bytes:
    """La historia con la corrida; los mismos bytes si no agrega nada."""
    filas = filas_de(resultado, parametros)
    huella = _resumir(filas)
    corte, corridas = resultado.corte.fecha, leer_corridas(datos)
    if any(c.corte == corte and c.vigente and c.huella == huella for c in corridas):
        return datos
    entradas = _resumir({t.nombre: filas[t.nombre] for t in (ARCHIVOS, PARAMETROS)})
    numero = max((c.id for c in corridas), default=0) + 1
    nueva = CorridaGuardada(numero, corte, resultado.hoy, __version__, entradas, huella, True)
    with abrir(datos) as conexion:
        conexion.execute("BEGIN")
        conexion.execute('UPDATE "corridas" SET vigente = 0 WHERE corte = ?', (corte.isoformat(),))
        conexion.execute(_insertar(CORRIDAS), guardar_fila(CORRIDAS, nueva))
        for tabla in POR_CORRIDA:
            conexion.executemany(_insertar(tabla), [(numero, *fila) for fila in filas[tabla.nombre]])
        conexion.execute("COMMIT")
        conexion.execute("VACUUM")
        return conexion.serialize()


def filas_de(resultado: Resultado, parametros: Mapping[str, str]) -> Guardables:
    """Lo que se guarda de una corrida, tabla por tabla."""
    corte = resultado.corte.fecha
    contados = Counter(h.nombre for h in resultado.hallazgos)
    todas: tuple[tuple[Tabla, Sequence[object]], ...] = (
        (ACTIVIDADES, resultado.actividades),
        (PROGRAMACION, resultado.programacion),
        (AVANCES, (*resultado.avances, *resultado.avances_sin_unir)),
        (SEGUIMIENTO, resultado.filas),
        (RESUMEN, resultado.resumenes[corte]),
        (OPINIONES, [o for o in resultado.opiniones if o.corte and o.corte <= corte]),
        (HALLAZGOS, [_contar(nombre, n) for nombre, n in sorted(contados.items())]),
        (ARCHIVOS, [_archivo(a) for a in resultado.archivos]),
        (PARAMETROS, [Parametro(n, v) for n, v in sorted(parametros.items()) if n not in DE_LA_CORRIDA]),
        (CELDAS, list(_celdas(resultado))),
    )
    return {tabla.nombre: [guardar_fila(tabla, fila) for fila in filas] for tabla, filas in todas}


def _celdas(resultado: Resultado) -> Iterator[CeldaGuardada]:
    """Las celdas de cada dato del plan, las de los reportes que cuentan y una por dependencia que reportó."""
    for a in resultado.actividades:
        for nombre, origenes in sorted(a.origenes.items()):
            yield from (_celda(ACTIVIDADES.nombre, a.codigo, nombre, o) for o in origenes)
    for codigo, origen in verificadas_en(resultado, resultado.corte.fecha).items():
        yield _celda("ejecutado", codigo, CONTROL_INTERNO, origen)  # la primera es la que se muestra
    for f in resultado.filas:
        yield from (_celda("ejecutado", f.codigo, r.dependencia, r.origen()) for r in f.reportes)
    for dependencia, origen in reportaron_en(resultado, resultado.corte.fecha).items():
        yield _celda("reportaron", dependencia, "reporte", origen)


def _celda(tabla: str, llave: str, campo: str, o: Origen) -> CeldaGuardada:
    return CeldaGuardada(tabla, llave, campo, o.archivo, o.hoja, o.celda)


def _contar(nombre: str, cuantos: int) -> HallazgoContado:
    plantilla = catalogo()[nombre]
    return HallazgoContado(plantilla.codigo, nombre, plantilla.gravedad.value, cuantos)


def _archivo(a: Any) -> ArchivoGuardado:
    return ArchivoGuardado(*(getattr(a, campo.nombre) for campo in ARCHIVOS.campos))


def _insertar(tabla: Tabla) -> str:
    nombres = [f'"{nombre}"' for nombre, _ in columnas_de(tabla)]
    return f'INSERT INTO "{tabla.nombre}" ({", ".join(nombres)}) VALUES ({", ".join("?" * len(nombres))})'


def _resumir(filas: Guardables) -> str:
    return hashlib.sha256(json.dumps(filas, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
