"""Una fila del formato: lo que el plan dice, lo que se espera y lo último que se reportó."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.calculo.meta import meta_escrita
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.formato_de_avance.reparto import Pedido
from pipeline.salidas.formato_de_avance.ultimo_avance import contar_ultimo
from pipeline.salidas.formato_de_avance.vencimiento import ORDEN, clasificar, corte_anterior
from pipeline.salidas.valores_actividad import fecha_programada, meta_en_palabras
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.seguimiento import Seguimiento


@dataclass(frozen=True, slots=True)
class Renglon:
    """Una actividad como se muestra. `meta` None: el plan no dice cuánto; `comun`: es de todas las dependencias."""

    codigo: str
    numeral: str
    componente: str
    actividad: str
    meta_producto: str
    fecha_programada: str | date
    programado: float
    vencimiento: str
    ultimo: str
    meta: float | None
    es_porcentaje: bool
    comun: bool


def hacer_renglones(
    pedido: Pedido, resultado: Resultado, planes: Mapping[str, Actividad], entregas: Mapping[str, Sequence[Entrega]]
) -> list[Renglon]:
    """Las filas de un pedido: primero lo atrasado y lo que vence; lo cumplido, de último; luego, como en el plan."""
    anterior = corte_anterior(resultado.cortes, resultado.corte)
    hechos = [_hacer(f, pedido, planes.get(f.codigo), entregas.get(f.codigo, ()), anterior) for f in pedido.filas]
    return sorted(hechos, key=lambda r: (ORDEN.index(r.vencimiento), r.comun))


def _hacer(
    fila: Seguimiento, pedido: Pedido, plan: Actividad | None, entregas: Sequence[Entrega], anterior: date | None
) -> Renglon:
    comun = fila.codigo in pedido.comunes
    hay_meta = bool(entregas) or (plan is not None and meta_escrita(plan) is not None)
    return Renglon(
        codigo=fila.codigo,
        numeral=fila.numeral,
        componente=fila.componente,
        actividad=fila.actividad,
        meta_producto=(plan.meta_producto if plan else "") or meta_en_palabras(fila.meta, fila.unidad),
        fecha_programada=fecha_programada(plan, sorted(e.fecha for e in entregas)),
        programado=fila.programado / fila.meta if fila.unidad == "%" else fila.programado,
        vencimiento=clasificar(fila, entregas, anterior, plan is not None and plan.a_demanda),
        ultimo=contar_ultimo(fila, pedido.dependencia),
        meta=fila.meta if hay_meta else None,
        es_porcentaje=fila.unidad == "%",
        comun=comun,
    )  # fmt: skip
