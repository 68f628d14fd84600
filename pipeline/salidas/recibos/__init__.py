"""`recibos/`: a cada dependencia, qué se recibió de ella, qué se leyó y qué falta; y quién falta en toda la entidad."""

from pathlib import Path

from pipeline.base.nombre_de_archivo import nombrar_archivos
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.entrega.falla import traducir
from pipeline.salidas.recibos.libro import escribir_recibo
from pipeline.salidas.recibos.quien_falta import ARCHIVO, escribir_quien_falta
from pipeline.salidas.recibos.reunir import reunir_recibos

SIN_DEPENDENCIA = "sin dependencia"


def escribir_recibos(resultado: Resultado, carpeta: Path) -> None:
    """Un libro por dependencia que envió algo para el corte, y `quien_falta.xlsx`. NoSePuedeEscribir si no se pudo."""
    recibos = reunir_recibos(resultado)
    with traducir(carpeta):
        carpeta.mkdir(parents=True, exist_ok=True)
        nombres = nombrar_archivos(r.dependencia or SIN_DEPENDENCIA for r in recibos)
        for recibo in recibos:
            escribir_recibo(recibo, resultado, carpeta / f"{nombres[recibo.dependencia or SIN_DEPENDENCIA]}.xlsx")
        escribir_quien_falta(recibos, resultado, carpeta / ARCHIVO)
