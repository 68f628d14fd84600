"""El ejemplo calculado dos veces: como está, y con otras cantidades en los reportes de unas cuantas actividades."""

from copy import deepcopy
from dataclasses import replace
from datetime import date

from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import leer_entidad
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from tests.herramientas.dibujar_ejemplo import ENTRADAS

CORTE, HOY = date(2026, 8, 31), date(2026, 9, 10)
Lugar = tuple[str, str, int]


def hacer_cambio() -> tuple[Resultado, Resultado]:
    """El mismo corte antes y después: de las actividades con un solo reporte en número, una de cada dos cambia.

    Las cumplidas bajan a la mitad o a cero y las demás suben a toda su meta.
    """
    entidad = leer_entidad(ENTRADAS / "entidad.toml")
    leidos = [interpretar_archivo(Tarea(ruta, nombre, entidad)) for ruta, nombre in listar_entradas(ENTRADAS)]
    antes = calcular_resultado(deepcopy(leidos), entidad, CORTE, HOY, Memoria())
    nuevas: dict[Lugar, float] = {}
    for i, f in enumerate(antes.filas):
        if i % 2 == 0 and len(f.reportes) == 1 and f.reportes[0].medida == "cantidad" and f.reportes[0].corte == CORTE:
            r = f.reportes[0]
            nuevas[r.archivo, r.hoja, r.fila] = (f.ejecutado / 2 if i % 4 else 0.0) if f.cumplida else f.meta
    cambiados = [_cambiar(leido, nuevas) for leido in leidos]
    return antes, calcular_resultado(cambiados, entidad, CORTE, HOY, Memoria())


def _cambiar(leido: ArchivoInterpretado, nuevas: dict[Lugar, float]) -> ArchivoInterpretado:
    avances = [
        replace(a, valor=nuevas[a.archivo, a.hoja, a.fila], texto="") if (a.archivo, a.hoja, a.fila) in nuevas else a
        for a in leido.avances
    ]
    return replace(leido, avances=avances)
