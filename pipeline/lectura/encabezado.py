"""Encuentra los encabezados de una hoja por sus títulos, nunca por su posición."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.lectura.columna import Columna, nombrar_columnas
from pipeline.lectura.columnas_de_dependencia import nombrar_dependencias
from pipeline.lectura.filas_que_abren import filas_que_abren
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.numeracion import es_numeracion
from pipeline.lectura.periodos_de_tabla import ajustar_periodos
from pipeline.lectura.subtitulos import es_subtitulo
from pipeline.lectura.titulos import Titulos
from pipeline.lectura.titulos_de_grupo import abre_grupos

PROFUNDIDAD = 2


@dataclass(frozen=True, slots=True)
class Encabezado:
    """Un encabezado de una a tres filas y las columnas que nombra."""

    fila: int
    fila_final: int
    columnas: tuple[Columna, ...]
    celdas: frozenset[Lugar]

    @property
    def campos(self) -> frozenset[str]:
        """Los campos que nombra."""
        return frozenset(c.campo for c in self.columnas)

    def de(self, campo: str) -> tuple[Columna, ...]:
        """Las columnas de un campo."""
        return tuple(c for c in self.columnas if c.campo == campo)


def buscar_encabezados(
    malla: Malla,
    titulos: Titulos,
    sirve: Callable[[frozenset[str]], bool],
    completar: Callable[[Encabezado], Encabezado] = lambda encabezado: encabezado,
) -> list[Encabezado]:
    """Todos los encabezados de la hoja cuyos campos `sirve` acepta, de arriba abajo.

    `completar` puede reconocer por su contenido una columna que los títulos no nombran.
    """
    hallados: list[Encabezado] = []
    abren = filas_que_abren(malla, titulos)
    for fila in malla.filas:
        if fila not in abren or (hallados and fila <= hallados[-1].fila_final):
            continue
        encabezado = completar(_armar(malla, fila, titulos))
        if sirve(encabezado.campos):
            hallados.append(encabezado)
    return hallados


def buscar_titulos_ajenos(malla: Malla, titulos: Titulos, desde: int, hasta: int) -> int | None:
    """La primera fila de un tramo que es el encabezado de otra tabla, o su rótulo; None si no hay."""
    for fila in (f for f in malla.filas if desde <= f <= hasta):
        columnas = malla.filas[fila]
        if len(columnas) < 3 or not all(_parece_titulo(malla.texto(fila, c)) for c in columnas):
            continue
        textos = [malla.texto(fila, c) for c in columnas]
        if len({titulos.campo(t) for t in textos if titulos.conoce(t)}) >= 2:
            return fila - 1 if len(malla.filas.get(fila - 1, ())) == 1 else fila
    return None


def _parece_titulo(texto: str) -> bool:
    return texto[:1].isalpha() and len(texto) <= 40


def _armar(malla: Malla, fila: int, titulos: Titulos) -> Encabezado:
    ultima = fila
    while (
        ultima - fila < PROFUNDIDAD
        and not _numera_las_columnas(malla, fila, ultima + 1)
        and es_subtitulo(malla, fila, ultima + 1, titulos)
    ):
        ultima += 1
    if abre_grupos(malla, ultima, titulos) and ultima == fila:
        fila -= 1
    columnas = ajustar_periodos(nombrar_columnas(malla, fila, ultima, titulos))
    columnas = nombrar_dependencias(malla, ultima, columnas, titulos)
    celdas = frozenset((f, c) for f in range(fila, ultima + 1) for c in malla.filas.get(f, ()))
    return Encabezado(fila, ultima, columnas, celdas)


def _numera_las_columnas(malla: Malla, fila: int, debajo: int) -> bool:
    """La fila de abajo tiene los números de todas las columnas, y no los de unos periodos."""
    todas = set(malla.filas[fila]) <= set(malla.filas.get(debajo, ()))
    return todas and es_numeracion(list(malla.celdas_de(debajo)))
