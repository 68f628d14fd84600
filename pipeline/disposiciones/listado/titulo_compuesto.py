"""El título que junta dos («Asunto / Pregunta», «Recomendación u observación») o que cubre a otro."""

import re
from functools import lru_cache

from pipeline.lectura.formas_de_titulo import LARGO_DE_TITULO, RECORDADOS
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import Titulos
from pipeline.vocabulario import cargar, singular

OTRO = "otro"
_ENTRE = re.compile(r"\s*/\s*|\s+(?:y/o|y|o|u|e)\s+", re.IGNORECASE)


@lru_cache(maxsize=RECORDADOS)
def partes_de_titulo(titulo: str) -> tuple[str, ...]:
    """Los títulos que junta, de izquierda a derecha; ninguno si es uno solo."""
    if len(titulo) > LARGO_DE_TITULO:
        return ()
    partes = tuple(p for p in _ENTRE.split(titulo) if p)
    return partes if len(partes) > 1 else ()


def campo_compuesto(titulo: str, titulos: Titulos, ancla: tuple[str, ...]) -> str | None:
    """El campo de un título que no se conoce entero, por los que junta: el ancla o el primero conocido."""
    campos = [c for parte in partes_de_titulo(titulo) if (c := titulos.campos.get(singular(parte))) and c != OTRO]
    return next((c for c in campos if c in ancla), next(iter(campos), None))


def titulo_que_cubre(malla: Malla, fila: int, columna: int) -> str:
    """De «Hallazgo › Descripción», «Hallazgo»: el de abajo solo dice algo junto al que lo cubre; vacío si no es eso."""
    genericos = {singular(t) for t in cargar("titulos_formato")["genericos"]["titulos"]}
    return malla.cubre(fila - 1, columna) if singular(malla.texto(fila, columna)) in genericos else ""


def campo_con_el_que_cubre(malla: Malla, titulos: Titulos, fila: int, columna: int) -> str | None:
    """El campo que dicen juntos un título repetido y el que lo cubre: «Ejecutado › Fecha» es la fecha ejecutada."""
    return titulos.campo(f"{malla.texto(fila, columna)} {malla.cubre(fila - 1, columna)}")
