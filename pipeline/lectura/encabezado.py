"""Encuentra los encabezados de una hoja por sus títulos, nunca por su posición."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from pipeline.base.texto import llave
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.periodos import periodo_de_titulo, semana_de_titulo
from pipeline.lectura.tiempo import plano
from pipeline.lectura.titulos import Titulos
from pipeline.vocabulario import cargar, indice, singular

PROFUNDIDAD = 2
_DE_CIFRA = ("cantidad", "porcentaje")
_TIEMPO_DEL_TITULO = re.compile(
    r"\b(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)[a-z]*\b\.?|\b(?:cuatri|tri|se)mestre\b|\b(?:i{1,3}|iv)\b"
    r"|\b(?:primer|segundo|tercer|cuarto)\b|\b20\d\d\b|\bcorte\b|\b[123]\b|\ba\b|\bal\b|\b\d{1,2} de\b|\b(?:3[01]) "
)
_EJECUTADO = re.compile(r"\b(?:ejecutad[oa]s?|ejec|realizad[oa]s?)\b")
_PROGRAMADO = re.compile(r"\b(?:planead[oa]s?|programad[oa]s?|prog|metas?|planificad[oa]s?)\b")


@dataclass(frozen=True, slots=True)
class Columna:
    """Una columna de la tabla: su campo y, en etapas y periodos, cuál (`detalle`)."""

    numero: int
    campo: str
    detalle: str = ""
    titulo: str = ""


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


def buscar_encabezados(malla: Malla, titulos: Titulos, sirve: Callable[[frozenset[str]], bool]) -> list[Encabezado]:
    """Todos los encabezados de la hoja cuyos campos `sirve` acepta, de arriba abajo."""
    hallados: list[Encabezado] = []
    for fila in malla.filas:
        if hallados and fila <= hallados[-1].fila_final:
            continue
        if _conocidos(malla, fila, titulos) < 2 and not _abre_periodos(malla, fila, titulos):
            continue
        encabezado = _armar(malla, fila, titulos)
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


def etapa_de_titulo(titulo: str) -> str | None:
    """La etapa que nombra un título; None si no nombra ninguna."""
    return _etapas().get(singular(titulo))


@cache
def _etapas() -> dict[str, str]:
    return indice({e["nombre"]: [e["nombre"], *e["alias"]] for e in cargar("componentes")["etapas"]})


def _abre_periodos(malla: Malla, fila: int, titulos: Titulos) -> bool:
    """Un solo título conocido, con al menos tres periodos en la fila de abajo («ACTIVIDAD | 2017» sobre los meses)."""
    if not any(titulos.campo(malla.texto(fila, c)) == "actividad" for c in malla.filas[fila]):
        return False
    return sum(bool(periodo_de_titulo(malla.texto(fila + 1, c))) for c in malla.filas.get(fila + 1, ())) >= 3


def _conocidos(malla: Malla, fila: int, titulos: Titulos) -> int:
    textos = [malla.texto(fila, columna) for columna in malla.filas[fila]]
    campos = {titulos.campo(t) or ("periodo" if len(t) > 1 and periodo_de_titulo(t) else None) for t in textos if t}
    return len(campos - {None}) + bool(_iniciales_de_meses(malla, fila))


def _armar(malla: Malla, fila: int, titulos: Titulos) -> Encabezado:
    ultima = fila
    while ultima - fila < PROFUNDIDAD and _es_subtitulo(malla, fila, ultima + 1, titulos):
        ultima += 1
    columnas = _columnas(malla, fila, ultima, titulos)
    celdas = frozenset((f, c) for f in range(fila, ultima + 1) for c in malla.filas.get(f, ()))
    return Encabezado(fila, ultima, columnas, celdas)


def _es_subtitulo(malla: Malla, primera: int, fila: int, titulos: Titulos) -> bool:
    """La fila solo trae periodos, etapas o títulos debajo de un título que los cubre."""
    columnas = malla.filas.get(fila, [])
    if not columnas:
        return False
    desconocidos = 0
    for columna in columnas:
        texto, grupo = malla.texto(fila, columna), _titulo_de_arriba(malla, primera, fila, columna)
        conocido = (
            semana_de_titulo(texto, grupo)
            or _periodo(malla, primera, texto, grupo, columna)
            or etapa_de_titulo(texto)
            or titulos.campo(texto)
            or _variante(texto)
        )
        if len(texto) > 40 or not grupo:
            return False
        cubierto = malla.rango(fila - 1, columna).columna_final > malla.rango(fila - 1, columna).columna
        desconocidos += not (conocido or (cubierto and titulos.campo(grupo) in _DE_CIFRA))
    return desconocidos * 5 <= len(columnas)


def _periodo(malla: Malla, primera: int, texto: str, grupo: str, columna: int) -> str | None:
    """El periodo de un subtítulo; un número suelto toma el grupo de periodos más cercano a su izquierda."""
    if periodo := periodo_de_titulo(texto, grupo):
        return periodo
    if len(texto) > 4:
        return None
    previos = [malla.texto(primera, c) for c in malla.filas.get(primera, ()) if c <= columna]
    return next((p for t in reversed(previos) if (p := periodo_de_titulo(texto, t))), None)


def _variante(texto: str) -> str:
    """`ejecutado` o `programado` si el título dice solo eso (`P` y `E` sueltas también)."""
    clave = llave(texto)
    if clave in ("e", "ej") or _EJECUTADO.fullmatch(clave):
        return "ejecutado"
    return "programado" if clave in ("p", "pr") or _PROGRAMADO.fullmatch(clave) else ""


def _titulo_de_arriba(malla: Malla, primera: int, fila: int, columna: int) -> str:
    """El título más cercano que cubre la columna: por combinación o, sin ella, el último a su izquierda."""
    for arriba in range(fila - 1, primera - 1, -1):
        if texto := malla.cubre(arriba, columna):
            return texto
        izquierda = [c for c in malla.filas.get(arriba, ()) if c < columna]
        if izquierda:
            return malla.texto(arriba, izquierda[-1])
    return ""


def _columnas(malla: Malla, primera: int, ultima: int, titulos: Titulos) -> tuple[Columna, ...]:
    numeros = {c for f in range(primera, ultima + 1) for c in malla.filas.get(f, ())}
    for fila in range(primera, ultima + 1):
        for columna in malla.filas.get(fila, ()):
            numeros.update(range(columna, malla.rango(fila, columna).columna_final + 1))
    meses = _iniciales_de_meses(malla, primera) or _iniciales_de_meses(malla, ultima)
    return tuple(
        Columna(n, "periodo", meses[n], malla.texto(ultima, n))
        if n in meses
        else _columna(malla, primera, ultima, n, titulos)
        for n in sorted(numeros)
    )


def _iniciales_de_meses(malla: Malla, fila: int) -> dict[int, str]:
    """Las columnas de `E F M A M J J A S O N D` y su mes; vacío si la fila no trae las doce seguidas."""
    columnas = malla.filas.get(fila, [])
    letras = [malla.texto(fila, c).upper() for c in columnas]
    for i in range(len(columnas) - 11):
        if letras[i : i + 12] == list("EFMAMJJASOND"):
            return {c: f"M{n:02d}" for n, c in enumerate(columnas[i : i + 12], 1)}
    return {}


def _columna(malla: Malla, primera: int, ultima: int, numero: int, titulos: Titulos) -> Columna:
    camino = _camino(malla, primera, ultima, numero)
    propio = camino[-1] if camino else ""
    grupos = camino[:-1]
    todo = " ".join(camino)
    campo_de_periodo = (
        "ejecutado" if any(_variante(t) == "ejecutado" or _EJECUTADO.search(llave(t)) for t in camino) else "periodo"
    )
    if campo_de_periodo == "periodo" and grupos and (semana := semana_de_titulo(propio, grupos[-1])):
        return Columna(numero, "periodo", semana, todo)
    if de_cifra := _cifra_con_fecha(propio, titulos):
        return Columna(numero, de_cifra, propio, todo)
    for texto, grupo in ((propio, " ".join(grupos)), *((g, "") for g in reversed(grupos))):
        sin_variante = _PROGRAMADO.sub(" ", _EJECUTADO.sub(" ", llave(texto))).strip()
        if periodo := periodo_de_titulo(texto, grupo) or (
            periodo_de_titulo(sin_variante, grupo) if sin_variante else None
        ):
            return Columna(numero, campo_de_periodo, periodo, todo)
    if grupos and (periodo := _periodo(malla, primera, propio, grupos[-1], numero)):
        return Columna(numero, campo_de_periodo, periodo, todo)
    if (etapa := etapa_de_titulo(propio)) and (grupos or not titulos.campo(propio)):
        return Columna(numero, "etapa", etapa, todo)
    for texto in (propio, *reversed(grupos)):
        if ((campo := titulos.campo(texto)) and campo != "etapa") or (campo and not grupos):
            detalle = propio if texto != propio and campo in _DE_CIFRA else ""
            return Columna(numero, str(campo), detalle, todo)
    return Columna(numero, "otro", "", todo)


def _cifra_con_fecha(titulo: str, titulos: Titulos) -> str:
    """`cantidad` o `porcentaje` si el título es el de una cifra con su corte («Avance abril», «% de avance agosto»)."""
    if titulos.campo(titulo) or _EJECUTADO.search(llave(titulo)):
        return ""
    campo = titulos.campo(_TIEMPO_DEL_TITULO.sub(" ", plano(titulo)).strip())
    return campo if campo and campo in _DE_CIFRA else ""


def _camino(malla: Malla, primera: int, ultima: int, numero: int) -> list[str]:
    """Los títulos que cubren una columna, de arriba abajo, sin repetir el de una combinación vertical."""
    camino: list[str] = []
    for fila in range(primera, ultima + 1):
        texto = malla.cubre(fila, numero)
        if not texto and fila < ultima and malla.texto(ultima, numero):
            texto = _titulo_de_arriba(malla, fila, fila + 1, numero)
        if texto and (not camino or camino[-1] != texto):
            camino.append(texto)
    return camino
