"""Un cuadro de listas: cada título («Fortalezas», «Debilidades») dice la clase de lo que tiene debajo o a su derecha.

Sirve para dos columnas, para una matriz de dos por dos y para los títulos puestos en la columna de la izquierda.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.base.texto import llave
from pipeline.disposiciones.listado.valor import opciones_de
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.listado import Listado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar

_LARGO = 60


@dataclass(frozen=True, slots=True)
class Titulo:
    """Un título del cuadro: la clase que dice y las celdas que ocupa."""

    clase: str
    fila: int
    columna: int
    fila_final: int
    columna_final: int


@dataclass(frozen=True, slots=True)
class Cuadro:
    """El cuadro de un listado. `cosas`: la clase de cada celda de sus listas; `al_lado`: títulos a la izquierda."""

    listado: Listado
    titulos: Sequence[Titulo]
    cosas: Mapping[Lugar, str]
    al_lado: bool


def buscar_cuadro(malla: Malla) -> Cuadro | None:
    """El cuadro que hay en la hoja; None si no trae los títulos que su listado exige."""
    for listado in LISTADOS:
        reglas = cargar(f"listado_{listado.nombre}").get("cuadro")
        if not reglas:
            continue
        titulos = _buscar_titulos(malla, listado.nombre, reglas)
        clases = {t.clase for t in titulos}
        if all(clases & set(alguna) for alguna in reglas["exige"]) and not _hay_ajenos(malla, titulos, listado):
            al_lado = _van_al_lado(malla, titulos)
            return Cuadro(listado, titulos, _repartir(malla, titulos, al_lado), al_lado)
    return None


def _buscar_titulos(malla: Malla, listado: str, reglas: Mapping[str, Any]) -> list[Titulo]:
    """Las celdas que dicen una clase y nada más, sin letras sueltas; la clase que se repite en una lista no titula.

    En un mismo renglón, dos títulos distintos sí pueden ser de una clase: «Qué falló | Qué mejorar».
    """
    formas = {forma: clase for forma, clase in opciones_de(listado, reglas["segun"]).items() if len(forma) > 3}
    textos = malla.filas_por_texto().items()
    filas = {fila for texto, suyas in textos if len(texto) <= _LARGO and llave(texto) in formas for fila in suyas}
    hallados = []
    for fila in sorted(filas):
        for columna in malla.filas[fila]:
            texto = malla.texto(fila, columna)
            if len(texto) <= _LARGO and (clase := formas.get(llave(texto))):
                rango = malla.rango(fila, columna)
                hallados.append(Titulo(clase, fila, columna, rango.fila_final, rango.columna_final))
    en_un_renglon = len({t.fila for t in hallados}) == 1
    dichos = [llave(malla.texto(t.fila, t.columna)) if en_un_renglon else t.clase for t in hallados]
    return hallados if len(set(dichos)) == len(dichos) else []


def _hay_ajenos(malla: Malla, titulos: Sequence[Titulo], listado: Listado) -> bool:
    """El renglón de los títulos trae otros, tantos como los suyos y que nadie conoce: es una encuesta o un reporte."""
    fila, conocidos = titulos[0].fila, titulos_de(listado.nombre, {})
    suyos = {t.columna for t in titulos if t.fila == fila}
    ajenos = [t for c in malla.filas[fila] if c not in suyos and (t := malla.texto(fila, c)) and not conocidos.campo(t)]
    return len(suyos) > 1 and len(ajenos) >= len(suyos)


def _van_al_lado(malla: Malla, titulos: Sequence[Titulo]) -> bool:
    """Los títulos están uno debajo de otro y a la derecha del primero hay algo que no es un título."""
    columnas = {t.columna for t in titulos}
    lugares = {(t.fila, t.columna) for t in titulos}
    primero = titulos[0]
    a_la_derecha = [c for c in malla.filas[primero.fila] if c > primero.columna_final]
    return len(columnas) == 1 and any((primero.fila, c) not in lugares for c in a_la_derecha)


def _repartir(malla: Malla, titulos: Sequence[Titulo], al_lado: bool) -> dict[Lugar, str]:
    de_titulos = {(t.fila, t.columna) for t in titulos}
    return {
        (fila, columna): titulo.clase
        for titulo in titulos
        for fila, columna in (_a_la_derecha if al_lado else _debajo)(malla, titulo, titulos)
        if (fila, columna) not in de_titulos and dice_algo(malla.texto(fila, columna))
    }


def dice_algo(texto: str) -> bool:
    """No es una numeración ni un signo suelto."""
    return bool(llave(texto)) and a_numero(texto.strip(" .)-")) is None


def _debajo(malla: Malla, titulo: Titulo, titulos: Sequence[Titulo]) -> list[Lugar]:
    """Hasta el siguiente título de sus columnas, que llegan hasta la de otro encabezado de su fila o hasta el final."""
    final = max(max(columnas) for columnas in malla.filas.values())
    ultima = min((c - 1 for c in malla.filas[titulo.fila] if c > titulo.columna_final), default=final)
    cortes = [
        t.fila
        for t in titulos
        if t.fila > titulo.fila and t.columna <= ultima and t.columna_final >= titulo.columna
    ]  # fmt: skip
    hasta = min(cortes, default=max(malla.filas) + 1)
    return [
        (f, c) for f, cs in malla.filas.items() if titulo.fila_final < f < hasta for c in cs
        if titulo.columna <= c <= ultima
    ]  # fmt: skip


def _a_la_derecha(malla: Malla, titulo: Titulo, titulos: Sequence[Titulo]) -> list[Lugar]:
    """De su fila hasta la del siguiente título."""
    hasta = min((t.fila for t in titulos if t.fila > titulo.fila), default=max(malla.filas) + 1)
    return [(f, c) for f, cs in malla.filas.items() if titulo.fila <= f < hasta for c in cs if c > titulo.columna_final]
