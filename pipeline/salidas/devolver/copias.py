"""Las copias de una corrida: una por archivo con algo que corregir, y la página que dice cuál es de quién."""

from pathlib import Path

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import ArchivoLeido, Resultado
from pipeline.lectura.hijo import Caida
from pipeline.lectura.hijos import leer_en_hijos
from pipeline.salidas.devolver.pagina import PRIMERA, Devuelto, escribir_pagina
from pipeline.salidas.devolver.reparto import nombrar_copias, repartir
from pipeline.salidas.devolver.tarea import Hecha, Tarea, hacer_copia

_PROCESOS, _POR_PROCESO = 2, 30
"""Un segundo proceso tarda en arrancar lo que tardan unas treinta copias."""
_SIN_HALLAZGOS = "No tiene nada por corregir: no hay que devolverlo."
_NO_SE_ABRIO = "No se pudo abrir, y por eso no hay copia: {motivo}."


def escribir_devoluciones(resultado: Resultado, entradas: Path, carpeta: Path) -> list[Hallazgo]:
    """Escribe las copias y su página en `carpeta`; devuelve los hallazgos de las que no salieron como debían.

    Sin nada que devolver no escribe nada. NoSePuedeEscribir si el disco no deja.
    """
    suyos = repartir(resultado.hallazgos, resultado.archivos)
    leidos = [a for a in resultado.archivos if a.ruta in suyos and a.celdas]
    if not leidos:
        return []
    copias = nombrar_copias(a.ruta for a in leidos)
    carpeta.mkdir()
    tareas = [
        Tarea(
            entradas / a.ruta,
            a.ruta,
            a.sha256,
            carpeta / copias[a.ruta],
            resultado.corte.fecha,
            tuple(suyos[a.ruta]),
            resultado.entidad.limites,
        )
        for a in leidos
    ]
    limites = resultado.entidad.limites
    salidas = leer_en_hijos(
        tareas,
        hacer_copia,
        procesos=min(_PROCESOS, 1 + len(tareas) // _POR_PROCESO),
        segundos=limites.segundos,
        megabytes=limites.memoria_megabytes,
    )
    hechas = {t.nombre: _o_caida(salida) for t, salida in zip(tareas, salidas, strict=True)}
    devueltos = [_devuelto(a, hechas.get(a.ruta), len(suyos.get(a.ruta, ())), carpeta) for a in resultado.archivos]
    escribir_pagina(resultado, devueltos, carpeta / PRIMERA)
    return [h for a in leidos for h in _anotar(a, hechas[a.ruta])]


def _o_caida(salida: Hecha | Caida) -> Hecha:
    return Hecha(None, salida.motivo, inesperado=True) if isinstance(salida, Caida) else salida


def _devuelto(archivo: ArchivoLeido, hecha: Hecha | None, hallazgos: int, carpeta: Path) -> Devuelto:
    if hecha is None:
        como = _NO_SE_ABRIO.format(motivo=archivo.que_se_hizo) if not archivo.celdas and hallazgos else _SIN_HALLAZGOS
        return Devuelto(archivo.ruta, "", hallazgos, como)
    if hecha.archivo is None:
        return Devuelto(archivo.ruta, "", hallazgos, f"No se pudo hacer la copia: {hecha.motivo}.")
    como = "Su mismo libro, marcado." if hecha.es_su_libro else f"Un libro nuevo con sus celdas: {hecha.motivo}."
    return Devuelto(archivo.ruta, hecha.archivo.relative_to(carpeta).as_posix(), hallazgos, como)


def _anotar(archivo: ArchivoLeido, hecha: Hecha) -> list[Hallazgo]:
    if not hecha.inesperado:
        return []
    nombre = "copia_sin_aspecto" if hecha.archivo else "copia_no_hecha"
    return [anotar(nombre, Origen(archivo.archivo, ruta=archivo.ruta), "", motivo=hecha.motivo)]
