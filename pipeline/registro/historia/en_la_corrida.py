"""Lo que la historia le dice a una corrida: qué cambió desde el corte anterior y qué modificó cada versión del plan."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.calculo.comparacion import comparar, foto_de
from pipeline.calculo.comparacion.modificaciones import modificaciones_de
from pipeline.calculo.resultado import Resultado
from pipeline.registro.historia.leer import leer_foto, leer_planes
from pipeline.registro.memoria import Memoria
from pipeline.registro.razones import vigentes
from pipeline.tablas.cambios import Comparacion
from pipeline.tablas.modificaciones import Modificacion
from pipeline.tablas.planes import PlanLeido


def con_cambios(resultado: Resultado, planes: Sequence[PlanLeido], memoria: Memoria) -> Resultado:
    """El resultado con sus cambios desde el corte anterior y las modificaciones de sus planes."""
    return replace(
        resultado,
        hallazgos=(*resultado.hallazgos, *memoria.historia.hallazgos),
        cambios=cambios_desde_el_anterior(resultado, memoria.historia.datos),
        modificaciones=modificaciones(resultado, planes, memoria),
    )


def cambios_desde_el_anterior(resultado: Resultado, historia: bytes) -> Comparacion | None:
    """Contra el corte anterior como se guardó; si no se guardó, como sale hoy de las entradas. None en el primero."""
    anterior = max((dia for dia in resultado.seguimiento if dia < resultado.corte.fecha), default=None)
    if anterior is None:
        return None
    antes = (leer_foto(historia, anterior) if historia else None) or foto_de(resultado, anterior)
    return comparar(antes, foto_de(resultado, resultado.corte.fecha))


def modificaciones(resultado: Resultado, planes: Sequence[PlanLeido], memoria: Memoria) -> tuple[Modificacion, ...]:
    """Las de las versiones que hay en las entradas y las que se reemplazaron, cada una con la razón que se escribió."""
    huellas = {a.sha256 for a in resultado.archivos}
    datos = memoria.historia.datos
    previas = leer_planes(datos, resultado.cortes, resultado.corte.fecha, huellas) if datos else []
    razones = vigentes(memoria.razones)
    hechas = modificaciones_de(planes, previas, resultado.entidad, memoria.identidades)
    return tuple(replace(m, razon=razones.get(m.clave, "")) for m in hechas)
