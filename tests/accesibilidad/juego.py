"""Todo lo que se entrega de la entidad de ejemplo, abierto y mirado con todas las comprobaciones."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.entidad import leer_entidad
from tests.accesibilidad.comprobacion import Comprobacion
from tests.accesibilidad.de_documentos import DE_DOCUMENTOS
from tests.accesibilidad.de_libros import DE_LIBROS
from tests.accesibilidad.de_tablas import DE_TABLAS
from tests.accesibilidad.documento_abierto import DocumentoAbierto
from tests.accesibilidad.libro_abierto import LibroAbierto

EJEMPLO = Path(__file__).resolve().parents[2] / "entradas"
AJENO = "devolver"
"""Los libros que se devuelven son de quien los envió: no se les cambia nada suyo."""
Fallas = dict[str, dict[str, list[str]]]
"""Comprobación → entregable → lo que falla."""


@dataclass
class Juego:
    """Lo escrito, por entregable: `cartas` son muchas y se miran todas."""

    libros: dict[str, list[LibroAbierto]] = field(default_factory=lambda: defaultdict(list))
    documentos: dict[str, list[DocumentoAbierto]] = field(default_factory=lambda: defaultdict(list))

    def fallas_de_libros(self) -> Fallas:
        """Lo que falla en los libros."""
        return _mirar((*DE_TABLAS, *DE_LIBROS), self.libros)

    def fallas_de_documentos(self) -> Fallas:
        """Lo que falla en los documentos."""
        return _mirar(DE_DOCUMENTOS, self.documentos)


def _mirar(comprobaciones: tuple[Comprobacion, ...], grupos: dict[str, list[Any]]) -> Fallas:
    fallas: Fallas = {}
    for c in comprobaciones:
        for grupo, abiertos in grupos.items():
            halladas = [f"{a.ruta.name}: {falla}" for a in abiertos for falla in c.mirar(a)]
            fallas.setdefault(c.nombre, {})[grupo] = halladas
    return fallas


def abrir_juego(salidas: Path) -> Juego:
    """Lo que se escribió en una carpeta de salidas, por entregable."""
    juego = Juego()
    entidad = leer_entidad(EJEMPLO / "entidad.toml").nombre
    for ruta in sorted(salidas.rglob("*.xlsx")):
        if ruta.parent.name != AJENO:
            juego.libros[_grupo(ruta, salidas)].append(LibroAbierto(ruta, entidad))
    for ruta in sorted(salidas.rglob("*.docx")):
        juego.documentos[_grupo(ruta, salidas)].append(DocumentoAbierto(ruta, entidad))
    return juego


def _grupo(ruta: Path, salidas: Path) -> str:
    """La carpeta de los que son muchos (cartas, recibos, formatos); si no, el archivo."""
    partes = ruta.relative_to(salidas).parts
    return partes[1] if len(partes) > 2 else "comparación" if partes[0].startswith("comparacion") else partes[-1]
