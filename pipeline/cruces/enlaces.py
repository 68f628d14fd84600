"""De qué actividad del plan habla una celda: por su código, por su numeral o por su texto."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.cruces.elegir import SE_MENCIONA, elegir
from pipeline.cruces.indice import Indice
from pipeline.tablas.actividades import Actividad

COMIENZO = 18
"""Cuántas letras ha de tener un texto cortado («Publicar el cronograma…») para buscarlo por cómo empieza."""
_NUMERAL = re.compile(
    r"\s*(?:actividad|act\.?|numeral|n\.?º)?\s*(\d+(?:\.\d+)+|\d+)\.?(?:\s*[-–:.)]*\s+|$)(.*)", re.I | re.S
)
_PARTES = re.compile(r"\s*[;\n|]\s*")


@dataclass(frozen=True, slots=True)
class Enlace:
    """Lo que dice una parte de la celda y la actividad que nombra; sin ella, los códigos de las que podrían ser."""

    dicho: str
    actividad: Actividad | None = None
    posibles: tuple[str, ...] = ()


class Enlazador:
    """Las actividades de los planes que rigen, listas para buscarlas por lo que alguien escribió."""

    def __init__(self, actividades: Sequence[Actividad]) -> None:
        self._actividades = actividades
        self._por_codigo = {llave(a.codigo): a for a in actividades if a.codigo}
        self._indice = Indice(actividades)

    def buscar(self, escrito: str) -> list[Enlace]:
        """Un enlace por cada parte de la celda; ninguno si está vacía."""
        return [self._buscar_una(parte) for parte in _PARTES.split(escrito.strip()) if parte]

    def _buscar_una(self, dicho: str) -> Enlace:
        if directa := self._por_codigo.get(llave(dicho)):
            return Enlace(dicho, directa)
        hallado = _NUMERAL.fullmatch(dicho)
        if not hallado or (hallado[2] and "." not in hallado[1]):  # «2 talleres…» no es el numeral 2
            return self._por_texto(dicho, dicho)
        suyas = self._con_numeral(hallado[1])
        if len(suyas) == 1:
            return Enlace(dicho, suyas[0])
        if hallado[2] and (por_texto := self._por_texto(dicho, hallado[2])).actividad:
            return por_texto
        return Enlace(dicho, None, tuple(a.codigo for a in suyas))

    def _con_numeral(self, numeral: str) -> list[Actividad]:
        """Las de ese numeral; si nadie lo trae tal cual, las de ese numeral con el número de su componente delante."""
        exactas = [a for a in self._actividades if a.numeral == numeral]
        return exactas or [a for a in self._actividades if a.codigo.endswith(f"-{numeral}")]

    def _por_texto(self, dicho: str, texto: str) -> Enlace:
        comienzo = llave(texto)
        empiezan = [a for a in self._actividades if llave(a.actividad).startswith(comienzo)]
        if len(comienzo) >= COMIENZO and len(empiezan) == 1:
            return Enlace(dicho, empiezan[0])
        eleccion = elegir(texto, self._indice, lambda _: True)
        if eleccion.elegida:
            return Enlace(dicho, self._actividades[eleccion.elegida.actividad])
        cercanas = [p for p in eleccion.cercanas if p.puede_ser or p.puntos >= SE_MENCIONA][:3]
        return Enlace(dicho, None, tuple(self._actividades[p.actividad].codigo for p in cercanas))
