"""Lo que Planeación y Control Interno dijeron, como lo puede pedir un formato: vacío lo que nadie ha dicho."""

from collections.abc import Mapping
from datetime import date

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Resultado
from pipeline.cruces.opiniones import opiniones_de_hoy
from pipeline.salidas.llenado import Fila, Proporcion, Valor
from pipeline.tablas.opiniones import CONTROL_INTERNO, PLANEACION, Opinion

CAMPOS_DE_OPINION = (
    "verificado", "cumplida_verificada", "estado_verificado", "observacion_control_interno", "monitoreo",
    "observacion_planeacion", "verificado_anterior", "observacion_anterior",
)  # fmt: skip
CAMPOS_DE_OPINION_DE_GRUPO = ("verificado", "observacion_control_interno", "observacion_planeacion")
Indice = Mapping[tuple[str, str, date, str], Opinion]


def indexar(resultado: Resultado) -> Indice:
    """Las opiniones por dimensión, nombre o código, corte y oficina."""
    de_hoy = opiniones_de_hoy(resultado.opiniones, resultado.corte.fecha, resultado.actividades)
    return {(o.dimension, o.unida or llave(o.nombre), o.corte, o.quien): o for o in de_hoy if o.corte}


def de_la_actividad(codigo: str, resultado: Resultado, indice: Indice) -> Fila:
    """Lo dicho de una actividad al corte, y lo último que Control Interno dijo de ella en los anteriores."""
    corte = resultado.corte.fecha
    verificada = indice.get(("actividad", codigo, corte, CONTROL_INTERNO))
    monitoreo = indice.get(("actividad", codigo, corte, PLANEACION))
    dias = sorted((c.fecha for c in resultado.cortes if c.fecha < corte), reverse=True)
    previas = (indice.get(("actividad", codigo, dia, CONTROL_INTERNO)) for dia in dias)
    anterior = next((o for o in previas if o), None)
    return {
        "verificado": _proporcion(verificada),
        "cumplida_verificada": (verificada.cumplida if verificada else "") or None,
        "estado_verificado": (verificada.estado if verificada else "") or None,
        "observacion_control_interno": _observacion(verificada),
        "monitoreo": _proporcion(monitoreo),
        "observacion_planeacion": _observacion(monitoreo),
        "verificado_anterior": _proporcion(anterior),
        "observacion_anterior": _observacion(anterior),
    }


def del_grupo(dimension: str, nombre: str, corte: date, indice: Indice) -> Fila:
    """Lo dicho de un componente, o del total, al corte."""
    suya = indice.get((dimension, llave(nombre), corte, CONTROL_INTERNO))
    de_planeacion = indice.get((dimension, llave(nombre), corte, PLANEACION))
    return {
        "verificado": _proporcion(suya),
        "observacion_control_interno": _observacion(suya),
        "observacion_planeacion": _observacion(de_planeacion),
    }


def _proporcion(opinion: Opinion | None) -> Valor:
    return Proporcion(opinion.porcentaje) if opinion and opinion.porcentaje is not None else None


def _observacion(opinion: Opinion | None) -> Valor:
    return (opinion.observacion or None) if opinion else None
