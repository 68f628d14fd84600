"""Celdas iguales, un solo objeto: por los atributos de la celda y, dentro de ellos, por su valor crudo."""

import re

from pipeline.lectura.formatos.celdas import BLANCA, HacerCelda, de_texto
from pipeline.lectura.formatos.xlsx_forma import sin_entidades
from pipeline.lectura.formatos.xlsx_textos import componer
from pipeline.lectura.hoja import Celda, Tipo

_ATRIBUTOS = re.compile(r'(?: (?:s="([0-9]+)"|t="([a-zA-Z]+)"|[cv]m="[0-9]+"|ph="[a-z0-9]+"))*')
_RESTO = re.compile(
    r"(<f(?: [^>]*)?(?:/>|>[^<]*</f>))?"
    r"(?:(<v)(?: xml:space=\"preserve\")?(?:/>|>([^<]*)</v>)|<is>(?:<t(?: [^>]*)?(?<!/)>([^<]*)</t>|(.*))(</is>))?",
    re.DOTALL,
)

_nueva = tuple.__new__  # el constructor con nombres tarda el doble, y aquí se llama miles de veces


class DeUnaClase(dict[str, Celda]):
    """Las celdas de unos mismos tipo y estilo, por su valor como está en el XML. ValueError o LookupError si no es."""

    def __init__(self, hacer: HacerCelda, tipo: str, estilo: str) -> None:
        self.hacer, self._tipo, self._estilo = hacer, tipo, estilo

    def __missing__(self, crudo: str) -> Celda:
        celda = self[crudo] = self.hacer.convertir(self._tipo, self._estilo, sin_entidades(crudo))
        return celda

    def de_resto(self, resto: str) -> Celda:
        """La celda de un contenido que no es solo un valor."""
        partes = _RESTO.fullmatch(resto)
        if partes is None:
            raise ValueError(resto)
        formula, valor, crudo, simple, compuesto, con_texto = partes.groups()
        if compuesto:
            return de_texto(componer(compuesto))
        if crudo or simple:
            return self[crudo or simple]
        return self.hacer(self._tipo, self._estilo, "" if valor or con_texto else None, bool(formula))


class DeTextos(DeUnaClase):
    """Las de tipo `s`: las más, y las únicas que no miran su estilo."""

    def __init__(self, hacer: HacerCelda) -> None:
        super().__init__(hacer, "s", "")
        self._textos = hacer.contexto.textos

    def __missing__(self, crudo: str) -> Celda:
        if not crudo.isdecimal():
            raise ValueError(crudo)
        texto = self._textos[int(crudo)]
        celda = self[crudo] = (
            BLANCA if not texto or texto.isspace() else _nueva(Celda, (texto, Tipo.TEXTO, False, False))
        )
        return celda


class DeNumeros(DeUnaClase):
    """Las que no dicen su tipo: un número o, si el estilo es de fecha, una fecha."""

    def __init__(self, hacer: HacerCelda, estilo: str) -> None:
        super().__init__(hacer, "", estilo)
        self._porcentaje = estilo in hacer.contexto.porcentajes
        self._fecha = estilo in hacer.contexto.fechas

    def __missing__(self, crudo: str) -> Celda:
        if self._fecha or not crudo.isdecimal():
            return super().__missing__(crudo)
        celda = self[crudo] = _nueva(Celda, (float(crudo), Tipo.NUMERO, self._porcentaje, False))
        return celda


class ClasesDeCelda(dict[str, DeUnaClase]):
    """Las clases de celda de un libro, por sus atributos como están en el XML. ValueError si traen otra cosa."""

    def __init__(self, hacer: HacerCelda) -> None:
        self.hacer = hacer
        self._de_textos = DeTextos(hacer)

    def __missing__(self, atributos: str) -> DeUnaClase:
        partes = _ATRIBUTOS.fullmatch(atributos)
        if partes is None:
            raise ValueError(atributos)
        estilo, tipo = partes.groups()
        clase = self[atributos] = self._hacer_clase(tipo or "", estilo or "")
        return clase

    def _hacer_clase(self, tipo: str, estilo: str) -> DeUnaClase:
        if tipo == "s":
            return self._de_textos
        return DeNumeros(self.hacer, estilo) if tipo in ("", "n") else DeUnaClase(self.hacer, tipo, estilo)
