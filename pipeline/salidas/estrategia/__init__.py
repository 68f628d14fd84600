"""La estrategia de rendición de cuentas: el documento, el cronograma limpio y la cobertura con sus vacíos."""

from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.entregable import DECIDA, FIRME, Entregable
from pipeline.salidas.estrategia.cobertura import COBERTURA, escribir_cobertura
from pipeline.salidas.estrategia.cronograma import CRONOGRAMA, escribir_cronograma
from pipeline.salidas.estrategia.documento import ESTRATEGIA, escribir_documento

CARPETA = "estrategia"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{COBERTURA}", DECIDA, "Qué etapas, elementos, grupos de valor y objetivos cubren las "
               "actividades, y los vacíos con qué hacer. Cada cuenta lleva a sus actividades."),
    Entregable(f"{CARPETA}/{ESTRATEGIA}", FIRME, "El documento de la estrategia, hecho con sus planes. Llene los "
               "párrafos marcados antes de aprobarlo."),
    Entregable(f"{CARPETA}/{CRONOGRAMA}", FIRME, "El cronograma limpio, para aprobarlo y publicarlo. Si lo corrige y "
               "lo pone en las entradas, se lee como una versión nueva del plan."),
)  # fmt: skip


def escribir_estrategia(resultado: Resultado, entradas: Path, carpeta: Path) -> None:
    """Escribe los tres, o los que haya con qué. NoSePuedeEscribir si no se pudo."""
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
        escribir_cobertura(resultado, carpeta / COBERTURA)
        escribir_cronograma(resultado, carpeta / CRONOGRAMA)
        escribir_documento(resultado, entradas, carpeta / ESTRATEGIA)
        if not any(carpeta.iterdir()):
            carpeta.rmdir()
