"""Una hoja vista como cuadrícula: textos por celda, combinaciones y filas con contenido."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from pipeline.base.espanol import fecha
from pipeline.lectura.hoja import Celda, Hoja, Rango, Tipo
from pipeline.lectura.limpieza import limpiar
from pipeline.lectura.significados import Significado

Lugar = tuple[int, int]
T = TypeVar("T")


@dataclass(slots=True)
class Malla:
    """La cuadrícula de una hoja. `filas` lista, por fila con contenido, sus columnas en orden."""

    hoja: Hoja
    filas: dict[int, list[int]] = field(default_factory=dict)
    fusiones: dict[Lugar, Rango] = field(default_factory=dict)
    marcas: dict[Lugar, str] = field(default_factory=dict)
    """Celdas que marcan solo con su color (`disposiciones.marcas_de_color`) y qué dicen: `programado` o `ejecutado`."""
    letras: dict[str, Significado] = field(default_factory=dict)
    """Lo que la hoja dice que significan sus letras (`lectura.letras`)."""
    textos: dict[Lugar, str] = field(default_factory=dict, repr=False, compare=False)
    """Los textos ya limpios: cada celda se pregunta decenas de veces."""
    _sabido: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Lo que ya se averiguó de la hoja entera, tal como está ahora."""

    def celda(self, fila: int, columna: int) -> Celda | None:
        """La celda escrita en ese lugar; None si está vacía."""
        return self.hoja.celdas.get((fila, columna))

    def texto(self, fila: int, columna: int) -> str:
        """El texto limpio de una celda (los números, como se leen); vacío si no hay."""
        lugar = (fila, columna)
        texto = self.textos.get(lugar)
        if texto is None:
            celda = self.hoja.celdas.get(lugar)
            if celda is None:
                return ""
            texto = self.textos[lugar] = texto_de(celda)
        return texto

    def rango(self, fila: int, columna: int) -> Rango:
        """La combinación que cubre la celda; la celda sola si no hay."""
        return self.fusiones.get((fila, columna)) or Rango(fila, columna, fila, columna)

    def cubre(self, fila: int, columna: int) -> str:
        """El texto de la combinación que cubre la celda, o el suyo."""
        rango = self.rango(fila, columna)
        return self.texto(rango.fila, rango.columna)

    def quitar(self, lugares: set[Lugar]) -> None:
        """Deja por fuera de las filas unas celdas que ya tienen dueño y no son de la tabla."""
        if not lugares:
            return
        quedan = {f: [c for c in columnas if (f, c) not in lugares] for f, columnas in self.filas.items()}
        self.filas = {f: columnas for f, columnas in quedan.items() if columnas}
        self._sabido.clear()

    def recordar(self, clave: Hashable, averiguar: Callable[[], T]) -> T:
        """Lo que se averigua de la hoja, una sola vez: cada clase de tabla que se busca lo vuelve a preguntar."""
        if clave not in self._sabido:
            self._sabido[clave] = averiguar()
        hallado: T = self._sabido[clave]
        return hallado

    def olvidar(self) -> None:
        """Cambió lo escrito en las celdas: lo que se sabía de ellas no vale."""
        self.textos.clear()
        self._sabido.clear()

    def filas_por_texto(self) -> Mapping[str, Sequence[int]]:
        """Cada texto distinto y sus filas, de arriba abajo y una por celda: lo que dice un texto se mira una vez."""
        return self.recordar("filas por texto", self._reunir_textos)

    def _reunir_textos(self) -> dict[str, list[int]]:
        reunidas: dict[str, list[int]] = {}
        for fila, columnas in self.filas.items():
            for columna in columnas:
                reunidas.setdefault(self.texto(fila, columna), []).append(fila)
        return reunidas

    def celdas_de(self, fila: int) -> Iterator[tuple[int, Celda]]:
        """Las celdas escritas de una fila, por columna."""
        for columna in self.filas.get(fila, ()):
            yield columna, self.hoja.celdas[fila, columna]


def texto_de(celda: Celda) -> str:
    """Lo que se lee en una celda: texto limpio, entero sin decimales, fecha dd/mm/aaaa, porcentaje con su signo."""
    valor = celda.valor
    if isinstance(valor, str):
        return limpiar(valor)
    if isinstance(valor, bool):
        return "Sí" if valor else "No"
    if isinstance(valor, float | int):
        return f"{valor * 100:g}%" if celda.porcentaje else f"{valor:.15g}"
    return fecha(valor) if isinstance(valor, date) else valor.isoformat()


def hacer_malla(hoja: Hoja) -> Malla:
    """Ordena las celdas de la hoja por fila y reparte sus combinaciones."""
    malla = Malla(hoja)
    for fila, columna in sorted(hoja.celdas):
        if hoja.celdas[fila, columna].tipo is not Tipo.BLANCO:
            malla.filas.setdefault(fila, []).append(columna)
    for rango in hoja.combinadas:
        if (rango.fila_final - rango.fila + 1) * (rango.columna_final - rango.columna + 1) > 20_000:
            continue
        for fila in range(rango.fila, rango.fila_final + 1):
            for columna in range(rango.columna, rango.columna_final + 1):
                malla.fusiones[fila, columna] = rango
    return malla
