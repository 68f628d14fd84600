"""El nombre de quien responde, como se puede publicar: una dependencia o una organización, nunca una persona."""

from pipeline.base.palabras_de_lugar import empieza_como_organizacion
from pipeline.base.redaccion import redactar
from pipeline.entidad import Entidad

OTRA = "Otra dependencia"
"""Lo que se lee en el lugar de quien no se puede nombrar, donde hace falta nombrarlo."""


def dependencia_publica(nombre: str, entidad: Entidad) -> str:
    """Las del catálogo y lo que se llama como una organización; lo demás puede ser una persona y no sale.

    Sin catálogo, el nombre con lo personal tapado.
    """
    if not entidad.dependencias:
        return redactar(nombre).texto
    conocidas = {d.nombre for d in entidad.dependencias}
    partes = [p.strip() for p in nombre.split(";")]
    return "; ".join(redactar(p).texto for p in partes if p in conocidas or empieza_como_organizacion(p))


def nombrar_dependencia(nombre: str, entidad: Entidad) -> str:
    """El nombre en una cuenta por dependencia; lo que nadie dijo se queda como está."""
    return nombre if not nombre or nombre.startswith("(") else dependencia_publica(nombre, entidad) or OTRA
