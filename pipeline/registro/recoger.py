"""Antes de volver a escribir las salidas: conservar entero lo que alguien cambió, y leer lo que escribió."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.huella import huella
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Entidad
from pipeline.registro.buscar_cambiados import buscar_cambiados
from pipeline.registro.conservados import apartar, conservar
from pipeline.registro.decir_conservado import anotar_conservado, anotar_lleno, que_trae
from pipeline.registro.indice import ARCHIVO, Conservado, guardar_indice, leer_indice
from pipeline.registro.leer_conservado import Leido
from pipeline.registro.leer_en_hijos import leer_llenos
from pipeline.registro.lo_escrito import dejar_lo_escrito, esta_recogido
from pipeline.registro.tabla_de_cambios import escribir_tabla, nombrar_tabla
from pipeline.salidas.entrega.falla import traducir

LIBROS = (".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".ods", ".fods")


@dataclass(slots=True)
class Recogido:
    """Lo que se recogió. `archivos`: lo leído de cada libro, solo con lo que se escribió en sus celdas de llenar;
    `guardados`: los que están a salvo, por su ruta en las salidas y su huella."""

    pendientes: list[Conservado] = field(default_factory=list)
    archivos: list[ArchivoInterpretado] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    guardados: set[tuple[str, str]] = field(default_factory=set)


def recoger(registro: Path, salidas: Path, entidad: Entidad, hoy: date) -> Recogido:
    """Conserva y lee. Se llama antes de escribir en las salidas. NoSePuedeEscribir si algo no se puede conservar."""
    danos = conservar_cambiados(registro, salidas, hoy)
    recogido = leer_pendientes(registro, entidad, hoy)
    recogido.hallazgos = [*danos, *recogido.hallazgos, *_llenos_que_siguen(registro, salidas)]
    return recogido


def _llenos_que_siguen(registro: Path, salidas: Path) -> list[Hallazgo]:
    """Lo que ya se dijo de un reporte dejado en las salidas se repite mientras siga ahí y no esté en las entradas."""
    llenos = [c for c in leer_indice(registro)[0] if c.leido and c.trae]
    siguen = [c for c in llenos if (r := salidas / c.ruta).is_file() and huella(r) == c.sha256]
    if not siguen:
        return []
    entradas = (r for r in registro.parent.rglob("*") if registro not in r.parents and r.suffix.lower() in LIBROS)
    llegados = {huella(ruta) for ruta in entradas if ruta.is_file()}
    return [anotar_lleno(c, _nombrar(registro)) for c in siguen if c.sha256 not in llegados]


def _nombrar(registro: Path) -> str:
    return f"{registro.parent.name}/{registro.name}"


def hay_que_recoger(registro: Path, salidas: Path) -> bool:
    """Si alguien cambió algo en las salidas, o quedó algo por leer."""
    with traducir(salidas):
        return bool(buscar_cambiados(salidas)) or any(not c.leido for c in leer_indice(registro)[0])


def conservar_cambiados(registro: Path, salidas: Path, hoy: date) -> list[Hallazgo]:
    """Copia al registro lo que alguien cambió o puso en las salidas y lo anota por leer; los hallazgos, del índice.

    Repetirlo no cambia nada. NoSePuedeEscribir si no se puede conservar: entonces no se debe escribir encima.
    """
    indice, danos = leer_indice(registro)
    if danos:
        apartar(registro, f"conservados/{ARCHIVO}", hoy)
    conocidos = {c.suceso for c in indice}
    with traducir(salidas):
        cambiados = buscar_cambiados(salidas)
    for c in cambiados:
        if (c.ruta, c.sha256, c.entregado) not in conocidos:
            guardado = next(
                (i.guardado for i in indice if i.sha256 == c.sha256 and (registro / i.guardado).is_file()), ""
            )
            guardado = guardado or conservar(registro, c.archivo, c.ruta, hoy)
            indice.append(Conservado(c.ruta, c.sha256, c.entregado, c.base, c.huella_base, guardado, fecha=hoy))
    guardar_indice(registro, indice)
    return danos


def leer_pendientes(registro: Path, entidad: Entidad, hoy: date) -> Recogido:
    """Lee lo conservado que ninguna corrida ha terminado de recoger, y deja la tabla de lo que cambió en cada libro."""
    indice, _ = leer_indice(registro)
    guardados = {(c.ruta, c.sha256) for c in indice if (registro / c.guardado).is_file()}
    pendientes = sorted((c for c in indice if not c.leido), key=lambda c: (bool(c.entregado), c.ruta))
    recogido = Recogido(pendientes, guardados=guardados)
    leidos = leer_llenos([c for c in pendientes if c.guardado.lower().endswith(LIBROS)], registro, entidad, hoy)
    for conservado in pendientes:
        leido = leidos.get(conservado.suceso)
        if leido and leido.cambios is not None:
            conservado.tabla = _tabular(registro, conservado, leido, hoy)
        conservado.trae = que_trae(leido) if leido else ""
        recogido.hallazgos += anotar_conservado(conservado, leido, _nombrar(registro))
        if leido and not leido.ilegible:
            recogido.archivos.append(dejar_lo_escrito(leido))
    guardar_indice(registro, indice)
    return recogido


def marcar_leidos(registro: Path, leidos: Sequence[Conservado]) -> None:
    """Lo que la corrida ya incorporó a la memoria no se vuelve a leer."""
    indice, _ = leer_indice(registro)
    sucesos = {c.suceso for c in leidos}
    for conservado in indice:
        conservado.leido = conservado.leido or conservado.suceso in sucesos
    guardar_indice(registro, indice)


def _tabular(registro: Path, conservado: Conservado, leido: Leido, hoy: date) -> str:
    cambios = leido.cambios or []
    tabla = nombrar_tabla(conservado.guardado)
    recogidos = {c for c in cambios if esta_recogido(c, leido)}
    escribir_tabla(registro / tabla, conservado.ruta, cambios, recogidos, conservado.fecha or hoy)
    return tabla
