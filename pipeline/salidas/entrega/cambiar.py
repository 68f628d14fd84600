"""Poner la carpeta nueva en el sitio de la vieja; si la vieja está abierta, al lado, con segundo nombre."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from pipeline.salidas.entrega.ajenos import Guardados, trasladar
from pipeline.salidas.entrega.disco import asegurar, asegurar_carpeta, mover, quitar
from pipeline.salidas.entrega.falla import NoSePuedeEscribir, explicar
from pipeline.salidas.entrega.partes import trasladar_partes
from pipeline.salidas.entrega.reparar import BASURA, NUEVO, VIEJO, apartada, reparar
from pipeline.salidas.manifiesto import leer_manifiesto

SEGUNDOS_NOMBRES = 9


class EnObra(Protocol):
    """Lo que se sabe de una entrega al terminar."""

    conservados: list[str]
    nombre: str
    aviso: str


def cambiar(salidas: Path, obra: EnObra, guardados: Guardados) -> None:
    """Deja la carpeta nueva en su sitio y en `obra` cómo quedó llamada, por qué, y qué se conservó.

    Lo ajeno se copia cuando ya nadie puede cambiarlo. NoSePuedeEscribir si no se pudo: queda la vieja como estaba.
    """
    pedido = obra.nombre
    nuevo = apartada(salidas, pedido, NUEVO)
    if leer_manifiesto(nuevo) is None:
        raise ValueError(f"A «{pedido}» le falta su manifiesto: sin él no se sabría después qué cambió una persona")
    try:
        asegurar(nuevo)
        obra.nombre, falla = _hacer_sitio(salidas, pedido)
        obra.aviso = _avisar(salidas, pedido, obra.nombre, falla) if falla else ""
        obra.conservados = _poner(salidas, pedido, obra.nombre, guardados)
    except OSError as error:
        with suppress(OSError):
            reparar(salidas)
        raise NoSePuedeEscribir(explicar(error, salidas / pedido)) from error


def mostrar(nombres: Iterable[str]) -> list[str]:
    """Los nombres en orden, y sin lo que no se deja escribir en UTF-8."""
    return sorted(nombre.encode("utf-8", "replace").decode() for nombre in nombres)


def _hacer_sitio(salidas: Path, pedido: str) -> tuple[str, OSError | None]:
    """El primer nombre cuya carpeta se deja apartar, y la falla de la pedida si no fue ella."""
    primera: OSError | None = None
    for nombre in (pedido, *(f"{pedido} ({n})" for n in range(2, SEGUNDOS_NOMBRES + 1))):
        if not os.path.lexists(salidas / nombre):
            return nombre, primera
        try:
            mover(salidas / nombre, apartada(salidas, nombre, VIEJO))
        except PermissionError as error:  # Windows no mueve una carpeta con un archivo abierto
            primera = primera or error
            continue
        return nombre, primera
    raise primera or OSError(f"no hay un nombre libre para {pedido}")


def _poner(salidas: Path, pedido: str, nombre: str, guardados: Guardados) -> list[str]:
    """Con la vieja ya apartada, lleva a la nueva lo de las personas y la pone en su sitio."""
    nuevo, viejo = apartada(salidas, pedido, NUEVO), apartada(salidas, nombre, VIEJO)
    conservados = set(trasladar(viejo, nuevo, nombre, guardados)) if os.path.lexists(viejo) else set()
    if os.path.lexists(viejo):
        trasladar_partes(viejo, nuevo)
    segundas = list(_segundas(salidas, pedido)) if nombre == pedido else []
    for segunda in segundas:
        conservados |= set(trasladar(segunda, nuevo, segunda.name, guardados))
    mover(nuevo, salidas / nombre)
    asegurar_carpeta(salidas)
    for segunda in segundas:  # lo suyo ya está en la que se entregó; si no se deja quitar, la próxima vez
        with suppress(OSError):
            basura = apartada(salidas, segunda.name, BASURA)
            mover(segunda, basura)
            quitar(basura)
    return mostrar(conservados)


def _segundas(salidas: Path, pedido: str) -> Iterator[Path]:
    """Las entregas que quedaron con segundo nombre porque la carpeta pedida estaba abierta."""
    donde = salidas / pedido
    forma = re.compile(rf"{re.escape(donde.name)} \(\d\)")
    for ruta in sorted(donde.parent.iterdir()):
        if forma.fullmatch(ruta.name) and ruta.is_dir() and leer_manifiesto(ruta) is not None:
            yield ruta


def _avisar(salidas: Path, pedido: str, nombre: str, falla: OSError) -> str:
    motivo, _, que_hacer = explicar(falla, salidas / pedido).partition(" Qué hacer: ")
    return f"{motivo} Lo nuevo quedó en «{salidas / nombre}». Qué hacer: {que_hacer}"
