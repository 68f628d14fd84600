"""Las piezas del informe, en su orden: cada una tiene su marcador para la plantilla de la entidad."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.salidas.informe.cifras import escribir_cifras
from pipeline.salidas.informe.componentes import escribir_componentes
from pipeline.salidas.informe.dependencias import escribir_dependencias
from pipeline.salidas.informe.evaluacion import escribir_evaluacion
from pipeline.salidas.informe.graficas import escribir_graficas
from pipeline.salidas.informe.hallazgos import escribir_hallazgos
from pipeline.salidas.informe.matriz import escribir_matriz
from pipeline.salidas.informe.metodo import escribir_metodo
from pipeline.salidas.informe.pluma import Pluma
from pipeline.salidas.informe.resumen import escribir_resumen


@dataclass(frozen=True, slots=True)
class Pieza:
    """Una pieza: su marcador, su título y quien la escribe; `acostada`, en hojas horizontales si el lugar lo deja."""

    marcador: str
    titulo: str
    escribir: Callable[[Pluma], None]
    acostada: bool = False


PIEZAS = (
    Pieza("rendicion_resumen", "Resumen", escribir_resumen),
    Pieza("rendicion_cifras", "Cifras de la entidad", escribir_cifras),
    Pieza("rendicion_componentes", "Cumplimiento por componente", escribir_componentes),
    Pieza("rendicion_dependencias", "Cumplimiento y pendientes por dependencia", escribir_dependencias),
    Pieza("rendicion_graficas", "Gráficas", escribir_graficas),
    Pieza("rendicion_hallazgos", "Hallazgos por dependencia", escribir_hallazgos),
    Pieza("rendicion_evaluacion", "Evaluación de la estrategia de rendición de cuentas", escribir_evaluacion),
    Pieza("rendicion_metodo", "Método y límites", escribir_metodo),
    Pieza("rendicion_matriz", "Anexo. Matriz de actividades", escribir_matriz, acostada=True),
)
TODO = "rendicion_informe"
"""El marcador de lo que no tenga uno propio."""
MARCADORES = (TODO, *(p.marcador for p in PIEZAS))
