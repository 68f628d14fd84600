"""El formato que la entidad puso en formatos/ y lo que tiene por corregir."""

from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.seguimiento import ARCHIVO, escribir_seguimiento
from tests.fabrica import hacer_resultado
from tests.hallazgos.ayuda import Receta
from tests.salidas.formatos_de_prueba import dibujar


def con_formato(contenido: bytes) -> Receta:
    """La entidad pone su formato y se escribe el seguimiento."""

    def receta(carpeta: Path) -> list[Hallazgo]:
        (carpeta / ARCHIVO).write_bytes(contenido)
        return escribir_seguimiento(hacer_resultado(3), carpeta, carpeta / "seguimiento.xlsx")

    return receta


RECETAS: dict[str, Receta] = {
    "marca_desconocida": con_formato(dibujar(lambda _, hoja: hoja.write_column("B4", ["{{entidad}}", "{{entidda}}"]))),
    "formato_no_se_puede_llenar": con_formato(b"no es un libro"),
}
LUGARES = {
    "marca_desconocida": "seguimiento_control_interno.xlsx › Informe › B5",
    "formato_no_se_puede_llenar": "seguimiento_control_interno.xlsx",
}
