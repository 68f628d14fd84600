"""De `styles.bin`, qué estilos de celda muestran porcentaje y cuáles fecha."""

import struct

from pipeline.lectura.formatos.numeros import FECHAS_DE_FABRICA, PORCENTAJES_DE_FABRICA, es_fecha, es_porcentaje
from pipeline.lectura.formatos.xlsb_registros import leer_ancho, recorrer_registros

_FORMATO, _ESTILO, _ESTILOS_DE_CELDA, _FIN_DE_ESTILOS = 44, 47, 617, 618


def leer_estilos(estilos: bytes) -> tuple[set[int], set[int]]:
    """(estilos con porcentaje, estilos con fecha): como los numera cada celda."""
    propios: dict[int, str] = {}
    de_celda: list[int] = []
    dentro = False
    for tipo, datos in recorrer_registros(estilos):
        if tipo == _FORMATO:
            propios[struct.unpack_from("<H", datos)[0]] = leer_ancho(datos, 2)[0]
        elif tipo in (_ESTILOS_DE_CELDA, _FIN_DE_ESTILOS):
            dentro = tipo == _ESTILOS_DE_CELDA
        elif tipo == _ESTILO and dentro:
            de_celda.append(struct.unpack_from("<H", datos, 2)[0])
    numerados = [(estilo, formato, propios.get(formato)) for estilo, formato in enumerate(de_celda)]
    return (
        {e for e, f, propio in numerados if (es_porcentaje(propio) if propio else f in PORCENTAJES_DE_FABRICA)},
        {e for e, f, propio in numerados if (es_fecha(propio) if propio else f in FECHAS_DE_FABRICA)},
    )
