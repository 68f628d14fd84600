"""Las entregas por etapa y corte: qué etapas van en el mapa y en qué periodo cae cada entrega."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from pipeline.calculo.resultado import Resultado
from pipeline.graficas._conteo import Grupo, contar_entregas
from pipeline.graficas._entregas import hacer_renglones
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.vocabulario import cargar

SIN_ETAPA = SIN_NOMBRE["etapa"]


@dataclass(frozen=True, slots=True)
class Periodo:
    """Lo que va de un corte al siguiente; `hasta` es None en lo que vence después del último."""

    nombre: str
    hasta: date | None
    por_venir: bool


@dataclass(frozen=True, slots=True)
class Mapa:
    """Los periodos y las etapas; la que falta por decir va al final."""

    periodos: tuple[Periodo, ...]
    grupos: tuple[Grupo, ...]

    @property
    def etapas(self) -> tuple[Grupo, ...]:
        """Las etapas, sin las actividades que no dicen la suya."""
        return tuple(g for g in self.grupos if g.nombre != SIN_ETAPA)


def hacer_mapa(resultado: Resultado) -> Mapa | None:
    """El mapa de las etapas en su orden; None si el plan no marca etapas.

    Si el plan usa alguna de las cinco del manual, van todas: la que no tiene nada es lo que hay que ver.
    """
    renglones = hacer_renglones(resultado)
    usadas = dict.fromkeys(etapa for r in renglones for etapa in r.fila.etapas)
    if not usadas:
        return None
    oficiales = [str(e["nombre"]) for e in cargar("componentes")["etapas"]]
    nombres = [*oficiales, *(e for e in usadas if e not in oficiales)] if usadas.keys() & {*oficiales} else [*usadas]
    por_etapa = {n: [r for r in renglones if n in r.fila.etapas] for n in nombres}
    if sin_etapa := [r for r in renglones if not r.fila.etapas]:
        por_etapa[SIN_ETAPA] = sin_etapa
    dias = [c.fecha for c in resultado.cortes]
    periodos = [Periodo(c.nombre, c.fecha, c.fecha > resultado.corte.fecha) for c in resultado.cortes]
    if any(dia > dias[-1] for r in renglones for dia, _ in r.entregas):
        periodos.append(Periodo("Después", None, True))
    return Mapa(
        tuple(periodos),
        tuple(
            contar_entregas(n, suyos, len(periodos), lambda dia: bisect_left(dias, dia), resultado.corte.fecha)
            for n, suyos in por_etapa.items()
        ),
    )
