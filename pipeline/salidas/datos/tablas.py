"""Las tablas que se publican de una corrida."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.tabla import Tabla
from pipeline.calculo.encuestas import hacer_publicas
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.hallazgos_csv import HALLAZGOS, aplanar
from pipeline.tablas.actividades import ACTIVIDADES
from pipeline.tablas.avances import AVANCES, Avance
from pipeline.tablas.cambios import CAMBIOS
from pipeline.tablas.diferencias import DIFERENCIAS, DIFERENCIAS_DE_GRUPOS
from pipeline.tablas.encuestas import ENCUESTAS
from pipeline.tablas.modificaciones import MODIFICACIONES
from pipeline.tablas.opiniones import OPINIONES
from pipeline.tablas.programacion import PROGRAMACION
from pipeline.tablas.resumen import RESUMEN
from pipeline.tablas.seguimiento import SEGUIMIENTO


@dataclass(frozen=True, slots=True)
class Publicada:
    """Una tabla con sus filas."""

    tabla: Tabla
    filas: Sequence[object]


def reunir_tablas(resultado: Resultado) -> tuple[Publicada, ...]:
    """Las de toda corrida y, después, las que tienen algo.

    `seguimiento` es el del corte; `resumen`, el de todos los cortes hasta él; `avances` tiene también los reportes que
    no se unieron, con sus candidatas.
    """
    siempre = (
        Publicada(ACTIVIDADES, resultado.actividades),
        Publicada(PROGRAMACION, resultado.programacion),
        Publicada(AVANCES, _todos_los_avances(resultado)),
        Publicada(SEGUIMIENTO, resultado.filas),
        Publicada(RESUMEN, [fila for _, filas in sorted(resultado.resumenes.items()) for fila in filas]),
        Publicada(HALLAZGOS, [aplanar(h) for h in resultado.hallazgos]),
    )
    cambios = resultado.cambios.cambios if resultado.cambios else None
    si_hay = (
        Publicada(OPINIONES, resultado.opiniones),
        Publicada(DIFERENCIAS, resultado.diferencias),
        Publicada(DIFERENCIAS_DE_GRUPOS, resultado.diferencias_de_grupos if resultado.diferencias else ()),
        Publicada(MODIFICACIONES, resultado.modificaciones),
        Publicada(ENCUESTAS, hacer_publicas(resultado.encuestas)),
    )
    de_cambios = () if cambios is None else (Publicada(CAMBIOS, cambios),)
    return (*siempre, *(p for p in si_hay if p.filas), *de_cambios)


def _todos_los_avances(resultado: Resultado) -> list[Avance]:
    """Los unidos y los que no, en el orden de los libros; ninguno dos veces."""
    unicos = {id(a): a for a in (*resultado.avances, *resultado.avances_sin_unir)}
    return sorted(unicos.values(), key=lambda a: (a.archivo, a.hoja, a.fila))
