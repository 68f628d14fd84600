"""El peso de cada actividad en el avance ponderado (reglas, 5)."""

from collections.abc import Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.entidad import Entidad
from pipeline.tablas.actividades import Actividad


def peso_de(actividad: Actividad, entidad: Entidad) -> float:
    """El que da el plan; si no, el de su componente en [pesos]; si no, 1."""
    escrito = _escrito(actividad, entidad)
    return 1.0 if escrito is None else escrito


def anotar_pesos(actividades: Sequence[Actividad], entidad: Entidad) -> list[Hallazgo]:
    """Lo que deja un promedio a medio ponderar: actividades sin peso y pesos sin componente."""
    hallazgos = []
    sin_peso = [a for a in actividades if _escrito(a, entidad) is None]
    if 0 < len(sin_peso) < len(actividades):
        datos = {"sin_peso": len(sin_peso), "actividades": len(actividades)}
        hallazgos.append(anotar("actividades_sin_peso", sin_peso[0].origen("ponderacion"), **datos))
    componentes = {llave(a.componente) for a in actividades}
    for componente in entidad.pesos:
        if llave(componente) not in componentes:
            hallazgos.append(anotar("peso_sin_componente", Origen("entidad.toml"), componente))
    return hallazgos


def _escrito(actividad: Actividad, entidad: Entidad) -> float | None:
    if actividad.ponderacion is not None and actividad.ponderacion >= 0:
        return actividad.ponderacion
    return next((float(p) for c, p in entidad.pesos.items() if llave(c) == llave(actividad.componente)), None)
