"""Qué se tuvo en cuenta de un archivo y, si otro lo reemplazó, cuál y por qué."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.base.texto import contar, enumerar
from pipeline.salidas.recibos.envios import Archivo, archivo_de
from pipeline.salidas.recibos.filas_leidas import reemplazo
from pipeline.tablas.avances import Avance
from pipeline.tablas.seguimiento import Seguimiento


def dar_veredicto(
    suyos: Sequence[Avance], valen: int, filas: Mapping[str, Seguimiento], archivos: Sequence[Archivo]
) -> str:
    """`Cuenta en parte (1 de 3 filas): en 2 filas vale el archivo 2, de fecha posterior.`"""
    if not suyos:
        return "Volvió en blanco: no es un reporte."
    if valen == len(suyos):
        return "Cuenta entero."
    porque = _contar_reemplazos(suyos, filas, archivos) or "la razón está en cada fila"
    return f"{f'Cuenta en parte ({valen} de {len(suyos)} filas)' if valen else 'No cuenta'}: {porque}."


def _contar_reemplazos(suyos: Sequence[Avance], filas: Mapping[str, Seguimiento], archivos: Sequence[Archivo]) -> str:
    veces: Counter[tuple[int, bool]] = Counter()
    for avance in suyos:
        otro = reemplazo(avance, filas)
        if otro is None or avance.valor is None or archivo_de(otro.origen()) not in archivos:
            continue
        es_posterior = bool(otro.fecha_reporte) and otro.fecha_reporte != avance.fecha_reporte
        veces[archivos.index(archivo_de(otro.origen())) + 1, es_posterior] += 1
    return enumerar([_decir(cual, posterior, n) for (cual, posterior), n in sorted(veces.items())])


def _decir(cual: int, posterior: bool, filas: int) -> str:
    porque = "de fecha posterior" if posterior else "de la misma fecha y menor cifra"
    return f"en {contar(filas, 'fila')} vale el archivo {cual}, {porque}"
