"""Los eventos, la asistencia y los pasos que se leyeron de todas las entradas."""

from dataclasses import dataclass
from datetime import date

from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.plazos import cortes_de
from pipeline.calculo.resultado import Corte, Resultado
from pipeline.entidad import Entidad
from pipeline.tablas.listado import FilaDeListado
from pipeline.tablas.listados.asistencia import Asistencia
from pipeline.tablas.listados.espacios import Paso
from pipeline.tablas.listados.eventos import Evento


@dataclass(frozen=True, slots=True)
class Leidos:
    """Las filas de los tres listados, con la entidad y el día en que se miran."""

    eventos: tuple[Evento, ...]
    asistencia: tuple[Asistencia, ...]
    pasos: tuple[Paso, ...]
    entidad: Entidad
    hoy: date
    cortes: tuple[Corte, ...]


def leidos_de(resultado: Resultado) -> Leidos:
    """Los de una corrida."""
    return Leidos(
        tuple(filas_de(resultado, Evento)), tuple(filas_de(resultado, Asistencia)), tuple(filas_de(resultado, Paso)),
        resultado.entidad, resultado.hoy, resultado.cortes,
    )  # fmt: skip


def leidos_en(listados: dict[str, tuple[FilaDeListado, ...]], entidad: Entidad, hoy: date) -> Leidos:
    """Los de una corrida que apenas empieza, para buscar lo que tienen mal."""
    eventos, asistencia, pasos = (listados.get(n, ()) for n in ("eventos", "asistencia", "espacios"))
    return Leidos(
        tuple(f for f in eventos if isinstance(f, Evento)), tuple(f for f in asistencia if isinstance(f, Asistencia)),
        tuple(f for f in pasos if isinstance(f, Paso)), entidad, hoy, cortes_de(entidad),
    )  # fmt: skip
