"""Cómo se hacen ocurrir los hallazgos de las copias que se devuelven."""

import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.plazos import cortes_de
from pipeline.cruces.identidad import Identidades
from pipeline.disposiciones.archivo import Tarea, interpretar_archivo
from pipeline.flujo import calcular_resultado
from pipeline.salidas.devolver import escribir_devoluciones
from tests.dibujo import ENTIDAD, dibujar

PLAN = """
    Actividad           | Responsable | Fecha
    Publicar el informe | Hacienda    | 31/06/2026
"""


def _devolver(carpeta: Path, cambiar: Callable[[Path], None], antes: bool) -> Iterable[Hallazgo]:
    ruta = dibujar(carpeta / "plan.xlsx", Plan=PLAN)
    if antes:
        cambiar(ruta)
    leido = interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD))
    if not antes:
        cambiar(ruta)
    corte = cortes_de(ENTIDAD)[1].fecha
    resultado = calcular_resultado([leido], ENTIDAD, corte, date(2026, 9, 1), Identidades())
    return escribir_devoluciones(resultado, carpeta, carpeta / "devolver")


def copia_sin_aspecto(carpeta: Path) -> Iterable[Hallazgo]:
    """Un libro firmado: escribir en él rompería su firma."""

    def firmar(ruta: Path) -> None:
        with zipfile.ZipFile(ruta, "a") as zip_:
            zip_.writestr("_xmlsignatures/sig1.xml", "<Signature/>")

    return _devolver(carpeta, firmar, antes=True)


def copia_no_hecha(carpeta: Path) -> Iterable[Hallazgo]:
    """Alguien guarda el libro entre la lectura y la copia."""
    return _devolver(carpeta, lambda ruta: ruta.write_bytes(ruta.read_bytes() + b"\0"), antes=False)


RECETAS: dict[str, Callable[[Path], Iterable[Hallazgo]]] = {
    "copia_sin_aspecto": copia_sin_aspecto,
    "copia_no_hecha": copia_no_hecha,
}
