"""Reconoce un formato de avance por sus títulos: sirve aunque lo renombren, lo peguen en otro libro o se rehaga."""

from functools import cache

from pipeline.disposiciones import avance
from pipeline.entidad import Entidad
from pipeline.lectura.columna import nombrar_columnas
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.vocabulario import cargar, singular


def buscar_formato(malla: Malla, entidad: Entidad) -> list[Encabezado]:
    """Los encabezados de formato de la hoja, de arriba abajo: varios, si pegaron uno debajo de otro."""
    titulos = titulos_de("avance", entidad.titulos, entidad.dependencias)
    conocidas = {f for t, filas in malla.filas_por_texto().items() if titulos.forma(t) in _propios() for f in filas}
    return [e for fila in malla.filas if fila in conocidas and (e := _encabezado(malla, fila, titulos))]


def es_clave(titulo: str) -> bool:
    """El título es el de la columna oculta que dice qué actividad es cada fila."""
    return singular(titulo) == _clave()


def _encabezado(malla: Malla, fila: int, titulos: Titulos) -> Encabezado | None:
    propios = {f for c in malla.filas[fila] if (f := titulos.forma(malla.texto(fila, c))) in _propios()}
    if len(propios) < (2 if _clave() in propios else cargar("formato_de_avance")["suficientes"]):
        return None
    columnas = nombrar_columnas(malla, fila, fila, titulos)
    encabezado = Encabezado(fila, fila, columnas, frozenset((fila, c) for c in malla.filas[fila]))
    return encabezado if avance.sirve(encabezado.campos) else None


@cache
def _propios() -> frozenset[str]:
    return frozenset(map(singular, cargar("formato_de_avance")["propios"]))


@cache
def _clave() -> str:
    return singular(cargar("formato_de_avance")["clave"])
