"""Las tablas que se publican de una corrida."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.base.redaccion import redactar
from pipeline.base.tabla import Tabla
from pipeline.calculo.encuestas import hacer_publicas
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.de_listados import DE_LISTADOS
from pipeline.salidas.datos.hallazgos_csv import HALLAZGOS, aplanar
from pipeline.tablas.actividades import ACTIVIDADES
from pipeline.tablas.avances import AVANCES, CONTENIDOS, Avance
from pipeline.tablas.cambios import CAMBIOS
from pipeline.tablas.diferencias import DIFERENCIAS, DIFERENCIAS_DE_GRUPOS
from pipeline.tablas.encuestas import ENCUESTAS
from pipeline.tablas.modificaciones import MODIFICACIONES
from pipeline.tablas.opiniones import OPINIONES
from pipeline.tablas.programacion import PROGRAMACION
from pipeline.tablas.resumen import RESUMEN
from pipeline.tablas.seguimiento import SEGUIMIENTO

_LIBRES = ("actividad", "dependencia", "descripcion", "evidencia", "observaciones", *CONTENIDOS)
"""Lo que cada dependencia escribe a su manera en un reporte."""


@dataclass(frozen=True, slots=True)
class Publicada:
    """Una tabla con sus filas."""

    tabla: Tabla
    filas: Sequence[object]


def reunir_tablas(resultado: Resultado, con_plan: bool = True) -> tuple[Publicada, ...]:
    """Las de toda corrida y, después, las que tienen algo. Sin plan, las suyas no van: vacías parecerían cifras.

    `seguimiento` es el del corte; `resumen`, el de todos los cortes hasta él; `avances` tiene también los reportes que
    no se unieron, con sus candidatas.
    """
    de_personas = _libros_de_personas(resultado)
    del_plan = (
        Publicada(ACTIVIDADES, resultado.actividades),
        Publicada(PROGRAMACION, resultado.programacion),
        Publicada(AVANCES, _todos_los_avances(resultado)),
        Publicada(SEGUIMIENTO, resultado.filas),
        Publicada(RESUMEN, [fila for _, filas in sorted(resultado.resumenes.items()) for fila in filas]),
    )
    hallazgos = Publicada(HALLAZGOS, [aplanar(h, de_personas) for h in resultado.hallazgos])
    siempre = (*del_plan, hallazgos) if con_plan else (hallazgos,)
    cambios = resultado.cambios.cambios if resultado.cambios else None
    si_hay = (
        Publicada(OPINIONES, resultado.opiniones),
        Publicada(DIFERENCIAS, resultado.diferencias),
        Publicada(DIFERENCIAS_DE_GRUPOS, resultado.diferencias_de_grupos if resultado.diferencias else ()),
        Publicada(MODIFICACIONES, resultado.modificaciones),
        Publicada(ENCUESTAS, hacer_publicas(resultado.encuestas)),
        *(Publicada(tabla, publicar(resultado)) for tabla, publicar in DE_LISTADOS),
    )
    de_cambios = () if cambios is None else (Publicada(CAMBIOS, cambios),)
    return (*siempre, *(p for p in si_hay if p.filas), *de_cambios)


def _libros_de_personas(resultado: Resultado) -> frozenset[str]:
    """Los archivos de los listados y las encuestas: sus celdas dicen quién pregunta, quién pide, quién respondió."""
    de_listados = {fila.archivo for filas in resultado.listados.values() for fila in filas}
    return frozenset(de_listados | {r.archivo for r in resultado.encuestas}) - {
        a.archivo for a in resultado.actividades
    }


def _todos_los_avances(resultado: Resultado) -> list[Avance]:
    """Los unidos y los que no, en el orden de los libros, con lo personal tapado; ninguno dos veces."""
    unicos = {id(a): a for a in (*resultado.avances, *resultado.avances_sin_unir)}
    return [_publicar(a) for a in sorted(unicos.values(), key=lambda a: (a.archivo, a.hoja, a.fila))]


def _publicar(avance: Avance) -> Avance:
    dichos = {campo: getattr(avance, campo) for campo in _LIBRES}
    tapados: dict[str, Any] = {campo: redactar(dicho).texto for campo, dicho in dichos.items() if dicho}
    return replace(avance, **tapados)
