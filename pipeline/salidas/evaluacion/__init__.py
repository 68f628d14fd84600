"""La evaluación de la estrategia de rendición de cuentas y el informe de Control Interno sobre la participación."""

from pathlib import Path

from pipeline.calculo.evaluacion import hay_que_evaluar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.entregable import FIRME, GUARDE, Entregable
from pipeline.salidas.evaluacion.informe import INFORME, escribir_informe
from pipeline.salidas.evaluacion.participacion import PARTICIPACION, escribir_participacion
from pipeline.salidas.evaluacion.tablas import TABLAS, escribir_tablas

__all__ = ["CARPETA", "ENTREGABLES", "INFORME", "PARTICIPACION", "TABLAS", "escribir_evaluacion"]
CARPETA = "evaluacion"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{INFORME}", FIRME, "La evaluación de la estrategia de rendición de cuentas: los seis "
               "resultados que pide, con sus tablas. Lo que no se puede calcular dice qué entrada falta."),
    Entregable(f"{CARPETA}/{TABLAS}", GUARDE, "Las tablas de la evaluación, para revisarlas o copiarlas."),
    Entregable(f"{CARPETA}/{PARTICIPACION}", FIRME, "El informe cuatrimestral de Control Interno sobre los mecanismos "
               "de participación: las cifras están; el juicio lo escribe Control Interno."),
)  # fmt: skip


def escribir_evaluacion(resultado: Resultado, entradas: Path, carpeta: Path) -> None:
    """Escribe los tres archivos si hay de qué hablar. NoSePuedeEscribir si no se pudo."""
    if not hay_que_evaluar(resultado):
        return
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
        escribir_tablas(resultado, carpeta / TABLAS)
        escribir_informe(resultado, entradas, carpeta / INFORME)
        escribir_participacion(resultado, entradas, carpeta / PARTICIPACION)
