"""El cálculo de una corrida: de actividades y reportes a todo lo que se publica."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from pipeline.base.agrupar import agrupar
from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.al_corte import Base, entregas_de
from pipeline.calculo.bases import calcular_bases
from pipeline.calculo.corte_de_reporte import anotar_posteriores, ubicar
from pipeline.calculo.faltas import buscar_faltas
from pipeline.calculo.faltas_de_programacion import anotar_sin_fecha
from pipeline.calculo.misma_palabra import juntar_misma_palabra
from pipeline.calculo.novedades import anotar_novedad
from pipeline.calculo.oleadas import agrupar_oleadas
from pipeline.calculo.pendientes_de_reportar import reunir_pendientes
from pipeline.calculo.pesos import anotar_pesos
from pipeline.calculo.programacion import programar
from pipeline.calculo.reporte import Reporte
from pipeline.calculo.resultado import ArchivoLeido, Corte, Resultado
from pipeline.calculo.versiones import actividades_en_vigor
from pipeline.calculo.versiones_de_un_reporte import reunir_versiones
from pipeline.calculo.ya_dichos import quitar_dichos
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.opiniones import Opinion
from pipeline.tablas.planes import PlanLeido


def actividades_por_corte(
    planes: Sequence[PlanLeido], entidad: Entidad, corte: Corte, cortes: Sequence[Corte]
) -> dict[date, tuple[Actividad, ...]]:
    """Las actividades que rigen en cada corte hasta el de la corrida; los hallazgos los da `actividades_en_vigor`."""
    hechos = [c.fecha for c in cortes if c.fecha <= corte.fecha]
    return {dia: tuple(actividades_en_vigor(planes, entidad, dia).filas) for dia in hechos}


def calcular(
    actividades: Sequence[Actividad],
    avances: Sequence[Avance],
    entidad: Entidad,
    corte: Corte,
    cortes: Sequence[Corte],
    hoy: date,
    hallazgos: Iterable[Hallazgo] = (),
    archivos: Iterable[ArchivoLeido] = (),
    por_corte: Mapping[date, Sequence[Actividad]] | None = None,
    opiniones: Sequence[Opinion] = (),
) -> Resultado:
    """El resultado al corte, con el seguimiento y los resúmenes de cada corte hasta él.

    `actividades` son las que rigen al corte, con su código; los avances con código ya están unidos. `por_corte`
    dice cuáles regían en los cortes anteriores (`actividades_por_corte`). Los hallazgos son los del corte.
    """
    from pipeline.calculo.resumenes import resumir  # trae pandas: `flujo` lo carga mientras se leen las entradas

    previos = tuple(hallazgos)
    hechos = [c for c in cortes if c.fecha <= corte.fecha]
    rigen = {c.fecha: (por_corte or {}).get(c.fecha, actividades) for c in hechos} | {corte.fecha: actividades}
    ubicados = ubicar([a for a in avances if a.codigo], cortes, corte, entidad.vigencia)
    base = Base(
        entidad,
        hoy,
        {id(a): programar(a, entidad, cortes) for todas in rigen.values() for a in todas},
        _por_codigo(ubicados.filas),
        frozenset(codigo for a in avances if not a.codigo for codigo in a.candidatas),
    )
    bases = calcular_bases(rigen, hechos, base, opiniones)
    por_fecha = bases.por_fecha
    nuevos = [
        *(h for a in actividades for h in base.programas[id(a)].hallazgos),
        *anotar_sin_fecha(actividades, entidad),
        *anotar_pesos(actividades, entidad),
        *buscar_faltas(actividades, entidad),
        *(h for a in actividades for h in anotar_novedad(a, corte.fecha)),
        *ubicados.hallazgos,
        *anotar_posteriores(ubicar(avances, cortes, corte, entidad.vigencia).filas, corte),
        *por_fecha[corte.fecha].hallazgos,
        *bases.hallazgos,
    ]
    return Resultado(
        entidad=entidad,
        corte=corte,
        hoy=hoy,
        cortes=tuple(cortes),
        actividades=tuple(actividades),
        programacion=tuple(e for a in actividades for e in entregas_de(a, corte.fecha, base)),
        avances=tuple(a for a in avances if a.codigo),
        seguimiento={dia: tuple(lote.filas) for dia, lote in por_fecha.items()},
        resumenes={dia: resumir(lote.filas, entidad, dia) for dia, lote in por_fecha.items()},
        hallazgos=_reunir(previos, nuevos, _todas(rigen)),
        archivos=tuple(archivos),
        avances_sin_unir=tuple(a for a in avances if not a.codigo),
        opiniones=tuple(opiniones),
        base=bases.rige,
        diferencias=bases.diferencias,
        diferencias_de_grupos=bases.de_grupos,
        rigen={dia: tuple(suyas) for dia, suyas in rigen.items()},
    )


def _reunir(
    previos: Sequence[Hallazgo], nuevos: Sequence[Hallazgo], actividades: Sequence[Actividad]
) -> tuple[Hallazgo, ...]:
    """Todos los hallazgos, sin repetir lo que la lectura ya dijo y con lo que es uno solo dicho una sola vez."""
    todos = juntar_misma_palabra([*previos, *quitar_dichos(nuevos, previos)])
    return tuple(reunir_versiones(reunir_pendientes(agrupar_oleadas(todos, actividades))))


def _todas(rigen: Mapping[date, Sequence[Actividad]]) -> list[Actividad]:
    return list({id(a): a for todas in rigen.values() for a in todas}.values())


def _por_codigo(reportes: Iterable[Reporte]) -> dict[str, list[Reporte]]:
    grupos = agrupar(reportes, lambda reporte: reporte.avance.codigo)
    return grupos
