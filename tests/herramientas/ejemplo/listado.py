"""Un libro de un listado de la oficina: una tabla por hoja, con su título encima."""

from datetime import datetime
from pathlib import Path

from tests.herramientas.ejemplo.avances import Reporte, dibujar_hoja
from tests.herramientas.ejemplo.libro import abrir, hacer_estilos


def dibujar_listado(ruta: Path, hojas: tuple[Reporte, ...], hecho: datetime) -> None:
    """Escribe el libro con sus hojas."""
    with abrir(ruta, "Listado de la oficina", hecho) as libro:
        estilos = hacer_estilos(libro, "#355E3B", "#E8F0E9")
        for hoja in hojas:
            dibujar_hoja(libro, estilos, hoja)
