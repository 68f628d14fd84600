"""Encuentra los encabezados de una hoja por sus títulos, nunca por su posición."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.lectura.columna import Columna, nombrar_columnas
from pipeline.lectura.columnas_de_dependencia import nombrar_dependencias
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.meses_corridos import meses_corridos
from pipeline.lectura.numeracion import es_numeracion
from pipeline.lectura.periodos_de_tabla import ajustar_periodos
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo
from pipeline.lectura.subtitulos import es_subtitulo, titulo_de_arriba
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
    for fila in malla.filas:
        if hallados and fila <= hallados[-1].fila_final:
            continue
        if not _puede_abrir(malla, fila, titulos):
            continue
        encabezado = completar(_armar(malla, fila, titulos))
        if sirve(encabezado.campos):
            hallados.append(encabezado)
    return hallados


def buscar_titulos_ajenos(malla: Malla, titulos: Titulos, desde: int, hasta: int) -> int | None:
    """La primera fila de un tramo que es el encabezado de otra tabla, o su rótulo; None si no hay."""
    for fila in (f for f in malla.filas if desde <= f <= hasta):
        textos = [malla.texto(fila, c) for c in malla.filas[fila]]
        campos = {titulos.campo(t) for t in textos if titulos.conoce(t)}
        if len(textos) >= 3 and len(campos) >= 2 and all(t[:1].isalpha() and len(t) <= 40 for t in textos):
            return fila - 1 if len(malla.filas.get(fila - 1, ())) == 1 else fila
    return None


def _puede_abrir(malla: Malla, fila: int, titulos: Titulos) -> bool:
    """La fila dice dos títulos o abre unos periodos. La misma hoja se mira varias veces: se decide una."""
    clave = (id(titulos), fila)
    if clave not in malla.abren:
        malla.abren[clave] = _conocidos(malla, fila, titulos) >= 2 or _abre_periodos(malla, fila, titulos)
    return malla.abren[clave]


def _abre_periodos(malla: Malla, fila: int, titulos: Titulos) -> bool:
    """Un título conocido con al menos tres periodos en la fila de abajo («ACTIVIDAD | 2017»), o tres en la suya."""
    propios = {periodo_de_titulo(malla.texto(fila, c)) for c in malla.filas[fila]} - {None}
    if len(propios) >= 3:
        return True
    if not any(titulos.campo(malla.texto(fila, c)) == "actividad" for c in malla.filas[fila]):
        return False
    siguientes = malla.filas.get(fila + 1, ())
    return (
        bool(meses_corridos(malla, fila + 1))
        or sum(
            bool(periodo_de_titulo(malla.texto(fila + 1, c), titulo_de_arriba(malla, fila, fila + 1, c)))
            for c in siguientes
        )
        >= 3
    )


def _conocidos(malla: Malla, fila: int, titulos: Titulos) -> int:
    textos = [titulos.traducir(malla.texto(fila, columna)) for columna in malla.filas[fila]]
    campos = {titulos.campo(t) or ("periodo" if len(t) > 1 and periodo_de_titulo(t) else None) for t in textos if t}
    conocidos = len(campos - {None}) + bool(meses_corridos(malla, fila))
    return conocidos + (conocidos == 1 and len({titulos.dependencia(t) for t in textos} - {""}) >= 2)


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
