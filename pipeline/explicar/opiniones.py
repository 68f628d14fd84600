"""Lo que Planeación y Control Interno dijeron de una actividad, cada quien con su celda."""

from pipeline.base.espanol import fecha, porcentaje
from pipeline.base.texto import recortar
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.opiniones import CONTROL_INTERNO, Opinion

_QUIENES = {CONTROL_INTERNO: "Control Interno"}


def contar_opiniones(codigo: str, resultado: Resultado) -> list[str]:
    """Un renglón por opinión, en el orden de los cortes."""
    suyas = [o for o in resultado.opiniones if o.codigo == codigo]
    return [_contar(o) for o in sorted(suyas, key=lambda o: (str(o.corte), o.quien))]


def _contar(o: Opinion) -> str:
    partes = [
        "" if o.porcentaje is None else porcentaje(o.porcentaje),
        f"cumplida: {o.cumplida}" if o.cumplida else "",
        o.estado,
        f"«{recortar(o.observacion, 80)}»" if o.observacion else "",
    ]
    lugar = " › ".join(parte for parte in (o.archivo, o.hoja, o.celda) if parte)
    cuando = f" al {fecha(o.corte)}" if o.corte else ""
    return f"{_QUIENES.get(o.quien, 'Planeación')}{cuando}: {', '.join(p for p in partes if p)} · {lugar}"
