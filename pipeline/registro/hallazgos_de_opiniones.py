"""Lo que se le dice a quien opinó: dos libros dicen cosas distintas, o uno trae todavía lo que se borró."""

from pipeline.base.espanol import fecha, porcentaje
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import recortar
from pipeline.tablas.opiniones import Opinion

_NOMBRES = {"porcentaje": "el porcentaje", "cumplida": "si se cumplió", "estado": "el estado",
             "observacion": "la observación", "realizado": "lo realizado"}  # fmt: skip


def opiniones_distintas(nueva: Opinion, campo: str, dejado: object, vale: object, donde: Opinion) -> Hallazgo:
    """Dos libros dicen cosas distintas de lo mismo: cuál vale y dónde está."""
    datos = {"que": _NOMBRES[campo], "vale": _escribir(vale), "dejado": _escribir(dejado)}
    lugar = donde.lugares.get(campo) or str(donde.origen(campo))
    return anotar(
        "opiniones_distintas", nueva.origen(campo), _escribir(dejado), lugar=lugar, corte=_corte(nueva), **datos
    )


def sigue_lo_borrado(nueva: Opinion, campo: str) -> Hallazgo:
    """Un libro todavía trae lo que se borró."""
    valor = _escribir(getattr(nueva, campo))
    return anotar("opinion_borrada_sigue", nueva.origen(campo), valor, que=_NOMBRES[campo], corte=_corte(nueva))


def opinion_borrada(borrada: Opinion, campo: str) -> Hallazgo:
    """Su autor dejó en blanco lo que había dicho."""
    valor = _escribir(getattr(borrada, campo))
    return anotar("opinion_borrada", borrada.origen(campo), valor, que=_NOMBRES[campo], corte=_corte(borrada))


def _corte(o: Opinion) -> str:
    return fecha(o.corte) if o.corte else "este corte"


def _escribir(valor: object) -> str:
    return porcentaje(valor) if isinstance(valor, float) else recortar(str(valor), 60)
