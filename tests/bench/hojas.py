"""Las hojas con que se mide el entenderlas: cada listado con sus propios títulos, un plan ancho y una encuesta."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

from pipeline.base.tabla import ENTERO, FECHA, NUMERO, SI_NO, Campo
from pipeline.disposiciones.listado.valor import opciones_de
from pipeline.tablas.listado import Listado
from pipeline.vocabulario import cargar

_DE_PLAN = ("No.", "Actividad", "Meta", "Responsable", "Inicio", "Fin", "% de avance", "Observaciones")
_OTRAS = 44
"""Columnas que el plan ancho trae y nadie usa: presupuesto, códigos y sumas de un plan de desarrollo."""
_PREGUNTAS = ("¿Cómo califica la audiencia?", "¿Cómo califica el lugar?", "¿Fue clara la información?")
_OPCIONES = ("Excelente", "Bueno", "Regular", "Malo")
_UN_DIA = timedelta(days=1)


def dibujar_plan_ancho(ruta: Path, filas: int) -> Path:
    """Un plan de 52 columnas: ocho dicen algo y las demás son cifras y códigos que no se repiten."""
    otras = [f"Concepto {n}" for n in range(_OTRAS)]
    return _escribir(ruta, "Plan", (*_DE_PLAN, *otras), (_fila_de_plan(n) for n in range(filas)))


def _fila_de_plan(n: int) -> list[object]:
    dia = date(2026, 1, 1) + n % 300 * _UN_DIA
    actividad = f"Publicar el informe número {n} de la rendición de cuentas y darlo a conocer a la ciudadanía"
    propias = [
        f"{1 + n // 50}.{1 + n % 50}",
        actividad,
        "2 informes",
        "Secretaría de Planeación",
        dia,
        dia + 30 * _UN_DIA,
    ]
    otras = [f"Código {n}-{i}" if i % 4 == 0 else n * (i + 1) for i in range(_OTRAS)]
    return [*propias, n % 101 / 100, "", *otras]


def dibujar_encuesta(ruta: Path, filas: int) -> Path:
    """Las respuestas de un formulario en línea: un cuestionario por fila."""
    respuestas = ([_OPCIONES[(n + i) % len(_OPCIONES)] for i in range(len(_PREGUNTAS))] for n in range(filas))
    return _escribir(ruta, "Respuestas", ("Edad", *_PREGUNTAS), ([20 + n % 60, *r] for n, r in enumerate(respuestas)))


def dibujar_listado(ruta: Path, listado: Listado, filas: int) -> Path:
    """Una tabla con el primer título declarado de cada campo del listado, y valores de su tipo."""
    formas = cargar(f"titulos_{listado.nombre}")
    campos = [c for c in listado.tabla.campos if c.nombre in formas]
    titulos = [formas[c.nombre][0].capitalize() for c in campos]
    return _escribir(ruta, "Hoja 1", titulos, ([_valor(c, listado.nombre, n) for c in campos] for n in range(filas)))


def _valor(campo: Campo, listado: str, n: int) -> object:
    if campo.tipo == FECHA:
        return date(2026, 1, 1) + n % 300 * _UN_DIA
    if campo.tipo in (ENTERO, NUMERO):
        return n % 100
    opciones = list(dict.fromkeys(opciones_de(listado, campo.nombre).values())) or (
        ["Sí", "No"] * (campo.tipo == SI_NO)
    )
    return opciones[n % len(opciones)] if opciones else f"Lo que se dijo del asunto {n} en {campo.nombre}"


def _escribir(ruta: Path, hoja: str, titulos: Sequence[str], filas: Iterable[Sequence[object]]) -> Path:
    with xlsxwriter.Workbook(ruta, {"default_date_format": "dd/mm/yyyy"}) as libro:
        escrita = libro.add_worksheet(hoja)
        escrita.write_row(0, 0, titulos)
        for numero, valores in enumerate(filas, 1):
            escrita.write_row(numero, 0, valores)
    return ruta
