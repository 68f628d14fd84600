"""Leer en procesos aparte lo que alguien llenó: si un libro tumba a su lector, los demás se leen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Entidad
from pipeline.lectura.hijo import Caida
from pipeline.lectura.hijos import leer_en_hijos
from pipeline.registro.entregados import buscar
from pipeline.registro.indice import Conservado
from pipeline.registro.leer_conservado import Encargo, Leido, leer_conservado

Suceso = tuple[str, str, str]

PROCESOS = 2


def leer_llenos(libros: Sequence[Conservado], registro: Path, entidad: Entidad, hoy: date) -> dict[Suceso, Leido]:
    """Cada libro leído; el que mata a su lector al interpretarse, solo comparado, que es más sencillo."""
    encargos = {c.suceso: _encargar(c, registro, entidad, hoy) for c in libros}
    hechos = _en_hijos(encargos, entidad)
    caidos = {s: replace(encargos[s], caida=h.motivo) for s, h in hechos.items() if isinstance(h, Caida)}
    hechos |= _en_hijos(caidos, entidad)
    return {s: _caido(encargos[s], h) if isinstance(h, Caida) else h for s, h in hechos.items()}


def _encargar(c: Conservado, registro: Path, entidad: Entidad, hoy: date) -> Encargo:
    entregado = buscar(registro, c.base, c.huella_base) if c.base else None
    return Encargo(registro / c.guardado, f"{registro.name}/{c.guardado}", entidad, entregado, hoy.year)


def _en_hijos(encargos: Mapping[Suceso, Encargo], entidad: Entidad) -> dict[Suceso, Leido | Caida]:
    limites = entidad.limites
    hechos = leer_en_hijos(
        list(encargos.values()),
        leer_conservado,
        procesos=PROCESOS,
        segundos=limites.segundos,
        megabytes=limites.memoria_megabytes,
    )
    return dict(zip(encargos, hechos, strict=True))


def _caido(encargo: Encargo, caida: Caida) -> Leido:
    return Leido(ArchivoInterpretado(encargo.ruta.name, encargo.nombre), None, caida.motivo, ilegible=True)
