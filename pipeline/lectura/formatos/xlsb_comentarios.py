"""Los comentarios de una hoja de .xlsb."""

import struct

from pipeline.lectura.formatos.comentarios import limpiar_comentario
from pipeline.lectura.formatos.falla import danado
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsb_registros import leer_ancho, recorrer_registros
from pipeline.lectura.formatos.xlsx_indice import leer_relaciones
from pipeline.lectura.hoja import Lugar

_AUTOR, _COMENTARIO, _TEXTO = 632, 635, 637


def leer_comentarios(paquete: Paquete, parte: str) -> dict[Lugar, str]:
    """Celda → lo anotado en ella, de la parte que nombra la hoja `parte`. NoSeLee si está dañada."""
    relaciones = leer_relaciones(paquete, parte).values()
    destinos = [paquete.leer(destino) for destino, clase in relaciones if clase == "comments"]
    try:
        return {lugar: texto for xml in destinos if xml for lugar, texto in _leer(xml).items() if texto}
    except (struct.error, IndexError) as error:
        raise danado("sus comentarios están cortados") from error


def _leer(datos_de_parte: bytes) -> dict[Lugar, str]:
    comentarios: dict[Lugar, str] = {}
    autores: list[str] = []
    autor, lugar = 0, (0, 0)
    for tipo, datos in recorrer_registros(datos_de_parte):
        if tipo == _AUTOR:
            autores.append(leer_ancho(datos)[0])
        elif tipo == _COMENTARIO:
            autor, fila, _, columna, _ = struct.unpack_from("<IIIII", datos)
            lugar = (fila + 1, columna + 1)
        elif tipo == _TEXTO:
            texto, _ = leer_ancho(datos, 1)
            comentarios[lugar] = limpiar_comentario(texto, autores[autor] if autor < len(autores) else "")
    return comentarios
