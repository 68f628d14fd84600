"""Un archivo o carpeta de la entrega, y en qué momento se usa."""

from dataclasses import dataclass

ABRA, CORRIJA, DECIDA = "Abra", "Corrija", "Decida"
FIRME, ENVIE, GUARDE = "Firme y publique", "Envíe a las dependencias", "Guarde o reutilice"
MOMENTOS = (ABRA, CORRIJA, DECIDA, FIRME, ENVIE, GUARDE)
"""En el orden en que se hace el trabajo de un corte."""


@dataclass(frozen=True, slots=True)
class Entregable:
    """`nombre` dentro de la carpeta del corte; `texto`: qué es y qué hacer con él, en una o dos frases."""

    nombre: str
    momento: str
    texto: str
