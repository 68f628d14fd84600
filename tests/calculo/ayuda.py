"""Actividades y reportes de un municipio inventado, para probar el cálculo sin leer libros."""

from dataclasses import replace
from datetime import date
from typing import Any

from pipeline.base.hallazgo import Hallazgo
from pipeline.base.origen import Origen
from pipeline.calculo.corrida import calcular
from pipeline.calculo.plazos import cortes_de
from pipeline.calculo.resultado import Corte, Resultado
from pipeline.entidad import Calculo, Dependencia, Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance, Medida
from pipeline.tablas.seguimiento import Seguimiento

PLANEACION, HACIENDA, PRENSA = "Secretaría de Planeación", "Secretaría de Hacienda", "Oficina de Prensa"
TODAS = "Todas las dependencias"
ABRIL, AGOSTO, DICIEMBRE = date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)
HOY = date(2027, 1, 20)
ENTIDAD = Entidad(
    nombre="Alcaldía de Valle Sereno",
    vigencia=2026,
    dependencias=(
        Dependencia(PLANEACION),
        Dependencia(HACIENDA),
        Dependencia(PRENSA),
        Dependencia(TODAS, colectiva=True),
    ),
)
CORTES = cortes_de(ENTIDAD)


def con_calculo(**reglas: Any) -> Entidad:
    return replace(ENTIDAD, calculo=Calculo(**reglas))


def corte_del(dia: date) -> Corte:
    return next(c for c in CORTES if c.fecha == dia)


def hacer_actividad(codigo: str = "1.1", **campos: Any) -> Actividad:
    fila = campos.pop("fila", 5)
    columnas = (
        "actividad",
        "meta_producto",
        "responsable",
        "periodos",
        "fechas",
        "fecha_inicio",
        "fecha_fin",
        "cantidades",
    )
    base: dict[str, Any] = {
        "numeral": codigo,
        "codigo": codigo,
        "actividad": f"Publicar el boletín {codigo}",
        "componente": "Rendición de cuentas",
        "instrumento": "PTEP",
        "vigencia": 2026,
        "archivo": "plan.xlsx",
        "hoja": "Plan",
        "fila": fila,
        "dependencias": (PLANEACION,),
        "origenes": {c: (Origen("plan.xlsx", "Plan", fila, i),) for i, c in enumerate(columnas, 2)},
    }
    return Actividad(**(base | campos))


def hacer_avance(valor: float | None, dependencia: str = PLANEACION, codigo: str = "1.1", **campos: Any) -> Avance:
    fila = campos.pop("fila", 7)
    columnas = ("dependencia", "actividad", "valor", "corte", "fecha_reporte", "fecha_ejecucion", "evidencia")
    base: dict[str, Any] = {
        "codigo": codigo,
        "dependencia": dependencia,
        "valor": valor,
        "medida": Medida.CANTIDAD,
        "texto": "" if valor is None else f"{valor:g}",
        "evidencia": "Acta 3",
        "archivo": "avance.xlsx",
        "hoja": "Avance",
        "fila": fila,
        "origenes": {c: (Origen("avance.xlsx", "Avance", fila, i),) for i, c in enumerate(columnas, 1)},
    }
    return Avance(**(base | campos))


def correr(
    actividades: list[Actividad],
    avances: list[Avance],
    corte: date = AGOSTO,
    entidad: Entidad = ENTIDAD,
    hoy: date = HOY,
) -> Resultado:
    return calcular(actividades, avances, entidad, corte_del(corte), CORTES, hoy)


def seguir_una(
    actividad: Actividad, avances: list[Avance], corte: date = AGOSTO, entidad: Entidad = ENTIDAD, hoy: date = HOY
) -> tuple[Seguimiento, list[Hallazgo]]:
    """La fila de una sola actividad al corte y los hallazgos de la corrida."""
    resultado = correr([actividad], avances, corte, entidad, hoy)
    return resultado.filas[0], list(resultado.hallazgos)


def nombres(hallazgos: list[Hallazgo] | tuple[Hallazgo, ...]) -> list[str]:
    return [h.nombre for h in hallazgos]
