"""Los seis resultados que pide la evaluación anual de la estrategia: lo que se sabe de cada uno al corte."""

from collections.abc import Callable, Sequence

from pipeline.calculo.estrategia import filas_de_la_estrategia
from pipeline.calculo.evaluacion.compromisos import decir_compromisos
from pipeline.calculo.evaluacion.cumplimiento import decir_cumplimiento
from pipeline.calculo.evaluacion.espacios import decir_espacios
from pipeline.calculo.evaluacion.grupos import decir_grupos
from pipeline.calculo.evaluacion.metas import decir_metas
from pipeline.calculo.evaluacion.respuesta import Hallado, Respuesta
from pipeline.calculo.evaluacion.valoracion import decir_valoracion
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.seguimiento import Seguimiento
from pipeline.vocabulario import cargar

_COMO: dict[str, Callable[[Resultado, Sequence[Seguimiento]], Hallado]] = {
    "espacios": decir_espacios,
    "grupos_valor": decir_grupos,
    "temas": decir_metas,
    "propuestas": decir_valoracion,
    "compromisos": decir_compromisos,
    "cumplimiento": decir_cumplimiento,
}


def responder(resultado: Resultado) -> list[Respuesta]:
    """Las seis respuestas, en el orden en que se piden."""
    filas = filas_de_la_estrategia(resultado)
    return [_responder(i, dicho, resultado, filas) for i, dicho in enumerate(cargar("evaluacion")["resultados"], 1)]


def _responder(numero: int, dicho: dict[str, str], resultado: Resultado, filas: Sequence[Seguimiento]) -> Respuesta:
    hallado = _COMO[dicho["clave"]](resultado, filas)
    falta = "" if hallado.completo else dicho["falta"]
    return Respuesta(numero, dicho["titulo"], hallado.frases, falta, dicho["llenar"], hallado.cuadros)
