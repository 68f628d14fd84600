"""Un renglón del cronograma: lo que va en sus columnas, y lo que el plan dice y no cabe en ellas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.base.espanol import cantidad, fecha, porcentaje
from pipeline.base.texto import junto
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.metas import meta_de_texto
from pipeline.salidas.estrategia.cronograma.tiempo_escrito import escribir_cantidades, escribir_tiempo, marcar
from pipeline.salidas.llenado import Proporcion
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar

Dato = str | float | date | Proporcion
_DEL_PLAN = tuple(cargar("evaluacion")["instrumentos"])
"""Los planes que no tienen otro componente que la rendición de cuentas."""


@dataclass(frozen=True, slots=True)
class Renglon:
    """`etapas`: las del manual que marca; `extras`: título de la columna → lo que va en ella, si va algo."""

    elemento: str
    actividad: str
    etapas: frozenset[str]
    meta: Dato
    cuatrimestres: Mapping[str, str | float]
    responsable: str
    extras: Mapping[str, Dato]


def hacer_renglones(actividades: Sequence[Actividad], catalogo: Catalogo, vigencia: int) -> list[Renglon]:
    """Uno por actividad; los de un mismo elemento, seguidos, y primero los que no dicen el suyo."""
    orden = dict.fromkeys(["", *(a.subcomponente for a in actividades)])
    lugar = {elemento: i for i, elemento in enumerate(orden)}
    seguidas = sorted(actividades, key=lambda a: lugar[a.subcomponente])
    return [_hacer(a, catalogo, vigencia) for a in seguidas]


def _hacer(a: Actividad, catalogo: Catalogo, vigencia: int) -> Renglon:
    etapas = [str(e["nombre"]) for e in cargar("componentes")["etapas"]]
    responsable, apoyo = _responsables(a, catalogo)
    meta, cuanta = _meta(a)
    propio = a.instrumento in _DEL_PLAN and a.componente in ("", "Rendición de cuentas")
    extras: dict[str, Dato | None] = {
        "Código": a.numeral,
        "Componente": "" if propio else a.componente,
        "Fecha exacta": escribir_tiempo(a),
        "Cantidad de cada entrega": escribir_cantidades(a),
        "Meta cuantitativa": cuanta,
        "Indicador": a.indicador,
        "Fase": "; ".join(e for e in a.etapas if e not in etapas),
        "Apoyo": apoyo,
        "Ponderación": a.ponderacion,
        "Grupos de valor": "; ".join(a.grupos_valor),
        "ODS": "; ".join(a.ods),
        "Derecho garantizado": "; ".join(a.derechos),
        "Enfoque diferencial": "; ".join(a.enfoques),
        "Meta PDM": a.meta_pdm,
        "Novedad": _novedad(a),
        "Observaciones": a.observaciones,
    }
    dichos = {titulo: v for titulo, v in extras.items() if v is not None and v != ""}
    marcas = marcar(a, vigencia)
    return Renglon(a.subcomponente, a.actividad, frozenset(a.etapas) & {*etapas}, meta, marcas, responsable, dichos)


def _meta(a: Actividad) -> tuple[Dato, Dato | None]:
    """Lo que va en META/PRODUCTO y, si de su texto no sale el número, el número aparte."""
    numero: Dato | None = a.meta_valor
    if a.meta_valor is not None and a.meta_unidad == "%":
        numero = Proporcion(a.meta_valor / 100)
    if not a.meta_producto:
        return ("", None) if numero is None else (numero, None)
    leida = meta_de_texto(a.meta_producto)
    es_la_misma = (leida.valor, leida.unidad) == (a.meta_valor, a.meta_unidad)
    return a.meta_producto, None if es_la_misma else numero


def escribir_meta(a: Actividad) -> str:
    """La meta como la dice el plan; si es solo un número, el número y su signo."""
    return mostrar(_meta(a)[0])


def mostrar(valor: Dato | None) -> str:
    """Un dato como se lee; una fecha, dd/mm/aaaa."""
    if isinstance(valor, str):
        return valor
    if isinstance(valor, Proporcion):
        return porcentaje(valor, 0 if round(valor * 100, 9) % 1 == 0 else 1)
    if isinstance(valor, float | int):
        return cantidad(valor)
    return fecha(valor) if valor else ""


def _responsables(a: Actividad, catalogo: Catalogo) -> tuple[str, str]:
    """El responsable como está escrito, uno por renglón si eran renglones, y las dependencias que no nombra."""
    renglones = "\n".join(a.dependencias)
    escrito = renglones if junto(renglones) == a.responsable else a.responsable
    nombradas = responsables_de(escrito, catalogo).nombres if escrito else ()
    return escrito, "\n".join(d for d in a.dependencias if d not in nombradas)


def _novedad(a: Actividad) -> str:
    """`Reprogramada para el 30/10/2026. Acta del 15/06/2026`."""
    nueva = f" para el {fecha(a.fecha_reprogramada)}" if a.fecha_reprogramada else ""
    acta = f". Acta del {fecha(a.fecha_novedad)}" if a.fecha_novedad else ""
    return f"{a.novedad}{nueva}{acta}"
