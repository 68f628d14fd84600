"""Del texto crudo de una celda a una Celda, igual para los dos lectores de xlsx."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from math import isfinite

from pipeline.lectura.formatos.numeros import de_serial
from pipeline.lectura.hoja import Celda, Tipo

BLANCA = Celda("", Tipo.BLANCO)
SIN_CALCULAR = Celda("", Tipo.SIN_CALCULAR)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class Contexto:
    """Lo que vale para todo el libro: textos compartidos, estilos con porcentaje o fecha (su número, como texto)."""

    textos: list[str] = field(default_factory=list)
    porcentajes: frozenset[str] = frozenset()
    fechas: frozenset[str] = frozenset()
    desde_1904: bool = False
    meses: frozenset[str] = frozenset()


def de_texto(texto: str) -> Celda:
    """Una celda de texto; BLANCO si solo tiene espacios."""
    return BLANCA if not texto or texto.isspace() else Celda(texto, Tipo.TEXTO)


def de_numero(valor: float, porcentaje: bool, fecha: bool, desde_1904: bool, solo_mes: bool = False) -> Celda:
    """Una celda de número o, si su formato es de fecha y el número lo permite, de fecha."""
    momento = de_serial(valor, desde_1904) if fecha else None
    if momento is None:
        return Celda(valor, Tipo.NUMERO, porcentaje)
    return Celda(momento, Tipo.FECHA, solo_mes=solo_mes and type(momento) is date and momento.day == 1)


def sin_escapes(texto: str) -> str:
    """El texto con sus `_x000D_` deshechos; quedan los que esconden un carácter que no se puede escribir."""
    return _ESCAPE.sub(_deshacer, texto) if "_x" in texto else texto


class HacerCelda:
    """Del crudo de una celda a su Celda. Las iguales son un solo objeto: un libro repite mucho."""

    def __init__(self, contexto: Contexto) -> None:
        self.contexto = contexto
        self._hechas: dict[tuple[str, str, str], Celda] = {}

    def __call__(self, tipo: str, estilo: str, crudo: str | None, formula: bool) -> Celda:
        """La celda de un tipo (`t`), estilo (`s`) y valor. ValueError o LookupError si el valor no se entiende."""
        if not crudo:
            return SIN_CALCULAR if formula and (crudo is None or tipo in ("", "n")) else BLANCA
        llave = (tipo, "" if tipo == "s" else estilo, crudo)
        celda = self._hechas.get(llave)
        if celda is None:
            celda = self._hechas[llave] = self.convertir(tipo, estilo, crudo)
        return celda

    def convertir(self, tipo: str, estilo: str, crudo: str) -> Celda:
        """Una celda nueva, de un crudo que no es vacío."""
        return _convertir(tipo, estilo, crudo, self.contexto)


def _convertir(tipo: str, estilo: str, crudo: str, contexto: Contexto) -> Celda:
    if tipo == "s":
        if not crudo.strip().isdecimal():
            raise ValueError(crudo)
        return de_texto(contexto.textos[int(crudo)])
    if tipo in ("", "n"):
        if crudo.isspace():
            return BLANCA
        valor = float(crudo)
        if not isfinite(valor):
            raise ValueError(crudo)
        es_de_fecha, solo_mes = estilo in contexto.fechas, estilo in contexto.meses
        return de_numero(valor, estilo in contexto.porcentajes, es_de_fecha, contexto.desde_1904, solo_mes)
    if tipo == "b":
        return Celda(crudo.strip() in ("1", "true"), Tipo.LOGICO)
    if tipo == "e":
        return Celda(crudo, Tipo.ERROR)
    if tipo == "d":
        return Celda(_de_iso(crudo), Tipo.FECHA)
    return de_texto(sin_escapes(crudo))


def _de_iso(crudo: str) -> date | datetime | time:
    if "T" not in crudo:
        return time.fromisoformat(crudo) if ":" in crudo else date.fromisoformat(crudo)
    momento = datetime.fromisoformat(crudo).replace(tzinfo=None)
    return momento.date() if momento.time() == time() else momento


def _deshacer(escape: re.Match[str]) -> str:
    caracter = chr(int(escape[1], 16))
    visible = caracter in "\t\n\r" or (caracter >= " " and not "\ud800" <= caracter <= "\udfff")
    return caracter if visible and caracter < "\ufffe" else escape[0]
