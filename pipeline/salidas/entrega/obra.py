"""La entrega: se escribe en una carpeta oculta y al final se cambia, de una vez, por la que había."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.salidas.entrega.ajenos import buscar_ajenos, nombrar, trasladar
from pipeline.salidas.entrega.candado import poner_candado
from pipeline.salidas.entrega.disco import asegurar, asegurar_carpeta, mover
from pipeline.salidas.entrega.falla import NoSePuedeEscribir, explicar, traducir
from pipeline.salidas.entrega.partes import SEPARADOR, trasladar_partes
from pipeline.salidas.entrega.reparar import NUEVO, VIEJO, apartada, reparar
from pipeline.salidas.manifiesto import leer_manifiesto


@dataclass(slots=True)
class Obra:
    """Una entrega en curso. `conservados`: rutas de lo que una persona cambió o puso, como quedan llamadas."""

    carpeta: Path
    conservados: list[str]


@contextmanager
def entregar(salidas: Path, nombre: str) -> Iterator[Obra]:
    """Entrega `salidas/nombre` entera: se escribe en `obra.carpeta`, de último el manifiesto.

    `nombre` puede ser el de una parte de otra entrega (`2026-08-31/formatos`): solo se reemplaza esa carpeta.
    Al salir sin error, la carpeta nueva queda en su sitio con lo que las personas cambiaron o pusieron en la vieja;
    con error, queda la vieja como estaba. `obra.conservados` se sabe al entrar y es definitivo al salir.
    NoSePuedeEscribir si otra corrida está escribiendo, si algo está abierto en Excel o si el disco no deja.
    """
    tramos = nombre.split(SEPARADOR)
    if len(tramos) > 2 or not all(t and not t.startswith(".") and Path(t).name == t for t in tramos):
        raise ValueError(f"«{nombre}» no es el nombre de una carpeta de salidas")
    final, nuevo = salidas / nombre, apartada(salidas, nombre, NUEVO)
    with traducir(salidas):
        salidas.mkdir(parents=True, exist_ok=True)
    with poner_candado(salidas):
        with traducir(final):
            reparar(salidas)
            final.parent.mkdir(exist_ok=True)
            obra = Obra(nuevo, _anunciar(final))
            nuevo.mkdir()
        try:
            with traducir(final, dentro_de=nuevo):
                yield obra
            obra.conservados = _cambiar(salidas, nombre)
        finally:
            with suppress(OSError):  # lo que no se pueda ahora se repara al comienzo de la próxima corrida
                reparar(salidas)


def _anunciar(final: Path) -> list[str]:
    """Lo que se va a conservar de la carpeta que hay, con los nombres que tendrá."""
    if not os.path.lexists(final):
        return []
    if not final.is_dir():
        raise NotADirectoryError(str(final))
    return _mostrar(nombrar(buscar_ajenos(final)).values())


def _mostrar(nombres: Iterable[str]) -> list[str]:
    """Los nombres en orden, y sin lo que no se deja escribir en UTF-8."""
    return sorted(nombre.encode("utf-8", "replace").decode() for nombre in nombres)


def _cambiar(salidas: Path, nombre: str) -> list[str]:
    """Pone la carpeta nueva en el sitio de la vieja. Lo ajeno se copia cuando ya nadie puede cambiarlo."""
    final, nuevo, viejo = salidas / nombre, apartada(salidas, nombre, NUEVO), apartada(salidas, nombre, VIEJO)
    if leer_manifiesto(nuevo) is None:
        raise ValueError(f"A «{nombre}» le falta su manifiesto: sin él no se sabría después qué cambió una persona")
    conservados: list[str] = []
    try:
        asegurar(nuevo)
        if os.path.lexists(final):
            mover(final, viejo)
            conservados = _mostrar(trasladar(viejo, nuevo))
            trasladar_partes(viejo, nuevo)
        mover(nuevo, final)
        asegurar_carpeta(salidas)
    except OSError as error:
        with suppress(OSError):
            reparar(salidas)
        raise NoSePuedeEscribir(explicar(error, final)) from error
    return conservados
