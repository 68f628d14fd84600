"""El numeral y el texto de una actividad, y lo que quedó mal escrito en su fila."""

import re

from pipeline.base.texto import junto, recortar
from pipeline.lectura.encaje import NUMERAL, NUMERAL_Y_TEXTO
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.hoja import Tipo


def numeral_y_texto(fila: Fila) -> tuple[str, str]:
    """El numeral, de su columna o del comienzo del texto, y el texto sin él."""
    en_orden = sorted(fila.de("actividad"), key=lambda v: v.lugar)  # lo combinado, antes que lo de su renglón
    partes = [v.texto for v in en_orden if v.celda.tipo is not Tipo.ERROR]
    numeral = fila.texto("numeral")
    if not numeral and len(partes) > 1 and NUMERAL.fullmatch(partes[0]):
        numeral, partes = partes[0], partes[1:]
    texto = junto(" ".join(partes))
    if hallado := NUMERAL_Y_TEXTO.match(texto):
        suelto = next(g for g in hallado.groups() if g)
        if not numeral or numeral.rstrip(".") == suelto:
            numeral, texto = suelto, texto[hallado.end() :].strip()
    return numeral.rstrip(".").strip(), texto


def revisar_texto(cuerpo: Cuerpo, fila: Fila) -> None:
    """Anota los restos de otro programa («</b>», «[bookmark») que quedaron en los textos."""
    for campo in ("actividad", "meta_producto", "responsable", "indicador", "subcomponente"):
        for valor in fila.de(campo):
            crudo = valor.celda.valor
            if isinstance(crudo, str) and not valor.heredado and re.search(r"</?[a-z]+>|\[bookmark|\*\*", crudo):
                cuerpo.anotar("texto_con_restos", valor.lugar, crudo, despues=recortar(valor.texto, 60))


def revisar_errores(cuerpo: Cuerpo, fila: Fila) -> None:
    """Anota las celdas con error y las fórmulas sin valor guardado."""
    for valor in (v for valores in fila.valores.values() for v in valores if not v.heredado):
        if valor.celda.tipo is Tipo.ERROR:
            cuerpo.anotar("celda_con_error", valor.lugar, valor.texto)
        elif valor.celda.tipo is Tipo.SIN_CALCULAR:
            cuerpo.anotar("formula_sin_valor", valor.lugar, "")
