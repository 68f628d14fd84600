"""El PDF que LibreOffice no pudo hacer."""

from pathlib import Path

from pipeline.base.hallazgo import Hallazgo
from pipeline.salidas.pdf import Impresora, imprimir
from pipeline.salidas.resumen_ejecutivo import ARCHIVO, escribir_resumen_ejecutivo
from tests.fabrica import hacer_resultado
from tests.hallazgos.ayuda import Receta


def sin_programa(carpeta: Path) -> list[Hallazgo]:
    """El programa se desinstaló después de encontrarlo."""
    resultado = hacer_resultado(8)
    escribir_resumen_ejecutivo(resultado, carpeta, [], carpeta / ARCHIVO)
    with imprimir(carpeta / ARCHIVO, Impresora(carpeta / "soffice"), resultado.hoy) as impresion:
        return impresion.terminar()


RECETAS: dict[str, Receta] = {"pdf_no_se_hizo": sin_programa}
LUGARES = {"pdf_no_se_hizo": ARCHIVO}
