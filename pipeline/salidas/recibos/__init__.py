"""`recibos/`: a cada dependencia, qué se recibió de ella, qué se leyó y qué falta; y quién falta en toda la entidad."""

from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.recibos.libro import escribir_recibo
from pipeline.salidas.recibos.nombres import nombrar
from pipeline.salidas.recibos.quien_falta import ARCHIVO, escribir_quien_falta
from pipeline.salidas.recibos.reunir import reunir_recibos


def escribir_recibos(resultado: Resultado, carpeta: Path) -> None:
    """Un libro por dependencia que envió algo para el corte, y `quien_falta.xlsx`. NoSePuedeEscribir si no se pudo."""
    recibos = reunir_recibos(resultado)
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
        for recibo, nombre in zip(recibos, nombrar(r.dependencia for r in recibos), strict=True):
            escribir_recibo(recibo, resultado, carpeta / nombre)
        escribir_quien_falta(recibos, resultado, carpeta / ARCHIVO)
