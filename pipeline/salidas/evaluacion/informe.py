"""`informe_evaluacion.docx`: la estrategia, sus seis resultados, lo que falta para calcularlos y de dónde sale todo."""

from pathlib import Path

from pipeline.calculo.evaluacion import decir_la_estrategia, reunir_fuentes
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._word import guardar_documento
from pipeline.salidas._word.documento import actualizar_campos
from pipeline.salidas.evaluacion.documento import abrir
from pipeline.salidas.informe.evaluacion import poner_cuadro, poner_resultados

INFORME = "informe_evaluacion.docx"
_CONCLUSION = "Escriba aquí la conclusión de la entidad: qué cambiará en la estrategia de la vigencia que sigue."


def escribir_informe(resultado: Resultado, entradas: Path, ruta: Path) -> None:
    """Escribe el informe. NoSePuedeEscribir si no se puede."""
    titulo = f"Evaluación de la estrategia de rendición de cuentas {resultado.entidad.vigencia}"
    pluma = abrir(resultado, entradas, titulo, "Evaluación de la estrategia", "informe_evaluacion")
    pluma.titular("A. La estrategia")
    estrategia = decir_la_estrategia(resultado)
    pluma.decir(*estrategia.frases)
    for cuadro in estrategia.cuadros:
        poner_cuadro(pluma, cuadro)
    pluma.titular("B. El resultado de los espacios")
    poner_resultados(pluma, "evaluacion_resultado")
    pluma.titular("Conclusión")
    pluma.pedir(_CONCLUSION, "evaluacion_conclusion")
    pluma.titular("De dónde salen las cifras")
    pluma.decir("Cada tabla dice su fuente. Estas son las entradas que se leyeron y las que no llegaron.")
    poner_cuadro(pluma, reunir_fuentes(resultado))
    actualizar_campos(pluma.documento)
    guardar_documento(pluma.documento, ruta)
