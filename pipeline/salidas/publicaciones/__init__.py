"""El inventario frente a lo publicado, para trabajar, y el registro de publicaciones que se puede publicar."""

from pathlib import Path

from pipeline.calculo.publicaciones import comparar, enlazar, inventario_de, publicaciones_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entregable import DECIDA, FIRME, Entregable
from pipeline.salidas.publicaciones.interno import INTERNO, escribir_interno
from pipeline.salidas.publicaciones.registro import REGISTRO, escribir_registro

__all__ = ["CARPETA", "ENTREGABLES", "INTERNO", "REGISTRO", "escribir_publicaciones"]
CARPETA = "publicaciones"
ENTREGABLES = (
    Entregable(f"{CARPETA}/{INTERNO}", DECIDA, "Lo que el inventario prometió frente a lo publicado: qué falta y desde "
               "cuándo, por elemento y dependencia, y los enlaces por revisar."),
    Entregable(f"{CARPETA}/{REGISTRO}", FIRME, "El registro de publicaciones por numeral del menú de transparencia. "
               "Léalo antes de publicarlo."),
)  # fmt: skip


def escribir_publicaciones(resultado: Resultado, carpeta: Path) -> None:
    """Escribe el libro interno si hay inventario o registro, y el público si hay registro. OSError si no se pudo."""
    acciones, publicaciones = inventario_de(resultado), publicaciones_de(resultado)
    if not acciones and not publicaciones:
        return
    enlazadas = enlazar(publicaciones, acciones)
    esperados = comparar(acciones, enlazadas, resultado.entidad.vigencia, resultado.corte.fecha, resultado.hoy)
    escribir_interno(resultado, esperados, enlazadas, carpeta / INTERNO)
    if publicaciones:
        escribir_registro(resultado, publicaciones, carpeta / REGISTRO)
