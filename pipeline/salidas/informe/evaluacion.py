"""Los seis resultados de la evaluación anual de la estrategia de rendición de cuentas."""

from pipeline.base.espanol import numero
from pipeline.base.texto import recortar
from pipeline.calculo.relato import Respuesta, responder
from pipeline.graficas._pie import escribir_pie
from pipeline.salidas._word import Columna, Tabla
from pipeline.salidas.informe.pluma import Pluma

_DICHOS = 12
_ENTRADA = (
    "La evaluación anual de la estrategia responde seis preguntas. De cada una se dice lo que se sabe a este corte; "
    "donde falta una entrada, se dice cuál, y el párrafo marcado es para que la entidad escriba."
)


def escribir_evaluacion(pluma: Pluma) -> None:
    """Uno por uno: lo que se sabe, lo que falta y dónde escribir."""
    pluma.decir(_ENTRADA)
    for respuesta in responder(pluma.resultado):
        pluma.titular(f"{respuesta.numero}. {respuesta.titulo}", 1)
        partes = [*map(str, respuesta.frases), respuesta.falta]
        pluma.decir(*(p for p in partes if p))
        _poner_dichos(pluma, respuesta)
        pluma.pedir(respuesta.llenar, f"rendicion_resultado_{respuesta.numero}")


def _poner_dichos(pluma: Pluma, respuesta: Respuesta) -> None:
    if not respuesta.dichos:
        return
    columnas = (Columna("Lo que nombran los reportes", 13.0), Columna("En cuántos reportes", 3.49, "derecha"))
    filas = [[recortar(texto, 160), numero(n)] for texto, n in respuesta.dichos[:_DICHOS]]
    quedan = len(respuesta.dichos) - len(filas)
    mas = f"Otros {numero(quedan)} están en datos/avances.csv." if quedan else ""
    tabla = Tabla(respuesta.titulo, "Una fila por lo nombrado en los reportes que cuentan.", columnas, filas)
    pluma.tabular(tabla, escribir_pie(pluma.resultado, "reportes que cuentan al corte y lo nombran", mas))
