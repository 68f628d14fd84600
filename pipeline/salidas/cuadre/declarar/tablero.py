"""Dónde dice cifras `tablero.xlsx`."""

from pipeline.base.espanol import fecha_larga
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Tabla
from pipeline.salidas.cuadre.declarar.comunes import con_total, filas_de
from pipeline.salidas.tablero.grupos import GRUPOS, Grupo
from pipeline.tablas.seguimiento import ESTADOS

_TOTAL = "Total de la entidad"
_MEDIDAS = {
    "Actividades": "actividades",
    "Aplican": "aplican",
    "Cumplidas": "cumplidas",
    "Cumplimiento": "cumplimiento",
    "Zona": "zona",
    "Avance ponderado": "avance",
}
_TARJETAS = {
    "Actividades de la vigencia": "actividades",
    "Aplican al corte": "aplican",
    "Cumplidas al corte": "cumplidas",
    "Cumplimiento": "cumplimiento",
    "Zona": "zona",
    "Avance ponderado": "avance",
    "Sin reporte": "sin_reporte",
}


def declarar_tablero(resultado: Resultado) -> list[Declaracion]:
    """Las tarjetas y el cuadro del Resumen, y la hoja de cada dimensión con sus estados."""
    total = ((fecha_larga(resultado.corte.fecha),), resultado.total)
    tarjetas = Tabla(("Cifras de toda la entidad al",), _TARJETAS, [total], "Resumen")
    componentes = con_total(filas_de(resultado, "componente"), resultado, _TOTAL)
    cuadro = Tabla(("Componente",), {**_MEDIDAS, "Sin reporte": "sin_reporte"}, componentes, "Resumen")
    hojas = [_hoja(resultado, g) for g in GRUPOS if resultado.por(g.dimension)]
    return [Declaracion("tablero.xlsx", (tarjetas, cuadro, *hojas))]


def _hoja(resultado: Resultado, grupo: Grupo) -> Tabla:
    filas = con_total(filas_de(resultado, grupo.dimension), resultado, _TOTAL, *[""] * (len(grupo.titulos) - 1))
    return Tabla(grupo.titulos, {**_MEDIDAS, **{e: e for e in ESTADOS}}, filas, grupo.hoja)
