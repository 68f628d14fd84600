"""El seguimiento con la base que rige, reportada o verificada, y su comparación con la otra."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.lote import Lote
from pipeline.base.origen import Origen
from pipeline.calculo.al_corte import Base, seguir_al_corte
from pipeline.calculo.diferencias import comparar_bases, comparar_grupos
from pipeline.calculo.resultado import Corte
from pipeline.calculo.verificacion import dice_cifra
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.diferencias import Diferencia, DiferenciaDeGrupo
from pipeline.tablas.opiniones import CONTROL_INTERNO, Opinion
from pipeline.tablas.seguimiento import Seguimiento

REPORTADO, VERIFICADO = "reportado", "verificado"


@dataclass(slots=True)
class Bases:
    """El seguimiento de cada corte con la base que rige, y las diferencias al último."""

    rige: str
    por_fecha: dict[date, Lote[Seguimiento]]
    diferencias: tuple[Diferencia, ...] = ()
    de_grupos: tuple[DiferenciaDeGrupo, ...] = ()
    hallazgos: list[Hallazgo] = field(default_factory=list)


def calcular_bases(
    rigen: Mapping[date, Sequence[Actividad]], hechos: Sequence[Corte], base: Base, opiniones: Sequence[Opinion]
) -> Bases:
    """Con `[calculo] base = "verificado"`, lo verificado en cada corte rige en ese corte, y en ningún otro."""
    from pipeline.calculo.resumenes import resumir  # trae pandas

    ultimo, rige = hechos[-1], base.entidad.calculo.base
    verificadas = {
        (o.unida, o.corte): o
        for o in opiniones
        if o.quien == CONTROL_INTERNO and o.dimension == "actividad" and o.unida and o.corte and dice_cifra(o)
    }
    con_lo_verificado = base._replace(verificadas=verificadas)
    de_la_que_rige = con_lo_verificado if rige == VERIFICADO else base
    bases = Bases(rige, {c.fecha: seguir_al_corte(rigen[c.fecha], c, de_la_que_rige) for c in hechos})
    if not any(corte == ultimo.fecha for _, corte in verificadas):
        if rige == VERIFICADO:
            lugar = Origen("entidad.toml")
            bases.hallazgos.append(anotar("base_sin_verificar", lugar, VERIFICADO, corte=fecha(ultimo.fecha)))
        return bases
    propio = bases.por_fecha[ultimo.fecha]
    otro = seguir_al_corte(rigen[ultimo.fecha], ultimo, base if rige == VERIFICADO else con_lo_verificado)
    reportado, verificado = (otro, propio) if rige == VERIFICADO else (propio, otro)
    bases.hallazgos += [h for h in verificado.hallazgos if h not in propio.hallazgos]
    bases.diferencias = comparar_bases(reportado.filas, verificado.filas, verificadas)
    antes, despues = (resumir(lote.filas, base.entidad, ultimo.fecha) for lote in (reportado, verificado))
    bases.de_grupos = comparar_grupos(antes, despues, verificado.filas)
    return bases
