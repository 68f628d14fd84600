"""Los reportes de avance: cada dependencia con su propia hoja, su encabezado y su manera de decir la cifra."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tests.herramientas.ejemplo.libro import (
    Estilos,
    Renglon,
    abrir,
    alto,
    escribir,
    hacer_estilos,
    poner_pies,
    preparar,
    unir,
)


@dataclass(frozen=True)
class Reporte:
    """Una hoja de reporte. `cabeza`: un texto es un título; un par, rótulo y valor."""

    hoja: str
    cabeza: tuple[Any, ...]
    columnas: tuple[tuple[str, float], ...]
    renglones: tuple[Renglon, ...]
    grupo: tuple[str, int, int] | None = None
    """Un título que cubre varias columnas: texto, primera y última (desde 0)."""
    margen: int = 0
    """Columnas vacías a la izquierda."""
    pies: tuple[str, ...] = ()
    estados: int | None = None
    """La columna que se llena con la lista de la hoja oculta."""


@dataclass(frozen=True)
class Libro:
    """Un archivo de avance: sus hojas, su color y el día en que se guardó."""

    archivo: str
    hojas: tuple[Reporte, ...]
    color: str = "#44546A"
    suave: str = "#E9ECF1"
    hecho: datetime = datetime(2026, 9, 3, 10, 0)


ESTADOS = ("Cumplida", "En proceso", "Sin iniciar")


def dibujar_avances(carpeta: Path, libros: tuple[Libro, ...]) -> None:
    """Escribe los libros de avance en la carpeta de entradas."""
    dibujar_libros(carpeta / "avances", libros)


def dibujar_libros(carpeta: Path, libros: tuple[Libro, ...]) -> None:
    """Escribe unos libros de tablas en una carpeta."""
    for uno in libros:
        with abrir(carpeta / uno.archivo, "Reporte de avance", uno.hecho) as libro:
            estilos = hacer_estilos(libro, uno.color, uno.suave)
            for reporte in uno.hojas:
                dibujar_hoja(libro, estilos, reporte)
            if any(reporte.estados is not None for reporte in uno.hojas):
                _poner_lista(libro)


def dibujar_hoja(libro: Any, estilos: Estilos, reporte: Reporte) -> None:
    margen, anchos = reporte.margen, tuple(ancho for _, ancho in reporte.columnas)
    hoja = preparar(libro, reporte.hoja, (*(3,) * margen, *anchos))
    fila = _poner_cabeza(hoja, estilos, reporte, margen + len(anchos) - 1)
    fila = _poner_titulos(hoja, estilos, reporte, fila)
    primera = fila
    for renglon in reporte.renglones:
        for columna, valor in enumerate(renglon):
            estilo = "texto" if isinstance(valor, str) and anchos[columna] >= 20 else "centro"
            escribir(hoja, fila, margen + columna, valor, estilos, estilo)
        hoja.set_row(fila, alto(renglon, anchos))
        fila += 1
    if reporte.estados is not None:
        columna = margen + reporte.estados
        lista = {"validate": "list", "source": f"=Listas!$A$2:$A${len(ESTADOS) + 1}", "error_type": "information"}
        hoja.data_validation(primera, columna, fila - 1, columna, lista)
    poner_pies(hoja, fila + 1, estilos, reporte.pies)


def _poner_cabeza(hoja: Any, estilos: Estilos, reporte: Reporte, ultima: int) -> int:
    """Títulos y pares de rótulo y valor, y un renglón en blanco. Devuelve la fila que sigue."""
    fila, margen = 0, reporte.margen
    for parte in reporte.cabeza:
        if isinstance(parte, str):
            unir(hoja, fila, margen, fila, ultima, parte, estilos["titulo"])
            hoja.set_row(fila, 26)
        else:
            unir(hoja, fila, margen, fila, margen, parte[0], estilos["rotulo"])
            estilo = "fecha" if isinstance(parte[1], date) else "texto" if isinstance(parte[1], str) else "centro"
            unir(hoja, fila, margen + 1, fila, min(margen + 2, ultima), parte[1], estilos[estilo])
            hoja.set_row(fila, 18)
        fila += 1
    return fila + 1 if reporte.cabeza else 0


def _poner_titulos(hoja: Any, estilos: Estilos, reporte: Reporte, fila: int) -> int:
    titulo = estilos["encabezado"]
    if reporte.grupo is None:
        for columna, (texto, _) in enumerate(reporte.columnas, reporte.margen):
            unir(hoja, fila, columna, fila, columna, texto, titulo)
        hoja.set_row(fila, 32)
        return fila + 1
    nombre, desde, hasta = reporte.grupo
    unir(hoja, fila, reporte.margen + desde, fila, reporte.margen + hasta, nombre, titulo)
    for columna, (texto, _) in enumerate(reporte.columnas):
        dentro = desde <= columna <= hasta
        unir(hoja, fila + dentro, reporte.margen + columna, fila + 1, reporte.margen + columna, texto, titulo)
    hoja.set_row(fila + 1, 30)
    return fila + 2


def _poner_lista(libro: Any) -> None:
    hoja = libro.add_worksheet("Listas")
    hoja.write_column(0, 0, ("Estado", *ESTADOS))
    hoja.hide()
