"""Lo que la dependencia reportó la última vez, en pocas líneas: cuánto, cuándo y qué."""

from pipeline.base.espanol import cantidad, fecha, porcentaje
from pipeline.base.texto import recortar
from pipeline.tablas.avances import Avance, Medida
from pipeline.tablas.seguimiento import Seguimiento

NADA = "Sin reporte"
LARGO = 260
"""Cabe impreso: el texto entero está en el reporte que ella misma envió."""


def contar_ultimo(fila: Seguimiento, dependencia: str) -> str:
    """Su último reporte; si no tiene, lo que dijeron los demás, cada quien con su nombre."""
    propios = [r for r in fila.reportes if _es_de(r, dependencia, fila)]
    textos = [_contar(r, fila) for r in propios] or [_de_otra(r, fila) for r in fila.reportes]
    return recortar(" ".join(textos), LARGO) if textos else NADA


def _es_de(reporte: Avance, dependencia: str, fila: Seguimiento) -> bool:
    if not reporte.dependencia:
        return fila.dependencias == (dependencia,)
    return dependencia == reporte.dependencia or dependencia in reporte.tambien


def _de_otra(reporte: Avance, fila: Seguimiento) -> str:
    return f"{reporte.dependencia or 'Sin decir quién'}: {_contar(reporte, fila)}"


def _contar(reporte: Avance, fila: Seguimiento) -> str:
    partes = [_cuanto(reporte, fila)]
    if reporte.corte:
        partes.append(f"al {fecha(reporte.corte)}")
    if reporte.fecha_reporte:
        partes.append(f"(enviado el {fecha(reporte.fecha_reporte)})")
    texto = " ".join(partes) + "."
    return f"{texto} {reporte.descripcion or reporte.observaciones}".strip()


def _cuanto(reporte: Avance, fila: Seguimiento) -> str:
    if reporte.valor is None:
        return reporte.texto or "Sin cifra"
    if reporte.medida == Medida.PROPORCION:
        return f"{porcentaje(reporte.valor, 0)} de la meta"
    signo = " %" if fila.unidad == "%" else ""
    total = fila.meta if reporte.base is None else reporte.base
    return f"{cantidad(reporte.valor)}{signo} de {cantidad(total)}{signo}"
