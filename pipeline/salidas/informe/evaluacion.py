"""Los seis resultados de la evaluación anual de la estrategia de rendición de cuentas."""

from pipeline.base.espanol import fecha, numero, porcentaje
from pipeline.calculo.cifras import Dato
from pipeline.calculo.evaluacion import PARTE, TEXTO, Cuadro, responder
from pipeline.salidas._word import Columna, Tabla
from pipeline.salidas.informe.pluma import Pluma

_ENTRADA = (
    "La evaluación anual de la estrategia responde seis preguntas. De cada una se dice lo que se sabe a este corte; "
    "donde falta una entrada, se dice cuál, y el párrafo marcado es para que la entidad escriba."
)


def escribir_evaluacion(pluma: Pluma) -> None:
    """La parte del informe de gestión: qué es la evaluación y sus seis resultados."""
    pluma.decir(_ENTRADA)
    poner_resultados(pluma, "rendicion_resultado")


def poner_resultados(pluma: Pluma, marca: str) -> None:
    """Uno por uno: lo que se sabe, sus cuadros, la entrada que falta y dónde escribe la entidad (`marca`_1 a _6)."""
    for respuesta in responder(pluma.resultado):
        pluma.titular(f"{respuesta.numero}. {respuesta.titulo}", 1)
        partes = [*map(str, respuesta.frases), respuesta.falta]
        pluma.decir(*(p for p in partes if p))
        for cuadro in respuesta.cuadros:
            poner_cuadro(pluma, cuadro)
        pluma.pedir(respuesta.llenar, f"{marca}_{respuesta.numero}")


def poner_cuadro(pluma: Pluma, cuadro: Cuadro) -> None:
    """El cuadro como tabla, con su fuente debajo."""
    if not cuadro.filas:
        return
    columnas = [Columna(c.titulo, c.ancho, "izquierda" if c.clase == TEXTO else "derecha") for c in cuadro.columnas]
    filas = [[_decir(v, c.clase) for v, c in zip(fila, cuadro.columnas, strict=True)] for fila in cuadro.filas]
    pluma.tabular(Tabla(cuadro.titulo, cuadro.descripcion, columnas, filas), f"Fuente: {cuadro.fuente}")


def _decir(valor: Dato, clase: str) -> str:
    if valor is None or isinstance(valor, str):
        return valor or ""
    if not isinstance(valor, int | float):
        return fecha(valor)
    return porcentaje(valor) if clase == PARTE else numero(valor, 0 if valor % 1 == 0 else 1)
