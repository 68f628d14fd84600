"""Lo que la plantilla del informe de gestión no dejó hacer."""

from collections.abc import Callable
from pathlib import Path

from docx.document import Document

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.informe import leer_plantilla
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import Receta
from tests.salidas.plantillas import a_bytes, con_macros, marcar, plantilla_de_la_entidad, poner, sin_titulos


def leida(contenido: Callable[[], bytes | Document], nombre: str = "informe.docx") -> Receta:
    """La receta de una plantilla que está en la carpeta de formatos."""

    def leer(carpeta: Path) -> list[Hallazgo]:
        return leer_plantilla(poner(carpeta, contenido(), nombre), ENTIDAD)[1]

    return leer


def con_marcador(nombre: str) -> Document:
    """Una plantilla con ese marcador en el cuerpo."""
    plantilla = plantilla_de_la_entidad()
    marcar(plantilla.add_paragraph("Aquí"), nombre)
    return plantilla


def marcada_en_la_cabeza() -> Document:
    """Una plantilla con un marcador del programa en su encabezado."""
    plantilla = plantilla_de_la_entidad()
    marcar(plantilla.sections[0].header.paragraphs[0], "rendicion_resumen")
    return plantilla


RECETAS: dict[str, Receta] = {
    "informe_no_se_abre": leida(lambda: con_macros(a_bytes(plantilla_de_la_entidad()))),
    "informe_de_otro_tipo": leida(lambda: b"...", "informe.docm"),
    "informe_marcador_desconocido": leida(lambda: con_marcador("rendicion_graficos")),
    "informe_marcador_fuera_de_lugar": leida(marcada_en_la_cabeza),
    "informe_estilos_creados": leida(lambda: sin_titulos(plantilla_de_la_entidad())),
}
LUGARES = {nombre: "informe.docm" if nombre == "informe_de_otro_tipo" else "informe.docx" for nombre in RECETAS}
