"""El valor de una celda de LibreOffice, de los atributos de su elemento."""

from datetime import date, datetime, time

from pipeline.lectura.capa_xml import Atributos
from pipeline.lectura.formatos.celdas import BLANCA, SIN_CALCULAR, de_texto
from pipeline.lectura.formatos.falla import danado
from pipeline.lectura.formatos.ods_texto import TextoDeOds
from pipeline.lectura.hoja import Celda, Tipo


def a_celda(atributos: Atributos, escrito: TextoDeOds) -> Celda | None:
    """La celda, o None si no tiene contenido."""
    texto = str(escrito)
    clase = atributos.get("value-type", "")
    try:
        if clase == "error":
            return Celda(texto, Tipo.ERROR)
        if clase in ("float", "currency", "percentage"):
            return Celda(float(atributos["value"]), Tipo.NUMERO, clase == "percentage")
        if clase == "date":
            return Celda(_a_fecha(atributos["date-value"]), Tipo.FECHA)
        if clase == "boolean":
            return Celda(atributos.get("boolean-value") == "true", Tipo.LOGICO)
    except (KeyError, ValueError) as error:
        raise danado("una celda guarda un valor que no corresponde a su tipo") from error
    if clase == "string" and not texto:
        texto = atributos.get("string-value", "")
    if texto:
        return de_texto(texto)
    if atributos.get("formula"):  # la que da un texto vacío no dice su clase, pero sí trae su párrafo
        return BLANCA if clase or escrito.con_parrafo else SIN_CALCULAR
    return BLANCA if clase else None


def _a_fecha(texto: str) -> date | datetime:
    momento = datetime.fromisoformat(texto[:26])
    return momento.date() if momento.time() == time() else momento
