"""La clave oculta de un renglón contra lo que se lee en él: quien ordena o pega solo unas columnas las descasa."""

from collections.abc import Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import recortar
from pipeline.cruces.frase import entender
from pipeline.cruces.indice import Indice
from pipeline.cruces.parecido import comparar
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance

OTRA = "clave_de_otra_actividad"
MISMO_TEXTO, OTRO_TEXTO, IGUAL = 84.0, 55.0, 97.0


def contrastar_clave(avance: Avance, lugar: int, indice: Indice, actividades: Sequence[Actividad]) -> Hallazgo | None:
    """El hallazgo si el texto no es el de la clave: `OTRA` si es el de otra actividad, y entonces manda el texto.

    `lugar` es el de la actividad de la clave en el índice. Un texto apenas cambiado es de quien reformuló el plan o el
    renglón: la clave manda y no se dice nada.
    """
    if avance.metodo == "misma fila" or not avance.actividad or not avance.origenes.get("codigo"):
        return None
    frase = entender(avance.actividad)
    propio = comparar(frase, indice, lugar).puntos
    if propio >= MISMO_TEXTO:
        return None
    otra = recortar(actividades[lugar].actividad, 60)
    if any(comparar(frase, indice, i).puntos >= IGUAL for i in range(len(actividades)) if i != lugar):
        return anotar("clave_de_otra_actividad", avance.origen("codigo"), avance.codigo, otra=otra)
    if propio < OTRO_TEXTO:
        return anotar("texto_que_no_es_el_de_su_clave", avance.origen("actividad"), avance.actividad, otra=otra)
    return None
