"""Una tabla con fechas y sin ninguna actividad: se dice una vez, y no una vez por renglón."""

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.lectura.cuenta import TABLA
from pipeline.lectura.fila import Cuerpo

MUCHAS = 3


def resumir_sin_nombre(cuerpo: Cuerpo) -> None:
    """Cambia los hallazgos de los renglones sin actividad por uno solo, si la tabla no tiene ninguna."""
    sin_texto = [h for h in cuerpo.hallazgos if h.nombre == "actividad_sin_texto"]
    if not cuerpo.filas and len(sin_texto) >= MUCHAS:
        cuerpo.hallazgos[:] = [h for h in cuerpo.hallazgos if h.nombre != "actividad_sin_texto"]
        cuerpo.hallazgos.append(_uno_solo(cuerpo, sin_texto))


def _uno_solo(cuerpo: Cuerpo, sin_texto: list[Hallazgo]) -> Hallazgo:
    lugares = [h.origen for h in sin_texto]
    columna = cuerpo.encabezado.de("actividad")[0]
    desde, hasta = min(o.fila for o in lugares), max(o.fila for o in lugares)
    hoja, cuenta = cuerpo.malla.hoja, cuerpo.cuenta
    sin_uso = [
        celda
        for celda, dueno in cuenta.reclamos.items()
        if desde <= celda[0] <= hasta and (dueno == TABLA or cuenta.motivos.get(celda) == "actividad_sin_texto")
    ]
    cuenta.dejar(sin_uso, "filas_sin_actividad")
    lugar = Origen(hoja.archivo, hoja.nombre, desde, columna.numero, hasta, columna.numero, ruta=hoja.ruta)
    return anotar("filas_sin_actividad", lugar, "", cuantas=len(lugares), titulo=columna.titulo)
