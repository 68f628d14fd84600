"""Una corrida terminada, y lo que toda corrida dice de sus entradas."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.base.hallazgo import Gravedad
from pipeline.calculo.resultado import Resultado
from pipeline.entradas import PROPIOS, listar_configuraciones
from pipeline.estado_de_salida import CON_ALGO_FUERA, HECHO

AlTerminar = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Corrida:
    """Una corrida terminada: su estado de salida, su resultado y dónde quedó; `aviso`, si no es donde se esperaba.

    `cuadre`: cuántas cifras de lo escrito se volvieron a leer; vacío si no se entregó un corte.
    """

    estado: int
    resultado: Resultado
    carpeta: Path | None = None
    conservados: Sequence[str] = field(default_factory=tuple)
    aviso: str = ""
    cuadre: Mapping[str, int] = field(default_factory=dict)


def estado_de(resultado: Resultado) -> int:
    """El estado de salida: si algo quedó por fuera, se dice."""
    return CON_ALGO_FUERA if any(h.fuera for h in resultado.hallazgos) else HECHO


def huellas_de(resultado: Resultado) -> dict[str, str]:
    """El sha256 de cada archivo leído, por su ruta."""
    return {a.ruta: a.sha256 for a in resultado.archivos}


def parametros_de(resultado: Resultado, entradas: Path) -> dict[str, str]:
    """El corte, el día y la huella de los archivos con que la entidad decide."""
    decididos = [ruta for nombre in sorted(PROPIOS) if (ruta := entradas / nombre).is_file() and nombre != "leeme.md"]
    decididos += listar_configuraciones(entradas)
    huellas = {ruta.name: hashlib.sha256(ruta.read_bytes()).hexdigest() for ruta in decididos}
    return {"corte": resultado.corte.fecha.isoformat(), "hoy": resultado.hoy.isoformat(), **huellas}


def contar_gravedades(resultado: Resultado) -> dict[Gravedad, int]:
    """Cuántos hallazgos hay de cada gravedad."""
    return {g: sum(h.gravedad is g for h in resultado.hallazgos) for g in Gravedad}
