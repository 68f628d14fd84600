"""Las filas de una hoja que pueden abrir cada listado: probarlas todas, título por título, con cada uno, tardaría."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from pipeline.disposiciones.listado.formulario import senales_de_formulario
from pipeline.disposiciones.listado.titulada import se_titula_en_su_cabeza, titulos_de_titulada
from pipeline.disposiciones.listado.titulo_compuesto import partes_de_titulo
from pipeline.disposiciones.listado.valor import opciones_de
from pipeline.entidad import Entidad
from pipeline.lectura.formas_de_titulo import formas_de_titulo
from pipeline.lectura.malla import Malla
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar, singular

_BASTAN = 2
"""Con menos títulos escritos tal como se conocen no hay encabezado: uno solo lo trae cualquier fila de datos. El que
solo pone un formulario en línea basta: los demás son preguntas, y cada entidad las redacta."""
_UNO_DE_CADA = 6
"""En una fila ancha, de cada cuántas columnas una ha de tener título: las de un plan grande traen dos por azar."""
_LARGO = 200
_DE_FORMULARIO = 1000
_LETRA = re.compile(r"[^\W\d_]|[%#]")


def filas_con_titulos(malla: Malla, entidad: Entidad) -> dict[str, list[int]]:
    """Por listado, las que traen, entre ellas y la que sigue, bastantes de sus títulos."""
    conocidas = _listados_por_forma(tuple(sorted(entidad.titulos.items())), se_titula_en_su_cabeza(malla))
    cuentas = _contar(malla, conocidas)
    nada: Counter[str] = Counter()
    hallados: dict[str, list[int]] = {}
    for fila, cuenta in cuentas.items():
        siguiente = cuentas.get(fila + 1, nada)
        ancho = max(len(malla.filas[fila]), len(malla.filas.get(fila + 1, ())))
        for nombre in {*cuenta, *siguiente}:
            if cuenta[nombre] + siguiente[nombre] >= max(_BASTAN, ancho // _UNO_DE_CADA):
                hallados.setdefault(nombre, []).append(fila)
    return hallados


def _contar(malla: Malla, conocidas: Mapping[str, frozenset[str]]) -> dict[int, Counter[str]]:
    """Cuántos títulos de cada listado hay en cada fila."""
    cuentas: dict[int, Counter[str]] = {fila: Counter() for fila in malla.filas}
    opciones: dict[int, Counter[tuple[str, str]]] = {}
    for texto, filas in malla.filas_por_texto().items():
        formas = _formas(texto)
        pesos = Counter({nombre for forma in formas for nombre in conocidas.get(forma, ())})
        pesos.update({nombre: _DE_FORMULARIO for nombre, senales in _senales().items() if senales & formas})
        campos = {campo for forma in formas for campo in _campos_por_opcion().get(forma, ())}
        for fila in filas if pesos or campos else ():
            cuentas[fila].update(pesos)
            opciones.setdefault(fila, Counter()).update(campos)
    for fila, dichas in opciones.items():
        cuentas[fila].update(
            {listado for (listado, _), cuantas in dichas.items() if cuantas > 1 and cuentas[fila][listado]}
        )
    for fila, cuenta in cuentas.items():
        if suyos := cuenta.keys() & _que_van_por_meses():
            cuenta.update(suyos if _trae_periodos(malla, fila) else ())
    return cuentas


def _trae_periodos(malla: Malla, fila: int) -> bool:
    """Si la fila trae más de un periodo."""
    return sum(bool(periodo_de_titulo(malla.texto(fila, c))) for c in malla.filas[fila]) > 1


def _formas(texto: str) -> frozenset[str]:
    """Lo que se compara de un texto, entero y por partes; nada si es muy largo o una cifra."""
    if len(texto) >= _LARGO or not _LETRA.search(texto):
        return frozenset()
    return frozenset(f for t in (texto, *partes_de_titulo(texto)) for f in formas_de_titulo(t))


@cache
def _que_van_por_meses() -> frozenset[str]:
    """Los listados que dicen su fecha en columnas de meses."""
    return frozenset(x.nombre for x in LISTADOS if cargar(f"listado_{x.nombre}").get("en_meses"))


@cache
def _campos_por_opcion() -> Mapping[str, frozenset[tuple[str, str]]]:
    """De cada forma de una opción, los campos que la tienen: dos en una fila pueden ser columnas que se marcan."""
    de_cual: dict[str, set[tuple[str, str]]] = {}
    for listado in LISTADOS:
        for campo in listado.tabla.campos:
            for forma in opciones_de(listado.nombre, campo.nombre):
                de_cual.setdefault(singular(forma), set()).add((listado.nombre, campo.nombre))
    return {forma: frozenset(campos) for forma, campos in de_cual.items()}


@cache
def _senales() -> Mapping[str, frozenset[str]]:
    """Por listado, los títulos que solo pone un formulario en línea."""
    nombres = [listado.nombre for listado in LISTADOS]
    return {n: s for n in nombres if (s := senales_de_formulario(n))}


@cache
def _listados_por_forma(
    propios: tuple[tuple[str, str], ...], tituladas: frozenset[str]
) -> Mapping[str, frozenset[str]]:
    """De cada forma de un título, los listados que la conocen; los de `tituladas`, con los que ganan."""
    de_cual: dict[str, set[str]] = {}
    for listado in LISTADOS:
        suyos = titulos_de_titulada(listado.nombre) if listado.nombre in tituladas else {}
        for forma in titulos_de(listado.nombre, {**dict(propios), **suyos}).campos:
            de_cual.setdefault(forma, set()).add(listado.nombre)
    return {forma: frozenset(nombres) for forma, nombres in de_cual.items()}
