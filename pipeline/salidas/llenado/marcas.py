"""Las marcas `{{entidad}}` y `{{actividad.numeral}}` que alguien escribió en su libro, y lo que vale cada una."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from pipeline.base import espanol
from pipeline.base.texto import llave


class Proporcion(float):
    """Una proporción de 0 a 1 que se muestra como porcentaje."""


Valor = str | int | float | date | Proporcion | None
Fila = dict[str, Valor]
Registro = dict[str, Fila]

_MARCA = re.compile(r"\{\{([^{}\n]{1,80})\}\}")


@dataclass(frozen=True, slots=True)
class Marca:
    """Una marca en un texto: `nombre` como está escrito, su `campo` comparable y el lugar que ocupa."""

    nombre: str
    tabla: str
    campo: str
    inicio: int
    fin: int


@dataclass(frozen=True, slots=True)
class Fuente:
    """Los valores sueltos y las tablas con que se llena, con nombres comparables."""

    valores: Fila
    tablas: dict[str, list[Fila]]
    campos: dict[str, frozenset[str]] = field(default_factory=dict)

    def tabla_de(self, marca: Marca) -> str:
        """La tabla que la marca repite; vacío si es un valor suelto o no se conoce."""
        suelta = f"{marca.tabla}.{marca.campo}" in self.valores
        return marca.tabla if marca.tabla in self.tablas and not suelta else ""

    def conoce(self, marca: Marca) -> bool:
        """Si la marca tiene un valor."""
        if tabla := self.tabla_de(marca):
            return marca.campo in self.campos[tabla]
        return _clave(marca) in self.valores

    def valor(self, marca: Marca, registro: Registro) -> Valor:
        """Lo que vale la marca en un registro; None si la tabla se acabó."""
        if tabla := self.tabla_de(marca):
            return registro.get(tabla, {}).get(marca.campo)
        return self.valores[_clave(marca)]

    def registros(self, tablas: set[str]) -> list[Registro]:
        """Los registros de una o varias tablas puestas lado a lado; uno vacío si no tienen filas."""
        cuantos = max(len(self.tablas[t]) for t in tablas)
        return [{t: self.tablas[t][i] for t in tablas if i < len(self.tablas[t])} for i in range(cuantos)] or [{}]


def hacer_fuente(valores: Fila, tablas: dict[str, list[Fila]], campos: dict[str, tuple[str, ...]]) -> Fuente:
    """La fuente con sus nombres comparables; `campos` dice los de cada tabla, aunque no tenga filas."""
    return Fuente(
        {_llave_con_punto(n): v for n, v in valores.items()},
        {llave(t): [{llave(n): v for n, v in fila.items()} for fila in filas] for t, filas in tablas.items()},
        {llave(t): frozenset(map(llave, campos[t])) for t in tablas},
    )


def buscar_marcas(texto: str) -> Iterator[Marca]:
    """Las marcas de un texto, en orden."""
    if "{{" in texto:
        for hallada in _MARCA.finditer(texto):
            tabla, punto, campo = hallada[1].partition(".")
            yield Marca(hallada[0], llave(tabla) if punto else "", llave(campo if punto else tabla), *hallada.span())


def a_letra(valor: Valor) -> str:
    """Un valor dentro de un texto más largo, como se lee en Colombia."""
    if valor is None:
        return ""
    if isinstance(valor, Proporcion):
        return espanol.porcentaje(valor)
    if isinstance(valor, float):
        return espanol.cantidad(valor)
    return espanol.fecha(valor) if isinstance(valor, date) else str(valor)


def _clave(marca: Marca) -> str:
    return f"{marca.tabla}.{marca.campo}" if marca.tabla else marca.campo


def _llave_con_punto(nombre: str) -> str:
    return ".".join(llave(parte) for parte in nombre.split(".", 1))
