"""Lo que un formato puede pedir de una actividad al corte."""

from datetime import date

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.lugar_publico import lugar_publico
from pipeline.base.origen import Origen
from pipeline.base.redaccion import redactar
from pipeline.base.texto import contar, junto, llave
from pipeline.calculo.vencimientos import tiene_fecha
from pipeline.salidas.llenado import Fila, Proporcion, Valor
from pipeline.salidas.valores_opinion import CAMPOS_DE_OPINION
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.seguimiento import Seguimiento

CAMPOS_DE_ACTIVIDAD = (
    "orden", "instrumento", "componente", "subcomponente", "codigo", "numeral", "actividad", "responsable",
    "dependencias", "etapas", "fecha_programada", "ultimo_vencimiento", "proximo_vencimiento", "meta", "meta_numero",
    "unidad", "indicador", "programado", "ejecutado", "avance", "avance_vigencia", "estado", "aplica", "cumplida",
    "fecha_ejecucion", "descripcion", "evidencia", "reporte", "observaciones", "origen",
    "origen_reporte",
    *CAMPOS_DE_OPINION,
)  # fmt: skip
# Lo que cabe impreso en una fila: el texto entero está en el archivo que la celda nombra.
_LARGO_DEL_REPORTE = 480
_FECHAS_A_LA_VISTA = 4


def fila_de_actividad(
    orden: int, fila: Seguimiento, plan: Actividad | None, fechas: list[date], opiniones: Fila | None = None
) -> Fila:
    """Una actividad con lo que dice el plan, lo que se reportó y su estado; `No aplica` donde no hay qué medir."""
    medible = fila.unidad == "%"
    return {
        "orden": orden,
        "instrumento": fila.instrumento,
        "componente": fila.componente,
        "subcomponente": fila.subcomponente,
        "codigo": fila.codigo,
        "numeral": fila.numeral,
        "actividad": fila.actividad,
        "responsable": responsable_a_la_vista(plan.responsable if plan else "", fila.dependencias),
        "dependencias": "\n".join(fila.dependencias),
        "etapas": "\n".join(fila.etapas),
        "fecha_programada": fecha_programada(plan, sorted(fechas)),
        "ultimo_vencimiento": fila.ultimo_vencimiento,
        "proximo_vencimiento": fila.proximo_vencimiento,
        "meta": (plan.meta_producto if plan else "") or meta_en_palabras(fila.meta, fila.unidad),
        "meta_numero": _cuanto(fila.meta, medible),
        "unidad": fila.unidad,
        "indicador": plan.indicador if plan else "",
        "programado": _cuanto(fila.programado, medible),
        "ejecutado": _cuanto(fila.ejecutado, medible),
        "avance": "No aplica" if fila.avance_corte is None else Proporcion(fila.avance_corte),
        "avance_vigencia": Proporcion(fila.avance_vigencia),
        "estado": f"{fila.estado} (reporte por decidir)" if fila.por_decidir else fila.estado,
        "aplica": "Sí" if fila.aplica else "No",
        "cumplida": ("Sí" if fila.cumplida else "No") if fila.aplica else "No aplica",
        "fecha_ejecucion": fila.fecha_ejecucion,
        "descripcion": _unir(fila.reportes, "descripcion"),
        "evidencia": _unir(fila.reportes, "evidencia"),
        "reporte": _contar_todos(fila.reportes),
        "observaciones": _unir(fila.reportes, "observaciones"),
        "origen": lugar_publico(fila.archivo, fila.hoja, fila.celda),
        "origen_reporte": "\n".join(dict.fromkeys(_lugar(r.origen()) for r in fila.reportes)) or "sin reporte",
        **(opiniones or dict.fromkeys(CAMPOS_DE_OPINION)),
    }


def responsable_a_la_vista(escrito: str, dependencias: tuple[str, ...]) -> str:
    """El responsable como está escrito; uno por renglón si eran renglones de una celda o no está escrito."""
    if not escrito or llave(escrito) == llave(" ".join(dependencias)):
        return "\n".join(dependencias)
    return escrito


def meta_en_palabras(valor: float, unidad: str) -> str:
    """`1 unidad`, `1.200 unidades`, `80 %`: la meta del plan que no la escribe con palabras."""
    palabra = unidad if valor == 1 or not unidad.isalpha() else contar(2, unidad).removeprefix("2 ")
    return f"{cantidad(valor)} {palabra}".strip()


def _cuanto(valor: float, es_porcentaje: bool) -> Valor:
    if es_porcentaje:
        return Proporcion(valor / 100)
    return int(valor) if valor == int(valor) else valor


def fecha_programada(plan: Actividad | None, fechas: list[date]) -> str | date:
    """La fecha si es una sola; si son varias, todas o cuántas y entre qué días; si no hay, lo que el plan dice."""
    if plan and plan.a_demanda:
        return "A demanda"
    if plan and plan.continua:
        return "Durante toda la vigencia"
    if not fechas:
        return "Sin fecha"
    if plan and not tiene_fecha(plan):
        return f"Sin fecha: se toma {fecha(fechas[-1])}"
    if len(fechas) == 1:
        return fechas[0]
    if len(fechas) <= _FECHAS_A_LA_VISTA:
        return "\n".join(map(fecha, fechas))
    return f"{len(fechas)} entregas, del {fecha(fechas[0])} al {fecha(fechas[-1])}"


def _contar_todos(reportes: tuple[Avance, ...]) -> str:
    """Lo reportado, un renglón por dependencia; si no cabe impreso, dice dónde sigue."""
    texto = "\n".join(_contar(r, len(reportes) > 1) for r in reportes)
    if len(texto) <= _LARGO_DEL_REPORTE:
        return texto or "No se recibió reporte."
    donde = " y ".join(dict.fromkeys(_lugar(r.origen("descripcion")) for r in reportes[:2]))
    return f"{texto[:_LARGO_DEL_REPORTE].rsplit(' ', 1)[0]}… (sigue en {donde})"


def _lugar(origen: Origen) -> str:
    return lugar_publico(origen.archivo, origen.hoja, origen.celda)


def _contar(reporte: Avance, con_dependencia: bool) -> str:
    """Lo que una dependencia dijo: quién, qué hizo y con qué soporte, con lo personal tapado: se publica."""
    partes = [f"{reporte.dependencia}:"] if con_dependencia and reporte.dependencia else []
    partes.append(_punto(redactar(reporte.descripcion or reporte.observaciones or "Sin descripción").texto))
    partes.append(f"Soporte: {junto(redactar(reporte.evidencia).texto)}" if reporte.evidencia else "Sin soporte.")
    return " ".join(partes)


def _unir(reportes: tuple[Avance, ...], campo: str) -> str:
    return "\n".join(dict.fromkeys(texto for r in reportes if (texto := redactar(getattr(r, campo)).texto)))


def _punto(texto: str) -> str:
    limpio = junto(texto)
    return limpio if limpio.endswith((".", "!", "?", "…")) else f"{limpio}."
