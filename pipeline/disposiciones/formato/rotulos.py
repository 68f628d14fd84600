"""Lo que dicen los rótulos que van sobre la tabla de un formato: de quién es, a qué corte y qué día se reportó."""

from dataclasses import replace
from datetime import date
from functools import cache

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import llave
from pipeline.disposiciones.encargo import Encargo
from pipeline.lectura.contexto import Contexto, leer_contexto
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.cuenta import TITULO, Cuenta
from pipeline.lectura.fechas import a_dia, fecha_de_serie, fechas_de
from pipeline.lectura.hoja import Celda
from pipeline.lectura.lo_sabido import una_dependencia
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.tiempo import plano
from pipeline.vocabulario import cargar

Rotulos = dict[str, tuple[Lugar, Celda]]
"""Cada rótulo, por su clave, con el lugar y la celda de su valor."""


def leer_rotulos(
    malla: Malla, desde: int, hasta: int, encargo: Encargo, cuenta: Cuenta, antes: Contexto | None
) -> tuple[Contexto, list[Hallazgo]]:
    """El contexto de la tabla cuyos rótulos van de la fila `desde` a la `hasta`, ambas dentro.

    Sin un solo rótulo propio, valen los de la tabla de arriba (`antes`).
    """
    franja = replace(malla, filas={f: c for f, c in malla.filas.items() if desde <= f <= hasta})
    rotulos = _buscar(franja, cuenta)
    sueltos = replace(franja, filas={f: c for f, c in franja.filas.items() if not _es_rotulo(franja, f)})
    entidad = encargo.entidad
    if antes is not None and not franja.filas:
        return antes, []
    contexto = leer_contexto(sueltos, hasta + 1, encargo.catalogo, entidad.vigencia, cuenta)
    return contexto, _completar(contexto, rotulos, malla, encargo)


def es_de_rotulo(malla: Malla, fila: int) -> bool:
    """El renglón es un rótulo con su valor, o un título: está solo en su fila."""
    return len(malla.filas[fila]) == 1 or _es_rotulo(malla, fila)


def _es_rotulo(malla: Malla, fila: int) -> bool:
    return any(_clave(malla.texto(fila, c)) for c in malla.filas[fila])


def _buscar(malla: Malla, cuenta: Cuenta) -> Rotulos:
    """Los rótulos y sus valores, a la derecha o en la misma celda tras los dos puntos."""
    hallados: Rotulos = {}
    for fila, columnas in malla.filas.items():
        for columna in columnas:
            texto = malla.texto(fila, columna)
            if not (clave := _clave(texto)):
                continue
            cuenta.reclamar([(fila, columna)], TITULO)
            resto = texto.partition(":")[2].strip()
            celda = malla.hoja.celdas[fila, columna]
            lugar = (fila, columna)
            if resto:
                hallados.setdefault(clave, (lugar, celda._replace(valor=resto)))
                continue
            sigue = next((c for c in columnas if c > malla.rango(fila, columna).columna_final), None)
            if sigue is not None and not _clave(malla.texto(fila, sigue)):
                hallados.setdefault(clave, ((fila, sigue), malla.hoja.celdas[fila, sigue]))
                cuenta.reclamar([(fila, sigue)], TITULO)
    return hallados


def _completar(contexto: Contexto, rotulos: Rotulos, malla: Malla, encargo: Encargo) -> list[Hallazgo]:
    """Los rótulos mandan sobre lo que digan el título, la hoja o el archivo."""
    hallazgos = []
    vigencia = encargo.vigencia or contexto.vigencia or encargo.entidad.vigencia
    if "dependencia" in rotulos:
        _, celda = rotulos["dependencia"]
        contexto.dependencia = una_dependencia(str(celda.valor).strip(), encargo.catalogo, True)
    for clave, campo in (("corte", "corte"), ("fecha de reporte", "fecha_reporte")):
        if clave not in rotulos:
            continue
        lugar, celda = rotulos[clave]
        dia = _dia(celda, vigencia, clave == "corte")
        if dia is None:
            hallazgos.append(anotar("fecha_de_reporte_no_entendida", malla.hoja.origen(*lugar), celda.valor))
            continue
        setattr(contexto, campo, dia)
        if campo == "corte":
            contexto.lugar_corte = lugar
    return hallazgos


def _dia(celda: Celda, vigencia: int, es_corte: bool) -> date | None:
    if dia := a_dia(celda.valor):
        return dia
    if isinstance(celda.valor, float | int) and not isinstance(celda.valor, bool):
        return fecha_de_serie(float(celda.valor))
    texto = str(celda.valor)
    if es_corte:
        return corte_de_texto(texto, vigencia)
    return next((f.dia for f in fechas_de(plano(texto), vigencia) if f.dia), None)


def _clave(texto: str) -> str:
    clave = llave(texto.partition(":")[0])
    return _claves().get(clave, "")


@cache
def _claves() -> dict[str, str]:
    """Cada manera de escribir un rótulo → su nombre."""
    propios = {llave(r): llave(r) for r in cargar("formato_de_avance")["rotulos"]}
    otros = {
        "dependencia que reporta": "dependencia",
        "dependencia responsable": "dependencia",
        "fecha de corte": "corte",
        "corte a": "corte",
        "fecha del reporte": "fecha de reporte",
        "fecha de diligenciamiento": "fecha de reporte",
        "fecha de envio": "fecha de reporte",
        "fecha": "fecha de reporte",
    }
    return otros | propios
