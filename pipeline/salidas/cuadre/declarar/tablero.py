"""Dónde dice cifras `tablero.xlsx`."""

from pipeline.calculo.cifras import MEDIDAS, cifra
from pipeline.calculo.relato import (
    decir_como_vamos,
    decir_lo_que_deben,
    decir_que_falta,
    decir_que_vence,
    decir_quien_hace_que,
    reunir_fallas,
    reunir_tareas,
)
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Celda, Declaracion, Dichas, Tabla
from pipeline.salidas.cuadre.declarar.comunes import con_total, filas_de
from pipeline.salidas.tablero.como_vamos import COLUMNAS, FILA_DE_CIFRAS
from pipeline.salidas.tablero.grupos import GRUPOS, Grupo
from pipeline.salidas.tablero.lugares import RESUMEN
from pipeline.salidas.tablero.pagina import cuantas_filas
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
_DE_FALLA = {c: _MEDIDAS[c] for c in ("Cumplidas", "Aplican", "Cumplimiento", "Zona")}
_DE_TAREA = {c: _MEDIDAS[c] for c in ("Cumplimiento", "Zona")}


def declarar_tablero(resultado: Resultado) -> list[Declaracion]:
    """La primera hoja, con sus cifras, sus frases y sus dos cuadros, y la hoja de cada dimensión con sus estados."""
    hojas = [_hoja(resultado, g) for g in GRUPOS if resultado.por(g.dimension)]
    return [Declaracion("tablero.xlsx", (*_tarjetas(resultado), _frases(resultado), *_cuadros(resultado), *hojas))]


def _tarjetas(resultado: Resultado) -> list[Celda]:
    medidas = [(j, m) for j, m in enumerate(COLUMNAS, 1) if m in MEDIDAS]
    return [Celda(cifra(resultado.total, m), RESUMEN, FILA_DE_CIFRAS, j) for j, m in medidas]


def _frases(resultado: Resultado) -> Dichas:
    sueltas = (decir_que_falta, decir_lo_que_deben, decir_que_vence, decir_quien_hace_que)
    return Dichas([*decir_como_vamos(resultado), *(decir(resultado) for decir in sueltas)], RESUMEN)


def _cuadros(resultado: Resultado) -> list[Tabla]:
    """Los componentes que fallan y las dependencias que deben algo: los que caben en la primera hoja."""
    componentes, dependencias = resultado.por("componente"), {r.nombre: r for r in resultado.por("dependencia")}
    fallas, tareas = reunir_fallas(resultado), reunir_tareas(resultado)
    fallan = [((f.resumen.nombre,), f.resumen) for f in fallas[: cuantas_filas(len(fallas), len(componentes))]]
    deben = [((t.dependencia,), dependencias[t.dependencia]) for t in tareas]
    deben = deben[: cuantas_filas(len(tareas), len(dependencias))]
    de_fallas = Tabla(("Componente, del menor cumplimiento al mayor",), _DE_FALLA, fallan, RESUMEN)
    de_tareas = Tabla(("Dependencia, primero la que más debe",), _DE_TAREA, deben, RESUMEN)
    return [t for t in (de_fallas, de_tareas) if t.filas]


def _hoja(resultado: Resultado, grupo: Grupo) -> Tabla:
    filas = con_total(filas_de(resultado, grupo.dimension), resultado, _TOTAL, *[""] * (len(grupo.titulos) - 1))
    return Tabla(grupo.titulos, {**_MEDIDAS, **{e: e for e in ESTADOS}}, filas, grupo.hoja)
