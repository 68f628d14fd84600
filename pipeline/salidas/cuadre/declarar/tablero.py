"""Dónde dice cifras `tablero.xlsx`."""

from collections.abc import Iterator

from pipeline.base.espanol import fecha
from pipeline.calculo.cifras import cifra
from pipeline.calculo.frase import Frase, decir
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
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas, Tabla
from pipeline.salidas.cuadre.declarar.comunes import con_total, filas_de, nombrar
from pipeline.salidas.tablero.dimensiones import GRUPOS, Grupo
from pipeline.tablas.resumen import Resumen
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
_EN_GRANDE = {
    "Cumplimiento de la entidad": "cumplimiento",
    "Zona": "zona",
    "Cumplidas": "cumplidas",
    "Aplican": "aplican",
    "Avance": "avance",
    "Sin reporte": "sin_reporte",
}
_DE_FALLA = {"Cumplidas": "cumplidas", "Aplican": "aplican", "Cumplimiento": "cumplimiento", "Zona": "zona"}
_DE_TAREA = {"Cumplimiento": "cumplimiento", "Zona": "zona"}


def declarar_tablero(resultado: Resultado) -> list[Declaracion]:
    """La primera hoja, la de cada dimensión con sus estados y la de los cortes anteriores."""
    hojas = [_hoja(resultado, g) for g in GRUPOS if resultado.por(g.dimension)]
    return [Declaracion("tablero.xlsx", (*_primera_hoja(resultado), *hojas, *_evolucion(resultado)))]


def _primera_hoja(resultado: Resultado) -> Iterator[Tabla | Dichas]:
    """Las cifras en grande, las frases y las filas que caben de cada lista."""
    yield Tabla((), _EN_GRANDE, [((), resultado.total)], "Resumen")
    yield Dichas(_frases(resultado), "Resumen")
    if fallas := [((f.resumen.nombre,), f.resumen) for f in reunir_fallas(resultado)]:
        yield Tabla(("Componente, del menor cumplimiento al mayor",), _DE_FALLA, fallas, "Resumen", parcial=True)
    suyas = {r.nombre: r for r in resultado.por("dependencia")}
    if tareas := [((t.dependencia,), suyas[t.dependencia]) for t in reunir_tareas(resultado) if t.dependencia in suyas]:
        yield Tabla(("Dependencia, primero la que más debe",), _DE_TAREA, tareas, "Resumen", parcial=True)


def _frases(resultado: Resultado) -> list[Frase]:
    total = resultado.total
    sueltas = (decir_que_falta, decir_lo_que_deben, decir_que_vence, decir_quien_hace_que)
    de_la_vigencia = decir("de ", cifra(total, "actividades"), " de la vigencia")
    de_cuantas = decir(cifra(total, "cumplidas"), " de ", cifra(total, "aplican"), " que aplican")
    bajo_las_cifras = [de_la_vigencia, de_cuantas] if total.aplican else [de_la_vigencia]
    return [*decir_como_vamos(resultado), *(di(resultado) for di in sueltas), *bajo_las_cifras]


def _hoja(resultado: Resultado, grupo: Grupo) -> Tabla:
    filas = con_total(filas_de(resultado, grupo.dimension), resultado, _TOTAL, *[""] * (len(grupo.titulos) - 1))
    return Tabla(grupo.titulos, {**_MEDIDAS, **{e: e for e in ESTADOS}}, filas, grupo.hoja)


def _evolucion(resultado: Resultado) -> Iterator[Tabla]:
    """Una columna por corte; los grupos son los del corte de la corrida."""
    vigentes = {(r.dimension, r.grupo, r.nombre) for r in resultado.resumenes[resultado.corte.fecha]}
    for dia, resumenes in sorted(resultado.resumenes.items()):
        filas = [
            (_llamar(r), r)
            for r in resumenes
            if r.dimension != "instrumento" and (r.dimension, r.grupo, r.nombre) in vigentes
        ]
        yield Tabla(("Por", "Nombre"), {fecha(dia): "cumplimiento"}, filas, "Evolución", con_mas=True)


def _llamar(r: Resumen) -> tuple[str, str]:
    if r.dimension == "total":
        return "Total", "Entidad"
    return r.dimension.capitalize(), " › ".join(nombrar(r)) if r.grupo else r.nombre
