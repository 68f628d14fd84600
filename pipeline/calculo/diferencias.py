"""Lo reportado frente a lo verificado, por actividad y por componente: se hace con cualquiera de las dos bases."""

from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.tablas.diferencias import Diferencia, DiferenciaDeGrupo
from pipeline.tablas.opiniones import Opinion
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen
from pipeline.tablas.seguimiento import Seguimiento

Verificadas = Mapping[tuple[str, date], Opinion]


def comparar_bases(
    reportado: Sequence[Seguimiento], verificado: Sequence[Seguimiento], opiniones: Verificadas
) -> tuple[Diferencia, ...]:
    """Una fila por actividad verificada, en el orden del plan."""
    de_base = {f.codigo: f for f in reportado}
    return tuple(
        _diferencia(de_base[f.codigo], f, opiniones[f.codigo, f.corte]) for f in verificado if f.base == "verificado"
    )


def comparar_grupos(
    reportado: Sequence[Resumen], verificado: Sequence[Resumen], filas: Sequence[Seguimiento]
) -> tuple[DiferenciaDeGrupo, ...]:
    """Los componentes y el total con cada base; `filas`, las de la base verificada."""
    de_base = {(r.dimension, r.nombre): r for r in reportado}
    sin_nombre = SIN_NOMBRE["componente"]
    salida = []
    for v in [r for r in verificado if r.dimension in ("componente", "total")]:
        r = de_base[v.dimension, v.nombre]
        suyas = [f for f in filas if v.dimension == "total" or (f.componente or sin_nombre) == v.nombre]
        salida.append(
            DiferenciaDeGrupo(
                corte=v.corte,
                dimension=v.dimension,
                nombre=v.nombre,
                actividades=v.actividades,
                verificadas=sum(f.base == "verificado" for f in suyas),
                aplican_reportado=r.aplican,
                cumplidas_reportado=r.cumplidas,
                cumplimiento_reportado=r.cumplimiento,
                aplican_verificado=v.aplican,
                cumplidas_verificado=v.cumplidas,
                cumplimiento_verificado=v.cumplimiento,
                diferencia=_resta(v.cumplimiento, r.cumplimiento),
            )
        )
    return tuple(sorted(salida, key=lambda g: g.dimension == "total"))


def _diferencia(r: Seguimiento, v: Seguimiento, opinion: Opinion) -> Diferencia:
    return Diferencia(
        corte=v.corte,
        codigo=v.codigo,
        numeral=v.numeral,
        componente=v.componente,
        actividad=v.actividad,
        dependencias=v.dependencias,
        unidad=v.unidad,
        programado=v.programado,
        ejecutado_reportado=r.ejecutado,
        ejecutado_verificado=v.ejecutado,
        avance_reportado=r.avance_corte,
        avance_verificado=v.avance_corte,
        diferencia=_resta(v.avance_corte, r.avance_corte),
        estado_reportado=r.estado,
        estado_verificado=v.estado,
        cumplida_reportada=_cumplida(r),
        cumplida_verificada=_cumplida(v),
        observacion=opinion.observacion,
        celda_reportada="; ".join(dict.fromkeys(str(a.origen()) for a in r.reportes)),
        celda_verificada="; ".join(opinion.celdas),
    )


def _cumplida(f: Seguimiento) -> str:
    return ("Sí" if f.cumplida else "No") if f.aplica else "No aplica"


def _resta(uno: float | None, otro: float | None) -> float | None:
    return None if uno is None or otro is None else uno - otro
