"""Lo que comparten las recetas: abrir un archivo, interpretarlo o correr una carpeta entera, y los hallazgos que deja.

Una receta es una función de una carpeta vacía: dibuja el caso, pasa por el código de verdad y devuelve lo hallado.
Los módulos `recetas_*.py` las reúnen en `RECETAS`, por el nombre del hallazgo que hacen ocurrir.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.plazos import corte_de_la_corrida
from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import Calculo, Entidad
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.lectura.libro import abrir_libro
from pipeline.registro.memoria import Memoria
from tests.dibujo import ENTIDAD, Rejilla, dibujar_hojas

Receta = Callable[[Path], Iterable[Hallazgo]]
Libros = Mapping[str, "str | Rejilla | Mapping[str, str | Rejilla]"]
CORTE, HOY = date(2026, 8, 31), date(2026, 9, 15)
TITULOS = "Actividad | Meta | Responsable | Fecha programada"
INFORME = "Publicar el informe de gestión"
AUDIENCIA = "Hacer la audiencia pública de rendición de cuentas"


def abierto(ruta: Path, entidad: Entidad = ENTIDAD) -> list[Hallazgo]:
    """Los hallazgos de abrir un archivo, sin interpretarlo."""
    return abrir_libro(ruta, entidad.limites).hallazgos


def interpretado(ruta: Path, entidad: Entidad = ENTIDAD) -> list[Hallazgo]:
    """Los hallazgos de abrir e interpretar un archivo, sin calcular."""
    return interpretar_archivo(Tarea(ruta, ruta.name, entidad)).hallazgos


def escribir(carpeta: Path, libros: Libros) -> Path:
    """Dibuja cada libro en la carpeta: un dibujo es su única hoja, `Hoja1`; varios, una hoja por nombre."""
    for nombre, hojas in libros.items():
        dibujar_hojas(carpeta / nombre, hojas if isinstance(hojas, Mapping) else {"Hoja1": hojas})
    return carpeta


def corrida(carpeta: Path, **opciones: Any) -> list[Hallazgo]:
    """Los hallazgos de leer y calcular los archivos de una carpeta (las opciones, de `calculado`)."""
    return list(calculado(carpeta, **opciones).hallazgos)


def calculado(
    carpeta: Path, entidad: Entidad = ENTIDAD, corte: date = CORTE, hoy: date = HOY, **calculo: Any
) -> Resultado:
    """El resultado de leer y calcular los archivos de una carpeta; `calculo`, las reglas que la entidad cambia."""
    entidad = replace(entidad, calculo=Calculo(**calculo)) if calculo else entidad
    leidos = [interpretar_archivo(Tarea(r, nombre, entidad)) for r, nombre in listar_entradas(carpeta)]
    dia = corte_de_la_corrida(entidad, corte, hoy).fecha
    return calcular_resultado(leidos, entidad, dia, hoy, Memoria())


def interpretar(dibujo: str | Rejilla, entidad: Entidad = ENTIDAD) -> Receta:
    """La receta de un libro de una hoja, `libro.xlsx › Hoja1`, que solo se interpreta."""
    return lambda carpeta: interpretado(escribir(carpeta, {"libro.xlsx": dibujo}) / "libro.xlsx", entidad)


def correr(libros: Libros, **opciones: Any) -> Receta:
    """La receta de una carpeta con esos libros, que se lee y se calcula entera (las opciones, de `calculado`)."""
    return lambda carpeta: corrida(escribir(carpeta, libros), **opciones)


def plan(*filas: str, titulos: str = TITULOS) -> str:
    """Una hoja de un plan del 2026, en una rejilla dibujada: título en A1, encabezado en la fila 2, filas desde la 3."""
    return "\n".join(("PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026", titulos, *filas))


def avance(*filas: str, dependencia: str = "Planeación", corte: str = "31 de agosto de 2026", **titulos: str) -> str:
    """Un reporte de avance: dependencia en B1, corte en B2, encabezado en la fila 3, filas desde la 4."""
    encabezado = titulos.get("titulos", "Actividad | % de avance | Evidencia")
    return "\n".join((f"Dependencia: | {dependencia}", f"Corte: | {corte}", encabezado, *filas))
