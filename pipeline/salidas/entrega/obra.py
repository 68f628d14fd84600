"""La entrega: se escribe en una carpeta oculta y al final se cambia, de una vez, por la que había."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.salidas.entrega.ajenos import Guardados, buscar_ajenos, nombrar, sin_guardados
from pipeline.salidas.entrega.cambiar import cambiar, mostrar
from pipeline.salidas.entrega.candado import poner_candado
from pipeline.salidas.entrega.disco import quitar
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.entrega.partes import SEPARADOR
from pipeline.salidas.entrega.rechazada import Rechazada, apartar_rechazada
from pipeline.salidas.entrega.reparar import NUEVO, RECHAZADO, apartada, reparar


@dataclass(slots=True)
class Obra:
    """Una entrega en curso. `conservados`: rutas de lo que una persona cambió o puso, como quedan llamadas.

    `nombre` y `aviso` se saben al salir: cómo quedó llamada la carpeta y, si no es como se pidió, por qué.
    """

    carpeta: Path
    conservados: list[str]
    nombre: str = ""
    aviso: str = ""


@contextmanager
def entregar(salidas: Path, nombre: str, guardados: Guardados = frozenset()) -> Iterator[Obra]:
    """Entrega `salidas/nombre` entera: se escribe en `obra.carpeta`, de último el manifiesto.

    `nombre` puede ser el de una parte de otra entrega (`2026-08-31/formatos`): solo se reemplaza esa carpeta.
    Al salir sin error, la carpeta nueva queda en su sitio con lo que las personas cambiaron o pusieron en la vieja,
    menos lo que `guardados` dice que está a salvo; con error, queda la vieja como estaba. Si la vieja no se puede mover
    porque algo está abierto en Excel, la nueva queda al lado, como `nombre (2)`, y la vieja no se toca.
    `obra.conservados` se sabe al entrar y es definitivo al salir.
    NoSePuedeEscribir si otra corrida está escribiendo o si el disco no deja. Con Rechazada, lo nuevo se guarda aparte
    hasta la próxima vez.
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
            quitar(apartada(salidas, nombre, RECHAZADO))
            final.parent.mkdir(exist_ok=True)
            obra = Obra(nuevo, _anunciar(salidas, nombre, guardados), nombre)
            nuevo.mkdir()
        try:
            with traducir(final, dentro_de=nuevo):
                yield obra
            cambiar(salidas, obra, guardados)
        except Rechazada as error:
            apartar_rechazada(error, nuevo, apartada(salidas, nombre, RECHAZADO))
            raise
        finally:
            with suppress(OSError):  # lo que no se pueda ahora se repara al comienzo de la próxima corrida
                reparar(salidas)


def _anunciar(salidas: Path, nombre: str, guardados: Guardados) -> list[str]:
    """Lo que se va a conservar de la carpeta que hay, con los nombres que tendrá."""
    final = salidas / nombre
    if not os.path.lexists(final):
        return []
    if not final.is_dir():
        raise NotADirectoryError(str(final))
    return mostrar(nombrar(sin_guardados(buscar_ajenos(final), final, nombre, guardados)).values())
