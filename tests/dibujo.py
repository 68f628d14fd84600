"""Libros dibujados con texto: la prueba muestra la hoja que prueba.

Un renglón por fila y `|` entre columnas. Lo que hay en cada lugar se escribe así:
`Publicar` un texto, `n:1` un número, `p:0.8` un número con formato de porcentaje, `f:2026-02-01` una fecha,
`e:#DIV/0!` un error, `v:` una fórmula sin valor guardado, `b:sí` un lógico, `\\n` un salto de línea;
`m:2026-02-01` una fecha que se ve «feb-26»; `<` se combina con la de su izquierda y `^` con la de arriba. Al final,
`@FFFF00` la pinta de ese color, con contenido o sin él. Un lugar en blanco es una celda vacía.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from textwrap import dedent

import openpyxl
from openpyxl.styles import PatternFill

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.interpretar_hoja import interpretar_hoja
from pipeline.entidad import Dependencia, Entidad
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.lectura.hoja import Celda, Hoja, Rango, Tipo

Rejilla = list[list[str]]
FUERA_DE_XML = "\ufffe\uffff"
"""Lo que ningún libro puede traer: su XML no lo admite."""
ENTIDAD = Entidad(
    nombre="Alcaldía de Prueba",
    vigencia=2026,
    dependencias=(
        Dependencia("Secretaría de Planeación", alias=("Planeación",)),
        Dependencia("Secretaría de Hacienda", alias=("Hacienda",)),
        Dependencia("Secretaría de Salud"),
        Dependencia("Oficina de Prensa", alias=("Prensa",)),
        Dependencia("Oficina Jurídica"),
        Dependencia("Oficina de Control Interno", alias=("Control Interno",)),
        Dependencia("Todas las dependencias", colectiva=True),
    ),
)


def rejilla(dibujo: str) -> Rejilla:
    """El dibujo como filas de lugares; las filas en blanco de los extremos no cuentan."""
    renglones = dedent(dibujo).strip("\n").rstrip().split("\n")
    return [[lugar.strip() for lugar in renglon.split("|")] if renglon.strip() else [] for renglon in renglones]


_RELLENO = re.compile(r"@([0-9A-F]{6})$")


def rellenos(lugares: Rejilla, desde: tuple[int, int] = (1, 1)) -> dict[tuple[int, int], str]:
    """Los colores de un dibujo, como los da la lectura de un archivo."""
    return {
        (desde[0] + i, desde[1] + j): hallado[1]
        for i, renglon in enumerate(lugares)
        for j, lugar in enumerate(renglon)
        if (hallado := _RELLENO.search(lugar))
    }


def celda(lugar: str) -> Celda | None:
    """La celda que dice un lugar; None si está vacío o combinado."""
    lugar = _RELLENO.sub("", lugar)
    clase, _, resto = lugar.partition(":") if ":" in lugar else ("", "", "")
    if lugar in ("", "<", "^"):
        return None
    if clase in ("n", "p"):
        return Celda(float(resto), Tipo.NUMERO, clase == "p")
    if clase == "f":
        return Celda(date.fromisoformat(resto), Tipo.FECHA)
    if clase == "m":
        return Celda(date.fromisoformat(resto), Tipo.FECHA, solo_mes=True)
    if clase == "e":
        return Celda(resto, Tipo.ERROR)
    if clase == "v":
        return Celda("", Tipo.SIN_CALCULAR)
    if clase == "b":
        return Celda(resto == "sí", Tipo.LOGICO)
    return Celda(lugar.replace("\\n", "\n"), Tipo.TEXTO)


def hoja_dibujada(
    dibujo: str | Rejilla, nombre: str = "Hoja1", archivo: str = "libro.xlsx", desde: tuple[int, int] = (1, 1)
) -> Hoja:
    """La hoja ya abierta, sin pasar por un archivo; `desde` es el lugar de su primera celda."""
    lugares = rejilla(dibujo) if isinstance(dibujo, str) else dibujo
    fila, columna = desde
    celdas = {
        (fila + i, columna + j): hecha
        for i, renglon in enumerate(lugares)
        for j, lugar in enumerate(renglon)
        if (hecha := celda(lugar)) is not None
    }
    combinadas = [Rango(fila + a, columna + b, fila + c, columna + d) for a, b, c, d in _combinadas(lugares)]
    return Hoja(archivo, nombre, celdas=celdas, combinadas=combinadas, contadas=len(celdas))


def dibujar(ruta: Path, **hojas: str | Rejilla) -> Path:
    """Escribe el libro; una hoja por nombre, en su orden."""
    return dibujar_hojas(ruta, hojas)


def dibujar_hojas(ruta: Path, hojas: Mapping[str, str | Rejilla]) -> Path:
    """Lo mismo, cuando el nombre de una hoja no es un identificador."""
    libro = openpyxl.Workbook()
    libro.remove(libro.active)
    for nombre, dibujo in hojas.items():
        pagina = libro.create_sheet(nombre)
        lugares = rejilla(dibujo) if isinstance(dibujo, str) else dibujo
        for i, renglon in enumerate(lugares, 1):
            for j, lugar in enumerate(renglon, 1):
                _escribir(pagina.cell(i, j), celda(lugar))
        for (i, j), color in rellenos(lugares).items():
            pagina.cell(i, j).fill = PatternFill("solid", fgColor=color)
        for a, b, c, d in _combinadas(lugares):
            pagina.merge_cells(start_row=a + 1, start_column=b + 1, end_row=c + 1, end_column=d + 1)
    libro.save(ruta)
    return ruta


def leer(ruta: Path, entidad: Entidad = ENTIDAD, vigencia: int | None = None) -> ArchivoInterpretado:
    """El archivo interpretado, en este mismo proceso."""
    return interpretar_archivo(Tarea(ruta, ruta.name, entidad, vigencia))


def interpretar(dibujo: str | Rejilla | Hoja, entidad: Entidad = ENTIDAD, **opciones: object) -> HojaInterpretada:
    """La hoja interpretada, sin archivo de por medio."""
    hoja = dibujo if isinstance(dibujo, Hoja) else hoja_dibujada(dibujo, **opciones)  # type: ignore[arg-type]
    colores = {} if isinstance(dibujo, Hoja) else rellenos(rejilla(dibujo) if isinstance(dibujo, str) else dibujo)
    return interpretar_hoja(hoja, Encargo(entidad, hacer_catalogo(entidad.dependencias), pintar=lambda nombre: colores))


def hallados(hallazgos: Iterable, *nombres: str) -> list[tuple[str, str, str]]:
    """(nombre, celda, valor) de los hallazgos, o solo de los que se nombran."""
    return [(h.nombre, h.origen.celda, h.valor) for h in hallazgos if not nombres or h.nombre in nombres]


def _escribir(lugar: object, hecha: Celda | None) -> None:
    if hecha is None:
        return
    if hecha.tipo is Tipo.SIN_CALCULAR:
        lugar.value = "=SUM(XFD1:XFD2)"  # type: ignore[attr-defined]
        return
    lugar.value = hecha.valor  # type: ignore[attr-defined]
    if hecha.tipo is Tipo.TEXTO:
        lugar.data_type = "s"  # type: ignore[attr-defined]
    elif hecha.porcentaje:
        lugar.number_format = "0%"  # type: ignore[attr-defined]
    elif hecha.tipo is Tipo.FECHA:
        lugar.number_format = "mmm-yy" if hecha.solo_mes else "dd/mm/yyyy"  # type: ignore[attr-defined]


def _combinadas(lugares: Sequence[Sequence[str]]) -> list[tuple[int, int, int, int]]:
    """Los rectángulos que forman `<` y `^`, contados desde 0 y con sus extremos dentro."""
    rangos: dict[tuple[int, int], tuple[int, int]] = {}
    for i, renglon in enumerate(lugares):
        for j, lugar in enumerate(renglon):
            if lugar in ("<", "^"):
                raiz = _raiz(lugares, i, j)
                fila, columna = rangos.get(raiz, raiz)
                rangos[raiz] = (max(fila, i), max(columna, j))
    return [(*raiz, *final) for raiz, final in rangos.items()]


def _raiz(lugares: Sequence[Sequence[str]], i: int, j: int) -> tuple[int, int]:
    while (lugar := lugares[i][j]) in ("<", "^"):
        i, j = (i, j - 1) if lugar == "<" else (i - 1, j)
    return i, j
