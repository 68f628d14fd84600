"""En qué orden se muestran los hallazgos."""

from collections.abc import Iterable

from pipeline.base.catalogo_por_temas import ROTULOS
from pipeline.base.hallazgo import Hallazgo


def ordenar_hallazgos(hallazgos: Iterable[Hallazgo]) -> list[Hallazgo]:
    """Primero lo grave; dentro de cada gravedad, por archivo, hoja y celda."""
    gravedades = list(ROTULOS)
    return sorted(hallazgos, key=lambda h: (gravedades.index(h.gravedad), h.origen, h.codigo))
