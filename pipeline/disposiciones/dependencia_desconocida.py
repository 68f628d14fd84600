"""Un nombre que no está en el catálogo: se anota con lo que se puede pegar en entidad.toml para que esté."""

from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.malla import Lugar
from pipeline.lectura.sugerencias_de_nombres import proponer_dependencia


def anotar_desconocida(cuerpo: Cuerpo, lugar: Lugar, escrito: str) -> None:
    """Anota el nombre con el alias o la dependencia nueva que se propone."""
    propuesta = proponer_dependencia(escrito, cuerpo.catalogo, cuerpo.malla.texto(*lugar))
    pegar = f"{propuesta} ({propuesta.porque})" if propuesta else "la dependencia o el alias"
    cuerpo.anotar("dependencia_desconocida", lugar, escrito, propuesta=propuesta, pegar=pegar)
