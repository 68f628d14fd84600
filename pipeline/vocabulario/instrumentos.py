"""Los instrumentos que se conocen: uno por archivo, con sus nombres, sus componentes, sus cortes y su norma."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

PREFIJO = "instrumento_"


@dataclass(frozen=True, slots=True)
class CortesDeInstrumento:
    """Los que fija la norma del instrumento; sin `esquema`, los que adopte la entidad."""

    esquema: str = ""
    plazo: int = 10
    dias: str = "habiles"
    norma: str = ""


@dataclass(frozen=True, slots=True)
class Instrumento:
    """Un plan de los que se conocen. Las claves son las de su archivo (docs/agregar.md, «Un instrumento»)."""

    nombre: str
    largo: str
    orden: int
    titulos: tuple[str, ...] = ()
    norma: str = ""
    componente: str = ""
    """El de todas sus actividades, si tiene uno solo."""
    con_subcomponentes: bool = False
    """Sus subcomponentes dicen de qué componente son."""
    componentes: tuple[tuple[str, ...], ...] = ()
    """Cada manera en que se divide; el plan sigue la que más se le parezca."""
    optativos: tuple[str, ...] = ()
    solo: str = ""
    """El libro en que nadie dice el plan y todo es de este componente es de este instrumento."""
    forma: str = ""
    """La clase de hoja con que se reconoce cuando nadie dice el plan."""
    dicen: tuple[str, ...] = ()
    """Entre los de una misma forma, lo que sus rótulos dicen."""
    cortes: CortesDeInstrumento = CortesDeInstrumento()


@cache
def instrumentos() -> tuple[Instrumento, ...]:
    """Todos, primero el que contiene a los demás (`orden`)."""
    leidos = (_leer(archivo.read_text(encoding="utf-8")) for archivo in _archivos())
    return tuple(sorted(leidos, key=lambda i: (i.orden, i.nombre)))


def instrumento_de(nombre: str) -> Instrumento:
    """El de ese nombre; uno sin nada más si no se conoce."""
    return next((i for i in instrumentos() if i.nombre == nombre), Instrumento(nombre, nombre, len(instrumentos())))


def _archivos() -> list[Traversable]:
    carpeta = files("pipeline.vocabulario")
    return sorted((a for a in carpeta.iterdir() if a.name.startswith(PREFIJO)), key=lambda a: a.name)


def _leer(texto: str) -> Instrumento:
    crudo = tomllib.loads(texto)
    cortes = CortesDeInstrumento(**crudo.pop("cortes", {}))
    componentes = tuple(tuple(lista) for lista in crudo.pop("componentes", ()))
    listas: dict[str, Any] = {
        clave: tuple(valor) if isinstance(valor, list) else valor for clave, valor in crudo.items()
    }
    return Instrumento(**listas, componentes=componentes, cortes=cortes)
