"""Lo que el programa tiene para llenar un formato: una fila por actividad o grupo, y lo que opinó cada oficina."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pipeline.base.texto import llave
from pipeline.calculo.resultado import Resultado
from pipeline.cruces.opiniones import opiniones_de_hoy
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD
from pipeline.salidas.llenado import Datos, Fila, Proporcion
from pipeline.tablas.opiniones import Opinion

_TABLAS = {"componente": "resumen"}
Opiniones = dict[tuple[str, str, str, date], Opinion]


@dataclass(frozen=True, slots=True)
class Registros:
    """Las filas de cada clase de tabla y las opiniones de todos los cortes."""

    filas: dict[str, list[Fila]]
    opiniones: Opiniones
    corte: date

    def de(self, clase: str) -> list[Fila]:
        """Las filas de una clase: actividad, componente, subcomponente, dependencia, etapa o instrumento."""
        return self.filas.get(clase, [])

    def opinion(self, clase: str, fila: Fila, quien: str, corte: date) -> Opinion | None:
        """Lo que una oficina dijo de una actividad o grupo a un corte; None si no se sabe."""
        nombre = str(fila["codigo"]) if clase == ACTIVIDAD else llave(str(fila["nombre"]))
        return self.opiniones.get((clase, nombre, quien, corte))


def reunir_registros(resultado: Resultado, datos: Datos) -> Registros:
    """Los registros de una corrida."""
    planes = {a.codigo: a for a in resultado.actividades}
    actividades = []
    for fila in datos.tablas["actividad"]:
        plan = planes.get(str(fila["codigo"]))
        mas: Fila = {
            "fecha_inicio": plan.fecha_inicio if plan else None,
            "fecha_fin": plan.fecha_fin if plan else None,
            "ponderacion": Proporcion(plan.ponderacion) if plan and plan.ponderacion is not None else None,
            "corte": resultado.corte.fecha,
            "fuente": fila["origen"],
        }
        actividades.append({**fila, **mas})
    grupos = {
        clase: datos.tablas[_TABLAS.get(clase, clase)]
        for clase in ("componente", "subcomponente", "dependencia", "etapa", "instrumento")
    }
    de_hoy = opiniones_de_hoy(resultado.opiniones, resultado.corte.fecha, resultado.actividades)
    return Registros({ACTIVIDAD: actividades, **grupos}, _indexar(de_hoy), resultado.corte.fecha)


def _indexar(opiniones: Iterable[Opinion]) -> Opiniones:
    """La última que se recogió de cada cosa, oficina y corte."""
    indice: Opiniones = {}
    for opinion in sorted(opiniones, key=lambda o: o.fecha or date.min):
        nombre = opinion.unida if opinion.dimension == ACTIVIDAD else llave(opinion.nombre)
        if nombre and opinion.corte:
            indice[opinion.dimension, nombre, opinion.quien, opinion.corte] = opinion
    return indice
