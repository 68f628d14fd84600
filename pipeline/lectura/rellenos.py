"""Las celdas pintadas de una hoja, tengan o no valor. Solo se pide cuando un plan marca sus periodos con color."""

from pathlib import Path

from pipeline.entidad import Limites
from pipeline.lectura.devuelto import COLORES
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.reconocer import ODS_PLANO, XLS, reconocer
from pipeline.lectura.pintura import Pintura, Rellenos, dejar_lo_que_se_ve
from pipeline.lectura.recolector import sin_recolector
from pipeline.lectura.rellenos_ods import leer_pintura_ods
from pipeline.lectura.rellenos_xls import leer_pintura_xls
from pipeline.lectura.rellenos_xlsx import leer_pintura_xlsx


def leer_rellenos(ruta: Path, hoja: str, limites: Limites) -> Rellenos:
    """(fila, columna) desde 1 → color `RRGGBB` de las celdas pintadas de una hoja de .xlsx, .xls u .ods.

    No cuentan el blanco, el formato condicional, el color de una fila o columna pintada entera ni el que puso el
    programa al devolver el libro. Una combinada tiene en todas sus celdas el color de la primera. Vacío si no se puede
    saber o si pasa los límites; nunca lanza.
    """
    try:
        with sin_recolector():
            pintura = _leer(ruta, hoja, limites)
    except Exception:  # lo que falla en el archivo ya lo dijo quien lo abrió: sin colores se sigue igual
        return {}
    if pintura is None or len(pintura.celdas) > limites.celdas:
        return {}
    pintura.celdas = {lugar: color for lugar, color in pintura.celdas.items() if color not in COLORES}
    return dejar_lo_que_se_ve(pintura, limites.celdas)


def _leer(ruta: Path, hoja: str, limites: Limites) -> Pintura | None:
    if ruta.stat().st_size > limites.megabytes * 2**20:
        return None
    contenido = ruta.read_bytes()
    que_es = reconocer(contenido)
    if que_es == XLS:
        return leer_pintura_xls(contenido, hoja)
    if que_es == ODS_PLANO:
        return leer_pintura_ods((contenido,), hoja, limites.celdas)
    if que_es != "zip":
        return None
    paquete = Paquete(contenido, limites)
    if "content.xml" in paquete.nombres:
        partes = (paquete.leer("styles.xml"), paquete.leer("content.xml"))
        return leer_pintura_ods([parte for parte in partes if parte], hoja, limites.celdas)
    return leer_pintura_xlsx(paquete, hoja, limites.celdas)
